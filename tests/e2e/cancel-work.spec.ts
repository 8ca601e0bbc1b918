import { randomFillSync } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { giveToApp } from '../../scripts/unprivileged.mjs'
import { packProject } from '../../src/project/pack-project'
import { systemPorts } from '../../src/project/system-ports'
import { writeLargeProject } from '../support/large-project'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { chooseToOpen, chooseToSave } from './fixtures/stub-dialogs'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('A person ends a long reading and a long export, and nothing of either is left', async () => {
  const { app, close } = await launchApp()
  const place = makeTestDir('stet-cancel')
  const long = join(place, 'long.html')
  const paragraph = `<p>${'The Alta is <b>240</b> kilometres long. '.repeat(20)}</p>\n`
  writeFileSync(long, `<!doctype html><title>Long</title>${paragraph.repeat(9000)}`, { mode: 0o644 })
  const start = await StartPage.of(app)
  const { page } = start
  await chooseToOpen(app, long)
  await page.getByRole('button', { name: /New from article/ }).click()
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true })
  await expect(cancel).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('reading.png') })
  await cancel.click()
  await expect(page.locator('.busy-bar')).toHaveCount(0)
  await expect(cancel).toHaveCount(0)
  await expect(page.locator('.problem-card')).toHaveCount(0)
  await start.isShown()

  const workbench = await start.newProject(article, join(place, 'story.stet'))
  await workbench.markClaim('seven weapons tests')
  await workbench.press('Escape')
  await workbench.expectSaved()
  const before = readdirSync(place).toSorted()
  const file = join(place, 'story.txt')
  await chooseToSave(app, file)
  await page.getByRole('button', { name: 'Export' }).click()
  await page
    .getByRole('menuitem', { name: /Web page|annotated/i })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Export' })).toBeInViewport({ ratio: 1 })
  await expect(cancel).toBeInViewport({ ratio: 1 })
  await page.screenshot({ path: test.info().outputPath('working.png') })
  await cancel.click()
  await expect(page.locator('.working .busy-bar')).toHaveCount(0)
  expect(existsSync(file)).toBe(false)
  expect(readdirSync(place).toSorted()).toEqual(before)
  await expect(page.getByRole('alert')).toBeEmpty()
  await expectAccessible(page)
  // and it can be made after all
  await workbench.export(/Annotated copy \(plain text\)/, file)
  await close()
})

/** Files of evidence whose bytes fill so much that unpacking takes seconds. */
const largeFiles = { count: 24, bytes: 16 * 1024 * 1024 }
/** The first edits of the project once more, so many times, as a sync app leaves them: each is read and verified. */
const conflictCopies = 40

async function writeSlowProject(folder: string): Promise<void> {
  await writeLargeProject(folder, { words: 20_000, claims: 800 })
  const replicas = join(folder, 'replicas')
  const [segment = ''] = readdirSync(replicas, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.seg')
  )
  for (let copy = 1; copy <= conflictCopies; copy += 1)
    copyFileSync(join(replicas, segment), join(replicas, `0000000001 (conflicted copy ${copy}).seg`))
  const bytes = Buffer.alloc(largeFiles.bytes)
  for (let index = 0; index < largeFiles.count; index += 1) {
    const hash = index.toString(16).padStart(64, '0')
    const place = join(folder, 'captures', hash.slice(0, 2))
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, hash), randomFillSync(bytes))
  }
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    giveToApp(join(folder, name))
}

/** Ends what is under way once it says how far it is. */
async function endOnTheWay(page: Page, picture: string): Promise<void> {
  await expect(page.locator('.busy-percent').first()).toHaveText(/^[1-9]\d? %$/, { timeout: 60_000 })
  await page.screenshot({ path: test.info().outputPath(`${picture}.png`) })
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.locator('.busy-bar')).toHaveCount(0)
  await expect(page.locator('.problem-card')).toHaveCount(0)
}

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Search commands').fill(words)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('A person ends opening and unpacking on the way, and nothing half done is left', async () => {
  test.setTimeout(300_000)
  const place = makeTestDir('stet-long')
  const [folder, sent] = [join(place, 'slow.stet'), join(place, 'sent.stetz')]
  await writeSlowProject(folder)
  expect(await packProject(systemPorts, folder, sent)).toMatchObject({ ok: true })
  giveToApp(sent)
  const before = () => readdirSync(place).toSorted()
  expect(before()).toEqual(['sent.stetz', 'slow.stet'])
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const { page } = start

  await chooseToOpen(app, folder)
  await page.getByRole('button', { name: /Open project/ }).click()
  await endOnTheWay(page, 'opening')
  await start.isShown()

  await chooseToOpen(app, sent)
  await chooseToSave(app, join(place, 'received.stet'))
  await runCommand(page, 'open packed')
  await endOnTheWay(page, 'unpacking')
  await start.isShown()
  await expect.poll(before).toEqual(['sent.stetz', 'slow.stet'])

  await close()
})
