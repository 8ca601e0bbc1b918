import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Colleague } from './fixtures/colleague'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { DraftReviewPage } from './pages/draft-review'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'

const firstDraft = join(import.meta.dirname, 'articles', 'wire-story.txt')

test.setTimeout(120_000)

test('The drafts list keeps both drafts, compares any two, and says when a file was damaged', async () => {
  const folder = makeTestDir('stet-drafts')
  const project = join(folder, 'story.stet')
  const second = join(folder, 'second.txt')
  writeFileSync(
    second,
    readFileSync(firstDraft, 'utf8').replace('seven weapons tests', 'eight weapons tests')
  )
  chmodSync(second, 0o644)
  const { app, close } = await launchApp()
  const workbench = await (await StartPage.of(app)).newProject(firstDraft, project)
  const review = await DraftReviewPage.open(app, workbench.page, second)
  await review.dialog.getByRole('button', { name: 'Leave them out' }).click()
  await review.apply()
  await workbench.page.keyboard.press('Control+z')
  await expect(workbench.article).toContainText('seven weapons tests')

  await workbench.page.keyboard.press('Control+Shift+D')
  const dialog = workbench.page.getByRole('dialog', { name: 'Drafts' })
  await expect(dialog.getByRole('button', { name: /Draft 1: wire-story.txt/ })).toContainText('First')
  await expect(dialog.getByRole('button', { name: /Draft 2: second.txt/ })).toContainText(
    'Not applied, or undone again'
  )
  const comparison = dialog.getByRole('region', { name: 'The two versions, word by word' })
  await dialog.getByLabel('Compare').selectOption({ label: 'Draft 1: wire-story.txt' })
  await dialog.getByLabel('With').selectOption({ label: 'Draft 2: second.txt' })
  await expect(comparison.locator('del', { hasText: 'seven' })).toBeVisible({ timeout: 40_000 })
  await expect(comparison.locator('ins')).toHaveText('eight')
  await expectAccessible(workbench.page)

  const kept = join(project, 'original', 'wire-story.txt')
  chmodSync(kept, 0o666)
  writeFileSync(kept, 'Something else.')
  await workbench.page.keyboard.press('Escape')
  await workbench.page.keyboard.press('Control+Shift+D')
  await dialog.getByRole('button', { name: /Draft 1: wire-story.txt/ }).click()
  await expect(dialog.getByText(/is damaged: its bytes are no longer those that were received/)).toBeVisible({
    timeout: 40_000
  })
  await close()
})

test('A checker sees the article as it was, compares it, brings it back and undoes that', async () => {
  const folder = makeTestDir('stet-history')
  const first = await launchApp()
  const workbench = await (await StartPage.of(first.app)).newProject(firstDraft, join(folder, 'story.stet'))
  await workbench.typeOver('renewed their pledge', 'repeated their promise')
  await workbench.expectSaved()
  const title = await workbench.title()
  await first.close()

  const { app, close } = await launchApp({ userData: first.userData })
  const start = await StartPage.of(app)
  await start.openRecent(title)
  const again = await WorkbenchPage.of(app, start.page)
  await again.typeOver('seven weapons tests', 'eight weapons tests')
  await again.expectSaved()
  await again.page.keyboard.press('Control+Shift+H')
  const dialog = again.page.getByRole('dialog', { name: 'Version history' })
  await expect(dialog.getByRole('button', { name: /edited/ })).toHaveCount(2, { timeout: 20_000 })
  await expect(dialog.getByRole('button', { name: /edited/ }).first()).toContainText('+1 −1 words')
  const received = dialog.getByRole('button', { name: /As it was received/ })
  await received.click()
  const comparison = dialog.getByRole('region', { name: 'The two versions, word by word' })
  await expect(comparison.locator('del').first()).toHaveText('renewed', { timeout: 40_000 })
  await expect(comparison.locator('ins', { hasText: 'eight' })).toBeVisible()
  await expectAccessible(again.page)

  const restore = dialog.getByRole('button', { name: 'Restore this version' })
  const newer = dialog.getByLabel('With', { exact: true })
  await newer.selectOption({ index: 1 })
  await expect(comparison.locator('ins', { hasText: 'repeated' })).toBeVisible({ timeout: 40_000 })
  await expect(restore).toBeHidden()
  await newer.selectOption({ label: 'The article as it stands' })
  await expect(comparison.locator('ins', { hasText: 'eight' })).toBeVisible({ timeout: 40_000 })
  const colleague = await Colleague.open(app, join(folder, 'story.stet'))
  await colleague.insertBefore('weapons tests', 'new ')
  await expect(comparison.locator('ins', { hasText: 'new' })).toBeVisible({ timeout: 40_000 })
  await restore.click()
  await expect(dialog).toBeHidden()
  await expect(again.article).toContainText('renewed their pledge')
  await expect(again.article).toContainText('seven weapons tests')
  await again.page.keyboard.press('Control+z')
  await expect(again.article).toContainText('repeated their promise')
  await expect(again.article).toContainText('eight new weapons tests')
  await close()
})
