import { expect, type Page, test } from '@playwright/test'
import { readAccessibilityTree } from './fixtures/accessibility-tree'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

/** What is read out of the claims in the text, as Chromium tells it. */
async function spoken(page: Page): Promise<string> {
  const nodes = await readAccessibilityTree(page)
  return (
    nodes.find(({ role, text }) => role === 'status' && /^(?:Claim|End of claim) \d/.test(text))?.text ?? ''
  )
}

test('A screen reader hears which claims a paragraph holds, where they begin and end, and goes to the note and back', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const { page } = start
  const workbench = await start.openSample()
  await expect(workbench.options().first()).toBeVisible()
  const first = await workbench.inspector.page().locator('.claim-number').first().getAttribute('aria-label')
  expect(first).toMatch(/^Claim \d+, /)

  // each paragraph names the numbers in its margin
  await expect
    .poll(async () => {
      const nodes = await readAccessibilityTree(page)
      return nodes.filter(({ details }) => details.length > 0).flatMap(({ details }) => details)
    })
    .toContain(first)
  const paragraphs = (await readAccessibilityTree(page)).filter(({ details }) => details.length > 0)
  for (const { text, details } of paragraphs) {
    expect(text).not.toBe('')
    for (const name of details) expect(name).toMatch(/^Claim \d+, /)
  }

  // claim by claim, with the cursor in the text
  await workbench.article.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => spoken(page)).toMatch(/^Claim 1 of \d+, [a-z ]+, [a-z ]+: “.+”$/)
  const whole = await spoken(page)
  const words = /“(.+?)[”…]/.exec(whole)?.[1]?.slice(0, 30) ?? ''
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => spoken(page)).toMatch(/^Claim 2 of \d+, /)

  // into the words of the first, and to its note
  await workbench.selectWords(words)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => spoken(page)).toContain(`Claim 1 of`)
  await page.keyboard.press('F6')
  await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toContainText(words)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('aside, [role=complementary]') !== null))
    .toBe(true)
  // and back, with nothing selected that a key would replace
  await page.keyboard.press('F6')
  await expect(workbench.article).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)

  // out of the claim again
  await page.keyboard.press('Control+End')
  await expect.poll(() => spoken(page)).toContain('End of claim 1.')
  await expectAccessible(page)

  // a person may want none of it
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('Read out claims')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Screen readers no longer hear')).toBeVisible()
  await page.keyboard.press('Control+Home')
  await workbench.selectWords(words)
  await page.keyboard.press('ArrowLeft')
  await page.waitForTimeout(800)
  expect(await spoken(page)).not.toContain('Claim 1 of')
  await close()
})
