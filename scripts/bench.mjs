// Measures: npm run bench -- [--runs N] [--only editors|parts] [--report FILE]
// "parts" are pieces without a window; "editors" are whole windows side by side, which write docs/performance.md.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from './installed-electron.mjs'
import { runProgram } from './run-program.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    report: { type: 'string', default: path.join(projectRoot, 'docs', 'performance.md') }
  }
})
const program = (/** @type {string[]} */ ...parts) => path.join(projectRoot, 'node_modules', ...parts)
const node = (/** @type {string[]} */ args, env = process.env) => runProgram(process.execPath, args, env)

process.exitCode = (await measureParts()) || (await measureEditors())

async function measureParts() {
  if (values.only === 'editors') return 0
  return node([program('vitest', 'vitest.mjs'), 'bench', '--run', '--project', 'bench'])
}

async function measureEditors() {
  if (values.only === 'parts') return 0
  const folder = path.join(projectRoot, 'tests', 'bench', 'editor')
  const built = await node([
    program('vite', 'bin', 'vite.js'),
    'build',
    '-c',
    path.join(folder, 'vite.config.ts')
  ])
  if (built !== 0) return built
  const env = { ...process.env, STET_BENCH_RUNS: values.runs, STET_BENCH_REPORT: path.resolve(values.report) }
  const display = path.join(projectRoot, 'scripts', 'with-display.mjs')
  const playwright = program('@playwright', 'test', 'cli.js')
  return node([display, 'node', playwright, 'test', '--config', path.join(folder, 'bench.config.ts')], env)
}
