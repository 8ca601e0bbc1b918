import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'
import { openWithOutsider } from './fixtures/two-checkers'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'
const passphrase = 'seven tests, one month'

async function openPeople(workbench: WorkbenchPage): Promise<Locator> {
  await workbench.press('Control+Shift+l')
  const dialog = workbench.page.getByRole('dialog', { name: 'People of this project' })
  await expect(dialog).toBeVisible()
  return dialog
}

async function ownFingerprint(dialog: Locator): Promise<string> {
  return dialog.getByRole('region', { name: 'You', exact: true }).locator('code').innerText()
}

test('Whoever made the project puts a colleague on its list, and both see at every check who signed it', async () => {
  test.slow()
  const folder = join(makeTestDir('stet-people'), 'story.stet')
  const { alice, bob, first, second } = await openWithOutsider(article, folder, claim)
  await first.chooseClaim(claim)
  await first.inspector.locator('.check .author-tag').scrollIntoViewIfNeeded()
  await expect(
    first.inspector.getByRole('button', { name: /^Bob Ortega: Not on the list/ }).first()
  ).toBeVisible()
  await expectAccessible(first.page, 'unlisted-check')

  const bobsDialog = await openPeople(second)
  await expect(bobsDialog).toContainText('You are not on the list of this project')
  const bobsFingerprint = await ownFingerprint(bobsDialog)
  expect(bobsFingerprint).toMatch(/^([0-9a-z]{4} ){4}[0-9a-z]{4}$/)
  await expect(bobsDialog.getByRole('button', { name: /on the list/ })).toHaveCount(0)

  const dialog = await openPeople(first)
  const unlisted = dialog.getByRole('region', { name: 'Have written, and are not on the list' })
  await expect(unlisted).toContainText('Bob Ortega')
  await expect(unlisted).toContainText(bobsFingerprint)
  await expectAccessible(first.page, 'people')
  await unlisted.getByRole('button', { name: 'Put Bob Ortega on the list' }).click()
  await dialog.getByLabel('Role').selectOption('Legal')
  await dialog.getByRole('button', { name: 'Sign and put on the list' }).click()
  const listed = dialog.getByRole('region', { name: 'On the list', exact: true })
  await expect(listed).toContainText('Bob Ortega')
  await expect(unlisted).toHaveCount(0)
  await expectAccessible(first.page, 'people-listed')
  await expect(bobsDialog.getByRole('region', { name: 'On the list', exact: true })).toContainText(
    'Bob Ortega',
    {
      timeout: 10_000
    }
  )
  await expect(bobsDialog).not.toContainText('You are not on the list')
  await first.press('Escape')
  await expect(first.inspector.locator('.author-role').first()).toHaveText('Legal')

  await openPeople(first)
  await listed.getByRole('button', { name: 'Take Bob Ortega off the list' }).click()
  await expect(listed).toContainText('Was on the list, and was taken off')
  await first.press('Escape')
  await expect(
    first.inspector.getByRole('button', { name: /^Bob Ortega: No longer on the list/ }).first()
  ).toBeVisible()
  await expect(first.inspector).toContainText('Checked only by somebody who is not on the project’s list')
  await first.press('Control+Shift+s')
  await expect(first.page.getByRole('dialog', { name: 'Sign-off and readiness' })).toContainText(
    '1 claim rests on checks by people who are not on the project’s list: Bob Ortega'
  )
  await expectAccessible(first.page, 'rests-on-outsiders')
  for (const person of [alice, bob]) await person.leave()
})

test('A signature is kept under a passphrase, asked for at the next start, and the same from then on', async () => {
  test.slow()
  const folder = join(makeTestDir('stet-signature'), 'story.stet')
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const { userData } = alice.launched
  expect(readdirSync(userData)).not.toContain('signing-key.json')
  await alice.start.page.screenshot({ path: test.info().outputPath('start.png') })
  const first = await alice.start.newProject(article, folder)
  await first.page.getByRole('button', { name: 'Signature not kept' }).click()
  const dialog = first.page.getByRole('dialog', { name: 'People of this project' })
  const fingerprint = await ownFingerprint(dialog)
  await dialog.getByRole('button', { name: 'Choose a passphrase…' }).click()
  await dialog.getByLabel('Passphrase').fill(passphrase)
  await dialog.getByLabel('The same again').fill(`${passphrase}!`)
  await expect(dialog.getByRole('button', { name: 'Keep my signature' })).toBeDisabled()
  await expectAccessible(first.page, 'keep-signature')
  await dialog.getByLabel('The same again').fill(passphrase)
  await dialog.getByRole('button', { name: 'Keep my signature' }).click()
  await expect(dialog).toContainText('Your key is kept under your passphrase.', { timeout: 15_000 })
  await first.press('Escape')
  await expect(first.page.getByRole('button', { name: 'Signature not kept' })).toHaveCount(0)
  expect(readFileSync(join(userData, 'signing-key.json'), 'utf8')).not.toContain(passphrase)
  await alice.leave()

  const again = await Checker.arrive({ userData })
  const { page } = again.start
  const ask = page.getByRole('dialog', { name: 'Your passphrase' })
  await ask.getByLabel('Passphrase').fill('seven tests, two months')
  await ask.getByRole('button', { name: 'Open my signature' }).click()
  await expect(ask).toContainText('This is not the passphrase', { timeout: 15_000 })
  await expectAccessible(page, 'unlock')
  await ask.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(ask).toBeHidden({ timeout: 15_000 })
  const second = await again.start.openFolder(folder)
  const people = await openPeople(second)
  expect(await ownFingerprint(people)).toBe(fingerprint)
  await expect(people.getByRole('region', { name: 'On the list', exact: true })).toContainText(
    'made the project'
  )
  await again.leave()
})

test('Somebody who goes on without their passphrase signs as somebody new, and everybody is told', async () => {
  test.slow()
  const folder = join(makeTestDir('stet-stranger'), 'story.stet')
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const { userData } = alice.launched
  const first = await alice.start.newProject(article, folder)
  await first.markClaim(claim)
  const dialog = await openPeople(first)
  await dialog.getByRole('button', { name: 'Choose a passphrase…' }).click()
  await dialog.getByLabel('Passphrase').fill(passphrase)
  await dialog.getByLabel('The same again').fill(passphrase)
  await dialog.getByRole('button', { name: 'Keep my signature' }).click()
  await expect(dialog).toContainText('Your key is kept under your passphrase.', { timeout: 15_000 })
  await first.press('Escape')
  await alice.leave()

  const again = await Checker.arrive({ userData })
  await again.start.page.getByRole('button', { name: 'Go on without it' }).click()
  const second = await again.start.openFolder(folder)
  await second.markClaim('stay in touch')
  await second.press('Escape')
  const bob = await Checker.arrive()
  await bob.introduce('Bob Ortega')
  const third = await bob.start.openFolder(folder)
  await expect(third.claims).toContainText('stay in touch', { timeout: 10_000 })
  await third.chooseClaim('stay in touch')
  await expect(
    third.inspector.getByRole('button', { name: /^Alice Ng: Other key than before/ }).first()
  ).toBeVisible()
  const people = await openPeople(third)
  await expect(people).toContainText('This key signs as Alice Ng, who is known by another one.')
  await expectAccessible(third.page, 'other-key')
  await people.getByRole('button', { name: 'Confirm that this key is Alice Ng’s' }).click()
  await expect(people).not.toContainText('who is known by another one')
  await third.press('Escape')
  await expect(
    third.inspector.getByRole('button', { name: /^Alice Ng: Not on the list/ }).first()
  ).toBeVisible()
  for (const person of [again, bob]) await person.leave()
})
