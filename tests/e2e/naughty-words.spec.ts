/**
 * Two thousand texts that try to be more than words, in every field that a person fills in or a folder gives: in the window, and
 * in every page that leaves Stet, opened in a browser that would run what is in it. None of them runs or asks for anything.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, test } from '@playwright/test'
import { requireElectron } from '../../scripts/installed-electron.mjs'
import { giveToApp, planLaunch } from '../../scripts/unprivileged.mjs'
import { snapshotOfUpdates } from '../../src/core/document/snapshot-of-updates'
import { type PlainFormat, plainFormats } from '../../src/formats/export/export-options'
import { exportSnapshot } from '../../src/formats/export/export-snapshot'
import { makeRecord } from '../../src/formats/export/record/make-record'
import { naughtyProject, writeNaughtyProject } from '../support/hostile/naughty-project'
import { naughtyTexts } from '../support/hostile/naughty-texts'
import { recordedFolder } from '../support/record-project'
import { alice, signedProjectId, signing } from '../support/signed-project'
import { intrusionsIn, watchPolicy } from './fixtures/intrusions'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { type ListeningPost, listen } from './fixtures/listening-post'
import { walkProject } from './fixtures/walk-project'
import { StartPage } from './pages/start-page'

const order = { count: 2000, seed: 20261127 }
const perClaim = 80

/**
 * In the window, where each list and form is looked at, as many at a time as a long article has: with all of them the
 * window answers, but the test's own copies of the page at each step take minutes.
 */
const inWindow = 160

let post: ListeningPost
test.beforeEach(async () => {
  post = await listen()
  await post.expectToBeReachable()
})
test.afterEach(() => post.close())

test('are words in every list, form and dialog of the window', async () => {
  test.setTimeout(480_000)
  const place = makeTestDir('stet-naughty')
  const folder = join(place, 'naughty.stet')
  await writeNaughtyProject(folder, {
    texts: naughtyTexts({ ...order, count: inWindow, address: post.address }),
    perClaim
  })
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    giveToApp(join(folder, name))
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const { page } = start
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await watchPolicy(page)
  const workbench = await start.openFolder(folder)
  await page.getByRole('button', { name: 'Trust this project' }).click()
  await walkProject(workbench, async (what) => {
    expect(await intrusionsIn(page), what).toEqual([])
  })
  expect(asked).toEqual([])
  expect(post.heard).toEqual([])
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toBe('app://editor/index.html')
  await close()
})

const pages = plainFormats.filter(
  (format) => !/^(?:print-html|text|claims|annotations|sources-.*|claim-review|article-text)$/.test(format)
)

test.describe('in a browser', () => {
  let browser: ElectronApplication
  test.beforeEach(async () => {
    const { executable } = requireElectron()
    const { flags, isSandboxed } = planLaunch()
    browser = await _electron.launch({
      executablePath: executable,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : flags),
        join(import.meta.dirname, 'fixtures/plain-browser.cjs')
      ],
      chromiumSandbox: isSandboxed && process.getuid?.() !== 0
    })
  })
  test.afterEach(() => browser.close())

  test('run and fetch nothing in any copy, not even without the copy’s own policy', async () => {
    test.setTimeout(480_000)
    const texts = naughtyTexts({ ...order, address: post.address })
    const updates = [naughtyProject({ texts, perClaim })]
    const snapshot = snapshotOfUpdates(updates, signedProjectId)
    const options = { exportedAt: texts[0] ?? '', exportedBy: texts[1] ?? '', appVersion: texts[2] ?? '' }
    const exported = pages.map((format: PlainFormat) => {
      const bytes = exportSnapshot(snapshot, format, { ...options, images: new Map(), withTalk: true })
      return [format, new TextDecoder().decode(bytes)] as const
    })
    const record = await makeRecord(
      { updates, projectId: signedProjectId, signing, original: null },
      { confidential: 'include', withTalk: true, appVersion: '1', key: alice.publicKey },
      recordedFolder
    )
    const index = record.parts.find(({ path }) => path === 'index.html')
    const all = [...exported, ['record', new TextDecoder().decode(index?.bytes)] as const]
    const harmless = { ran: false, frames: 0, isThere: true, asked: [] }
    for (const [name, html] of all) {
      expect(html.length, name).toBeGreaterThan(1000)
      const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      expect(await show(browser, bare), `${name} without its policy`).toEqual(harmless)
    }
    expect(await show(browser, exported[0]?.[1] ?? ''), 'the copy as it is').toEqual(harmless)
    expect(post.heard).toEqual([])
  })

  test('would be noticed: the same texts as markup run, and are heard', async () => {
    const texts = naughtyTexts({ ...order, count: 300, address: post.address })
    const seen = await show(browser, `<!doctype html><title>x</title>${texts.join('\n')}`)
    expect(seen.ran || seen.asked.length > 0 || !seen.isThere).toBe(true)
    expect(await show(browser, '<!doctype html><script>canary=1</script>')).toMatchObject({ ran: true })
    const picture = `<!doctype html><img src="${post.address}/seen">`
    expect((await show(browser, picture)).asked).toEqual([`${post.address}/seen`])
    expect(post.heard).toContain('/seen')
  })
})

interface Shown {
  readonly ran: boolean
  readonly frames: number
  /** It is still the page that was opened. */
  readonly isThere: boolean
  readonly asked: readonly string[]
}

async function show(browser: ElectronApplication, html: string): Promise<Shown> {
  const file = join(makeTestDir('stet-page'), 'page.html')
  writeFileSync(file, html, { mode: 0o644 })
  return browser.evaluate((_electron, path) => {
    const { showInBrowser } = globalThis as unknown as { showInBrowser(path: string): Promise<Shown> }
    return showInBrowser(path)
  }, file)
}
