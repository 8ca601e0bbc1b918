import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { axeFindings } from './fixtures/expect-accessible'
import { launchApp } from './fixtures/launch-app'
import { walkScreens } from './fixtures/walk-screens'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async () => {
    test.slow()
    const { app, close } = await launchApp()
    await (await app.firstWindow()).emulateMedia({ colorScheme })
    const findings: string[] = []
    await walkScreens(app, article, async (screen, page) => {
      for (const finding of await axeFindings(page)) findings.push(`${screen}: ${finding}`)
    })
    expect(findings).toEqual([])
    await close()
  })
}
