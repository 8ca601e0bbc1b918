import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function openStory() {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-story')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  return { workbench, close }
}

test('Sentences that nobody has decided on are walked by keyboard, and marked or said to hold nothing', async () => {
  const { workbench, close } = await openStory()
  const { page, claims } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Escape')
  await expect(page.getByRole('button', { name: /^\d+ % covered/ })).toBeVisible()
  await workbench.press('Control+Home')
  await workbench.press('Alt+j')
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('stet-sentence-open'))).toBe(true)
  await expect(page.getByText(/Nobody has decided on this sentence\. \d+ left\./).first()).toBeVisible()
  await workbench.press('Alt+0')
  await expect(page.getByText(/Nothing to check in this sentence\./).first()).toBeVisible()
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('stet-sentence-nothing'))).toBe(true)
  await workbench.press('Alt+j')
  await workbench.press('Alt+Shift+M')
  await expect(workbench.options()).toHaveCount(2)
  await workbench.press('Alt+Shift+S')
  const lines = claims.getByRole('listbox', { name: 'Sentences of the article' }).getByRole('option')
  await expect(lines.first()).toBeVisible()
  await expectAccessible(page, 'coverage')
  await claims.getByLabel('Which sentences').selectOption('Nothing to check')
  await expect(lines).toHaveCount(1)
  await lines.first().click()
  const facts = claims.getByRole('region', { name: 'Facts in this sentence' })
  await expect(facts.getByText('Nothing to check', { exact: true })).toBeVisible()
  await expect(facts.getByText(/, .*20\d\d/)).toBeVisible()
  await facts.getByRole('button', { name: 'Take “nothing to check” back' }).click()
  await expect(lines).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(lines).toHaveCount(1)
  await close()
})

test('A sentence lists its facts, and one more is added in a part of its words', async () => {
  const { workbench, close } = await openStory()
  const { page, claims, inspector } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Escape')
  await workbench.selectWords('seven weapons')
  await workbench.press('Alt+Shift+F')
  const field = claims.getByLabel('Words of the fact')
  await expect(field).toBeFocused()
  await page.keyboard.type('eight rockets')
  await workbench.press('Enter')
  await expect(
    claims.getByText('“eight rockets” does not stand in this sentence. Nothing was marked.')
  ).toBeVisible()
  await field.fill('seven … last month')
  await workbench.press('Enter')
  await expect(inspector.getByLabel('Words of the claim', { exact: true })).toContainText(
    'seven … last month'
  )
  await workbench.press('Alt+Shift+S')
  await claims.getByLabel('Which sentences').selectOption('Several facts')
  const lines = claims.getByRole('listbox', { name: 'Sentences of the article' }).getByRole('option')
  await expect(lines).toHaveCount(1)
  await expect(lines.first()).toContainText('seven … last month')
  await workbench.press('Alt+l')
  await workbench.press('ArrowDown')
  await expect(claims.getByRole('listbox', { name: 'Sentences of the article' })).toBeFocused()
  const facts = claims.getByRole('region', { name: 'Facts in this sentence' })
  await expect(facts.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page, 'story-lines')
  await facts.getByRole('button', { name: /^Claim 1, to check/ }).press('Enter')
  await expect(inspector.getByRole('heading', { name: 'Claim 1' })).toBeVisible()
  await close()
})
