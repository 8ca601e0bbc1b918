import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('A window in an endless loop is begun again when its person says so, with all that was saved', async () => {
  const { app, close } = await launchApp()
  const folder = join(makeTestDir('stet-loop'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { page } = workbench
  await workbench.typeOver('stay in touch', 'speak again soon')
  await workbench.expectSaved()
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (...args: readonly unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message)
      return { response: 1, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  })
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  // Chromium finds out by an input that is not answered
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.focus()
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' })
  })
  await expect
    .poll(() => app.evaluate(() => (globalThis as { asked?: readonly string[] }).asked), { timeout: 60_000 })
    .toEqual(['This window does not answer.'])
  const again = await WorkbenchPage.of(app, page)
  await expect(again.article).toContainText('agreed to speak again soon')
  await again.typeOver('speak again soon', 'meet in March')
  await again.expectSaved()
  await close()
})
