import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { DraftReviewPage } from './pages/draft-review'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const firstDraft = join(import.meta.dirname, 'articles', 'wire-story.txt')
const range = 'the first time North Korea tested a weapon of that reach since 2017'
const tests = 'seven weapons tests in the last month'
const launch = 'an official in Tokyo said of the launch on Jan.30'

/** What the agency sends next: one number is another, one paragraph stands elsewhere, one is gone. */
function writeSecondDraft(folder: string): string {
  const paragraphs = readFileSync(firstDraft, 'utf8').split('\n\n')
  const [moved = ''] = paragraphs.filter((each) => each.includes(range))
  const kept = paragraphs.filter((each) => each !== moved && !each.includes(launch))
  const at = kept.findIndex((each) => each.startsWith('The ministers also spoke'))
  const text = [...kept.slice(0, at), moved, ...kept.slice(at)]
    .join('\n\n')
    .replace(tests, tests.replace('seven', 'eight'))
  const file = join(folder, 'Second draft.txt')
  writeFileSync(file, text)
  chmodSync(file, 0o644)
  return file
}

async function markAll(workbench: WorkbenchPage): Promise<void> {
  await workbench.markClaim(range)
  await workbench.press('o')
  await workbench.markClaim(tests)
  await workbench.press('o')
  await workbench.markClaim(launch)
  await workbench.expectStatus('To check')
}

async function expectStates(
  workbench: WorkbenchPage,
  states: Readonly<Record<string, string>>
): Promise<void> {
  for (const [words, state] of Object.entries(states)) {
    await workbench.chooseClaim(words)
    await workbench.expectStatus(state)
  }
}

const untouched = { [range]: 'On author', [tests]: 'On author', [launch]: 'To check' }

test('A checker sees what a new draft changes, applies it, undoes it whole and makes it again', async () => {
  const folder = makeTestDir('stet-draft')
  const project = join(folder, 'story.stet')
  const second = writeSecondDraft(folder)
  const { app, close } = await launchApp()
  const workbench = await (await StartPage.of(app)).newProject(firstDraft, project)
  await markAll(workbench)
  const written = await workbench.article.innerText()

  const review = await DraftReviewPage.open(app, workbench.page, second)
  await expect(review.summary).toContainText('1 paragraph changed, 1 moved, 1 gone')
  await expect(review.summary).toContainText('Of 3 claims, 1 keeps its words, 1 changes, 1 loses its words.')
  await expect(review.comparison).toContainText('Moved here from paragraph')
  await expect(review.comparison.locator('del', { hasText: 'seven' })).toBeVisible()
  await expect(review.comparison.locator('ins', { hasText: 'eight' })).toBeVisible()
  await expect(review.dialog.getByRole('button', { name: /Show claim/ })).toHaveCount(2)
  await expectAccessible(workbench.page)
  await expect(review.dialog.getByRole('button', { name: 'Apply this draft' })).toBeDisabled()
  await review.dialog.getByRole('button', { name: 'Leave them out' }).click()
  await review.cancel()
  expect(await workbench.article.innerText()).toBe(written)

  const again = await DraftReviewPage.open(app, workbench.page, second)
  await again.dialog.getByRole('button', { name: 'Leave them out' }).click()
  await again.apply()
  await expect(workbench.article).toContainText('eight weapons tests')
  await expect(workbench.article).not.toContainText('Back to top button')
  await expectStates(workbench, {
    [range]: 'On author',
    'eight weapons tests in the last month': 'Changed since checked',
    [launch]: 'Orphan'
  })

  await workbench.page.keyboard.press('Escape')
  await workbench.page.keyboard.press('Control+z')
  await expect(workbench.article).toContainText('seven weapons tests')
  expect(await workbench.article.innerText()).toBe(written)
  await expectStates(workbench, untouched)

  await workbench.page.keyboard.press('Escape')
  await workbench.page.keyboard.press('Control+Shift+z')
  await expect(workbench.article).toContainText('eight weapons tests')
  await expectStates(workbench, { [range]: 'On author', [launch]: 'Orphan' })
  await workbench.expectSaved()

  const kept = readdirSync(join(project, 'original')).find((name) => name.startsWith('second-draft-'))
  expect(readFileSync(join(project, 'original', kept ?? ''), 'utf8')).toBe(readFileSync(second, 'utf8'))
  await close()
})

test('Pasted text is compared as a new draft, and Escape leaves the article as it was', async () => {
  const folder = makeTestDir('stet-draft')
  const { app, close } = await launchApp()
  const workbench = await (await StartPage.of(app)).newProject(firstDraft, join(folder, 'story.stet'))
  const written = await workbench.article.innerText()
  await workbench.page.keyboard.press('Control+Shift+P')
  await workbench.page.getByPlaceholder('Search commands').fill('pasted text')
  await workbench.page.keyboard.press('Enter')
  await workbench.page
    .getByLabel('Text of the new draft')
    .fill('Quite another story.\n\nWith two paragraphs.')
  await workbench.page.getByRole('button', { name: 'Compare with the article' }).click()
  await expect(workbench.page.locator('.draft-summary')).toContainText('gone')
  await workbench.page.keyboard.press('Escape')
  await expect(workbench.page.getByRole('dialog')).toBeHidden()
  expect(await workbench.article.innerText()).toBe(written)
  await close()
})
