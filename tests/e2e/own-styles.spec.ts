import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { chooseToOpen, chooseToSave } from './fixtures/stub-dialogs'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('A style is chosen before the project is made, one’s own is forgotten and kept again', async () => {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-styles')
  const start = await StartPage.of(app)
  const { page } = start
  await start.readArticle(article)
  await expect(page.getByRole('heading', { name: 'Is this the article?' })).toBeVisible({ timeout: 30_000 })
  const choice = page.getByLabel('House style')
  await choice.selectOption('Wire desk')
  await expect(choice).toHaveValue('Wire desk')
  await expectAccessible(page, 'style-of-a-new-project')
  await page.getByRole('button', { name: 'Leave them out' }).click()
  await chooseToSave(app, join(folder, 'story.stet'))
  await page.getByRole('button', { name: /Make the project/ }).click()
  const workbench = await WorkbenchPage.of(app, page)

  await workbench.press('Control+Shift+P')
  await page.keyboard.type('House style')
  await expect(page.getByRole('menuitem').first()).toContainText('House style')
  await workbench.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'House style' })
  await expect(dialog.getByLabel('Look at')).toContainText('Wire desk (this project’s)')
  const file = join(folder, 'daily.json')
  writeFileSync(
    file,
    '{ "format": "stet-house-style-1", "name": "The Daily", "roles": { "checker": "Desk" } }',
    {
      mode: 0o644
    }
  )
  await chooseToOpen(app, file)
  await dialog.getByRole('button', { name: 'Take from a file…' }).click()
  await expect(dialog.getByRole('heading', { name: 'The Daily' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Use for this project' }).click()
  await dialog.getByRole('button', { name: 'Forget' }).click()
  await expect(
    dialog.getByLabel('New projects begin with').getByRole('option', { name: 'The Daily' })
  ).toHaveCount(0)
  await dialog.getByLabel('Look at').selectOption({ label: 'The Daily (this project’s)' })
  await expect(dialog.getByRole('button', { name: 'Keep among mine' })).toBeVisible()
  await expectAccessible(page, 'keep-among-mine')
  await dialog.getByRole('button', { name: 'Keep among mine' }).click()
  await expect(
    dialog.getByLabel('New projects begin with').getByRole('option', { name: 'The Daily' })
  ).toHaveCount(1)
  await expect(dialog.getByRole('button', { name: 'Forget' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Change it…' }).press('Enter')
  const form = dialog.getByRole('form', { name: 'Write the house style The Daily' })
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused()
  await expectAccessible(page, 'style-form')
  await workbench.picture('style-form')
  await form.getByRole('textbox', { name: 'Editor' }).fill('Desk')
  await form.getByRole('button', { name: 'Use for this project' }).click()
  await expect(form.getByRole('alert')).toContainText('is the same word as for')
  await workbench.picture('style-form-wrong')
  await form.getByRole('textbox', { name: 'Editor' }).fill('Chief')
  await form.getByRole('textbox', { name: 'Primary sources' }).first().fill('2')
  await form.getByRole('button', { name: 'Use for this project' }).click()
  await expect(dialog.getByRole('heading', { name: 'The Daily' })).toBeVisible()
  await expect(dialog).toContainText('2 primary sources')
  await expect(dialog.getByLabel('Look at')).toBeFocused()
  await close()
})
