/**
 * `npm run bench`: Stet's window beside plain Lexical, a bare editable element and Recogito, on articles of three
 * sizes. The setups take turns, so that whatever else the machine does falls on all of them. Writes docs/performance.md
 * when STET_BENCH_REPORT names it.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page, test } from '@playwright/test'
import { projectRoot, requireElectron } from '../../../scripts/installed-electron.mjs'
import { type Figures, mediansOf, quantile, type Setup } from './figures'
import { performanceReport } from './performance-report'

const runs = Number(process.env.STET_BENCH_RUNS ?? 5)
const report = process.env.STET_BENCH_REPORT ?? ''
const keys = 40
const frames = 60
const filters = 6
/** Between two keys of a fast typist, ms, less what a key itself takes. */
const betweenKeys = 40

const sizes = [10_000, 50_000, 100_000]
const claimCounts = [500, 2000, 5000]

const setups: readonly Setup[] = sizes.flatMap((words, size): Setup[] => [
  { mode: 'contenteditable', words, claims: 0 },
  { mode: 'lexical', words, claims: 0 },
  ...claimCounts.map((claims): Setup => ({ mode: 'stet', words, claims })),
  { mode: 'recogito', words, claims: claimCounts[size] ?? 0 }
])

test('the editors side by side', async () => {
  const { executable, version } = requireElectron()
  const shell = path.join(import.meta.dirname, 'shell.cjs')
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({ executablePath: executable, args: [...flags, shell] })
  const measured = new Map<Setup, Figures[]>(setups.map((setup) => [setup, []]))
  for (let run = 0; run < runs; run += 1) {
    for (const setup of setups) {
      const figures = await measure(app, setup)
      measured.get(setup)?.push(figures)
      console.log(`run ${run + 1}: ${describeRun(setup, figures)}`)
    }
  }
  await app.close()
  const medians = setups.map((setup) => ({ setup, figures: mediansOf(measured.get(setup) ?? []) }))
  const text = performanceReport({ ...facts(), electron: version, runs }, medians)
  console.log(text)
  if (report !== '') writeFileSync(report, text)
})

async function measure(app: ElectronApplication, setup: Setup): Promise<Figures> {
  const { mode, words, claims } = setup
  const shown = app.waitForEvent('window')
  const id = await app.evaluate(
    (_, query) => globalThis.openBenchWindow(query),
    `mode=${mode}&words=${words}&claims=${claims}`
  )
  const page = await shown
  await page.waitForFunction(() => window.bench !== undefined)
  // what making the project left behind, in the same process, is none of the editor's
  await (await page.context().newCDPSession(page)).send('HeapProfiler.collectGarbage')
  const opened = await page.evaluate(() => window.bench?.open())
  await page.waitForTimeout(1500)
  const memory = await app.evaluate((_, window) => globalThis.memoryOfWindow(window), id)
  const pressed = mode === 'recogito' ? [] : await pressKeys(page)
  const filtered = (await page.evaluate((times) => window.bench?.filters(times), filters)) ?? []
  const scrolled = (await page.evaluate((count) => window.bench?.scroll(count), frames)) ?? []
  await app.evaluate((_, window) => globalThis.closeBenchWindow(window), id)
  return {
    openText: opened?.text ?? Number.NaN,
    openClaims: claims > 0 ? (opened?.claims ?? Number.NaN) : Number.NaN,
    keyMedian: quantile(pressed, 0.5),
    keyP95: quantile(pressed, 0.95),
    filter: quantile(filtered, 0.5),
    scrollP95: quantile(scrolled, 0.95),
    memory: memory / 1024
  }
}

async function pressKeys(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => window.bench?.placeCaret())
  await page.waitForTimeout(300)
  // the first few find caches empty everywhere
  for (let key = 0; key < keys + 4; key += 1) {
    await page.keyboard.press('x')
    await page.waitForTimeout(betweenKeys)
  }
  return (await page.evaluate(() => window.bench?.keys()))?.slice(4) ?? []
}

function describeRun({ mode, words, claims }: Setup, figures: Figures): string {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(1)}`)
  return `${mode} ${words} ${claims}: ${parts.join(', ')}`
}

function facts() {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: projectRoot,
    encoding: 'utf8'
  })
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit.trim(),
    machine: `${cpu?.model.trim() ?? 'unknown processor'}, ${os.cpus().length} cores, ${memory} GiB, ${os.type()}`
  }
}

declare global {
  /** Defined in shell.cjs. */
  var openBenchWindow: (query: string) => Promise<number>
  var memoryOfWindow: (id: number) => number
  var closeBenchWindow: (id: number) => void
}
