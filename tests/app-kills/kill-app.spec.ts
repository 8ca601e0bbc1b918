import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '@playwright/test'
import * as Y from 'yjs'
import { diskFs } from '../../src/project/disk-fs'
import { readProject } from '../../src/project/read-project'
import { type LaunchedApp, launchApp, makeTestDir } from '../e2e/fixtures/launch-app'
import { StartPage } from '../e2e/pages/start-page'
import { WorkbenchPage } from '../e2e/pages/workbench-page'
import { luckOf } from '../support/faults/luck'
import { emptyTally, type Finding, type Tally } from '../support/faults/tally'
import { okValue } from '../support/project-world'

const kills = Number(process.env.STET_APP_KILLS ?? 1)
const seed = Number(process.env.STET_APP_KILLS_SEED ?? 1)
const article = join(import.meta.dirname, '../e2e/articles/wire-story.txt')

/** What is killed, in turn. What is left of the app goes a moment later. */
const victims = ['everything', 'main', 'window', 'worker'] as const

test(`An app that is killed ${kills} times loses nothing that it said was saved`, async () => {
  const place = makeTestDir('stet-app-kills')
  const folder = join(place, 'story.stet')
  const acknowledged = join(place, 'acknowledged')
  const luck = luckOf(seed)
  let launched = await launchApp()
  const { userData } = launched
  await (await StartPage.of(launched.app)).newProject(article, folder)
  let counted = 0
  for (let turn = 0; turn < kills; turn += 1) {
    const victim = victims[turn % victims.length] ?? 'everything'
    const trial = `turn ${turn} from ${seed}, ${victim}`
    const workbench = await WorkbenchPage.of(launched.app, await launched.app.firstWindow())
    await noteWhatIsAcknowledged(launched.app, acknowledged)
    await workbench.article.click()
    await workbench.press('ControlOrMeta+a')
    const typing = typeOn(workbench, turn)
    await workbench.page.waitForTimeout(50 + luck.below(1500))
    await kill(launched, victim)
    await typing
    launched = await launchApp({ userData, args: [folder] })
    const again = await WorkbenchPage.of(launched.app, await launched.app.firstWindow())
    const said = updatesIn(acknowledged)
    const doc = new Y.Doc()
    for (const update of okValue(await readProject({ fs: diskFs, folder })).updates)
      Y.applyUpdate(doc, update)
    const lost = said.filter((update) => !holds(doc, update)).length
    const word = doc
      .getText('article')
      .toString()
      .match(/turn\d+word\d+/g)
      ?.at(-1)
    const isShown = word === undefined || (await isIn(again, word))
    const findings: Finding[] = []
    if (lost > 0) findings.push({ trial, what: `${lost} acknowledged edits are not there` })
    if (!isShown) findings.push({ trial, what: `the window does not show ${word}, which is in the folder` })
    say({ faults: 1, acknowledged: said.length - counted, lost, diverged: isShown ? 0 : 1 }, findings)
    counted = said.length
  }
  await launched.close()
})

/** Has main write down each edit that it acknowledges, before the window hears of it. */
async function noteWhatIsAcknowledged(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ ipcMain }, file) => {
    const { appendFileSync } = process.getBuiltinModule('node:fs')
    type Handler = (event: unknown, update: Uint8Array) => Promise<{ readonly ok: boolean }>
    const handlers: Map<string, Handler> = Reflect.get(ipcMain, '_invokeHandlers')
    const append = handlers.get('project:append')
    if (append === undefined) throw new Error('Nothing takes edits.')
    handlers.set('project:append', async (event, update) => {
      const result = await append(event, update)
      if (result.ok) appendFileSync(file, `${Buffer.from(update).toString('base64')}\n`)
      return result
    })
  }, path)
}

/** Types words, each another, for as long as there is a window. */
async function typeOn({ page }: WorkbenchPage, turn: number): Promise<void> {
  try {
    for (let count = 0; count < 1000; count += 1) await page.keyboard.type(`turn${turn}word${count} `)
  } catch {
    // the window is gone
  }
}

async function kill({ app }: LaunchedApp, victim: (typeof victims)[number]): Promise<void> {
  const processes = await app.evaluate(({ app: { getAppMetrics } }) =>
    getAppMetrics().map(({ pid, type, serviceName }) => ({ pid, type, serviceName }))
  )
  const isVictim = ({ type, serviceName }: (typeof processes)[number]) =>
    victim === 'everything' ||
    (victim === 'main' && type === 'Browser') ||
    (victim === 'window' && type === 'Tab') ||
    (victim === 'worker' && type === 'Utility' && serviceName === 'node.mojom.NodeService')
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()))
  for (const { pid } of processes.filter(isVictim)) end(pid)
  if (victim === 'window' || victim === 'worker') await new Promise((resolve) => setTimeout(resolve, 300))
  for (const { pid } of processes) end(pid)
  app.process().kill('SIGKILL')
  await closed
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it has ended already
  }
}

/** The edits in the file; the last line may be one that was being written. */
function updatesIn(path: string): readonly Uint8Array[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => Uint8Array.from(Buffer.from(line, 'base64')))
}

function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...Y.parseUpdateMeta(update).to].every(([client, clock]) => (known.get(client) ?? 0) >= clock)
}

async function isIn({ article: shown }: WorkbenchPage, word: string): Promise<boolean> {
  return expect(shown)
    .toContainText(word)
    .then(
      () => true,
      () => false
    )
}

function say(more: Partial<Tally>, findings: readonly Finding[]): void {
  process.stdout.write(`${JSON.stringify({ tally: { ...emptyTally(), ...more }, findings, done: 1 })}\n`)
}
