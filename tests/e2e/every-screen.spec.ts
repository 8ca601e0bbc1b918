import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { axeFindingsInBoth } from './fixtures/expect-accessible'
import { launchApp } from './fixtures/launch-app'
import { walkScreens } from './fixtures/walk-screens'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('axe finds nothing on any screen, light and dark', async () => {
  // each screen takes axe seconds where the machine has other work
  test.setTimeout(600_000)
  const { app, close } = await launchApp()
  const findings: string[] = []
  await walkScreens(app, article, async (screen, page) => {
    for (const finding of await axeFindingsInBoth(page)) findings.push(`${screen}: ${finding}`)
  })
  expect(findings).toEqual([])
  await close()
})
