import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from '../fixtures/launch-app'
import { StartPage } from '../pages/start-page'

// Lexical acted on a Backspace by a selection that a quick arrow key had left already.
test('A Backspace right behind an arrow key takes one letter, not the words that were selected', async () => {
  const { app, close } = await launchApp()
  const article = join(import.meta.dirname, '..', 'articles', 'wire-story.txt')
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-quick'), 'story.stet'))
  await workbench.markClaim('announced moratorium in 2018')
  await workbench.press('Escape')
  for (const [selected, left] of [
    ['in 2018', 'in 201'],
    ['in 201', 'in 20'],
    ['in 20', 'in 2']
  ] as const) {
    await workbench.selectWords(selected)
    await Promise.all([workbench.press('ArrowRight'), workbench.press('Backspace')])
    await expect(workbench.article).toContainText(`announced moratorium ${left} and a breach`)
  }
  await close()
})
