import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { Checker } from './fixtures/checker'
import { dropFile } from './fixtures/drop-file'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'
import { chooseToSave } from './fixtures/stub-dialogs'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'

async function addConfidential({ inspector, page }: WorkbenchPage): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+e')
  await inspector.getByLabel('Where does it come from?').selectOption({ label: 'Person' })
  await inspector.getByLabel('Name', { exact: true }).fill('Chidi Okonkwo')
  await inspector.getByLabel('Terms').selectOption({ label: 'Confidential' })
  await inspector.getByRole('button', { name: 'Add', exact: true }).click()
  await inspector.getByRole('button', { name: 'Actions for this evidence' }).click()
  await page.getByRole('menuitem', { name: 'Edit source' }).click()
  await inspector.getByLabel('Other words that give them away').fill('Deputy Director')
  await inspector.getByRole('button', { name: 'Save' }).click()
}

test('A record package is made by the keyboard, tells nothing of a confidential source, and is verified when it is dropped', async () => {
  // several files are made and looked at, each in light and in dark
  test.setTimeout(300_000)
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const place = makeTestDir('stet-record')
  const workbench = await alice.start.newProject(article, join(place, 'story.stet'))
  const { page } = workbench
  await workbench.markClaim(claim)
  await addConfidential(workbench)
  await page.screenshot({ path: test.info().outputPath('source.png') })
  await workbench.expectSaved()

  const file = join(place, 'story-record.zip')
  await chooseToSave(alice.launched.app, file)
  await page.keyboard.press('Control+Shift+e')
  const dialog = page.getByRole('dialog', { name: 'Record package' })
  await expect(dialog).toContainText('Confidential sources (1 source)')
  await dialog.getByRole('radio', { name: /Name them/ }).focus()
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('status')).toContainText('will name 1 confidential source')
  await expectAccessible(page, 'choices')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('radio', { name: /Redact them/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Written to ${file}`).first()).toBeVisible({ timeout: 30_000 })

  const whole = readFileSync(file, 'latin1')
  expect(whole).toContain('index.html')
  for (const secret of ['Okonkwo', 'Deputy Director']) expect(whole).not.toContain(secret)
  const { stdout } = spawnSync('unzip', ['-p', file, 'index.html'], { encoding: 'utf8' })
  const shown = join(test.info().outputDir, 'index.html')
  writeFileSync(shown, stdout)

  const verdict = (): Locator => page.getByRole('dialog', { name: 'Verify a file' })
  await dropFile(page, file)
  // three processes in turn read the file
  await expect(verdict()).toContainText('Intact.', { timeout: 60_000 })
  await expect(verdict()).toContainText(/All \d+ files in it are as they were signed/)
  await expect(verdict()).toContainText('that are withheld and can be proved later')
  await expect(verdict()).toContainText('made again, it is the same')
  await expectAccessible(page, 'whole')

  // the next file is dropped on the answer to the one before
  const changed = join(place, 'changed-record.zip')
  const bytes = readFileSync(file)
  const at = bytes.indexOf('HOW TO READ')
  bytes.write('NOT', at)
  writeFileSync(changed, bytes)
  chmodSync(changed, 0o644)
  await dropFile(page, changed)
  await expect(verdict()).toContainText('One file in it is not as signed.', { timeout: 60_000 })
  await expect(verdict()).toContainText('Changed: how-to-check.txt.')
  await expectAccessible(page, 'changed')
  await page.keyboard.press('Escape')
  await alice.leave()
})

test('An annotated copy shows queries and discussion only when that was chosen, and a PDF is verified with its signature', async () => {
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const place = makeTestDir('stet-talk')
  const workbench = await alice.start.newProject(article, join(place, 'story.stet'))
  const { page } = workbench
  await workbench.markClaim(claim)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+k')
  await page.keyboard.type('Shall we run it today?')
  await page.keyboard.press('Control+Enter')
  await workbench.expectSaved()
  const without = join(place, 'without.html')
  await workbench.export(/Annotated copy \(HTML\)/, without)
  expect(readFileSync(without, 'utf8')).not.toContain('Shall we run it today?')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Copies show queries and discussion' }).click()
  const withTalk = join(place, 'with.html')
  await workbench.export(/Annotated copy \(HTML\)/, withTalk)
  expect(readFileSync(withTalk, 'utf8')).toContain('Shall we run it today?')

  const pdf = join(place, 'story.pdf')
  await workbench.export(/Annotated copy \(PDF\)/, pdf)
  await dropFile(page, pdf)
  const verdict = page.getByRole('dialog', { name: 'Verify a file' })
  await expect(verdict).toContainText('Intact.', { timeout: 60_000 })
  await expect(verdict).toContainText('It says that it shows the article as it stands in the project.')
  await page.keyboard.press('Escape')
  await alice.leave()
})
