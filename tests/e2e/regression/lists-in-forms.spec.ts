import { expect, type Locator, test } from '@playwright/test'
import { launchApp } from '../fixtures/launch-app'
import { StartPage } from '../pages/start-page'

/** A list of ticks that is longer than its place scrolls in it, and no line of it lies over the next. */
async function expectWhole(list: Locator): Promise<void> {
  await expect(list).toBeVisible()
  const seen = await list.evaluate((element) => {
    const lines = [...element.children].map((line) => line.getBoundingClientRect())
    return {
      lines: lines.length,
      isLonger: element.scrollHeight > element.clientHeight,
      overflow: getComputedStyle(element).overflowY,
      over: lines.filter((line, index) => line.bottom > (lines[index + 1]?.top ?? Infinity) + 0.5).length,
      cut: [...element.children].filter((line) => line.scrollHeight > line.clientHeight + 1).length
    }
  })
  expect(seen).toMatchObject({ isLonger: true, overflow: 'auto', over: 0, cut: 0 })
}

// With more claims than fit, the list ran over the buttons below it, and its long lines over each other.
test('The lists of claims in the forms after publication and for a sign-off keep to their places', async () => {
  const { app, close } = await launchApp()
  const workbench = await (await StartPage.of(app)).openSample()
  const { page } = workbench
  await expect(workbench.options().first()).toBeVisible()
  await workbench.press('Alt+p')
  const published = page.getByRole('dialog', { name: 'After publication' })
  await published.getByLabel('Where').fill('Website')
  await published.getByRole('button', { name: 'Mark as published' }).click()
  await expectWhole(published.locator('.publication-claim-list'))
  await page.screenshot({ path: test.info().outputPath('publication.png') })
  await workbench.press('Escape')
  await workbench.press('Control+Shift+S')
  const dialog = page.getByRole('dialog', { name: 'Sign-off and readiness' })
  await dialog.getByText('Part of it').click()
  await expectWhole(dialog.locator('.part-list').last())
  await page.screenshot({ path: test.info().outputPath('part.png') })
  await close()
})
