import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('A checker whose Stet is killed in mid-sentence loses at most the last second', async () => {
  const project = join(makeTestDir('stet-kill'), 'story.stet')
  const first = await launchApp()
  const workbench = await (await StartPage.of(first.app)).newProject(article, project)
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Escape')
  await workbench.selectWords('stay in touch')
  await workbench.page.keyboard.press('ArrowRight')
  await workbench.page.keyboard.type(' before the kill')
  await workbench.page.waitForTimeout(1000)
  await workbench.page.keyboard.type(' and after')
  const title = await workbench.title()
  first.app.process().kill('SIGKILL')
  await first.close().catch(() => undefined)

  const second = await launchApp({ userData: first.userData })
  const again = await (await StartPage.of(second.app)).openRecent(title)
  await expect(again.article).toContainText('stay in touch before the kill')
  await expect(again.claims).toContainText('seven weapons tests in the last month')
  await again.expectSaved()
  await second.close()
})

test('A project closed from the window is found exactly as it was left', async () => {
  const project = join(makeTestDir('stet-close'), 'story.stet')
  const { app, close } = await launchApp()
  const workbench = await (await StartPage.of(app)).newProject(article, project)
  const title = await workbench.title()
  await workbench.typeOver('stay in touch', 'speak again soon')
  await workbench.page.getByRole('button', { name: 'Close the project' }).click()
  const again = await (await StartPage.of(app)).openRecent(title)
  await expect(again.article).toContainText('agreed to speak again soon')
  await close()
})
