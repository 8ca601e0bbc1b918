import { join } from 'node:path'
import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { Colleague } from './fixtures/colleague'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claimed = 'seven weapons tests'

/** An input method at work in the page. */
class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** Shows letters that are still being composed, one reading after the other. */
  async compose(...readings: readonly string[]): Promise<void> {
    for (const text of readings) {
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length
      })
    }
  }

  /** Takes the composed word for good. */
  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text })
  }
}

async function caretAfter(workbench: WorkbenchPage, words: string): Promise<void> {
  await workbench.selectWords(words)
  await workbench.press('ArrowRight')
}

test('Composed words land once, in their place, as one step, with the claims around kept', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-compose'), 'story.stet'))
  const input = await InputMethod.of(workbench.page)
  await workbench.markClaim(claimed)
  const words = workbench.inspector.getByLabel('Words of the claim', { exact: true })
  const before = await workbench.article.innerText()
  const undoneIsAsBefore = async () => {
    await workbench.press('Control+z')
    await expect.poll(() => workbench.article.innerText()).toBe(before)
    await expect(words).toHaveText(claimed)
  }

  await caretAfter(workbench, claimed)
  await input.compose('に', 'にほ', 'にほん')
  await input.commit('日本')
  await expect(workbench.article).toContainText(`${claimed}日本 in the last month`)
  await expect(words).toHaveText(claimed)
  await undoneIsAsBefore()

  await caretAfter(workbench, 'seven wea')
  await input.compose('ㅎ', '하', '한')
  await input.commit('한국')
  await expect(workbench.article).toContainText('seven wea한국pons tests')
  await expect(words).toContainText('seven wea한국pons tests')
  await undoneIsAsBefore()

  await workbench.selectWords(claimed)
  await workbench.press('ArrowLeft')
  await input.compose('n', 'ni', 'nihao')
  await input.commit('你好')
  await expect(workbench.article).toContainText(`你好${claimed} in`)
  await expect(words).toHaveText(claimed)
  await undoneIsAsBefore()

  await caretAfter(workbench, claimed)
  await input.compose('´')
  await input.commit('é')
  await expect(workbench.article).toContainText(`${claimed}é in`)
  await undoneIsAsBefore()

  await caretAfter(workbench, claimed)
  await input.compose('a', 'ab', '')
  await expect.poll(() => workbench.article.innerText()).toBe(before)
  await expect(words).toHaveText(claimed)

  await caretAfter(workbench, claimed)
  await workbench.press('Enter')
  await workbench.press('Enter')
  await workbench.press('ArrowUp')
  await input.compose('と', 'とう')
  await input.commit('東京')
  await workbench.page.keyboard.type(' x')
  const blocks = await workbench.article.locator('.block').allInnerTexts()
  expect(blocks.map((text) => text.trim())).toContain('東京 x')
  expect(await workbench.article.evaluate((root) => root.textContent?.includes('\u200b'))).toBe(false)
  await close()
})

test('Letters that are composed at a link’s edge are all kept, however late the input method begins', async () => {
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, join(makeTestDir('stet-compose-link'), 'story.stet'))
  const { page } = workbench
  const input = await InputMethod.of(page)
  await workbench.selectWords('weapons')
  await workbench.press('Control+k')
  await page.keyboard.type('https://example.org/weapons')
  await workbench.press('Enter')
  await expect(workbench.article.locator('a')).toHaveText('weapons')
  const before = await workbench.article.innerText()
  for (const [key, expected] of [
    ['ArrowRight', 'seven weaponséö한국xy tests'],
    ['ArrowLeft', 'seven éö한국xyweapons tests']
  ] as const) {
    await workbench.selectWords('weapons')
    await workbench.press(key)
    // an accent out of a menu, or an input method that thinks: the last key is long past
    await page.waitForTimeout(150)
    for (const [composed, word] of [
      ['´', 'é'],
      ['¨', 'ö'],
      ['한', '한'],
      ['국', '국']
    ] as const) {
      await input.compose(composed)
      await input.commit(word)
    }
    await page.keyboard.type('xy')
    await expect(workbench.article).toContainText(expected)
    await expect(workbench.article.locator('a')).toHaveText('weapons')
    expect(await workbench.article.evaluate((root) => root.textContent?.includes('\u200b'))).toBe(false)
    for (let steps = 0; steps < 12 && (await workbench.article.innerText()) !== before; steps += 1) {
      await workbench.press('Control+z')
    }
    expect(await workbench.article.innerText()).toBe(before)
  }
  await close()
})

test('What a colleague writes waits until the word is composed, and the place in the text stays', async () => {
  const folder = join(makeTestDir('stet-remote'), 'story.stet')
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const workbench = await start.newProject(article, folder)
  const { page } = workbench
  const input = await InputMethod.of(page)
  await workbench.expectSaved()
  const bob = await Colleague.open(app, folder)

  await caretAfter(workbench, claimed)
  await input.compose('に', 'にほ')
  await bob.insertBefore('in the last month', 'set off ')
  await page.waitForTimeout(300)
  await expect(workbench.article).not.toContainText('set off')
  await input.compose('にほん')
  await input.commit('日本')
  await expect(workbench.article).toContainText(`${claimed}日本 set off in the last month`)
  await page.keyboard.type('!')
  await expect(workbench.article).toContainText(`${claimed}日本! set off in the last month`)

  await bob.insertBefore(claimed, 'as many as ')
  await expect(workbench.article).toContainText(`as many as ${claimed}日本!`)
  await page.keyboard.type('?')
  await expect(workbench.article).toContainText(`${claimed}日本!? set off`)

  const lineTop = () =>
    workbench.article.evaluate((root) => {
      const last = [...root.querySelectorAll('.block')].at(-2)
      return Math.round(last?.getBoundingClientRect().top ?? 0)
    })
  await page.setViewportSize({ width: 1100, height: 500 })
  await workbench.article.evaluate((root) => root.querySelector('.block:last-child')?.scrollIntoView())
  await page.waitForTimeout(200)
  const before = await lineTop()
  await bob.insertBefore(claimed, 'in the words of the ministry, which were read out at length, '.repeat(12))
  await expect(workbench.article).toContainText('read out at length')
  await page.waitForTimeout(200)
  expect(Math.abs((await lineTop()) - before)).toBeLessThanOrEqual(1)
  await close()
})
