import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { claimStates } from '../../src/core/model/claim-status'
import { axeFindings } from './fixtures/expect-accessible'
import { launchApp } from './fixtures/launch-app'
import { findAlikeMarks, findLostLines } from './fixtures/lost-lines'
import { walkScreens } from './fixtures/walk-screens'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('Where the system forces its own colours, every screen keeps its lines, rings and marks, light and dark', async () => {
  // each screen is looked at twice where the machine has other work
  test.setTimeout(600_000)
  const { app, close } = await launchApp()
  const findings: string[] = []
  let count = 0
  await walkScreens(app, article, async (screen, page) => {
    count += 1
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' })
      const picture = `${String(count).padStart(2, '0')}-${screen}-${colorScheme}.png`
      await page.screenshot({ path: test.info().outputPath(picture) })
      for (const finding of await axeFindings(page, { rule: 'color-contrast' })) {
        findings.push(`${screen}, ${colorScheme}: ${finding}`)
      }
    }
    for (const finding of await findLostLines(page)) findings.push(`${screen}: ${finding}`)
    if (screen === 'article') {
      // an orphan has no words in the article
      const marked = claimStates.filter((state) => state !== 'orphan')
      for (const finding of await findAlikeMarks(page, marked)) findings.push(`${screen}: ${finding}`)
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  })
  expect(findings).toEqual([])
  await close()
})
