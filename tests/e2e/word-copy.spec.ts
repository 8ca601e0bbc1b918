import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readWordFile } from '../support/read-word-file'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'
import { chooseToOpen } from './fixtures/stub-dialogs'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'

test('A claim, its discussion and a correction leave as comments and a tracked change of a Word file, which is verified', async () => {
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const folder = makeTestDir('stet-word')
  const workbench = await alice.start.newProject(article, join(folder, 'story.stet'))
  const { page, inspector } = workbench
  await workbench.markClaim(claim)
  await workbench.pasteAddress('https://www.un.org/press/2018')
  await workbench.press('a')
  await workbench.press('Escape')
  await workbench.selectWords('seven')
  await workbench.press('Alt+c')
  await expect(inspector.getByLabel('Should read')).toBeFocused()
  await page.keyboard.type('six')
  await workbench.press('Tab')
  await page.keyboard.type('The ministry counts so.')
  await workbench.press('Control+Enter')
  await expect(page.locator('.correction-mark')).toHaveText('six')

  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('menuitem', { name: 'Annotated copy (Word)…' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Article alone (Word)…' })).toBeVisible()
  await workbench.picture('export-menu')
  await expectAccessible(page, 'export-menu')
  await workbench.press('Escape')
  const file = join(folder, 'story.docx')
  await workbench.export(/Annotated copy \(Word\)/, file)
  const { comments, changes, paragraphs, xml } = await readWordFile(readFileSync(file))
  expect(comments.map(({ on, author }) => [on, author])).toEqual([
    [claim, 'Alice Ng'],
    ['seven', 'Alice Ng']
  ])
  expect(comments[0]?.text).toMatch(/^Claim 1: /)
  expect(comments[0]?.text).toContain('un.org')
  expect(comments[1]?.text).toContain('Why: The ministry counts so.')
  expect(changes.map(({ kind, text }) => [kind, text])).toEqual([
    ['del', 'seven'],
    ['ins', 'six']
  ])
  expect(paragraphs.join('\n')).toContain(claim)
  expect(xml('word/header1.xml')).toContain('Annotated draft')
  expect(existsSync(`${file}.sig`)).toBe(true)

  await chooseToOpen(alice.launched.app, file)
  await workbench.press('Control+Shift+p')
  await page.keyboard.type('Verify an exported')
  await expect(page.getByRole('menuitem').first()).toContainText('Verify an exported')
  await workbench.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Verify a file' })
  await expect(dialog).toBeVisible({ timeout: 30_000 })
  await expect(dialog).toContainText('Intact.')
  await expect(dialog).toContainText('made again, it is the same.')
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  const alone = join(folder, 'alone.docx')
  await workbench.export(/Article alone \(Word\)/, alone)
  const plain = await readWordFile(readFileSync(alone))
  expect(plain.comments).toEqual([])
  expect(plain.paragraphs).toEqual(paragraphs)
  expect(existsSync(`${alone}.sig`)).toBe(false)
  await alice.leave()
})
