import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('Whoever names a confidential source in the words of a sign-off is warned before they sign', async () => {
  const { app, close } = await launchApp()
  const folder = join(makeTestDir('stet-told'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { page, inspector } = workbench
  await workbench.markClaim('seven weapons tests')
  await workbench.press('e')
  const form = inspector.getByRole('form', { name: 'Add evidence' })
  await form.getByLabel('Where does it come from?').selectOption('person')
  await form.getByLabel('Name', { exact: true }).fill('Milla Aaltonen')
  await form.getByLabel('Terms').selectOption('confidential')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(inspector.locator('.evidence')).toContainText('Milla Aaltonen')

  await workbench.press('Control+Shift+s')
  const dialog = page.getByRole('dialog', { name: 'Sign-off and readiness' })
  await dialog.getByLabel(/Note/).fill('As Milla Aaltonen told us on the phone.')
  await dialog.getByRole('button', { name: 'Sign off…' }).click()
  const warning = dialog.getByText('What you wrote names a confidential source')
  await expect(warning).toBeVisible()
  await warning.scrollIntoViewIfNeeded()
  await expectAccessible(page, 'names-a-source')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByLabel(/Note/).fill('As a source told us on the phone.')
  await dialog.getByRole('button', { name: 'Sign off…' }).click()
  await expect(dialog.getByText('Sign now?')).toBeVisible()
  await expect(warning).toHaveCount(0)
  await close()
})
