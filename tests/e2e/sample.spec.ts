import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'

test('A newcomer who starts Stet on its sample sees a finished check and exports a verified copy', async () => {
  const { app, close } = await launchApp({ args: ['--sample'] })
  const workbench = await WorkbenchPage.of(app, await app.firstWindow())
  await expect(workbench.page.getByText('25 of 25 checked')).toBeVisible()
  const file = join(makeTestDir('stet-sample'), 'sample.html')
  await workbench.export(/Annotated copy \(HTML\)/, file)
  const page = readFileSync(file, 'utf8')
  expect(page).toContain('Verified copy')
  expect(page).toContain('https://undocs.org/S/RES/2397(2017)')
  await close()
})

test('Escape goes from a claim that was chosen in the list to its words, and the article stays where it is', async () => {
  const { app, close } = await launchApp({ args: ['--sample'] })
  const workbench = await WorkbenchPage.of(app, await app.firstWindow())
  await workbench.chooseClaim('about 35 minutes')
  await workbench.press('Alt+i')
  await workbench.press('Escape')
  await expect(workbench.article).toBeFocused()
  const paragraph = () => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent
  await expect
    .poll(() => workbench.page.evaluate(paragraph))
    .toContain('spoke by telephone for about 35 minutes')
  const scrolled = () => document.querySelector('.article-scroller')?.scrollTop
  expect(await workbench.page.evaluate(scrolled)).toBe(0)
  await close()
})

test('axe finds nothing on the start screen and the sample project', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  await expectAccessible(start.page)
  const workbench = await start.openSample()
  await workbench.chooseClaim('agreed on Wednesday')
  await expectAccessible(start.page)
  await close()
})
