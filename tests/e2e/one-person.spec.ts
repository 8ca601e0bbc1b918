import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('Who checks alone is told that no editor is on the list, and gets a verified copy by the style for one', async () => {
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const folder = makeTestDir('stet-alone')
  const workbench = await alice.start.newProject(article, join(folder, 'story.stet'))
  const { page } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await expect(workbench.inspector).toContainText('seven weapons tests')
  await workbench.pasteAddress('https://www.un.org/press/2022')
  await workbench.press('Shift+P')
  await workbench.press('a')
  await workbench.expectStatus('Verified')

  await workbench.press('Control+Shift+s')
  const dialog = page.getByRole('dialog', { name: 'Sign-off and readiness' })
  await expect(dialog).toContainText('Nobody on the list of people is “Editor”')
  await expectAccessible(page, 'nobody-to-sign')
  await dialog.getByRole('button', { name: 'House style…' }).click()
  await expect(dialog).toBeHidden()
  const styles = page.getByRole('dialog', { name: 'House style' })
  await styles.getByLabel('Look at').selectOption('One person')
  await styles.getByRole('button', { name: 'Use for this project' }).click()
  await workbench.press('Escape')
  await expect(styles).toBeHidden()

  await workbench.press('Alt+Shift+P')
  await expect(workbench.claims.getByText('0 of 1 read again')).toBeVisible()
  await workbench.press('Alt+l')
  await workbench.press('ArrowDown')
  await workbench.press('Alt+o')
  await expect(workbench.claims.getByText('1 of 1 read again')).toBeVisible()

  await workbench.press('Control+Shift+s')
  await expect(dialog).not.toContainText('Nobody on the list')
  await dialog.getByRole('button', { name: 'Sign off…' }).click()
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toContainText('Ready to publish')
  await workbench.press('Escape')
  const file = join(folder, 'story.html')
  await workbench.export(/Annotated copy \(HTML\)/, file)
  expect(readFileSync(file, 'utf8')).toContain('Verified copy')
  await alice.leave()
})
