import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { giveToApp } from '../../scripts/unprivileged.mjs'
import { makePng } from '../support/png-fixture'
import { Checker } from './fixtures/checker'
import { dropFile } from './fixtures/drop-file'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'
import { chooseToOpen, chooseToSave } from './fixtures/stub-dialogs'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'
const report = '%PDF-1.7\nSeven tests were counted.\n'

/** Files on a checker's desk. */
function makeDesk() {
  const place = makeTestDir('stet-desk')
  const desk = {
    place,
    report: join(place, 'Ministry report, final.pdf'),
    picture: join(place, 'Screen of the ministry page.png'),
    page: join(place, 'saved page.html'),
    empty: join(place, 'empty.txt')
  }
  writeFileSync(desk.report, report)
  writeFileSync(desk.picture, makePng(320, 200))
  writeFileSync(desk.page, '<!doctype html><script>document.title = "ran"</script>')
  writeFileSync(desk.empty, '')
  return desk
}

/** Remembers what is handed to other programs instead of handing it over, and answers questions with yes. */
async function watchShell(
  app: ElectronApplication
): Promise<() => Promise<{ opened: string[]; shown: string[]; asked: string[] }>> {
  await app.evaluate(({ shell, dialog }) => {
    const seen = { opened: [] as string[], shown: [] as string[], asked: [] as string[] }
    Object.assign(globalThis, { seen })
    shell.openPath = async (path) => {
      seen.opened.push(path)
      return ''
    }
    shell.showItemInFolder = (path) => void seen.shown.push(path)
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      seen.asked.push(message)
      return { response: 0, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  })
  return () => app.evaluate(() => (globalThis as unknown as { seen: never }).seen)
}

/** Pastes a picture of the screen, which is no file of the disk. */
function pastePicture(page: Page): Promise<void> {
  return page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }))
      document
        .querySelector('.inspector')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [...makePng(40, 30, [200, 40, 40])]
  )
}

/** The files as a large window shows them, and in the system's high contrast; axe objects to neither. */
async function lookInEveryContrast(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080))
  await page.waitForFunction(() => innerWidth === 1920)
  await expectAccessible(page, 'files-large')
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.screenshot({ path: test.info().outputPath('files-high-contrast.png') })
  await expect(page.locator('.file').first()).toBeVisible()
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await page.waitForFunction(() => innerWidth === 1280)
}

/** Holds a file over a part of the window. */
function holdFile(page: Page, selector: string): Promise<void> {
  return page.evaluate((on) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'x.pdf'))
    const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
    document.querySelector(on)?.dispatchEvent(event)
  }, selector)
}

const fileNamed = ({ inspector }: WorkbenchPage, name: string) =>
  inspector.getByRole('list', { name: 'Files' }).getByRole('listitem').filter({ hasText: name })

test('A checker keeps a report by its button, a picture by dropping it and a page by dropping it on the claim, and opens only what cannot run', async () => {
  test.setTimeout(240_000)
  const desk = makeDesk()
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const folder = join(makeTestDir('stet-files'), 'story.stet')
  const workbench = await alice.start.newProject(article, folder)
  const { page, inspector } = workbench
  const { app } = alice.launched
  const handedOver = await watchShell(app)
  await workbench.markClaim(claim)

  await chooseToOpen(app, desk.report, desk.empty)
  await inspector.getByRole('button', { name: 'Add a file…' }).click()
  await expect(fileNamed(workbench, 'Ministry report, final.pdf')).toContainText('PDF')
  await expect(page.getByText(/empty\.txt is empty/)).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).first().click()

  await dropFile(page, desk.picture, '.inspector')
  const picture = inspector.getByRole('img', { name: 'Small picture of Screen of the ministry page.png' })
  await expect(picture).toBeVisible()
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  ).toBe(320)
  await dropFile(page, desk.page, '.claim-row')
  await expect(fileNamed(workbench, 'saved page.html')).toContainText('Web page')
  await workbench.expectSaved()
  await inspector.getByRole('heading', { name: 'Evidence' }).scrollIntoViewIfNeeded()
  await expectAccessible(page, 'files')

  await inspector.getByRole('button', { name: 'Open Ministry report, final.pdf' }).click()
  await expect.poll(async () => (await handedOver()).opened.length).toBe(1)
  const [opened = ''] = (await handedOver()).opened
  expect(opened.endsWith('Ministry report, final.pdf')).toBe(true)
  expect(readFileSync(opened, 'utf8')).toBe(report)
  expect(opened.startsWith(folder)).toBe(false)
  await expect(inspector.getByRole('button', { name: 'Open saved page.html' })).toHaveCount(0)
  await inspector.getByRole('button', { name: 'Show saved page.html in its folder' }).click()
  await expect.poll(async () => (await handedOver()).shown.length).toBe(1)
  // a page that was taken over may ask for it all the same, and for any file of the disk
  const saved = createHash('sha256').update(readFileSync(desk.page)).digest('hex')
  const answers = await page.evaluate(async (sha256) => {
    const request = window.stet.request as (...args: unknown[]) => Promise<unknown>
    return [
      await request('files:open', { sha256, name: 'report.pdf' }),
      await request('files:keep', ['/etc/hostname'])
    ]
  }, saved)
  expect(answers).toMatchObject([{ problem: { code: 'not-opened' } }, { problem: { code: 'refused' } }])
  expect((await handedOver()).opened).toHaveLength(1)

  const copy = join(desk.place, 'copy.pdf')
  await chooseToSave(app, copy)
  await inspector.getByRole('button', { name: 'Actions for Ministry report, final.pdf' }).click()
  await page.getByRole('menuitem', { name: 'Save a copy…' }).click()
  await expect(page.getByText(`A copy was saved as ${copy}`)).toBeVisible()
  expect(readFileSync(copy, 'utf8')).toBe(report)

  await inspector.getByRole('button', { name: 'Actions for saved page.html' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(fileNamed(workbench, 'saved page.html')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(fileNamed(workbench, 'saved page.html')).toHaveCount(1)
  await pastePicture(page)
  await expect(fileNamed(workbench, 'Pasted picture')).toContainText('PNG picture')
  await inspector.getByRole('button', { name: /^Actions for Pasted picture/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(fileNamed(workbench, 'Pasted picture')).toHaveCount(0)
  await workbench.expectSaved()
  expect((await handedOver()).asked).toEqual([])

  await lookInEveryContrast(alice.launched.app, page)
  await holdFile(page, '.inspector')
  await expect(page.getByText('Evidence on claim 1')).toBeVisible()
  await workbench.picture('held')
  await page.evaluate(() => window.dispatchEvent(new DragEvent('dragleave')))
  await workbench.export(/Annotated copy \(plain text\)/, join(desk.place, 'annotated.txt'))
  const text = readFileSync(join(desk.place, 'annotated.txt'), 'utf8')
  expect(text).toContain('File: Ministry report, final.pdf (PDF, 35 bytes)')
  expect(text).toContain(createHash('sha256').update(report).digest('hex'))
  await workbench.export(/Annotated copy \(HTML\)/, join(desk.place, 'annotated.html'))
  const record = join(desk.place, 'story-record.zip')
  await chooseToSave(app, record)
  await page.keyboard.press('Control+Shift+e')
  await page
    .getByRole('dialog', { name: 'Record package' })
    .getByRole('radio', { name: /Redact/ })
    .press('Enter')
  await expect(page.getByText(`Written to ${record}`).first()).toBeVisible({ timeout: 30_000 })
  const { stdout: listed } = spawnSync('unzip', ['-Z1', record], { encoding: 'utf8' })
  expect(listed.split('\n').filter((path) => path.startsWith('files/evidence/'))).toHaveLength(3)
  for (const file of ['annotated.html', 'index.html']) {
    const { stdout } = spawnSync('unzip', ['-p', record, 'index.html'])
    const shown = file === 'index.html' ? stdout : readFileSync(join(desk.place, file))
    writeFileSync(join(test.info().outputDir, file), shown)
  }
  await dropFile(page, record)
  const verdict = page.getByRole('dialog', { name: 'Verify a file' })
  await expect(verdict).toContainText('Intact.', { timeout: 60_000 })
  await page.keyboard.press('Escape')
  await alice.leave()
  expect(existsSync(opened)).toBe(false)
})

test('A colleague sees the file when the folder has brought it, is told while it is missing and when it was changed, and is asked before it opens', async () => {
  test.setTimeout(240_000)
  const desk = makeDesk()
  const alice = await Checker.arrive()
  const here = join(makeTestDir('stet-here'), 'story.stet')
  const first = await alice.start.newProject(article, here)
  await first.markClaim(claim)
  await chooseToOpen(alice.launched.app, desk.report)
  await first.page.keyboard.press('Shift+E')
  await expect(fileNamed(first, 'Ministry report')).toBeVisible()
  await first.expectSaved()
  await alice.leave()

  const there = join(makeTestDir('stet-there'), 'story.stet')
  cpSync(here, there, { recursive: true })
  rmSync(join(there, 'captures'), { recursive: true })
  giveToApp(there)
  const bob = await Checker.arrive()
  const second = await bob.start.openFolder(there)
  const handedOver = await watchShell(bob.launched.app)
  await second.chooseClaim(claim)
  const file = fileNamed(second, 'Ministry report')
  await expect(file).toContainText('The file is not here yet')
  await file.scrollIntoViewIfNeeded()
  await expectAccessible(second.page, 'missing')

  cpSync(join(here, 'captures'), join(there, 'captures'), { recursive: true })
  giveToApp(there)
  await expect(file).not.toContainText('not here yet', { timeout: 15_000 })
  await second.inspector.getByRole('button', { name: 'Open Ministry report, final.pdf' }).click()
  await expect
    .poll(async () => (await handedOver()).asked)
    .toEqual(['Open Ministry report, final.pdf in another program?'])
  await expect.poll(async () => (await handedOver()).opened.length).toBe(1)

  const [aa = ''] = readdirSync(join(there, 'captures'))
  const [hash = ''] = readdirSync(join(there, 'captures', aa))
  mkdirSync(join(there, 'captures', aa), { recursive: true })
  writeFileSync(join(there, 'captures', aa, hash), report.replace('Seven', 'Eight'))
  await second.press('Escape')
  await second.page.reload()
  await second.chooseClaim(claim)
  await expect(fileNamed(second, 'Ministry report')).toContainText('its hash differs')
  await bob.leave()
})
