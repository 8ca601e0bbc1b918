import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('An article is renamed, the native menu names what undo takes back, and the list of projects follows', async () => {
  const { app, close } = await launchApp()
  const folder = join(makeTestDir('stet-rename'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { page } = workbench
  const menuItem = (id: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
      return { label: item?.label, enabled: item?.enabled }
    }, id)
  await workbench.article.focus()
  await expect.poll(() => menuItem('undo')).toEqual({ label: 'Undo', enabled: false })
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('rename')?.click())
  const dialog = page.getByRole('dialog', { name: 'Rename' })
  await expect(dialog.getByLabel('Title')).toBeFocused()
  await expectAccessible(page, 'rename')
  await workbench.picture('rename')
  await dialog.getByLabel('Title').fill('Seven tests in a month')
  await workbench.press('Enter')
  await expect(page.getByRole('heading', { name: 'Seven tests in a month', level: 1 })).toBeVisible()
  await workbench.article.focus()
  await expect
    .poll(() => menuItem('undo'))
    .toEqual({ label: 'Undo the change of the article’s details', enabled: true })
  await page.getByRole('button', { name: 'Close the project' }).click()
  await expect(page.locator('.recent-open').filter({ hasText: 'Seven tests in a month' })).toBeVisible()
  await expect.poll(() => menuItem('undo')).toEqual({ label: 'Undo', enabled: false })
  await close()
})

test('A new source is in the project only once something was written and saved', async () => {
  const { app, close } = await launchApp()
  const folder = join(makeTestDir('stet-source'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { page, claims, inspector } = workbench
  await claims.getByRole('tab', { name: 'Sources' }).click()
  await claims.getByRole('button', { name: 'Add a source' }).click()
  await expect(inspector.getByRole('heading', { name: 'New source' })).toBeVisible()
  await expect(inspector.getByRole('button', { name: 'Add a source' })).toBeDisabled()
  await expectAccessible(page, 'new-source')
  await workbench.picture('new-source')
  await expect(claims.getByText('No source yet')).toBeVisible()
  await inspector.getByLabel('Title', { exact: true }).fill('Annual report')
  await inspector.getByRole('button', { name: 'Add a source' }).click()
  await expect(claims.getByRole('option').filter({ hasText: 'Annual report' })).toBeVisible()
  await expect(inspector.getByRole('heading', { name: 'Source', exact: true })).toBeVisible()
  await close()
})
