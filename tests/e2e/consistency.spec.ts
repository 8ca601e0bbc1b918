import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const story = [
  'Ministers renew pledge after weapons tests',
  'Tokyo, Feb 2 (SWS).- Foreign chiefs of the United States and Japan renewed their pledge on Wednesday, after the North conducted seven weapons tests in the last month.',
  'The ministry said Yoshimasa Hayashi and Antony Blinken spoke over the phone after Pyongyang launched a Hwasong-12 mid-range ballistic missile earlier this week.',
  'Both were worried by the launch on Jan.30, an official said. Three of the ten, 40 %, had failed.',
  'Yoshimasa and Blinken spoke hours after Antonio Guterres condemned the intermediate-range ballistic missile launch on Tuesday, 2 Feb 2022.'
].join('\n\n')

test('What does not fit is gone through, claimed and dismissed from the keyboard, and goes when it is mended', async () => {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-consistency')
  const file = join(folder, 'story.txt')
  writeFileSync(file, story)
  const workbench = await (await StartPage.of(app)).newProject(file, join(folder, 'story.stet'))
  const { page, claims, inspector } = workbench
  await workbench.press('Alt+Shift+I')
  const list = claims.getByRole('listbox', { name: 'What may not fit' })
  const findings = list.getByRole('option')
  await expect(findings).toHaveCount(5)
  await expect(claims.getByText('5 to decide')).toBeVisible()
  await expect(findings.nth(0)).toContainText('“Yoshimasa” is the first part of the name “Yoshimasa Hayashi”')
  await workbench.press('Alt+l')
  await workbench.press('ArrowDown')
  const selected = () => page.evaluate(() => getSelection()?.toString())
  await expect(claims.getByRole('button', { name: 'Make a claim of it' })).toBeVisible()
  await expectAccessible(page, 'findings')
  await workbench.press('Enter')
  await expect(page.getByText('Place 2 of 2.')).toBeVisible()
  await expect(list).toBeFocused()
  await workbench.press('Enter')
  await expect(page.getByText('Place 1 of 2.')).toBeVisible()
  await workbench.press('Escape')
  await expect.poll(selected).toBe('Yoshimasa')
  await workbench.press('Alt+l')
  await workbench.press('Tab')
  await workbench.press('Tab')
  await workbench.press('Enter')
  await expect(claims.getByText('4 of 5 to decide')).toBeVisible()
  await claims.getByLabel('What to show').selectOption('Not a problem')
  await expect(findings).toHaveCount(1)
  await expect(findings.nth(0)).toContainText('Not a problem:')
  await findings.nth(0).click()
  await expectAccessible(page, 'dismissed-finding')
  await claims.getByRole('button', { name: 'It is a problem after all' }).press('Enter')
  await claims.getByLabel('What to show').selectOption('To decide')
  await expect(findings).toHaveCount(5)
  await workbench.typeOver('Jan.30', 'Jan. 30')
  await expect(findings).toHaveCount(4)
  await findings.nth(0).click()
  await claims.getByRole('button', { name: 'Make a claim of it' }).press('Enter')
  await expect(inspector.getByRole('heading', { name: 'Claim 1' })).toBeVisible()
  await expect(inspector).toContainText('is the first part of the name')
  await close()
})
