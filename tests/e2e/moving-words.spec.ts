import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { Colleague } from './fixtures/colleague'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { Clipboard } from './pages/clipboard'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const clipboards = join(import.meta.dirname, '..', 'support', 'clipboard')

test('Words are dragged, cut and pasted with the claims on them, and copied without', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-move'), 'story.stet'))
  const { page } = workbench
  await workbench.markClaim('seven weapons tests')
  const claim = workbench.claims.locator('.claim-row').first()

  await workbench.selectWords('seven weapons tests')
  await drag(page, 'seven weapons tests', 'agreed')
  await expect(workbench.article).toContainText('seven weapons testsagreed')
  await expect(workbench.article).not.toContainText('seven weapons tests in the last month')
  await expect(claim).toContainText('seven weapons tests')
  await expect(claim).not.toContainText(/Moved|Orphan/)
  await workbench.press('Control+z')
  await expect(workbench.article).toContainText('seven weapons tests in the last month')
  await expect(claim).not.toContainText(/Moved|Orphan/)

  await workbench.selectWords('seven weapons tests')
  await page.keyboard.down('Control')
  await drag(page, 'seven weapons tests', 'agreed')
  await page.keyboard.up('Control')
  await expect(workbench.article).toContainText('seven weapons testsagreed')
  await expect(workbench.article).toContainText('seven weapons tests in the last month')
  await workbench.press('Control+z')

  const clipboard = new Clipboard(page)
  await workbench.selectWords('seven weapons tests')
  const content = await clipboard.copy('cut')
  await expect(workbench.article).not.toContainText('seven weapons tests')
  await workbench.selectWords('agreed')
  await workbench.press('ArrowLeft')
  await clipboard.paste(content)
  await expect(workbench.article).toContainText('seven weapons testsagreed')
  await expect(claim).toContainText('seven weapons tests')
  await expect(claim).not.toContainText(/Moved|Orphan/)
  await close()
})

test('What other programs copied comes in as blocks, and what Stet copies is clean', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-paste'), 'story.stet'))
  const { page } = workbench
  const clipboard = new Clipboard(page)
  const blocks = () =>
    workbench.article.locator('.block').evaluateAll((elements) =>
      elements.map((element) => {
        const { block, list, depth } = (element as HTMLElement).dataset
        return [block, list, depth, element.textContent].filter(Boolean).join(' ')
      })
    )
  for (const program of ['word', 'google-docs', 'web-page']) {
    await workbench.article.focus()
    await workbench.press('Control+a')
    await workbench.press('Backspace')
    await clipboard.paste({ 'text/html': readFileSync(join(clipboards, `${program}.txt`), 'utf8') })
    await expect(workbench.article).toContainText('A numbered point')
    expect(await blocks()).toEqual([
      'heading What is known',
      'paragraph North Korea carried out seven weapons tests in January, the report says.',
      'list bullet 0 The first point',
      'list bullet 1 with a point below',
      'list number 0 A numbered point'
    ])
    await expect(workbench.article.locator('strong')).toHaveText('seven weapons tests')
    await expect(workbench.article.locator('a')).toHaveAttribute('href', 'https://example.org/report')
  }
  await workbench.press('Control+a')
  const copied = await clipboard.copy()
  expect(copied['text/html']).toBe(
    '<h2>What is known</h2><p>North Korea carried out\u00a0<b>seven weapons tests</b>\u00a0in\u00a0<i>January</i>, the\u00a0<a href="https://example.org/report">report</a>\u00a0says.</p><ul><li>The first point<ul><li>with a point below</li></ul></li></ul><ol><li>A numbered point</li></ol>'
  )
  expect(copied['text/plain']?.split('\n')).toHaveLength(5)

  await workbench.selectWords('point below')
  await clipboard.paste({ 'text/plain': 'https://example.org/below' })
  await expect(workbench.article.locator('a').last()).toHaveText('point below')

  await workbench.selectWords('numbered')
  await workbench.press('Control+k')
  await page.keyboard.type('https://example.org/number')
  await workbench.press('Enter')
  await expect(workbench.article.locator('a').last()).toHaveText('numbered')
  await expect(workbench.article).toBeFocused()
  await close()
})

test('A paste of twenty megabytes leaves the window at work', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-large'), 'story.stet'))
  const { page } = workbench
  await workbench.selectWords('agreed')
  await workbench.press('ArrowLeft')
  const pasteLarge = (html: string, times: number, text: string): Promise<number> =>
    page.evaluate(
      async ([part, count, words]) => {
        const clipboardData = new DataTransfer()
        if (part !== '') clipboardData.setData('text/html', part.repeat(count))
        clipboardData.setData('text/plain', words.repeat(part === '' ? count : 1))
        let longest = 0
        let last = performance.now()
        const ticker = setInterval(() => {
          longest = Math.max(longest, performance.now() - last)
          last = performance.now()
        }, 5)
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(event)
        await new Promise((done) => setTimeout(done, 1500))
        clearInterval(ticker)
        return longest
      },
      [html, times, text] as const
    )
  const markup = `<p class=MsoNormal style='mso-margin-top-alt:auto;${'margin:0;'.repeat(200)}'><span lang=EN-US></span></p>`
  const began = Date.now()
  const longest = await pasteLarge(markup, 10_000, 'the words alone ')
  test.info().annotations.push({ type: 'longest pause, ms', description: String(Math.round(longest)) })
  expect(longest).toBeLessThan(1000)
  await page.keyboard.type('still typing ')
  await expect(workbench.article).toContainText('still typing ')
  await expect(page.getByText('Pasting…')).toBeHidden({ timeout: 10_000 })
  test.info().annotations.push({ type: 'ended after, ms', description: String(Date.now() - began) })
  const before = await workbench.article.innerText()
  await pasteLarge('', 20_000_000, 'x')
  await expect(page.getByText(/too long to paste/)).toBeVisible()
  expect(await workbench.article.innerText()).toBe(before)
  await close()
})

test('Words are moved, not copied, when a colleague edits while they are dragged', async () => {
  const { app, close } = await launchApp()
  const folder = join(makeTestDir('stet-drag'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { page } = workbench
  await workbench.markClaim('seven weapons tests')
  await workbench.expectSaved()
  const colleague = await Colleague.open(app, folder)
  await workbench.selectWords('seven weapons tests')
  await drag(page, 'seven weapons tests', 'agreed', async () => {
    await colleague.insertBefore('weapons tests', 'new ')
    await expect(workbench.article).toContainText('seven new weapons tests')
  })
  await expect(workbench.article).toContainText('seven new weapons testsagreed')
  await expect(workbench.article).not.toContainText('seven new weapons tests in the last month')
  await expect(workbench.claims.locator('.claim-row').first()).toContainText('seven new weapons tests')
  await close()
})

async function drag(
  page: Page,
  from: string,
  to: string,
  meanwhile: () => Promise<void> = async () => {}
): Promise<void> {
  // both have to be on the screen: the hint under the article takes some of it
  await page.locator('.article-text > *', { hasText: to }).first().scrollIntoViewIfNeeded()
  const [source, target] = await page.evaluate(
    (both) =>
      both.map((words, index) => {
        const root = document.querySelector('.article-text')
        const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const start = node.textContent?.indexOf(words) ?? -1
          if (start < 0) continue
          const range = document.createRange()
          range.setStart(node, start)
          range.setEnd(node, start + words.length)
          const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect()
          return { x: index === 0 ? left + width / 2 : left + 1, y: top + height / 2 }
        }
        return { x: 0, y: 0 }
      }),
    [from, to]
  )
  if (source === undefined || target === undefined) throw new Error('nothing to drag')
  await page.mouse.move(source.x, source.y)
  await page.mouse.down()
  await page.mouse.move((source.x + target.x) / 2, (source.y + target.y) / 2, { steps: 4 })
  await meanwhile()
  await page.mouse.move(target.x, target.y, { steps: 4 })
  await page.mouse.up()
}
