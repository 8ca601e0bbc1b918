/**
 * Real news pages and hard pages. Each must be read in time; its text is compared word by word, in order of the words, with
 * the article that Readability's own tests expect, and its title, byline, language and direction with theirs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { textOfBlock } from '../../src/core/article/block-schema'
import { readHtml } from '../../src/core/article/blocks-from-html'
import type { ImportedArticle } from '../../src/core/article/imported-article'
import { parseHtmlTree } from '../../src/formats/import/html-tree'
import { importArticle } from '../../src/formats/import/import-article'

const folder = '../shared/corpora/html-readability'

/** Longest time that one page may take, ms. */
const within = 5000

interface Expected {
  readonly title?: string | null
  readonly byline?: string | null
  readonly lang?: string | null
  readonly dir?: string | null
}

it('reads every page as its article within five seconds', async ({ skip }) => {
  if (!existsSync(folder)) skip(`The corpus is not at ${folder}.`)
  const rows: string[] = []
  const totals = { recall: 0, precision: 0, title: 0, byline: 0, language: 0, direction: 0 }
  const pages = ['edge', 'news'].flatMap((kind) =>
    readdirSync(join(folder, kind)).map((name) => join(folder, kind, name))
  )
  for (const page of pages) {
    const started = performance.now()
    const result = await importArticle(new Uint8Array(readFileSync(join(page, 'source.html'))), 'source.html')
    const ms = performance.now() - started
    expect(ms, page).toBeLessThan(within)
    if (!result.ok) throw new Error(`${page}: ${result.problem.message}`)
    const expected: Expected = JSON.parse(readFileSync(join(page, 'expected-metadata.json'), 'utf8'))
    const score = compare(result.value, readFileSync(join(page, 'expected.html'), 'utf8'), expected)
    for (const key of ['recall', 'precision', 'title', 'byline', 'language', 'direction'] as const)
      totals[key] += score[key]
    rows.push(
      `${page.slice(folder.length + 1).padEnd(26)} recall ${score.recall.toFixed(3)}  precision ${score.precision.toFixed(3)}  ${['title', 'byline', 'language', 'direction'].map((key) => `${key} ${score[key as 'title'] === 1 ? '+' : '-'}`).join('  ')}  ${Math.round(ms)} ms`
    )
  }
  const means = Object.entries(totals).map(([key, sum]) => `${key} ${(sum / pages.length).toFixed(3)}`)
  process.stdout.write(`${rows.join('\n')}\nmean of ${pages.length}: ${means.join('  ')}\n`)
  expect(totals.recall / pages.length).toBeGreaterThan(0.95)
  expect(totals.precision / pages.length).toBeGreaterThan(0.9)
})

function compare(article: ImportedArticle, expectedHtml: string, expected: Expected) {
  const ours = bagOf(article.blocks.map(textOfBlock).join(' '))
  const theirs = bagOf(readHtml(parseHtmlTree(expectedHtml).root).blocks.map(textOfBlock).join(' '))
  const common = [...theirs].reduce((sum, [word, count]) => sum + Math.min(count, ours.get(word) ?? 0), 0)
  return {
    recall: common / Math.max(1, sizeOf(theirs)),
    precision: common / Math.max(1, sizeOf(ours)),
    title: Number(isAlike(article.title, expected.title)),
    byline: Number(isAlike(article.byline, expected.byline)),
    language: Number(
      expected.lang == null || expected.lang.slice(0, 2).toLowerCase() === article.language.slice(0, 2)
    ),
    direction: Number((expected.dir ?? 'ltr') === article.direction)
  }
}

/** Whether one holds the other: titles bear the site's name, bylines a date or a role. */
function isAlike(ours: string, theirs: string | null | undefined): boolean {
  const [left, right] = [fold(ours), fold(theirs ?? '')]
  return left === right || (left !== '' && right !== '' && (left.includes(right) || right.includes(left)))
}

function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const word of text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [])
    bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0)
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
