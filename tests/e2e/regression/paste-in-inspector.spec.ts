import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from '../fixtures/launch-app'
import { StartPage } from '../pages/start-page'

// Chromium sends a paste to where the page's selection is, which was still on the claim's words.
test('An address pasted in the inspector becomes evidence and leaves the article alone', async () => {
  const { app, close } = await launchApp()
  const article = join(import.meta.dirname, '..', 'articles', 'wire-story.txt')
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-paste'), 'story.stet'))
  await workbench.markClaim('announced moratorium in 2018')
  const before = await workbench.article.innerText()
  await app.evaluate(({ clipboard }) => clipboard.writeText('https://example.org/report'))
  await workbench.press('Control+v')
  await expect(workbench.inspector.locator('.evidence')).toContainText('example.org')
  expect(await workbench.article.innerText()).toBe(before)
  await close()
})
