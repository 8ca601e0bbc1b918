import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function openStory() {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-wording')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  return { workbench, folder, close }
}

test('A correction is proposed, shown above the line, accepted, undone and rejected, all from the keyboard', async () => {
  const { workbench, folder, close } = await openStory()
  const { page, inspector, claims } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Escape')
  await workbench.selectWords('seven')
  await workbench.press('Alt+c')
  await expect(inspector.getByLabel('Should read')).toBeFocused()
  await page.keyboard.type('six')
  await workbench.press('Tab')
  await page.keyboard.type('The ministry counts so.')
  await expectAccessible(workbench.page, 'correction-form')
  await workbench.press('Control+Enter')
  await expect(page.locator('.correction-mark')).toHaveText('six')
  await expect(workbench.article).toContainText('seven weapons tests')
  await workbench.press('Alt+Shift+C')
  const rows = claims.getByRole('listbox', { name: 'Corrections' }).getByRole('option')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('To decide')
  await expectAccessible(workbench.page, 'correction')

  await expect(inspector.getByLabel('The article will read')).toBeFocused()
  await workbench.press('Control+Enter')
  await expect(workbench.article).toContainText('six weapons tests in the last month')
  await expect(page.locator('.correction-mark')).toHaveCount(0)
  await workbench.export(/Corrections memo/, join(folder, 'memo.html'))
  const memo = readFileSync(join(folder, 'memo.html'), 'utf8')
  expect(memo).toContain('1 correction, all decided.')
  expect(memo).toContain('The ministry counts so.')

  await workbench.article.focus()
  await workbench.press('Control+z')
  await expect(workbench.article).toContainText('seven weapons tests in the last month')
  await expect(page.locator('.correction-mark')).toHaveText('six')
  await inspector.getByRole('button', { name: 'Reject' }).click()
  await expect(inspector.getByText('Say why it is rejected, for the record.')).toBeVisible()
  await inspector.getByLabel('Reason for the decision').fill('The author has it from the ministry.')
  await inspector.getByRole('button', { name: 'Reject' }).click()
  await expect(inspector.getByText('Rejected a correction')).toBeVisible()
  await expect(page.locator('.correction-mark')).toHaveCount(0)
  await close()
})

test('A query goes to the author and is answered; a message for all open ones is at hand', async () => {
  const { workbench, close } = await openStory()
  const { page, inspector, claims } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Shift+Q')
  await expect(inspector.getByLabel('To whom')).toBeFocused()
  await page.keyboard.type('The author')
  await workbench.press('Tab')
  await page.keyboard.type('Where does the count come from?')
  await workbench.press('Control+Enter')
  await workbench.expectStatus('Query')
  await expect(inspector.getByText('To be sent')).toBeVisible()
  // the hands go on: single keys are for the claim again
  await expect(page.getByRole('region', { name: 'Claim 1' })).toBeFocused()

  await workbench.press('Alt+Shift+Q')
  await expect(claims.getByText('1 open query of 1 thread')).toBeVisible()
  await expectAccessible(workbench.page, 'talk')
  await claims.getByRole('button', { name: 'Message with 1 question to The author…' }).click()
  const message = page.getByRole('dialog').getByLabel('Message', { exact: true })
  await expect(message).toHaveValue(
    /“seven weapons tests in the last month”\nWhere does the count come from\?/
  )
  await expectAccessible(workbench.page, 'message')
  await page.getByRole('dialog').getByRole('button', { name: 'Copy, and note as sent' }).click()
  await expect(page.getByText('1 query is noted as sent today').first()).toBeVisible()

  const card = inspector.getByRole('article', { name: 'Query to The author' })
  await expect(card.getByText('Waiting for an answer')).toBeVisible()
  await expect(claims.getByRole('button', { name: 'Reminder of 1 question to The author…' })).toBeVisible()
  await card.getByLabel('Their answer').fill('From the ministry of defence.')
  await workbench.press('Control+Enter')
  await expect(card.getByText('Answered')).toBeVisible()
  await expect(inspector.getByText('Once its query is answered, it needs a verdict.')).toBeVisible()
  // what was answered is not asked again
  await expect(claims.getByRole('button', { name: /to The author…/ })).toHaveCount(0)
  await claims.getByLabel('Which threads').selectOption('For me')
  await expect(claims.getByRole('article', { name: 'Query to The author' })).toBeVisible()
  await card.getByRole('button', { name: 'Resolve' }).click()
  await expect(claims.getByText('Nothing here asks something of you.')).toBeVisible()
  await expect(card.getByRole('button', { name: 'Open again' })).toBeVisible()
  await expect(claims.getByText('0 open queries of 1 thread')).toBeVisible()
  await close()
})

test('A discussion is resolved and opened again, and is there when its claim is gone', async () => {
  const { workbench, close } = await openStory()
  const { page, inspector, claims } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('d')
  await expect(inspector.getByLabel('Write', { exact: true })).toBeFocused()
  await page.keyboard.type('Is this the right count?')
  await inspector.getByRole('checkbox', { name: 'For the lawyers' }).press('Space')
  await expectAccessible(page, 'discussion-form')
  await workbench.picture('discussion-form')
  await inspector.getByRole('button', { name: 'Begin the discussion' }).click()
  const card = inspector.getByRole('article', { name: 'Discussion' })
  await expect(card.getByText('Is this the right count?')).toBeVisible()
  await expect(card.getByText('For the lawyers')).toBeVisible()
  await workbench.picture('for-the-lawyers')
  await workbench.press('Control+Shift+e')
  const record = page.getByRole('dialog')
  await expect(record.getByRole('checkbox', { name: '1 discussion for the lawyers, too' })).not.toBeChecked()
  await workbench.picture('record-for-the-lawyers')
  await workbench.press('Escape')
  await card.getByRole('button', { name: 'Resolve' }).click()
  await card.getByRole('button', { name: 'Open again' }).click()
  await expect(card.getByText('Open', { exact: true })).toBeVisible()
  await inspector.focus()
  await workbench.press('Alt+i')
  await workbench.press('Delete')
  await expect(workbench.options()).toHaveCount(0)
  await workbench.press('Alt+Shift+Q')
  await expect(claims.getByText('On a claim that is not listed any more:')).toBeVisible()
  await expect(claims.getByText('Is this the right count?')).toBeVisible()
  await close()
})
