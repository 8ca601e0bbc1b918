import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('Two checkers in one folder see each other’s words and claims within three seconds', async () => {
  const folder = join(makeTestDir('stet-two'), 'story.stet')
  const [first, second] = [await launchApp(), await launchApp()]
  const alice = await (await StartPage.of(first.app)).newProject(article, folder)
  const bob = await (await StartPage.of(second.app)).openFolder(folder)

  await alice.markClaim('seven weapons tests in the last month')
  await expect(bob.claims).toContainText('seven weapons tests in the last month', { timeout: 3000 })
  await bob.typeOver('stay in touch', 'speak again soon')
  await expect(alice.article).toContainText('agreed to speak again soon', { timeout: 3000 })
  expect(await alice.article.innerText()).toBe(await bob.article.innerText())
  await first.close()
  await second.close()
})
