import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function openStory(): Promise<{ workbench: WorkbenchPage; close: () => Promise<void> }> {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-claim-words')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  return { workbench, close }
}

test('A claim gets a second place, other ends, and is split and merged by the keyboard alone', async () => {
  const { workbench, close } = await openStory()
  const words = workbench.inspector.getByLabel('Words of the claim', { exact: true })
  await workbench.markClaim('seven weapons tests')
  await workbench.press('.')
  await expect(words).toHaveText('seven weapons tests in')
  await workbench.press(',')
  await workbench.press('<')
  await expect(words).toHaveText('out seven weapons tests')
  await workbench.press('>')
  await workbench.selectWords('announced moratorium in 2018')
  await workbench.press('Control+Shift+M')
  await expect(words).toContainText(
    /seven weapons tests … announced moratorium|announced moratorium in 2018 … seven/
  )
  await expect(workbench.inspector.getByRole('heading', { name: 'Stands in 2 places' })).toBeVisible()
  await expectAccessible(workbench.page)
  await workbench.selectWords('in 2018')
  await workbench.press('Alt+s')
  await expect(words).toHaveText('in 2018')
  await workbench.press('Alt+l')
  await workbench.press('v')
  await workbench.press('k')
  await workbench.press('m')
  await expect(workbench.options()).toHaveCount(1)
  await expect(words).toContainText('seven weapons tests')
  await expect(words).toContainText('in 2018')
  await workbench.press('Control+z')
  await expect(workbench.options()).toHaveCount(2)
  await close()
})

test('Edited claims are reviewed by the keyboard: one confirmed, one refused', async () => {
  const { workbench, close } = await openStory()
  await workbench.markClaim('seven weapons tests')
  await workbench.press('Escape')
  await workbench.markClaim('announced moratorium in 2018')
  await workbench.press('Escape')
  await workbench.typeOver('weapons tests', 'missile tests')
  await workbench.typeOver('moratorium in', 'halt in')
  await expect(workbench.page.getByRole('button', { name: '2 places to confirm' })).toBeVisible()
  await workbench.press('Alt+y')
  const review = workbench.inspector.getByRole('region', { name: 'Places to confirm' })
  await expect(review.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(workbench.page)
  await workbench.press('y')
  await expect(review.getByRole('listitem')).toHaveCount(1)
  await workbench.press('Shift+N')
  await expect(review).toHaveCount(0)
  await expect(workbench.page.getByText(/place.? to confirm/)).toHaveCount(0)
  await expect(
    workbench.claims
      .getByRole('listbox', { name: 'Claims' })
      .getByRole('option')
      .filter({ hasText: 'Orphan' })
      .first()
  ).toBeVisible()
  await close()
})
