import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('What was begun and not given is there again after the window was closed, and after the app was killed', async () => {
  const folder = join(makeTestDir('stet-unfinished'), 'story.stet')
  const first = await launchApp()
  const workbench = await (await StartPage.of(first.app)).newProject(article, folder)
  await workbench.markClaim('seven weapons tests')
  await workbench.press('e')
  const form = workbench.inspector.getByRole('form', { name: 'Add evidence' })
  await form.getByLabel('Address').fill('https://example.org/count')
  await form.getByLabel('Its own words').fill('The ministry counted seven.')
  await workbench.press('Escape')
  await workbench.press('Alt+q')
  await workbench.inspector.getByLabel('To whom').fill('The author')
  await workbench.page.keyboard.press('Tab')
  await workbench.page.keyboard.type('Who counted them?')
  // as by the button of the window: what is begun is put down while it closes
  const ended = new Promise<void>((resolve) => first.app.once('close', () => resolve()))
  await first.app.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close())
  })
  await ended

  const second = await launchApp({ userData: first.userData })
  const again = await (await StartPage.of(second.app)).openRecent('')
  await expect(
    again.page.getByText('What you had begun to write and not given is here again.').first()
  ).toBeVisible()
  await again.picture('restored')
  await again.page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(again.inspector.getByLabel('Its own words')).toHaveValue('The ministry counted seven.')
  await expect(again.inspector.getByLabel('Address')).toHaveValue('https://example.org/count')
  await again.press('Alt+q')
  await expect(again.inspector.getByLabel('To whom')).toHaveValue('The author')
  await again.inspector.getByLabel('Question').fill('Who counted them, and when?')
  await again.page.waitForTimeout(1500)
  second.app.process().kill('SIGKILL')

  const third = await launchApp({ userData: first.userData })
  const last = await (await StartPage.of(third.app)).openRecent('')
  await last.chooseClaim('seven weapons tests')
  await expect(last.inspector.getByLabel('Its own words')).toHaveValue('The ministry counted seven.')
  await last.press('Alt+q')
  await expect(last.inspector.getByLabel('Question')).toHaveValue('Who counted them, and when?')
  await third.close()
})
