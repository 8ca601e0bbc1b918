// Plays many rounds of people editing one article apart and merging, and ends with one line of what it came to.
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { buildProgram } from './build-program.mjs'
import { projectRoot } from './installed-electron.mjs'

/** Seconds between two lines of progress. */
const pace = 30
/** Rounds drawn from one seed: the nth thousand is drawn from the nth seed, whoever plays it. */
const batch = 1000
/** Thousands of rounds that one process plays: what a process keeps of them grows, and slows it down. */
const batchesInProcess = 20
const outDir = path.join(projectRoot, '.cache', 'merges')

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, shards: { type: 'string' } }
})
const rounds = Number(values.rounds ?? 10_000)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30))
const batches = Math.ceil(rounds / batch)
const shards = Math.max(1, Math.min(Number(values.shards ?? os.availableParallelism()), batches))
const share = Math.min(batchesInProcess, Math.ceil(batches / shards))

/** @typedef {{ rounds: number, steps: number, faults: Record<string, number>, doubledByIntent: number }} Tally */
/** @typedef {{ message: string, round: unknown, seed: number, path: string | null }} Failure */

/**
 * What each process came to, by its first batch.
 * @type {Map<number, Tally>}
 */
const tallies = new Map()
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let failures = 0
let mostMegabytes = 0
let next = 0
let isStopped = false

const program = await buildProgram('tests/support/merges/run-merges.ts', outDir)
console.log(
  `merges: ${rounds} rounds from seed ${seed}, ${batch} a seed, ${shards} processes at a time, ${share * batch} rounds in each`
)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, stop)
const progress = setInterval(() => console.log(describe()), pace * 1000)
await Promise.all(Array.from({ length: shards }, runShares))
clearInterval(progress)
console.log(describeMore())
console.log(describe())
process.exitCode = sum((tally) => tally.rounds) >= rounds && failures === 0 ? 0 : 1

function stop() {
  isStopped = true
  for (const child of running) child.kill()
}

/** Plays shares of the rounds, each in a process of its own, until none is left. */
async function runShares() {
  while (next < batches && !isStopped) {
    const first = next
    next += share
    const count = Math.min(share * batch, rounds - first * batch)
    const code = await runShare(first, count)
    if (code === 0 || isStopped) continue
    failures += 1
    console.log(`\nA process ended with ${code}. To repeat it: ${repeat(seed + first, count)}\n`)
  }
}

/**
 * @param {number} first the first batch
 * @param {number} count rounds
 * @returns {Promise<number | string | null>} the process' exit code, or the signal that ended it
 */
function runShare(first, count) {
  const args = ['--max-semi-space-size=64', program, String(seed + first), String(count), String(batch)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  createInterface({ input: child.stdout }).on('line', (line) => take(first, line))
  return new Promise((resolve) =>
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve(code ?? signal)
    })
  )
}

/**
 * @param {number} first the process' first batch
 * @param {string} line
 */
function take(first, line) {
  /** @type {{ tally: Tally, failure: Failure | null, megabytes: number }} */
  const { tally, failure, megabytes } = JSON.parse(line)
  tallies.set(first, tally)
  mostMegabytes = Math.max(mostMegabytes, megabytes)
  if (failure === null) return
  failures += 1
  console.log(`\n${failure.message}\n${JSON.stringify(failure.round)}`)
  console.log(`To repeat it: ${repeat(failure.seed, batch)}\n`)
}

/**
 * The command that plays these rounds again.
 * @param {number} from
 * @param {number} count
 */
function repeat(from, count) {
  return `npm run test:merges -- --seed ${from} --rounds ${count} --shards 1`
}

function describe() {
  const fault = (/** @type {string} */ kind) => sum((tally) => tally.faults[kind] ?? 0)
  const counted = sum((tally) => tally.rounds)
  return `merges ${counted} rounds, duplicated ${fault('duplicated')}, lost ${fault('lost')}, diverged ${fault('diverged')}, seed ${seed}`
}

function describeMore() {
  const wrong = sum((tally) => tally.faults.wrong ?? 0)
  const twice = sum((tally) => tally.doubledByIntent)
  return `${sum((tally) => tally.steps)} steps, ${twice} characters twice because two people brought them back or moved them, ${wrong} rounds otherwise wrong, at most ${mostMegabytes} MB in a process`
}

/** @param {(tally: Tally) => number} what */
function sum(what) {
  return [...tallies.values()].reduce((all, tally) => all + what(tally), 0)
}
