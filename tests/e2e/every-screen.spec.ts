import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { axeFindings } from './fixtures/expect-accessible'
import { launchApp } from './fixtures/launch-app'
import { walkScreens } from './fixtures/walk-screens'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('axe finds nothing on any screen, light and dark', async () => {
  // each screen takes axe seconds where the machine has other work
  test.setTimeout(600_000)
  const { app, close } = await launchApp()
  const findings: string[] = []
  await walkScreens(app, article, async (screen, page) => {
    const light = await axeFindings(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    // between the two only colours differ
    const dark = await axeFindings(page, { rule: 'color-contrast' })
    await page.emulateMedia({ colorScheme: 'light' })
    for (const finding of [...light, ...dark]) findings.push(`${screen}: ${finding}`)
  })
  expect(findings).toEqual([])
  await close()
})
