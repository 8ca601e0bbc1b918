// Makes a project of very many edits, opens it cold and with what this computer kept of it, and writes docs/faults.md.
// npm run bench:folder -- [--segments 10000] [--records 500000] [--place FOLDER] [--keep]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildProgram } from './build-program.mjs'
import { projectRoot } from './installed-electron.mjs'

const outDir = path.join(projectRoot, '.cache', 'faults', 'large-folder')
const report = path.join(projectRoot, 'docs', 'faults.md')
const { values } = parseArgs({
  options: {
    segments: { type: 'string', default: '10000' },
    records: { type: 'string', default: '500000' },
    place: { type: 'string' }
  }
})

/** @typedef {{ seconds: number, processorSeconds: number, readerSeconds: number, megabytes: number, bytes: number, rescanSeconds: number, closeSeconds: number, mostMegabytes: number }} Figures */

const program = await buildProgram('tests/support/faults/large-folder.ts', outDir)
const place = values.place ?? mkdtempSync(path.join(os.tmpdir(), 'stet-large-'))
try {
  run('make')
  const size = Number(
    spawnSync('du', ['-sm', path.join(place, 'large.stet')])
      .stdout.toString()
      .split('\t')[0]
  )
  const cold = run('open')
  const warm = run('open')
  const row = (/** @type {string} */ name, /** @type {Figures} */ figures, /** @type {number} */ bar) =>
    `| ${name} | ${figures.seconds.toFixed(1)} s (≤ ${bar} s) | ${figures.processorSeconds.toFixed(1)} + ${figures.readerSeconds.toFixed(1)} s | ${figures.megabytes} MB (≤ 1536 MB) | ${(figures.bytes / 1e6).toFixed(1)} MB | ${figures.rescanSeconds.toFixed(1)} s | ${figures.closeSeconds.toFixed(1)} s, ${figures.mostMegabytes} MB |`
  const table = [
    `${Number(values.segments).toLocaleString('en')} segments, ${Number(values.records).toLocaleString('en')} records, ${size} MB, on ${os.cpus()[0]?.model ?? 'an unknown processor'} with load ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} cores:`,
    '',
    '| opening | time | processor: opening + reading process | memory at most | given to the window | reading it again | closing it, memory at most then |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('cold, everything read and verified', cold, 60),
    row('with what this computer kept', warm, 15)
  ].join('\n')
  console.log(table)
  const [before = '', rest = ''] = readFileSync(report, 'utf8').split('<!-- large folder -->\n')
  const after = rest.slice(rest.indexOf('<!-- end -->'))
  writeFileSync(report, `${before}<!-- large folder -->\n${table}\n${after}`)
} finally {
  if (values.place === undefined) rmSync(place, { recursive: true, force: true })
}

/**
 * @param {string} mode
 * @returns {Figures}
 */
function run(mode) {
  const started = Date.now()
  const args = [program, mode, place, values.segments, values.records]
  const done = spawnSync(process.execPath, ['--max-semi-space-size=32', ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  if (done.status !== 0) throw new Error(`${mode} ended with ${done.status ?? done.signal}`)
  console.log(`${mode}: ${((Date.now() - started) / 1000).toFixed(1)} s ${done.stdout.toString().trim()}`)
  return JSON.parse(done.stdout.toString())
}
