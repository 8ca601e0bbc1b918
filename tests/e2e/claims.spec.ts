import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { strokedWords } from './fixtures/stroked-words'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function openStory(): Promise<{
  workbench: WorkbenchPage
  folder: string
  close: () => Promise<void>
}> {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-claims')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  return { workbench, folder, close }
}

test('Claims may overlap and nest, and clicks on the same words go through them', async () => {
  const { workbench, close } = await openStory()
  const outer = 'carried out seven weapons tests in the last month'
  const overlapping = 'in the last month'
  const inner = 'seven weapons tests'
  for (const words of [outer, overlapping, inner]) {
    await workbench.markClaim(words)
    await workbench.press('Escape')
  }
  await expect(workbench.claims.getByRole('listbox', { name: 'Claims' }).getByRole('option')).toHaveCount(3)
  const words = workbench.inspector.getByLabel('Words of the claim', { exact: true })
  await workbench.clickWords('weapons')
  await expect(words).toHaveText(inner)
  await workbench.clickWords('weapons')
  await expect(words).toHaveText(outer)
  await workbench.clickWords('weapons')
  await expect(words).toHaveText(inner)
  await close()
})

test('A checker marks, judges, links an address and goes on in at most eight keystrokes', async () => {
  const { workbench, close } = await openStory()
  await workbench.markClaim('Antonio Guterres')
  await workbench.press('Escape')
  let keystrokes = 0
  const press = async (keys: string): Promise<void> => {
    keystrokes += 1
    await workbench.press(keys)
  }
  await workbench.selectWords('seven weapons tests')
  await press('Control+m')
  keystrokes += 1
  await workbench.pasteAddress('https://www.nti.org/tests')
  await press('Shift+P')
  await press('a')
  await workbench.expectStatus('Verified')
  // the next claim is read from its beginning, however far down the last one was read
  await workbench.inspector.evaluate((pane) => pane.scrollTo({ top: 400 }))
  await press('Shift+J')
  await expect.poll(() => workbench.inspector.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toHaveText(
    'Antonio Guterres'
  )
  expect(keystrokes).toBeLessThanOrEqual(8)
  await close()
})

test('An interview can carry a claim', async () => {
  const { workbench, close } = await openStory()
  await workbench.markClaim('an official in Tokyo')
  await workbench.press('e')
  const form = workbench.inspector.getByRole('form', { name: 'Add evidence' })
  await form.getByLabel('Where does it come from?').focus()
  // past the publication: what an arrow key chooses on the way must not take the cursor
  await workbench.press('ArrowDown')
  await expect(form.getByLabel('Published in or by')).toBeVisible()
  await workbench.press('ArrowDown')
  await workbench.press('Tab')
  await expect(form.getByLabel('Name')).toBeFocused()
  await workbench.page.keyboard.type('Keiko Mori')
  await form.getByLabel('Its own words').fill('I said so on the record.')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(workbench.inspector.locator('.evidence')).toContainText('Keiko Mori')
  await expect(workbench.inspector.locator('.evidence')).toContainText('I said so on the record.')
  await expect(workbench.inspector.locator('.evidence .evidence-title')).toBeInViewport({ ratio: 1 })
  await close()
})

test('A claim whose words are deleted is an orphan with its old words, and undo brings it back', async () => {
  const { workbench, close } = await openStory()
  await workbench.markClaim('announced moratorium in 2018')
  await workbench.press('Escape')
  await workbench.selectWords('announced moratorium in 2018')
  await workbench.press('Delete')
  await workbench.chooseClaim('announced moratorium in 2018')
  await workbench.expectStatus('Orphan')
  await workbench.press('Escape')
  await workbench.press('Control+z')
  await expect(workbench.article).toContainText('announced moratorium in 2018')
  await workbench.expectStatus('To check')
  await close()
})

test('An export never goes into the project folder', async () => {
  const { workbench, folder, close } = await openStory()
  await workbench.refuseExport(/Annotated copy \(HTML\)/, join(folder, 'story.stet', 'original', 'copy.html'))
  await expect(workbench.page.getByText('An export cannot go into the project folder').first()).toBeVisible()
  await close()
})

test('The PDF is tagged, has an outline, numbered pages and a running title', async () => {
  const { workbench, folder, close } = await openStory()
  await workbench.markClaim('seven weapons tests')
  const file = join(folder, 'annotated.pdf')
  await workbench.export(/PDF/, file)
  const bytes = readFileSync(file, 'latin1')
  expect(bytes).toContain('/StructTreeRoot')
  expect(bytes).toContain('/Outlines')
  // the PDF tools are a part of what a Linux system is prepared with
  if (process.platform !== 'linux') return close()
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  expect(text).toContain('ANNOTATED DRAFT')
  expect(text).toMatch(/1\s*\/\s*\d/)
  expect(text.split('\f')[1]).toContain('Annotated draft: Tokyo and Washington')
  await close()
})

test('Marks stay under their own words while paragraphs above go, come back and grow', async () => {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-strokes')
  const long = join(folder, 'long.txt')
  const paragraphs = Array.from(
    { length: 60 },
    (_, index) => `Paragraph ${index} says that target${index} stands here and goes on with words.`
  )
  writeFileSync(long, paragraphs.join('\n\n'))
  const workbench = await (await StartPage.of(app)).newProject(long, join(folder, 'story.stet'))
  const { page } = workbench
  const targets = [10, 11, 12].map((index) => `target${index} stands`)
  for (const words of targets) {
    await workbench.markClaim(words)
    await workbench.press('Escape')
  }
  const marked = () => strokedWords(page, 'to-check')
  await workbench.selectWords('Paragraph 1 says')
  await page.keyboard.press('Home')
  for (let line = 0; line < 10; line += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect.poll(marked).toEqual(targets)
  await workbench.press('Control+z')
  const hold = async () => {
    for (const words of await marked()) expect(targets).toContain(words)
  }
  await page.waitForTimeout(300)
  await hold()
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  await hold()
  await workbench.article.getByText('target12 stands').scrollIntoViewIfNeeded()
  await expect.poll(marked).toEqual(targets)
  await close()
})
