import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { added, commented, deleted, makeTalkDocx, paragraph, run } from '../support/talk-docx'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { chooseToSave } from './fixtures/stub-dialogs'
import { DraftReviewPage } from './pages/draft-review'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'

const bob = { author: 'Bob Ito', date: '2024-02-03T10:12:44Z' }
const maria = { author: 'Maria Silva', date: '2024-02-03T11:00:00Z' }

/** A story as an editor hands it over; the next version of it holds one comment more. */
function writeStory(folder: string, name: string, more: boolean): string {
  const body =
    paragraph(run('Ferry cracks were known for years')) +
    paragraph(
      run('The ferry '),
      commented(0, run('carried 200 people')),
      run(' on Sunday, '),
      deleted('missile'),
      added('police'),
      run(' officials said in'),
      added(' late'),
      run(' January.')
    ) +
    paragraph(commented(2, run('The owner')), run(' did not answer calls.'))
  const file = join(folder, name)
  const comments = [
    { id: 0, ...bob, paragraphs: ['Where does this number come from?'] },
    { id: 1, ...maria, paragraphs: ['From the captain, by phone.'], replyTo: 0 },
    { id: 2, ...maria, paragraphs: ['Which owner?'], isDone: true },
    ...(more ? [{ id: 3, ...bob, paragraphs: ['Legal has seen this.'] }] : [])
  ]
  writeFileSync(file, makeTalkDocx(body, comments))
  chmodSync(file, 0o644)
  return file
}

test('A checker takes over what people wrote and changed in a Word file, and a later version of it brings only the news', async () => {
  const folder = makeTestDir('stet-word')
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  await start.readArticle(writeStory(folder, 'ferry.docx', false))
  const { page } = start
  await expect(page.getByText('3 comments by 2 people, 1 discussion resolved.')).toBeVisible({
    timeout: 30_000
  })
  await expect(page.getByText('2 tracked changes by 1 person')).toBeVisible()
  const comments = page.getByRole('group', { name: 'Comments' })
  const changes = page.getByRole('group', { name: 'Tracked changes' })
  await expect(comments.getByRole('radio', { name: 'Bring in as discussions' })).toBeChecked()
  await expect(changes.getByRole('radio', { name: 'Propose each' })).toBeChecked()
  const paper = page.locator('.preview-paper')
  await expect(paper).toContainText('missile officials said in January')
  await changes.getByRole('radio', { name: 'Propose each' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(changes.getByRole('radio', { name: 'Accept all' })).toBeChecked()
  await expect(paper).toContainText('police officials said in late January')
  await page.keyboard.press('ArrowLeft')
  await expectAccessible(page, 'word-preview')
  await page.screenshot({ path: test.info().outputPath('word-preview.png'), fullPage: true })
  await chooseToSave(app, join(folder, 'ferry.stet'))
  await page.getByRole('button', { name: /Make the project/ }).click()

  const workbench = await WorkbenchPage.of(app, page)
  await expect(workbench.article).toContainText('missile officials said in January')
  await expect(page.locator('.correction-mark', { hasText: 'police' }).first()).toBeVisible()
  await workbench.press('Alt+Shift+Q')
  const talk = workbench.claims.getByRole('article', { name: 'Discussion' })
  await expect(talk).toHaveCount(1)
  await expect(talk).toContainText('carried 200 people')
  await expect(talk).toContainText('Bob Ito, 2024-02-03 10:12, from the Word file')
  await expect(talk).toContainText('From the captain, by phone.')
  await expect(talk).toContainText('brought in by')
  await talk.getByRole('button', { name: 'Show in the article' }).click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('carried 200 people')
  await workbench.claims.getByLabel('Which threads').selectOption({ label: 'Everything' })
  await expect(talk).toHaveCount(2)
  await expect(talk.filter({ hasText: 'Which owner?' })).toContainText('Resolved')
  await expectAccessible(page, 'word-talk')
  await page.screenshot({ path: test.info().outputPath('word-talk.png') })

  await workbench.press('Alt+Shift+C')
  const list = workbench.claims.getByRole('listbox', { name: 'Corrections' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await list.getByRole('option').first().click()
  await expect(workbench.inspector).toContainText('replaced by Maria Silva, 2024-02-03 10:12')
  await page.screenshot({ path: test.info().outputPath('word-correction.png') })
  await workbench.inspector.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(workbench.article).toContainText('police officials said in January')

  const review = await DraftReviewPage.open(app, page, writeStory(folder, 'ferry 2.docx', true))
  await expect(review.dialog.getByText('1 comment or change is new here.')).toBeVisible()
  await expect(
    review.dialog.getByText('1 tracked change of the file was accepted here, and stays made as decided.')
  ).toBeVisible()
  await expectAccessible(page, 'word-draft')
  await page.screenshot({ path: test.info().outputPath('word-draft.png') })
  await review.apply()
  await expect(page.getByText('1 discussion came in with it.').first()).toBeVisible()
  await expect(workbench.article).toContainText('police officials said in January')
  await workbench.press('Alt+Shift+Q')
  await expect(talk).toHaveCount(2)
  await expect(talk.filter({ hasText: 'Legal has seen this.' })).toContainText('On the whole article')
  await workbench.press('Alt+Shift+C')
  await expect(list.getByRole('option')).toHaveCount(1)
  await close()
})
