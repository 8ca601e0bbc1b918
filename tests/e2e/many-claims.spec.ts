import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { changeClaim } from '../../src/core/document/claims'
import { check, mark, own } from '../support/replica'
import { axeFindings, expectAccessible } from './fixtures/expect-accessible'
import { FolderColleague } from './fixtures/folder-colleague'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function openWithClaims(): Promise<{
  workbench: WorkbenchPage
  page: Page
  close: () => Promise<void>
}> {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-many')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  for (const words of [
    'seven weapons tests',
    'in the last month',
    'an official in Tokyo',
    'Antonio Guterres'
  ]) {
    await workbench.markClaim(words)
    await workbench.press('Escape')
  }
  return { workbench, page: workbench.page, close }
}

test('Several claims are chosen and changed by the keyboard, and one undo takes all of it back', async () => {
  const { workbench, page, close } = await openWithClaims()
  await workbench.press('Alt+l')
  await workbench.press('Home')
  await workbench.press('Shift+ArrowDown')
  await workbench.press('Shift+ArrowDown')
  await workbench.press('Shift+ArrowUp')
  await expect(workbench.claims.getByText('2 claims chosen')).toBeVisible()
  await workbench.press('Control+a')
  await expect(workbench.claims.getByText('4 claims chosen')).toBeVisible()
  await workbench.press('Space')
  await expect(workbench.claims.getByText('3 claims chosen')).toBeVisible()
  await workbench.picture('chosen')
  await workbench.press('Shift+V')
  const form = workbench.inspector.getByRole('form', { name: 'Change 3 claims' })
  await expect(form.getByLabel('Assigned to')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await form.getByLabel('Due', { exact: true }).selectOption('On a day…')
  await form.getByLabel('Due on').fill('2020-02-03')
  await form.getByLabel('Risk').selectOption('High')
  await form.getByLabel('Where your work on them stands').selectOption('In progress')
  await form.getByLabel('Tags to give').fill('korea')
  await page.keyboard.press('Enter')
  await workbench.picture('form')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 claims changed.').first()).toBeVisible()
  const row = workbench.options().first()
  for (const words of ['In progress', 'Overdue since', 'korea', 'High risk'])
    await expect(row).toContainText(words)
  await workbench.picture('changed')
  expect(await axeFindings(page, { within: '.desk' })).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(row).toContainText('To check')
  for (const words of ['Overdue since', 'korea', 'High risk']) await expect(row).not.toContainText(words)
  await expect(workbench.claims.getByText('3 claims chosen')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(workbench.claims.getByText('3 claims chosen')).toBeHidden()
  await close()
})

test('Claims are chosen by the mouse, with Ctrl for one more and Shift for all up to there', async () => {
  const { workbench, close } = await openWithClaims()
  const rows = workbench.options()
  await rows.nth(0).click()
  await rows.nth(2).click({ modifiers: ['Control'] })
  await expect(workbench.claims.getByText('2 claims chosen')).toBeVisible()
  await rows.nth(3).click({ modifiers: ['Shift'] })
  await expect(workbench.claims.getByText('3 claims chosen')).toBeVisible()
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'false')
  await expect(rows.nth(3)).toHaveAttribute('aria-selected', 'true')
  await workbench.claims.getByRole('button', { name: 'Let go of all chosen claims' }).click()
  await expect(rows.nth(0)).toHaveAttribute('aria-selected', 'false')
  await close()
})

test('A filter dims in the article what it leaves out, and the keys go through what it shows', async () => {
  const { workbench, page, close } = await openWithClaims()
  await workbench.chooseClaim('an official in Tokyo')
  await workbench.press('r')
  await workbench.press('Shift+D')
  await expect(workbench.inspector.getByLabel('Due on')).toBeFocused()
  await workbench.inspector.getByLabel('Due on').fill('2020-02-03')
  await workbench.claims.getByText('More filters and order').click()
  await workbench.claims.getByLabel('Risk').selectOption('High')
  await expect(workbench.options()).toHaveCount(1)
  const leftOut = page.getByRole('button', { name: /left out by the filter/, includeHidden: true })
  await expect(leftOut).toHaveCount(3)
  await workbench.picture('dimmed')
  await workbench.claims.getByLabel('Risk').selectOption('Any')
  await expect(leftOut).toHaveCount(0)
  await workbench.claims.getByLabel('Order').selectOption('Due next')
  await expect(workbench.options().first()).toContainText('an official in Tokyo')
  await workbench.press('Alt+l')
  await workbench.press('Home')
  const words = workbench.inspector.getByLabel('Words of the claim', { exact: true })
  await expect(words).toHaveText('an official in Tokyo')
  await workbench.press('j')
  await expect(words).toHaveText('seven weapons tests')
  expect(await axeFindings(page, { within: '.desk' })).toEqual([])
  await close()
})

test('What is left is told by time, status, person and kind, and each count leads to its claims', async () => {
  const { workbench, page, close } = await openWithClaims()
  await workbench.chooseClaim('an official in Tokyo')
  await workbench.inspector.getByLabel('Due on').fill('2020-02-03')
  await workbench.press('Escape')
  await workbench.press('Alt+d')
  const left = page.getByRole('region', { name: 'Facts left' })
  await expect(left.getByRole('heading', { name: '4 facts left of 4' })).toBeVisible()
  await expect(left.getByRole('region', { name: 'Overdue' })).toContainText('an official in Tokyo')
  await expect(left).toBeFocused()
  await expectAccessible(page, 'facts-left')
  const overdue = left.getByRole('region', { name: 'By time' }).getByRole('button', { name: /Overdue/ })
  await overdue.focus()
  await page.keyboard.press('Enter')
  await expect(workbench.options()).toHaveCount(1)
  await expect(workbench.claims.getByRole('listbox', { name: 'Claims' })).toBeFocused()
  await page.keyboard.press('Shift+F')
  const saved = workbench.claims.getByLabel('Saved filters')
  await expect(saved).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Too late')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The filter Too late is shared with everybody').first()).toBeVisible()
  await expect(saved.locator('option:checked')).toHaveText('Too late (project)')
  await expectAccessible(page, 'filters')
  await saved.selectOption('None of them')
  await expect(workbench.options()).toHaveCount(4)
  await saved.selectOption('Too late (project)')
  await expect(workbench.options()).toHaveCount(1)
  await close()
})

test('How long the rest takes is estimated by what was done, and what cannot be done in time leads to its claims', async () => {
  const { app, close } = await launchApp()
  const folder = join(makeTestDir('stet-estimate'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { page } = workbench
  for (const words of ['Antonio Guterres', 'in the last month', 'an official in Tokyo']) {
    await workbench.markClaim(words)
    await workbench.press('Escape')
  }
  await workbench.press('Alt+d')
  const left = page.getByRole('region', { name: 'Facts left' })
  await expect(left.getByRole('region', { name: 'Work left' })).toContainText('No estimate yet')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(folder)
  const minutesFromNow = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()
  await bea.change((replica) => {
    for (const [index, words] of ['seven', 'weapons', 'tests', 'official', 'Tokyo', 'month'].entries())
      check(replica, mark(replica, words), { at: minutesFromNow(-100 + index * 20) })
    const due = `${minutesFromNow(30).slice(0, 16)}Z`
    for (const words of ['in the last month', 'an official in Tokyo'])
      changeClaim(replica.document, bea.claimOf(words), { due, assignee: replica.person, risk: 'high' }, own)
  })
  await expect(left.getByRole('heading', { name: '3 facts left of 9' })).toBeVisible()
  await workbench.press('Escape')
  await workbench.press('Alt+d')
  await workbench.press('Alt+d')
  const work = left.getByRole('region', { name: 'Work left' })
  await expect(work).toContainText('About an hour for one person: 3 claims to check.')
  await expect(work).toContainText('About 20 minutes a claim, by the last 5 checks here.')
  await expect(work).toContainText(/2 claims by then take about 40 minutes, and (30|25) minutes are left\./)
  await expectAccessible(page, 'work-left')
  await workbench.picture('work-left')
  await work.getByRole('button', { name: /Bea, due .+: too little time/ }).focus()
  await page.keyboard.press('Enter')
  await expect(workbench.options()).toHaveCount(2)
  await workbench.press('Alt+d')
  await left.getByRole('region', { name: 'By risk' }).getByRole('button', { name: /High/ }).press('Enter')
  await expect(workbench.options()).toHaveCount(2)
  await workbench.press('Alt+Shift+D')
  const dialog = page.getByRole('dialog', { name: 'Where we stand' })
  await expect(dialog.getByRole('region', { name: 'Work left' })).toContainText(
    'About an hour for one person'
  )
  await workbench.picture('work-in-report')
  await bea.close()
  await close()
})

test('A first check stays hidden until the second is made, and looking at it first is asked about', async () => {
  const { app, close } = await launchApp()
  const folder = join(makeTestDir('stet-second'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { inspector, page } = workbench
  for (const words of ['seven weapons tests', 'an official in Tokyo']) {
    await workbench.markClaim(words)
    await inspector.getByLabel('Second independent check').selectOption('Needed')
    await workbench.press('Escape')
  }
  await workbench.expectSaved()
  const bea = await FolderColleague.open(folder)
  await bea.change((replica) => {
    check(replica, bea.claimOf('seven weapons'), { verdict: 'inaccurate', note: 'Only six, by the atlas.' })
    check(replica, bea.claimOf('an official'), { verdict: 'on author', note: 'I asked the author.' })
  })

  await expect(workbench.options().filter({ hasText: 'seven weapons' })).toContainText('Awaits second check')
  await workbench.chooseClaim('seven weapons tests')
  await expect(inspector.getByText(/Bea checked these words. What they found is hidden/)).toBeVisible()
  for (const words of ['Only six, by the atlas.', 'Check: inaccurate']) {
    await expect(page.getByText(words)).toHaveCount(0)
  }
  await workbench.press('Alt+h')
  await expect(workbench.claims.getByRole('listbox', { name: 'Activity' })).not.toContainText('Only six')
  await workbench.press('Alt+h')
  await expectAccessible(page, 'hidden')
  await workbench.press('Alt+i')
  await workbench.press('o')
  const compared = inspector.getByRole('region', { name: 'The checks side by side' })
  await expect(compared.getByRole('row', { name: /^Verdict/ })).toContainText('Inaccurate')
  await expect(compared.getByRole('row', { name: /^Verdict/ })).toContainText('On author')
  await expect(compared.getByRole('row', { name: /^Verdict/ })).toContainText('differs')
  await expect(compared).toContainText('Only six, by the atlas.')
  await workbench.expectStatus('Disputed')
  await expectAccessible(page, 'compared')

  await workbench.chooseClaim('an official in Tokyo')
  await inspector.getByRole('button', { name: 'Look at it first…' }).focus()
  await page.keyboard.press('Enter')
  await expect(inspector.getByText(/Your own check then counts/)).toBeVisible()
  await bea.close()
  await close()
})
