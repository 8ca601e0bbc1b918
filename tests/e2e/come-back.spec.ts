import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { mark, own } from '../support/replica'
import { FolderColleague } from './fixtures/folder-colleague'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const paragraphs = 300

/** An article of many pages: paragraph after paragraph of a few lines, each with its number. */
function longArticle(): string {
  const filler = 'The river rose by the bridge while the town slept, and nobody saw it before the morning.'
  return Array.from(
    { length: paragraphs },
    (_, index) => `Paragraph number ${index + 1} begins. ${filler} ${filler}`
  ).join('\n\n')
}

/** Scrolls until this paragraph stands at the top of the window, some of it above it. */
async function scrollTo(workbench: WorkbenchPage, words: string): Promise<void> {
  await workbench.page.evaluate((wanted) => {
    const scroller = document.querySelector('.article-scroller')
    const block = [...document.querySelectorAll('.article-text > *')].find((each) =>
      each.textContent?.startsWith(wanted)
    )
    if (scroller === null || block === undefined) throw new Error(`Nothing begins with ${wanted}.`)
    block.scrollIntoView({ block: 'start' })
    scroller.scrollBy({ top: 20 })
  }, words)
  // what was skipped until now is laid out, and where the window stands may shift by it
  await workbench.page.waitForTimeout(500)
}

/** Waits until the window stands there again, but for what rounding takes. */
async function expectTop(workbench: WorkbenchPage, left: { words: string; top: number }): Promise<void> {
  await expect.poll(async () => (await topOf(workbench)).words).toBe(left.words)
  await expect.poll(async () => Math.abs((await topOf(workbench)).top - left.top)).toBeLessThanOrEqual(2)
}

/** How the first paragraph in sight begins, and where its top is against the window's, CSS pixels. */
function topOf(workbench: WorkbenchPage): Promise<{ words: string; top: number }> {
  return workbench.page.evaluate(() => {
    const edge = document.querySelector('.article-scroller')?.getBoundingClientRect().top ?? 0
    const first = [...document.querySelectorAll('.article-text > *')].find(
      (each) => each.getBoundingClientRect().bottom > edge
    )
    return {
      words: (first?.textContent ?? '').slice(0, 26),
      top: Math.round((first?.getBoundingClientRect().top ?? 0) - edge)
    }
  })
}

test('A long article opens where it was left, though a colleague wrote above it', async () => {
  const place = makeTestDir('stet-come-back')
  const [file, folder] = [join(place, 'rivers.txt'), join(place, 'rivers.stet')]
  writeFileSync(file, longArticle())
  const first = await launchApp()
  const workbench = await (await StartPage.of(first.app)).newProject(file, folder)
  const title = await workbench.title()
  await workbench.markClaim('Paragraph number 3 ')
  await workbench.press('Escape')
  await scrollTo(workbench, 'Paragraph number 217 ')
  const left = await topOf(workbench)
  expect(left.words).toContain('number 217')
  await workbench.claims.getByRole('tab', { name: /^Sources/ }).click()
  await workbench.expectSaved()
  await workbench.page.getByRole('button', { name: 'Close the project' }).click()
  const again = await (await StartPage.of(first.app)).openRecent(title)
  await expectTop(again, left)
  await expect(again.claims.getByRole('tab', { name: /^Sources/ })).toHaveAttribute('aria-selected', 'true')
  // a cursor begins in what is in sight
  await again.press('Escape')
  await again.page.waitForTimeout(300)
  await expectTop(again, left)
  await again.picture('come-back')
  await first.close()

  const bea = await FolderColleague.open(folder)
  await bea.change((replica) => {
    mark(replica, 'Paragraph number 9 ')
    replica.article.change([{ insert: 'A colleague put this in front of everything. '.repeat(200) }], own)
  })
  await bea.close()
  const second = await launchApp({ userData: first.userData })
  const later = await (await StartPage.of(second.app)).openRecent(title)
  await expect(later.article).toContainText('A colleague put this in front')
  await expectTop(later, left)
  await second.close()
})

test('A project that was never opened here begins at its beginning', async () => {
  const place = makeTestDir('stet-begin')
  writeFileSync(join(place, 'rivers.txt'), longArticle())
  const { app, close } = await launchApp()
  const workbench = await (await StartPage.of(app)).newProject(
    join(place, 'rivers.txt'),
    join(place, 'rivers.stet')
  )
  expect((await topOf(workbench)).words).toContain('number 1 ')
  await close()
})
