// Makes disks, shares and sync apps fail in every way that can be had here, and ends with one line of what it came to.
// npm run test:faults -- [--seeds N] [--seed FIRST] [--kills N] [--flips N] [--crashes N] [--calls all|EVERY] [--app-kills N] [--shards N]
import { spawn, spawnSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { buildProgram } from './build-program.mjs'
import { projectRoot } from './installed-electron.mjs'

/** Seconds between two lines of progress. */
const pace = 30
/** Seeds that one process plays before the next piece of work is given out. */
const seedsAtOnce = 500
const outDir = path.join(projectRoot, '.cache', 'faults')

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    kills: { type: 'string', default: '40' },
    flips: { type: 'string', default: '10000' },
    crashes: { type: 'string', default: '4' },
    calls: { type: 'string', default: '8' },
    'app-kills': { type: 'string', default: '0' },
    shards: { type: 'string' }
  }
})
const seeds = Number(values.seeds)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30))
const shards = Number(values.shards ?? os.availableParallelism())

/** @typedef {{ faults: number, acknowledged: number, lost: number, diverged: number, refused: number }} Tally */
/** @typedef {{ trial: string, what: string }} Finding */
/** @typedef {{ part: string, first: number, count: number }} Job */

/** @type {Map<string, Tally & { done: number }>} */
const parts = new Map()
let findings = 0
let failed = 0

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM'])

/** What the seeds spend most time on without being any the wiser for it. */
const standIns = [
  { find: 'lib0/webcrypto', replacement: inSupport('seeded-webcrypto.ts') },
  { find: /^\.\/check-signature$/, replacement: inSupport('remembered-signatures.ts') }
]

const runFaults = await buildProgram(
  'tests/support/faults/run-faults.ts',
  path.join(outDir, 'run-faults'),
  standIns
)
const program = await buildProgram('tests/support/faults/use-once.ts', path.join(outDir, 'use-once'))
const hasStrace = spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0
if (!hasStrace)
  console.log('faults: strace is not installed here, so no system call of a real program is failed')

const jobs = listJobs()
console.log(
  `faults: ${seeds} seeds from ${seed}, ${values.kills} kills, ${values.flips} flipped bits, in ${shards} processes`
)
const progress = setInterval(() => console.log(describe()), pace * 1000)
await Promise.all(Array.from({ length: shards }, workOff))
clearInterval(progress)
for (const [part, tally] of parts) console.log(`${part}: ${tally.done} trials, ${describeTally(tally)}`)
console.log(describe())
const { lost, diverged } = total()
process.exitCode = findings + failed + lost + diverged === 0 ? 0 : 1

/** @param {string} name */
function inSupport(name) {
  return path.join(projectRoot, 'tests', 'support', 'faults', name)
}

/** @returns {Job[]} */
function listJobs() {
  const every = values.calls === 'all' ? 1 : Number(values.calls)
  /** @type {Job[]} */
  const jobs = []
  const add = (/** @type {string} */ part, /** @type {number} */ first, /** @type {number} */ count) => {
    if (count > 0) jobs.push({ part, first, count })
  }
  add('app-kills', seed, Number(values['app-kills']))
  if (hasStrace) add('calls', seed, every)
  add('sweep', seed, Number(values.crashes))
  for (let left = Number(values.kills), first = seed; left > 0; left -= 100, first += 1) {
    add('kills', first, Math.min(left, 100))
  }
  add('tails', seed, 1)
  add('flips', seed, Number(values.flips))
  add('damage', seed, 300)
  add('names', seed, 1)
  for (let done = 0; done < seeds; done += seedsAtOnce) {
    add('seeds', seed + done, Math.min(seedsAtOnce, seeds - done))
  }
  return jobs
}

async function workOff() {
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await runJob(job)
}

/** @param {Job} job */
function runJob({ part, first, count }) {
  const child = part === 'app-kills' ? startAppKills(first, count) : startPart(part, first, count)
  const stop = () => {
    // nothing more is begun; what was found so far is told
    jobs.length = 0
    child.kill()
  }
  for (const signal of signals) process.once(signal, stop)
  child.once('close', () => {
    for (const signal of signals) process.off(signal, stop)
  })
  createInterface({ input: child.stdout }).on('line', (line) => take(part, line))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      if (code !== 0) failed += 1
      if (code !== 0) console.log(`\n${part} ${first} ${count} ended with ${code}`)
      resolve(code)
    })
  )
}

/**
 * @param {string} part
 * @param {number} first
 * @param {number} count
 */
function startPart(part, first, count) {
  const args = [runFaults, part, String(first), String(count), program]
  return spawn(process.execPath, ['--max-semi-space-size=64', ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
}

/**
 * The built app, in a window that nobody sees.
 * @param {number} first
 * @param {number} count
 */
function startAppKills(first, count) {
  const playwright = path.join('node_modules', '@playwright', 'test', 'cli.js')
  const config = path.join('tests', 'app-kills', 'app-kills.config.ts')
  const args = [path.join('scripts', 'with-display.mjs'), 'node', playwright, 'test', '-c', config]
  return spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, STET_APP_KILLS: String(count), STET_APP_KILLS_SEED: String(first) }
  })
}

/**
 * @param {string} part
 * @param {string} line
 */
function take(part, line) {
  if (!line.startsWith('{')) return console.log(line)
  /** @type {{ tally: Tally, findings: Finding[], done: number }} */
  const { tally, findings: found, done } = JSON.parse(line)
  const sum = parts.get(part) ?? { faults: 0, acknowledged: 0, lost: 0, diverged: 0, refused: 0, done: 0 }
  for (const key of /** @type {const} */ (['faults', 'acknowledged', 'lost', 'diverged', 'refused']))
    sum[key] += tally[key]
  parts.set(part, { ...sum, done: sum.done + done })
  findings += found.length
  for (const { trial, what } of found.slice(0, 20)) console.log(`\n${part}, ${trial}: ${what}`)
}

/** @returns {Tally} */
function total() {
  const sum = { faults: 0, acknowledged: 0, lost: 0, diverged: 0, refused: 0 }
  for (const tally of parts.values()) {
    for (const key of /** @type {const} */ (['faults', 'acknowledged', 'lost', 'diverged', 'refused']))
      sum[key] += tally[key]
  }
  return sum
}

/** @param {Tally} tally */
function describeTally({ faults, acknowledged, lost, diverged, refused }) {
  return `faults ${faults}, acknowledged ${acknowledged}, lost ${lost}, diverged ${diverged}, refused ${refused}`
}

function describe() {
  return describeTally(total())
}
