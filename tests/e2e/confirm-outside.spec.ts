import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'
import { openWithOutsider } from './fixtures/two-checkers'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'

test('What somebody wrote who is taken off the list is confirmed, and taken back by undo or later', async () => {
  test.slow()
  const folder = join(makeTestDir('stet-confirm'), 'story.stet')
  const { alice, bob, first, second } = await openWithOutsider(article, folder, claim)
  const dialog = first.page.getByRole('dialog', { name: 'People of this project' })
  await first.press('Control+Shift+l')
  await dialog.getByRole('button', { name: 'Put Bob Ortega on the list' }).click()
  await dialog.getByRole('button', { name: 'Sign and put on the list' }).click()
  await dialog.getByRole('button', { name: 'Take Bob Ortega off the list' }).click()
  await expect(dialog).toContainText('Was on the list, and was taken off')
  await first.press('Escape')
  await first.chooseClaim(claim)

  const outside = first.inspector.getByRole('region', { name: 'From outside the list of people' })
  await expect(outside).toContainText('The claim, with all that is said of it by Bob Ortega')
  await expect(outside).toContainText('Check: On author by Bob Ortega')
  await expectAccessible(first.page, 'confirm-outside')
  await first.picture('confirm-outside')
  await expect(
    second.inspector.getByRole('region', { name: 'From outside the list of people' })
  ).toContainText('Only somebody on the project’s list can confirm it.', { timeout: 10_000 })

  await first.inspector.focus()
  await first.press('Shift+O')
  await expect(outside).toHaveText(
    /^From outside the list of peopleConfirmed by Alice Ng: the claimTake back$/
  )
  await first.picture('confirmed-outside')
  await expect(first.inspector.locator('.check-list').first()).toContainText('Alice Ng (you)')
  await expect(first.inspector).not.toContainText('Checked only by somebody')
  await first.press('Alt+h')
  await expect(
    first.page
      .getByRole('listbox', { name: 'Activity' })
      .getByText('Confirmed what somebody outside the list wrote: the claim')
  ).toBeVisible()
  await first.picture('confirmed-activity')
  await first.press('Control+z')
  await expect(outside).toContainText('Check: On author by Bob Ortega')
  await expect(outside).toContainText('The claim, with all')
  await outside.getByRole('button', { name: 'Confirm: Check: On author' }).click()
  await expect(outside).not.toContainText('Check: On author')
  await expect(outside).toContainText('The claim, with all')
  await outside.getByRole('button', { name: 'Confirm: The claim' }).click()
  await outside.getByRole('button', { name: 'Take back: Confirmed by Alice Ng: the claim' }).click()
  await expect(outside).toContainText('The claim, with all')
  await expect(outside).not.toContainText('Confirmed by')
  await first.inspector.focus()
  await first.press('Control+z')
  await expect(outside).toContainText('Confirmed by Alice Ng: the claim')

  await second.claims.getByRole('tab', { name: /Talk|Queries/ }).click()
  await second.claims.getByRole('button', { name: 'Ask', exact: true }).click()
  await second.page.getByLabel('To whom').fill('The ministry')
  await second.page.getByLabel('Question').fill('Were there seven?')
  await second.page.getByLabel('Question').press('Control+Enter')
  await expect(second.claims).toContainText('Were there seven?')
  await first.press('Control+Shift+s')
  const signing = first.page.getByRole('dialog', { name: 'Sign-off and readiness' })
  const apart = signing.getByRole('region', { name: 'From outside the list of people, on no claim' })
  await expect(apart).toContainText('“Were there seven?” by Bob Ortega', { timeout: 10_000 })
  await first.picture('outside-apart')
  await apart.getByRole('button', { name: /^Confirm: .*Were there seven/ }).click()
  await expect(apart).toContainText('Confirmed by Alice Ng: what was said in a query')
  await expectAccessible(first.page, 'confirmed-apart')
  await apart.getByRole('button', { name: /^Take back/ }).click()
  await expect(apart).toContainText('“Were there seven?” by Bob Ortega')
  for (const person of [alice, bob]) await person.leave()
})
