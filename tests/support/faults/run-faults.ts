import { cutTails, damageFolder, flipBits, renameByApps } from './damage'
import { killPrograms } from './kill-programs'
import { playSeed } from './play-seed'
import { sweepOperations } from './sweep'
import { sweepSystemCalls } from './sweep-system-calls'
import { addTally, emptyTally, type Finding, type Report } from './tally'

/** One part of the fault tests, with its numbers. Reports a JSON line about once a second. */
const [, , part = '', first = '1', count = '1', program = ''] = process.argv

let tally = emptyTally()
let findings: Finding[] = []
let done = 0
let saidAt = Date.now()

const report: Report = {
  add: (more) => {
    addTally(tally, { ...emptyTally(), ...more })
    done += 1
    if (Date.now() - saidAt > 1000) say()
  },
  find: (finding) => findings.push(finding)
}

function say(): void {
  process.stdout.write(`${JSON.stringify({ tally, findings, done })}\n`)
  tally = emptyTally()
  findings = []
  done = 0
  saidAt = Date.now()
}

async function playSeeds(from: number, seeds: number): Promise<void> {
  for (let seed = from; seed < from + seeds; seed += 1) {
    const trial = `seed ${seed}`
    try {
      const { faults, acknowledged, lost, diverged, refused } = await playSeed(seed)
      if (lost.length > 0) report.find({ trial, what: `lost: ${lost.join(' ')}` })
      if (diverged.length > 0) report.find({ trial, what: `read otherwise: ${diverged.join(' ')}` })
      report.add({ faults, acknowledged, lost: lost.length, diverged: diverged.length, refused })
    } catch (error) {
      report.find({ trial, what: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      report.add({ lost: 1 })
    }
  }
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  seeds: () => playSeeds(Number(first), Number(count)),
  sweep: () => sweepOperations(report, Number(count)),
  tails: () => cutTails(report),
  flips: () => flipBits(report, Number(count), Number(first)),
  damage: () => damageFolder(report, Number(count), Number(first)),
  names: () => renameByApps(report),
  calls: () => sweepSystemCalls(report, { program, from: Number(first), every: Number(count) }),
  kills: () => killPrograms(report, { program, seed: Number(first), kills: Number(count) })
}

await parts[part]?.()
say()
