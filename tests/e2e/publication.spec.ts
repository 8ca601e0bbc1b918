import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'

test('A published article is reopened, corrected, and every copy says so', async () => {
  // several files are made and looked at, each in light and in dark
  test.setTimeout(300_000)
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const place = makeTestDir('stet-publication')
  const workbench = await alice.start.newProject(article, join(place, 'story.stet'))
  const { page } = workbench
  await workbench.markClaim(claim)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+p')
  const dialog = page.getByRole('dialog', { name: 'After publication' })
  await expect(dialog).toContainText('The article is not marked as published.')
  await expectAccessible(page, 'before')
  await dialog.getByLabel('Where').fill('Website')
  await dialog.getByLabel('Address').fill('https://news.example/weapons')
  await dialog.getByLabel('Remark').focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('The article is published as it stands here.')
  await dialog.getByLabel('Why').fill('The ministry counts eight.')
  await dialog.getByRole('button', { name: 'Reopen', exact: true }).click()
  await expect(dialog).toContainText('was reopened')
  await dialog.getByText('Clarification', { exact: true }).click()
  await dialog
    .getByRole('textbox', { name: 'What readers are told' })
    .fill('There were eight tests, not seven.')
  await dialog.getByRole('button', { name: 'Add the notice' }).click()
  await expect(dialog).toContainText('Clarification on claim 1')
  await expectAccessible(page, 'after')
  await page.keyboard.press('Escape')
  await workbench.expectSaved()
  for (const [item, name] of [
    [/Annotated copy \(HTML\)/, 'copy.html'],
    [/Corrections memo/, 'memo.html'],
    [/Annotated copy \(plain text\)/, 'copy.txt']
  ] as const) {
    const file = join(place, name)
    await workbench.export(item, file)
    const copy = readFileSync(file, 'utf8')
    for (const words of ['Website', 'The ministry counts eight.', 'There were eight tests, not seven.']) {
      expect(copy).toContain(words)
    }
  }
  await page.keyboard.press('Control+Shift+S')
  const signoff = page.getByRole('dialog', { name: 'Sign-off and readiness' })
  await expect(signoff).toContainText(/Reopened after publication on \d{4}-\d{2}-\d{2}: sign off again/)
  await expectAccessible(page, 'reopened')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+h')
  await expect(page.getByRole('listbox', { name: 'Activity' })).toContainText('Told readers: clarification')
  await alice.leave()
})
