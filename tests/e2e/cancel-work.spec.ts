import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
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
