import { join } from 'node:path'
import { type ElectronApplication, expect, test } from '@playwright/test'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

/** From now on the computer has a printer, which notes the text of what it is handed. */
function plugInPrinter(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: running }) => {
    running.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = async () => [
        { name: 'Desk', displayName: 'Desk', description: '', options: {} }
      ]
      contents.print = (options, done) => {
        Object.assign(globalThis, { printed: { options, address: contents.getURL() } })
        done?.(true, '')
      }
    })
  })
}

test('Ctrl+P prints the annotated copy, and says so where there is no printer', async () => {
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const folder = makeTestDir('stet-print-paper')
  const workbench = await alice.start.newProject(article, join(folder, 'story.stet'))
  const { page } = workbench
  await workbench.press('Control+p')
  await expect(page.getByText('This computer knows no printer')).toBeVisible({ timeout: 30_000 })
  await workbench.picture('no-printer')
  await expect(page.getByRole('button', { name: 'Export a PDF' })).toBeVisible()

  await plugInPrinter(alice.launched.app)
  await workbench.article.focus()
  await workbench.press('Control+p')
  await expect(page.getByText('Handed to the printer')).toBeVisible({ timeout: 30_000 })
  expect(await alice.launched.app.evaluate(() => Reflect.get(globalThis, 'printed'))).toMatchObject({
    options: { silent: false, printBackground: true },
    address: 'stet-print://document/'
  })
  await alice.leave()
})

test('F1 shows the guide, which can be searched and read by the keyboard', async () => {
  const alice = await Checker.arrive()
  const { page } = alice.start
  await page.keyboard.press('F1')
  const guide = page.getByRole('dialog', { name: 'Guide' })
  await expect(guide.getByLabel('Find in the guide')).toBeFocused()
  await expectAccessible(page, 'guide')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: test.info().outputPath(`guide-${scheme}.png`) })
    await expectAccessible(page, scheme)
  }
  await page.keyboard.type('second independent check')
  await expect(guide.getByRole('status')).toContainText('section')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(guide.getByRole('heading', { level: 3 }).first()).toBeFocused()
  await page.screenshot({ path: test.info().outputPath('found.png') })
  await page.keyboard.press('Escape')
  await expect(guide).toBeHidden()
  await alice.leave()
})
