import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('A dek that the import missed is named by hand, is read again in the second pass, and is let go by undo', async () => {
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const workbench = await alice.start.newProject(article, join(makeTestDir('stet-parts'), 'story.stet'))
  const { page } = workbench
  await workbench.clickWords('foreign ministers')
  await page.getByRole('button', { name: /Block type/ }).click()
  await workbench.picture('menu')
  await expectAccessible(page, 'block menu')
  await page.getByRole('option', { name: 'Dek' }).click()
  const dek = workbench.article.locator('[data-role="dek"]')
  await expect(dek).toContainText('foreign ministers')
  await workbench.picture('dek')
  await workbench.press('Alt+Shift+P')
  await expect(workbench.claims.getByRole('option').filter({ hasText: 'foreign ministers' })).toBeVisible()
  await workbench.article.focus()
  await workbench.press('Control+z')
  await expect(dek).toHaveCount(0)
  await alice.leave()
})
