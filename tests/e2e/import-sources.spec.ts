import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { chooseToOpen } from './fixtures/stub-dialogs'
import { StartPage } from './pages/start-page'

const bib = `@article{kim, title = {Ranges of the {H}wasong-12}, author = {Kim, Ana and {UN Panel of Experts}},
  journal = {Journal of Rockets}, year = 2022, month = feb, volume = 7, number = 2, doi = {10.1000/rockets.12}}
@online{longest, title = {North Korea’s longest test since 2017}, url = {https://example.org/longest}, urldate = {2022-02-01}, owner = {me}}
@online{again, title = {The same page once more}, url = {http://www.example.org/longest/}}
@book{half, title = {Cut short`

test('A checker brings sources in from a reference manager, is told what was not read, and takes it back', async () => {
  const place = makeTestDir('stet-sources')
  const file = join(place, 'rockets.bib')
  writeFileSync(file, bib, { mode: 0o644 })
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const { page } = start
  const workbench = await start.openSample()
  await chooseToOpen(app, file)
  await page.getByRole('tab', { name: 'Sources' }).click()
  const count = page.locator('.sources-list .list-count')
  const before = await count.textContent()
  await page.getByRole('button', { name: 'From a file…' }).click()

  const dialog = page.getByRole('dialog', { name: 'Sources in rockets.bib' })
  await expect(dialog).toContainText('BibTeX: 4 entries, 3 read, 1 not.')
  await expect(dialog.getByRole('list', { name: 'Entries that were not read' })).toContainText('half')
  await dialog.getByText('One field is not kept').click()
  await expect(dialog).toContainText('Not kept: owner (1 entry).')
  const boxes = dialog.getByRole('checkbox')
  await expect(boxes).toHaveCount(3)
  await expect(
    dialog.getByRole('checkbox', { name: /The same page once more.*already among/ })
  ).not.toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /Ranges of the Hwasong-12/ })).toBeChecked()
  await expectAccessible(page)

  // by keyboard alone
  await boxes.first().focus()
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: 'Add 1 source' })).toBeEnabled()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('2 sources added.')).toBeVisible()
  await page
    .getByRole('searchbox', { name: 'Search the sources' })
    .or(page.getByPlaceholder(/sources/i))
    .first()
    .fill('Hwasong-12')
  await expect(page.getByRole('option', { name: /Ranges of the Hwasong-12/ })).toBeVisible()
  await page.getByRole('option', { name: /Ranges of the Hwasong-12/ }).click()
  await expect(page.getByLabel('Authors')).toHaveValue('Kim, Ana\nUN Panel of Experts')

  // what it is cited by came with it, and can be changed
  const volume = page.getByLabel('Volume', { exact: true })
  await expect(volume).toHaveValue('7')
  await expect(page.getByLabel('DOI', { exact: true })).toHaveValue('10.1000/rockets.12')
  await expectAccessible(page)
  await page.getByText('Volume, issue, place, DOI').focus()
  await page.keyboard.press('Enter')
  await expect(volume).toBeHidden()
  await page.keyboard.press('Enter')
  await page.getByLabel('Place of publication').fill('Lyon')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Source saved.')).toBeVisible()
  await workbench.article.focus()
  await page.keyboard.press('Control+Z')
  await expect(page.getByLabel('Place of publication')).toHaveValue('')

  // what it brought is known now, and one undo takes it back
  await page.getByRole('button', { name: 'From a file…' }).click()
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Add 0 sources' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await workbench.article.focus()
  await page.keyboard.press('Control+Z')
  await page.getByPlaceholder(/sources/i).fill('')
  await expect(count).toHaveText(before ?? '')
  await close()
})
