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
const outDir = path.join(projectRoot, '.cache', 'merges')

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, shards: { type: 'string' } }
})
const rounds = Number(values.rounds ?? 10_000)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30))
const shards = Math.min(Number(values.shards ?? os.availableParallelism()), Math.max(1, rounds))

/** @typedef {{ rounds: number, steps: number, faults: Record<string, number>, doubledByIntent: number }} Tally */
/** @typedef {{ message: string, round: unknown, seed: number, path: string | null }} Failure */

/** @type {Tally[]} */
const tallies = []
let failures = 0

const program = await buildProgram('tests/support/merges/run-merges.ts', outDir)
console.log(`merges: ${rounds} rounds from seed ${seed} in ${shards} processes`)
const progress = setInterval(() => console.log(describe()), pace * 1000)
const codes = await Promise.all(Array.from({ length: shards }, (_, shard) => runShard(shard)))
clearInterval(progress)
console.log(describeMore())
console.log(describe())
const isDone = codes.every((code) => code === 0) && sum((tally) => tally.rounds) >= rounds
process.exitCode = isDone && failures === 0 ? 0 : 1

/**
 * @param {number} shard
 * @returns {Promise<number | null>} the process' exit code
 */
function runShard(shard) {
  const share = Math.floor(rounds / shards) + (shard < rounds % shards ? 1 : 0)
  const args = ['--max-semi-space-size=64', program, String(seed + shard), String(share), String(shards)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill())
  createInterface({ input: child.stdout }).on('line', (line) => take(shard, line))
  return new Promise((resolve) => child.once('close', resolve))
}

/**
 * @param {number} shard
 * @param {string} line
 */
function take(shard, line) {
  /** @type {{ tally: Tally, failure: Failure | null }} */
  const { tally, failure } = JSON.parse(line)
  tallies[shard] = tally
  if (failure === null) return
  failures += 1
  console.log(`\n${failure.message}\n${JSON.stringify(failure.round)}`)
  console.log(`To repeat it: npm run test:merges -- --seed ${failure.seed} --rounds 1000 --shards 1\n`)
}

function describe() {
  const fault = (/** @type {string} */ kind) => sum((tally) => tally.faults[kind] ?? 0)
  const counted = sum((tally) => tally.rounds)
  return `merges ${counted} rounds, duplicated ${fault('duplicated')}, lost ${fault('lost')}, diverged ${fault('diverged')}, seed ${seed}`
}

function describeMore() {
  const wrong = sum((tally) => tally.faults.wrong ?? 0)
  const twice = sum((tally) => tally.doubledByIntent)
  return `${sum((tally) => tally.steps)} steps, ${twice} characters twice because two people brought them back or moved them, ${wrong} rounds otherwise wrong`
}

/** @param {(tally: Tally) => number} what */
function sum(what) {
  return tallies.reduce((all, tally) => all + (tally === undefined ? 0 : what(tally)), 0)
}
