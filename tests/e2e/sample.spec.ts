import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'

test('A newcomer who starts Stet on its sample sees a finished check and exports it', async () => {
  const { app, close } = await launchApp({ args: ['--sample'] })
  const workbench = await WorkbenchPage.of(app, await app.firstWindow())
  await expect(workbench.page.getByText('13 of 14 checked')).toBeVisible()
  const file = join(makeTestDir('stet-sample'), 'sample.html')
  await workbench.export(/HTML/, file)
  expect(readFileSync(file, 'utf8')).toContain('Montreal Protocol')
  await close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the start screen and the sample project, ${colorScheme}`, async () => {
    const { app, close } = await launchApp()
    const start = await StartPage.of(app)
    await start.page.emulateMedia({ colorScheme })
    const scan = async () => {
      // legacy mode: axe's own frames need a page that may open about:blank, which ours may not
      const { violations } = await new AxeBuilder({ page: start.page }).setLegacyMode().analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    }
    expect(await scan()).toEqual([])
    const workbench = await start.openSample()
    await workbench.chooseClaim('agreed on 16 September 1987')
    expect(await scan()).toEqual([])
    await close()
  })
}
