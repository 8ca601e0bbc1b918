import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

/** What the sign-off dialog says of the second pass. */
async function expectPassBlock(workbench: WorkbenchPage, block: string | null): Promise<void> {
  await workbench.press('Control+Shift+S')
  const dialog = workbench.page.getByRole('dialog', { name: 'Sign-off and readiness' })
  await expect(dialog).toContainText('Not ready to publish')
  if (block === null) await expect(dialog).not.toContainText('second pass')
  else await expect(dialog).toContainText(block)
  await expectAccessible(workbench.page, block === null ? 'pass-read' : 'pass-unread')
  await workbench.press('Escape')
}

async function chooseMagazine(workbench: WorkbenchPage): Promise<void> {
  await workbench.press('Control+Shift+p')
  await workbench.page.keyboard.type('house style')
  await workbench.press('Enter')
  const dialog = workbench.page.getByRole('dialog', { name: 'House style' })
  await dialog.getByLabel('Look at').selectOption('Magazine')
  await expect(dialog).toContainText('Must be read: headline, dek, captions and what was changed')
  await expectAccessible(workbench.page, 'style-with-second-pass')
  await dialog.getByRole('button', { name: 'Use for this project' }).press('Enter')
  await workbench.press('Escape')
}

test('Headline and changed words are read again from the keyboard, and come back when they change', async () => {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-pass')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  const { page, claims, inspector } = workbench
  await chooseMagazine(workbench)
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('o')
  await workbench.expectStatus('On author')
  await workbench.typeOver('seven weapons', 'six weapons')
  await workbench.press('Alt+Shift+P')
  const items = claims.getByRole('listbox', { name: 'To read again' }).getByRole('option')
  await expect(items).toHaveCount(2)
  await expect(items.nth(0)).toContainText('Headline')
  await expect(items.nth(1)).toContainText('Claim 1 changed since it was checked')
  await expect(items.nth(1)).toContainText('It read: “seven weapons tests in the last month”')
  await workbench.press('Alt+l')
  await workbench.press('ArrowDown')
  await workbench.press('Alt+o')
  await expect(items.nth(0)).toContainText('Read again by')
  await expect(items.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expectAccessible(page, 'second-pass')
  await workbench.press('Alt+o')
  await expect(claims.getByText('2 of 2 read again')).toBeVisible()
  await expectPassBlock(workbench, null)
  await workbench.typeOver('six weapons', 'five weapons')
  await expect(claims.getByText('1 of 2 read again')).toBeVisible()
  await expect(items.nth(1)).toContainText(/Changed since .* read it again/)
  await expectPassBlock(workbench, '1 passage of the second pass not read again')
  await expect(items).toHaveCount(2)
  await items.nth(1).click()
  await claims.getByRole('button', { name: 'To the claim' }).click()
  await expect(inspector.getByRole('heading', { name: 'Claim 1' })).toBeVisible()
  await close()
})
