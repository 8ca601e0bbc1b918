import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function openStory() {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-house-rules')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  return { app, workbench, folder, close }
}

test('The inspector says what evidence is missing, and sources of one origin count once', async () => {
  const { workbench, close } = await openStory()
  const { inspector, page } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await expect(inspector).toContainText(
    'It needs one primary source or 3 more independent secondary sources.'
  )
  await workbench.pasteAddress('https://www.reuters.com/world/asia-pacific/seven-tests')
  await workbench.pasteAddress('https://paper.example/asia/seven')
  await workbench.pasteAddress('https://paper.example/asia/eight')
  await workbench.press('a')
  await workbench.expectStatus('Verified')
  await expect(inspector).toContainText('Enough: 3 independent sources.')
  await expect(inspector).toContainText('Both were published by paper.example.')
  const share = inspector.getByRole('button', { name: 'They share it' })
  await share.focus()
  await workbench.press('Enter')
  await workbench.expectStatus('Needs evidence')
  await expect(inspector).toContainText('It needs one primary source or one more independent source.')
  await expect(inspector).toContainText('share an origin and count once')
  await expect(share).toHaveCount(0)
  await inspector.locator('.evidence-standing').scrollIntoViewIfNeeded()
  await expectAccessible(page, 'evidence-standing')

  // from the menu of a piece of evidence, with the keyboard alone
  await inspector.getByRole('button', { name: 'Actions for this evidence' }).first().focus()
  await workbench.press('Enter')
  await page.getByRole('menuitem', { name: 'Shares its origin with…' }).press('Enter')
  const choice = inspector.getByLabel('Shares its origin with', { exact: true })
  await choice.selectOption({ index: 1 })
  await inspector.getByRole('button', { name: 'They share an origin' }).press('Enter')
  await expect(inspector).toContainText('2 more independent secondary sources')
  await choice.scrollIntoViewIfNeeded()
  await expectAccessible(page, 'origin-links')
  await workbench.article.focus()
  await workbench.press('Control+z')
  await expect(inspector).toContainText('It needs one primary source or one more independent source.')
  await workbench.press('Alt+h')
  await expect(workbench.claims).toContainText('one origin')
  await close()
})

test('A quotation has a checklist, ticked and taken back from the keyboard, and printed in the copy', async () => {
  const { workbench, folder, close } = await openStory()
  const { inspector, page, claims } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await inspector.getByLabel('Kind').selectOption('quote')
  await workbench.press('Alt+i')
  await workbench.press('h')
  const box = (name: string) => inspector.getByRole('checkbox', { name })
  await expect(box('Who said it: name and title')).toBeFocused()
  await workbench.press('Space')
  await expect(box('Who said it: name and title')).toBeChecked()
  await workbench.press('Tab')
  await workbench.press('Space')
  await expect(inspector).toContainText('2 of 6 done')
  await workbench.press('Space')
  await expect(inspector).toContainText('1 of 6 done')
  await expect(inspector).toContainText('Taken back by')
  await expectAccessible(page, 'checklist')
  await workbench.press('Alt+i')
  await workbench.press('h')
  await expect(box('When')).toBeFocused()
  await workbench.typeOver('seven weapons', 'eight weapons')
  await expect(inspector).toContainText('Ticked on other words: make sure again.')
  await expect(box('Who said it: name and title')).not.toBeChecked()
  await expectAccessible(page, 'checklist-changed')
  await workbench.press('Alt+h')
  await expect(claims).toContainText('Made sure, on the checklist')
  await workbench.export(/HTML/, join(folder, 'copy.html'))
  expect(readFileSync(join(folder, 'copy.html'), 'utf8')).toContain('Who said it: name and title')
  await close()
})
