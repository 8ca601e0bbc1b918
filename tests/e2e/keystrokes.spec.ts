import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { check } from '../support/replica'
import { Checker } from './fixtures/checker'
import { FolderColleague } from './fixtures/folder-colleague'
import { makeTestDir } from './fixtures/launch-app'
import { chooseToSave } from './fixtures/stub-dialogs'
import { KeyCount } from './pages/key-count'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function openStory() {
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const folder = join(makeTestDir('stet-keys'), 'story.stet')
  const workbench = await alice.start.newProject(article, folder)
  return { alice, workbench, folder }
}

/** Fails where a flow takes more keys than its bar, and keeps the number with the test's results. */
async function expectAtMost(keys: KeyCount, bar: number, flow: string): Promise<void> {
  const pressed = await keys.pressed()
  test.info().annotations.push({ type: 'keys', description: `${flow}: ${pressed} of ${bar}` })
  expect(pressed, flow).toBeGreaterThan(0)
  expect(pressed, flow).toBeLessThanOrEqual(bar)
}

test('Marked, judged, linked to a pasted address and on to the next claim: at most 8 keys', async () => {
  const { alice, workbench } = await openStory()
  await workbench.markClaim('stay in touch')
  await workbench.press('Escape')
  await workbench.selectWords('seven weapons tests in the last month')
  const keys = await KeyCount.from(workbench.page)
  await workbench.press('Control+m')
  await expect(workbench.inspector).toContainText('seven weapons tests')
  await workbench.pasteAddress('https://www.un.org/press/2022')
  keys.add(1)
  await workbench.press('Shift+P')
  await workbench.press('a')
  await workbench.expectStatus('Verified')
  await workbench.press('Shift+J')
  await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toContainText(
    'stay in touch'
  )
  await expectAtMost(keys, 8, 'mark, link, judge, next')
  await alice.leave()
})

test('A correction with its reason: at most 4 keys; a question to the author: at most 4', async () => {
  const { alice, workbench } = await openStory()
  const { inspector, page } = workbench
  await workbench.selectWords('seven')
  const correction = await KeyCount.from(page)
  await workbench.press('Alt+c')
  await expect(inspector.getByLabel('Should read')).toBeFocused()
  await correction.type('six')
  await workbench.press('Tab')
  await correction.type('The ministry counts so.')
  await workbench.press('Control+Enter')
  await expect(page.locator('.correction-mark')).toHaveText('six')
  await expectAtMost(correction, 4, 'propose a correction')

  await workbench.press('Escape')
  await workbench.markClaim('stay in touch')
  const query = await KeyCount.from(page)
  await workbench.press('Shift+Q')
  await expect(inspector.getByLabel('To whom')).toBeFocused()
  await query.type('The author')
  await workbench.press('Tab')
  await query.type('Who said so?')
  await workbench.press('Control+Enter')
  await workbench.expectStatus('Query')
  await expectAtMost(query, 4, 'ask the author')
  await alice.leave()
})

test('An item of a checklist is ticked with at most 3 keys, the next with 2 more', async () => {
  const { alice, workbench } = await openStory()
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.inspector.getByLabel('Kind').selectOption('quote')
  await workbench.press('Escape')
  const keys = await KeyCount.from(workbench.page)
  await workbench.press('Alt+i')
  await workbench.press('h')
  await workbench.press('Space')
  await expect(workbench.inspector).toContainText('1 of 6 done')
  await expectAtMost(keys, 3, 'tick an item')
  await workbench.press('Tab')
  await workbench.press('Space')
  await expect(workbench.inspector).toContainText('2 of 6 done')
  await expectAtMost(keys, 5, 'tick two items')
  await alice.leave()
})

test('A dispute is settled as one side has it, with a reason: at most 12 keys', async () => {
  const { alice, workbench, folder } = await openStory()
  const { inspector, page } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('a')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(folder)
  await bea.change((replica) => check(replica, bea.claimOf('seven weapons'), { verdict: 'inaccurate' }))
  await workbench.expectStatus('Disputed')
  await workbench.press('Escape')
  const keys = await KeyCount.from(page)
  await workbench.press('Alt+i')
  const side = inspector.getByRole('button', { name: 'Conclude as Bea did' })
  await keys.tabTo(side)
  await workbench.press('Enter')
  // letters typed on the button would be verdicts
  await expect(inspector.getByLabel('Reason', { exact: true })).toBeFocused()
  await keys.type('The ministry’s list says so.')
  await workbench.press('Control+Enter')
  await workbench.expectStatus('Needs change')
  await expectAtMost(keys, 12, 'settle a dispute')
  await bea.close()
  await alice.leave()
})

test('A sign-off takes at most 8 keys, an export of the annotated copy at most 2', async () => {
  const { alice, workbench, folder } = await openStory()
  const { page } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('o')
  await workbench.press('Escape')
  const signing = await KeyCount.from(page)
  await workbench.press('Control+Shift+s')
  const dialog = page.getByRole('dialog', { name: 'Sign-off and readiness' })
  await expect(dialog).toBeVisible()
  await signing.tabTo(dialog.getByRole('button', { name: 'Sign off…' }))
  await workbench.press('Enter')
  const sign = dialog.getByRole('button', { name: 'Sign', exact: true })
  await expect(sign).toBeVisible()
  await signing.tabTo(sign)
  await workbench.press('Enter')
  await expect(dialog).toContainText('Stands for the article as it is')
  await expectAtMost(signing, 8, 'sign off')
  await workbench.press('Escape')
  await expect(dialog).toBeHidden()

  const file = join(folder, '..', 'copy.html')
  await chooseToSave(alice.launched.app, file)
  const exporting = await KeyCount.from(page)
  await workbench.press('Control+e')
  // Enter in the system's dialog, which the test stands in for
  exporting.add(1)
  await expect(page.getByText(`Written to ${file}`).first()).toBeVisible({ timeout: 30_000 })
  expect(existsSync(file)).toBe(true)
  await expectAtMost(exporting, 2, 'export')
  await alice.leave()
})
