import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { strokedWords } from './fixtures/stroked-words'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const folder = join(import.meta.dirname, 'articles')

async function doubleClickAt(workbench: WorkbenchPage, words: string): Promise<void> {
  await workbench.clickWords(words)
  await workbench.page.waitForTimeout(600)
  const place = await workbench.page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0)
    const box = range?.getBoundingClientRect()
    return box === undefined ? null : { x: box.x, y: box.y + box.height / 2 }
  })
  if (place === null) throw new Error('no caret')
  await workbench.page.mouse.dblclick(place.x, place.y)
}

test('A checker marks words of an Arabic article, and its copy runs from right to left', async () => {
  const { app, close } = await launchApp()
  const out = makeTestDir('stet-arabic')
  const start = await StartPage.of(app)
  const workbench = await start.newProject(join(folder, 'arabic-story.txt'), join(out, 'story.stet'))
  const directions = await workbench.article
    .locator('.block')
    .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction))
  expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'rtl'])
  await doubleClickAt(workbench, 'اختبارات')
  await workbench.press('Control+m')
  await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toHaveText('اختبارات')
  await workbench.export(/Annotated copy \(HTML\)/, join(out, 'copy.html'))
  const html = readFileSync(join(out, 'copy.html'), 'utf8')
  expect(html).toContain('<div class="article" data-stet-article lang="ar" dir="rtl">')
  expect(html).toContain('<p data-stet-block dir="ltr">The statement')
  await close()
})

test('A checker marks a Japanese word by a double click, and an accent typed behind it joins the mark', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const project = join(makeTestDir('stet-japanese'), 'story.stet')
  const workbench = await start.newProject(join(folder, 'japanese-story.txt'), project)
  await doubleClickAt(workbench, 'ミサイル')
  await workbench.press('Control+m')
  await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toHaveText('ミサイル')
  await workbench.markClaim('一家')
  await workbench.press('Escape')
  await workbench.selectWords('一家')
  await workbench.press('ArrowRight')
  const client = await workbench.page.context().newCDPSession(workbench.page)
  await client.send('Input.insertText', { text: '\u3099' })
  await expect
    .poll(async () => (await strokedWords(workbench.page, 'to-check')).toSorted())
    .toEqual(['ミサイル', '一家\u3099'].toSorted())
  await close()
})
