import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('One key shows the article alone, for reading, and the same key gives the desk back as it was', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-reading'), 'story.stet'))
  const { page } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  const note = workbench.inspector.getByRole('textbox', { name: /Note/ }).first()
  await note.fill('ask the ministry')
  await workbench.press('F8')
  await expect(workbench.claims).toBeHidden()
  await expect(workbench.inspector).toBeHidden()
  await expect(page.getByRole('toolbar')).toBeHidden()
  await expect(page.locator('.word-stroke')).toHaveCount(0)
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
  const words = await workbench.article.innerText()
  await page.keyboard.type('x')
  await workbench.article.click()
  await page.keyboard.type('x')
  expect(await workbench.article.innerText()).toBe(words)
  await expectAccessible(page, 'reading')
  await workbench.press('F8')
  await expect(workbench.claims).toBeVisible()
  await expect(note).toHaveValue('ask the ministry')
  await expect(note).toBeFocused()
  await expect(page.locator('.stroke-to-check').first()).toBeAttached()
  await workbench.press('F8')
  await expect(workbench.claims).toBeHidden()
  await workbench.press('Escape')
  await expect(workbench.claims).toBeVisible()
  await close()
})
