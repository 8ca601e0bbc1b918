import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAlike } from './fixtures/checker'
import { makeTestDir } from './fixtures/launch-app'
import { openTogether } from './fixtures/two-checkers'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'

// two apps and what they wait for from each other
test.setTimeout(240_000)

test('Two checkers in one folder see each other, each other’s words and each other’s claims within three seconds', async () => {
  const folder = join(makeTestDir('stet-two'), 'story.stet')
  const { alice, bob, first, second } = await openTogether(article, folder)
  await second.page.getByRole('button', { name: 'Trust this project' }).click()
  const aliceAtBobs = second.page.getByRole('button', { name: /^Alice Ng, Checker/ })
  const bobAtAlices = first.page.getByRole('button', { name: /^Bob Ortega, Checker/ })
  await expect(bobAtAlices).toBeVisible({ timeout: 20_000 })
  await expect(aliceAtBobs).toBeVisible({ timeout: 20_000 })

  await first.markClaim(claim)
  await expect(second.claims).toContainText(claim, { timeout: 3000 })
  await second.typeOver('stay in touch', 'speak again soon')
  await expect(first.article).toContainText('agreed to speak again soon', { timeout: 3000 })
  await second.page.keyboard.type(', and then again and again, and to write down what was said each time')
  await expect(first.article).toContainText('and then again', { timeout: 3000 })
  await expectAlike(first, second)

  await first.selectWords('Both ministers voiced deep worry')
  await expect(second.page.locator('.person-flag')).toHaveText('AN')
  await expect.poll(() => second.page.evaluate(highlightedWords)).toBe('Both ministers voiced deep worry')
  await expect(aliceAtBobs).toHaveAccessibleName('Alice Ng, Checker: at claim 1')
  expect(await second.article.innerHTML()).not.toContain('Alice')
  for (const scheme of ['light', 'dark'] as const) {
    await second.page.emulateMedia({ colorScheme: scheme })
    await second.picture(`colleague-${scheme}`)
  }

  await aliceAtBobs.focus()
  await second.page.keyboard.press('Enter')
  await expect(second.page.locator('.person-flag')).toBeInViewport()
  await first.page.getByRole('button', { name: 'Close the project' }).click()
  await expect(aliceAtBobs).toBeHidden({ timeout: 5000 })
  await expect(second.page.locator('.person-flag')).toHaveCount(0)
  for (const person of [alice, bob]) await person.leave()
})

/** The words under others' highlights, as the page has them. */
function highlightedWords(): string {
  return [...CSS.highlights.entries()]
    .filter(([name]) => name.startsWith('stet-person-'))
    .flatMap(([, highlight]) => [...highlight])
    .map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.toString()
    })
    .join('')
}
