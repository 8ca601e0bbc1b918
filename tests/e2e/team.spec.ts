import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { changeClaim, removeMark } from '../../src/core/document/claims'
import { check, own } from '../support/replica'
import { expectAccessible } from './fixtures/expect-accessible'
import { FolderColleague } from './fixtures/folder-colleague'
import { type LaunchedApp, launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

interface Desk extends LaunchedApp {
  readonly workbench: WorkbenchPage
  readonly folder: string
}

async function openStory(): Promise<Desk> {
  const launched = await launchApp()
  const folder = join(makeTestDir('stet-team'), 'story.stet')
  const workbench = await (await StartPage.of(launched.app)).newProject(article, folder)
  return { ...launched, workbench, folder }
}

test('A checker sees what a colleague did, looks at it, and nothing is marked as new any more', async () => {
  const { workbench, folder, close } = await openStory()
  const { claims, inspector } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Escape')
  await workbench.markClaim('stay in touch')
  await workbench.press('Escape')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(folder)
  const id = bea.claimOf('seven weapons tests')
  await bea.change((replica) => {
    changeClaim(replica.document, id, { risk: 'high', kind: 'superlative' }, own)
    check(replica, id, { note: 'Counted them twice.' })
  })
  await expect(claims.getByRole('tab', { name: /Activity/ })).toContainText('3 new')
  await expect(workbench.options().filter({ hasText: 'seven weapons' })).toContainText('New')
  await expect(workbench.options().filter({ hasText: 'stay in touch' })).not.toContainText('New')

  await workbench.press('Alt+h')
  const rows = claims.getByRole('listbox', { name: 'Activity' }).getByRole('option')
  await expect(rows.filter({ hasText: 'Risk: Normal' })).toContainText('becomes High')
  await expect(rows.filter({ hasText: 'Counted them twice.' })).toContainText('Bea')
  await claims.getByLabel('What to show').selectOption({ label: 'Since I was last here' })
  await expect(rows).toHaveCount(3)
  await claims.getByLabel('Sort').selectOption({ label: 'Checks' })
  await expect(rows).toHaveCount(1)
  await claims.getByLabel('Sort').selectOption({ label: 'Any sort' })
  await expectAccessible(workbench.page, 'activity')
  await workbench.press('Alt+h')
  await expect(claims.getByRole('tab', { name: /Activity/ })).not.toContainText('new')

  await bea.change((replica) => changeClaim(replica.document, id, { legal: true }, own))
  await expect(claims.getByRole('tab', { name: /Activity/ })).toContainText('1 new')
  await workbench.press('Alt+u')
  await expect(inspector.getByText('Activity (5, 1 new)')).toBeVisible()
  await expect(inspector.locator('.claim-activity')).toContainText('Legal eye needed: no')
  await expect(claims.getByRole('tab', { name: /Activity/ })).not.toContainText('new')
  await inspector.locator('.claim-activity').scrollIntoViewIfNeeded()
  await expectAccessible(workbench.page, 'claim-activity')
  await bea.close()
  await close()
})

test('What a colleague did while a checker was away is new after a restart, and only that', async () => {
  const { app, workbench, folder, userData, close } = await openStory()
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Escape')
  await workbench.markClaim('stay in touch')
  await workbench.press('Escape')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(folder)
  await bea.change((replica) => check(replica, bea.claimOf('seven weapons')))
  await expect(workbench.claims.getByRole('tab', { name: /Activity/ })).toContainText('1 new')
  await workbench.chooseClaim('seven weapons')
  await expect(workbench.claims.getByRole('tab', { name: /Activity/ })).not.toContainText('new')
  const title = await workbench.title()
  await workbench.page.getByRole('button', { name: 'Close the project' }).click()
  await StartPage.of(app)
  await close()

  await bea.change((replica) => check(replica, bea.claimOf('stay in touch'), { verdict: 'misleading' }))
  const second = await launchApp({ userData })
  const again = await (await StartPage.of(second.app)).openRecent(title)
  await expect(again.claims.getByRole('tab', { name: /Activity/ })).toContainText('1 new')
  await again.press('Alt+h')
  await again.claims.getByLabel('What to show').selectOption({ label: 'Since I was last here' })
  const rows = again.claims.getByRole('listbox', { name: 'Activity' }).getByRole('option')
  await expect(rows).toHaveText([/Check: misleading/])
  await bea.close()
  await second.close()
})

test('A checker names a colleague in a note and assigns the claim, all from the keyboard', async () => {
  const { workbench, folder, close } = await openStory()
  const { claims, inspector } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Escape')
  await workbench.markClaim('stay in touch')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(folder, 'Bea Okafor')
  await bea.change((replica) => check(replica, bea.claimOf('seven weapons')))
  await expect(claims.getByRole('tab', { name: /Activity/ })).toContainText('new')

  await workbench.press('w')
  await workbench.page.keyboard.type('Please look, @oka')
  await expect(inspector.getByRole('option', { name: 'Bea Okafor Checker' })).toBeVisible()
  await expectAccessible(workbench.page, 'mention')
  await workbench.press('Enter')
  await expect(inspector.getByLabel('Note')).toHaveValue('Please look, @Bea Okafor ')
  await workbench.press('Control+Enter')
  await expect(inspector.locator('.mention')).toHaveText('@Bea Okafor')

  await workbench.press('Alt+i')
  await workbench.press('Shift+G')
  await workbench.page.keyboard.type('Bea')
  await expect(inspector.getByLabel('Assigned to')).toHaveValue(/^[0-9a-z]{20}$/)
  await expect(workbench.options().filter({ hasText: 'stay in touch' })).toContainText('Bea Okafor')
  await workbench.press('Alt+l')
  await workbench.press('j')
  await workbench.press('Shift+A')
  await workbench.press('Alt+m')
  await expect(workbench.options()).toHaveCount(1)
  await expectAccessible(workbench.page, 'for-me')
  await bea.close()
  await close()
})

test('Two people propose different corrections apart: both stand in words, and a reasoned check settles it', async () => {
  const { workbench, folder, close } = await openStory()
  const { inspector } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(folder)
  await workbench.press('Shift+W')
  await workbench.page.keyboard.type('six weapons tests in January')
  await workbench.press('Alt+3')
  await workbench.expectStatus('Needs change')
  await bea.change((replica) =>
    check(replica, bea.claimOf('seven weapons'), {
      verdict: 'inaccurate',
      correction: 'eight weapons tests in January',
      note: 'The ministry lists eight.'
    })
  )
  await workbench.expectStatus('Disputed')
  const dispute = inspector.locator('.notice', { hasText: 'Two people disagree' })
  await expect(dispute).toContainText('six weapons tests in January')
  await expect(dispute).toContainText('The ministry lists eight.')
  await expectAccessible(workbench.page, 'dispute')
  await dispute.getByRole('button', { name: 'Settle the dispute' }).click()
  await expect(dispute).toContainText('Choose which it is.')
  await dispute.getByRole('button', { name: 'Conclude as Bea did' }).click()
  await dispute.getByLabel('Reason').fill('The ministry’s list is the primary source.')
  await dispute.getByRole('button', { name: 'Settle the dispute' }).click()
  await workbench.expectStatus('Needs change')
  await expect(inspector.locator('.check').first()).toContainText('Settled a dispute')
  await expect(inspector.locator('.check').first()).toContainText('eight weapons tests in January')
  await bea.close()
  await close()
})

test('A colleague’s mass deletion is seen at once and brought back with one button, claims and verdicts too', async () => {
  const { workbench, folder, close } = await openStory()
  const { page, claims } = workbench
  for (const words of ['seven weapons tests in the last month', 'stay in touch', 'Yoshimasa Hayashi']) {
    await workbench.markClaim(words)
    await workbench.press('o')
    await workbench.press('Escape')
  }
  await workbench.expectSaved()
  const before = await workbench.article.innerText()
  const bea = await FolderColleague.open(folder)
  await bea.change((replica) => {
    for (const { claim } of replica.view.claims) removeMark(replica.document, claim.id, own)
    replica.article.change([{ retain: 30 }, { delete: replica.article.length - 60 }], own)
  })
  const notice = claims.getByRole('region', { name: 'Taken away in bulk' })
  await expect(notice).toContainText(/Bea removed 3 claims and \d+ words/, { timeout: 20_000 })
  await expect(workbench.options()).toHaveCount(0)
  await expectAccessible(workbench.page, 'loss')
  await workbench.press('Alt+b')
  await expect(page.getByText(/Brought back: 3 claims and \d+ words/).first()).toBeVisible({
    timeout: 20_000
  })
  await expect(workbench.options().filter({ hasText: 'On author' })).toHaveCount(3)
  expect(await workbench.article.innerText()).toBe(before)
  await expect(notice).toBeHidden({ timeout: 20_000 })
  await workbench.press('Alt+h')
  await expect(notice).toContainText('All of it is back.')
  await expectAccessible(workbench.page, 'loss-back')
  await bea.close()
  await close()
})
