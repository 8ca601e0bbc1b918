import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

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
  // under Playwright Chromium does not watch for pages that stand still, so the event is sent by hand; the page does
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.webContents.once('did-finish-load', () => resolve())
        window?.emit('unresponsive')
      })
  )
  expect(await app.evaluate(() => (globalThis as { asked?: readonly string[] }).asked)).toEqual([
    'This window does not answer.'
  ])
  // Playwright does not follow a page whose process died
  const words = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')
    )
  await expect.poll(words, { timeout: 30_000 }).toContain('agreed to speak again soon')
  await close()
})
