import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { plainOfStyle } from '../../src/core/model/parse-style'
import { shippedStyles } from '../../src/core/model/shipped-styles'
import { expectAccessible } from './fixtures/expect-accessible'
import { FolderColleague } from './fixtures/folder-colleague'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { chooseToOpen, chooseToSave } from './fixtures/stub-dialogs'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

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
  await workbench.press('Enter')
  await expect(inspector.getByRole('textbox', { name: 'What you found' })).toBeFocused()
  await page.keyboard.type('On 2 February, by the agency’s clock')
  await expectAccessible(page, 'checklist-answer')
  await workbench.picture('checklist-answer')
  await workbench.press('Enter')
  await expect(box('When')).toBeFocused()
  await expect(box('When')).toBeChecked()
  await expect(inspector).toContainText('by the agency’s clock')
  await workbench.picture('checklist-answered')
  await workbench.press('Space')
  await expect(inspector).toContainText('1 of 6 done')
  await expectAccessible(page, 'checklist')
  await workbench.press('Alt+i')
  await workbench.press('h')
  await expect(box('When')).toBeFocused()
  await workbench.typeOver('seven weapons', 'eight weapons')
  await expect(inspector).toContainText('Ticked on other words: make sure again.')
  await expect(box('Who said it: name and title')).not.toBeChecked()
  await expectAccessible(page, 'checklist-changed')
  await inspector.getByLabel('Kind').selectOption('causal')
  await expect(inspector).toContainText('Ticked when this item read: “Who said it: name and title”.')
  await expect(box('Who says that one caused the other')).not.toBeChecked()
  await box('Who says that one caused the other').scrollIntoViewIfNeeded()
  await expectAccessible(page, 'checklist-reworded')
  await inspector.getByLabel('Kind').selectOption('quote')
  await workbench.press('Alt+h')
  await expect(claims).toContainText('Made sure, on the checklist')
  await workbench.export(/Annotated copy \(HTML\)/, join(folder, 'copy.html'))
  expect(readFileSync(join(folder, 'copy.html'), 'utf8')).toContain('Who said it: name and title')
  await close()
})

test('A house style is looked at, chosen, undone, taken from a file and written to one', async () => {
  const { app, workbench, folder, close } = await openStory()
  const { page, inspector, claims } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.pasteAddress('https://one.example/seven')
  await workbench.pasteAddress('https://two.example/seven')
  await workbench.press('a')
  await workbench.expectStatus('Needs evidence')

  await openStyles(workbench)
  const dialog = page.getByRole('dialog', { name: 'House style' })
  await dialog.getByLabel('Look at').selectOption('Wire desk')
  await expect(dialog).toContainText('1 primary source, or 2 independent sources')
  await expectAccessible(page, 'style-dialog')
  await dialog.getByRole('button', { name: 'Use for this project' }).press('Enter')
  await expect(dialog.getByLabel('Look at')).toContainText('Wire desk (this project’s)')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await workbench.expectStatus('Confirmed')
  await expect(inspector.getByLabel('Kind')).toContainText('Figure')
  await expectAccessible(page, 'style-wire')
  await workbench.article.focus()
  await workbench.press('Control+z')
  await workbench.expectStatus('Needs evidence')

  const wrong = join(folder, 'wrong.json')
  writeFileSync(
    wrong,
    '{\n  "format": "stet-house-style-1",\n  "name": "The Daily",\n  "colors": { "verified": { "light": "#88cc99", "dark": "#8fd0a2" } }\n}\n'
  )
  await openStyles(workbench)
  await chooseToOpen(app, wrong)
  await dialog.getByRole('button', { name: 'Take from a file…' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Line 4, colors › verified › light is too close')
  await expectAccessible(page, 'style-refused')
  const right = join(folder, 'right.json')
  writeFileSync(
    right,
    readFileSync(wrong, 'utf8')
      .replace('#88cc99', '#14532d')
      .replace('"colors"', '"evidence": { "primary": 1, "secondary": 1 },\n  "colors"')
  )
  await chooseToOpen(app, right)
  await dialog.getByRole('button', { name: 'Take from a file…' }).click()
  await expect(dialog.getByLabel('Look at')).toContainText('The Daily')
  await expect(dialog.getByRole('heading', { name: 'The Daily' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Use for this project' }).press('Enter')
  const written = join(folder, 'written.json')
  await chooseToSave(app, written)
  await expectAccessible(page, 'style-own')
  await dialog.getByRole('button', { name: 'Write to a file…' }).click()
  await expect.poll(() => existsSync(written)).toBe(true)
  expect(JSON.parse(readFileSync(written, 'utf8'))).toMatchObject({
    name: 'The Daily',
    colors: { verified: {} }
  })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await workbench.expectStatus('Verified')
  await expect(inspector.locator('.inspector-status .state').first()).toHaveCSS('color', 'rgb(20, 83, 45)')
  await workbench.press('Alt+h')
  await expect(claims).toContainText('The Daily')
  await close()
})

/** By the command palette, as a person without a mouse does. */
test('A style that another program has written with the words of another state keeps its rules, and says so', async () => {
  const { workbench, folder, close } = await openStory()
  const { page } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.press('Escape')
  await workbench.expectSaved()
  const bea = await FolderColleague.open(join(folder, 'story.stet'))
  const { magazine } = shippedStyles
  const states = { query: 'Verified', verified: 'Confirmed' }
  await bea.change(({ document }) => {
    document.style.set('chosen', { ...plainOfStyle({ ...magazine, states }) })
  })
  const refused = 'states › query “Verified” is Stet’s own word for “verified”'
  await expect(page.getByText(refused).first()).toBeVisible({ timeout: 15_000 })
  await expectAccessible(page, 'style-refused-words')
  await bea.change(({ document }) => {
    document.style.set('chosen', { ...plainOfStyle(magazine), requires: { signoffs: ['publisher'] } })
  })
  await expect(page.getByText('Not ready to publish: the house style cannot be used').first()).toBeVisible({
    timeout: 15_000
  })
  await expect(page.getByText(refused)).toHaveCount(0)
  await openStyles(workbench)
  const dialog = page.getByRole('dialog', { name: 'House style' })
  await expect(dialog).toContainText('requires › signoffs[1]')
  await expectAccessible(page, 'style-unread-rule')
  await dialog.getByLabel('Look at').selectOption('Magazine')
  await dialog.getByRole('button', { name: 'Use for this project' }).press('Enter')
  await expect(dialog).not.toContainText('requires › signoffs')
  await bea.close()
  await close()
})

async function openStyles({ page }: WorkbenchPage): Promise<void> {
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('house style')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'House style' })).toBeVisible()
}

test('Quoted words are held against the excerpt of the source, word for word', async () => {
  const { workbench, close } = await openStory()
  const { inspector, page } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await workbench.typeOver('weapons tests', '“seven new weapons tests”')
  await workbench.press('Alt+i')
  await workbench.press('e')
  const form = inspector.getByRole('form', { name: 'Add evidence' })
  await form.getByLabel('Where does it come from?').selectOption('Person')
  await form.getByLabel('Name').fill('Keiko Mori')
  await form.getByLabel('Its own words').fill('Japan has seen seven old weapons tests.')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  const finding = inspector.getByRole('figure', { name: 'The excerpt reads otherwise' })
  await expect(finding.locator('del')).toHaveText('new')
  await expect(finding.locator('ins')).toHaveText('old')
  await finding.scrollIntoViewIfNeeded()
  await expectAccessible(page, 'quotation')
  await workbench.typeOver('seven new weapons', 'seven old weapons')
  await expect(inspector.getByText('The quoted words stand so in this excerpt.')).toBeVisible()
  await close()
})
