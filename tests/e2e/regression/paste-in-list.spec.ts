import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from '../fixtures/launch-app'
import { StartPage } from '../pages/start-page'

// Verdicts could be given with the cursor in the list, and what was pasted there was lost without a word.
test('An address pasted in the list of claims becomes evidence, and other words go into the form', async () => {
  const { app, close } = await launchApp()
  const article = join(import.meta.dirname, '..', 'articles', 'wire-story.txt')
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-paste'), 'story.stet'))
  await workbench.markClaim('announced moratorium in 2018')
  await workbench.markClaim('stay in touch')
  await workbench.press('Alt+l')
  await workbench.press('Home')
  await app.evaluate(({ clipboard }) => clipboard.writeText('https://example.org/report'))
  await workbench.press('Control+v')
  await expect(workbench.inspector.locator('.evidence')).toContainText('example.org')
  await expect(workbench.claims.getByRole('listbox', { name: 'Claims' })).toBeFocused()
  await workbench.press('Shift+P')
  await workbench.press('a')
  await workbench.expectStatus('Verified')

  await workbench.press('j')
  await app.evaluate(({ clipboard }) => clipboard.writeText('They will stay in touch, the ministry says.'))
  await workbench.press('Control+v')
  const form = workbench.inspector.getByRole('form', { name: 'Add evidence' })
  await expect(form.getByLabel('Its own words')).toHaveValue('They will stay in touch, the ministry says.')

  await workbench.claims.getByLabel('Search claims').focus()
  await workbench.press('Control+v')
  await expect(workbench.claims.getByLabel('Search claims')).toHaveValue(/^They will/)
  await close()
})
