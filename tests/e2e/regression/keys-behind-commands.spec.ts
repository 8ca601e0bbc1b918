import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from '../fixtures/launch-app'
import { StartPage } from '../pages/start-page'
import type { WorkbenchPage } from '../pages/workbench-page'

async function openStory(): Promise<{ workbench: WorkbenchPage; close: () => Promise<void> }> {
  const { app, close } = await launchApp()
  const article = join(import.meta.dirname, '..', 'articles', 'wire-story.txt')
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-keys'), 'story.stet'))
  return { workbench, close }
}

// With a correction shown or being written, the key behind Ctrl+M typed over the words that had just been marked.
test('A key pressed right behind the one that marks a claim never types into the article', async () => {
  const { workbench, close } = await openStory()
  const { page, claims } = workbench
  const rows = claims.getByRole('listbox', { name: 'Corrections' }).getByRole('option')
  await workbench.selectWords('seven')
  await workbench.press('Alt+c')
  await page.keyboard.type('six')
  await workbench.press('Control+Enter')
  await expect(page.locator('.correction-mark')).toHaveText('six')
  const before = await workbench.article.innerText()
  const covers = {
    'a correction': async () => {
      await workbench.press('Alt+Shift+C')
      await rows.first().click()
      await workbench.press('Alt+Shift+C')
    },
    'the form of a correction': async () => {
      await workbench.selectWords('out')
      await workbench.press('Alt+c')
      await expect(workbench.inspector.getByLabel('Should read')).toBeFocused()
    },
    'nothing, for the pane is closed': () => workbench.press('Control+Alt+\\')
  }
  const marked = ['seven', 'in 2018', 'announced moratorium', 'in the last']
  for (const [index, words] of marked.entries()) {
    for (const [name, cover] of Object.entries(covers)) {
      await cover()
      await workbench.selectWords(words)
      await workbench.pressWithoutWaiting('Control+M', 'R', 'R')
      await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toHaveText(words)
      expect(await workbench.article.innerText(), `${words}, over ${name}`).toBe(before)
      await workbench.press('Escape')
    }
    await expect(workbench.options()).toHaveCount(index + 1)
  }
  await close()
})

test('A key pressed right behind a command that leads elsewhere is meant for what it leads to', async () => {
  const { workbench, close } = await openStory()
  const { page, claims, inspector } = workbench
  await workbench.markClaim('seven weapons tests')
  const before = await workbench.article.innerText()
  const commands = [
    ['Alt+C', inspector.getByLabel('Should read')],
    ['Alt+Q', inspector.getByLabel('To whom')],
    ['Alt+K', inspector],
    ['Alt+E', inspector],
    ['Alt+I', inspector],
    ['Alt+L', claims],
    ['Alt+D', claims],
    ['Alt+L', claims],
    ['Control+F', page.getByRole('search')],
    ['Control+Shift+F', claims],
    ['Control+Shift+P', page.getByRole('dialog')],
    ['Control+Shift+L', page.getByRole('dialog')],
    ['Control+Shift+S', page.getByRole('dialog')],
    ['Control+Shift+E', page.getByRole('dialog')],
    ['Alt+P', page.getByRole('dialog')]
  ] as const
  for (const [keys, place] of commands) {
    await workbench.selectWords('announced moratorium')
    await workbench.pressWithoutWaiting(keys, 'z')
    await expect(
      place
        .locator(':focus')
        .or(place.and(page.locator(':focus')))
        .first(),
      keys
    ).toBeVisible()
    expect(await workbench.article.innerText(), keys).toBe(before)
    await workbench.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await workbench.press('Escape')
  }
  await close()
})
