/**
 * Quotes made on one version of a real document and looked for in a later one, by their text alone. The truth comes of
 * replayed keystrokes: a passage that was cut and pasted, or typed anew, counts as deleted there, even where it reads
 * the same. A hit on a deleted passage is false unless the quote's very words are in the text ("moved"). The goal is
 * at most 1 % false hits; docs/anchoring.md says why text alone does not reach it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openQuoteSearch, type QuoteSearch } from '../../src/core/anchoring/match-quote'
import type { Quote, TextRange } from '../../src/core/model/anchor'

const folder = '../shared/corpora/anchoring/reanchor-from-real-edits'

interface Case {
  readonly id: string
  readonly kind: string
  readonly to_doc: string
  readonly selector: {
    readonly TextQuoteSelector: Quote
    readonly TextPositionSelector: { readonly start: number }
  }
  readonly truth: {
    readonly status: 'exact' | 'edited' | 'deleted' | 'mostly-deleted'
    readonly start: number | null
    readonly end: number | null
    readonly exact_occurrences: number
  }
}

interface Text {
  readonly text: string
  readonly search: QuoteSearch
  /** UTF-16 offset of each code point. */
  readonly offsets: readonly number[]
}

const texts = new Map<string, Text>()

function textOf(name: string): Text {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = readFileSync(`${folder}/docs/${name}.txt`, 'utf8')
  const offsets = [0]
  for (const point of text) offsets.push((offsets.at(-1) ?? 0) + point.length)
  const read = { text, search: openQuoteSearch(text), offsets }
  texts.set(name, read)
  return read
}

/** The range without the white space at its ends: indentation is nobody's claim. */
function trimRange(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end)
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

function isRight(truth: TextRange, found: TextRange): boolean {
  const common = Math.min(truth.end, found.end) - Math.max(truth.start, found.start)
  const all = Math.max(truth.end, found.end) - Math.min(truth.start, found.start)
  const isNear = Math.abs(truth.start - found.start) <= 3 && Math.abs(truth.end - found.end) <= 3
  return isNear || common / all >= 0.8
}

/** Part of the quote's different words that stand in the other text. */
function sharedWords(quote: string, found: string): number {
  const words = new Set(quote.toLowerCase().match(/\w+/g))
  const others = new Set(found.toLowerCase().match(/\w+/g))
  return words.size === 0 ? 1 : [...words].filter((word) => others.has(word)).length / words.size
}

interface Tally {
  cases: number
  found: number
  /** Found, and the words are not the quote's own. */
  changed: number
  right: number
  /** Found words of which less than half are the quote's. */
  unrelated: number
}

function tally(cases: readonly Case[]): Tally {
  const sum: Tally = { cases: cases.length, found: 0, changed: 0, right: 0, unrelated: 0 }
  for (const { to_doc, selector, truth } of cases) {
    const { text, search, offsets } = textOf(to_doc)
    const quote = selector.TextQuoteSelector
    const found = search.find(quote, selector.TextPositionSelector.start)
    if (found === null) continue
    sum.found += 1
    if (!found.isExact) sum.changed += 1
    if (sharedWords(quote.exact, text.slice(found.range.start, found.range.end)) < 0.5) sum.unrelated += 1
    if (truth.start === null || truth.end === null) continue
    const place = { start: offsets[truth.start] ?? 0, end: offsets[truth.end] ?? 0 }
    if (isRight(trimRange(text, place), trimRange(text, found.range))) sum.right += 1
  }
  return sum
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % of ${whole}`
}

it('finds quotes again after real edits', ({ skip }) => {
  if (!existsSync(`${folder}/cases.jsonl`)) skip(`The corpus is not at ${folder}.`)
  const cases = readFileSync(`${folder}/cases.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line): Case => JSON.parse(line))
  const of = (status: Case['truth']['status'], isProse?: boolean): readonly Case[] =>
    cases.filter(
      ({ truth, kind }) => truth.status === status && (isProse === undefined || isProse === (kind !== 'code'))
    )
  const begin = performance.now()
  const exact = tally(of('exact'))
  const edited = tally(of('edited'))
  const prose = tally(of('edited', true))
  const gone = of('deleted').filter(({ truth }) => truth.exact_occurrences === 0)
  const deleted = tally(gone)
  const deletedProse = tally(gone.filter(({ kind }) => kind !== 'code'))
  const moved = tally(of('deleted').filter(({ truth }) => truth.exact_occurrences > 0))
  const time = performance.now() - begin
  const falseHits = deleted.changed + moved.changed
  process.stdout.write(
    [
      `edited right:           ${percent(edited.right, edited.cases)}, prose ${percent(prose.right, prose.cases)}`,
      `edited at a wrong place: ${percent(edited.found - edited.right, edited.cases)}`,
      `exact right:            ${percent(exact.right, exact.cases)}`,
      `deleted false hits:     ${percent(falseHits, deleted.cases + moved.cases)}`,
      `  words not in the text: ${percent(deleted.found, deleted.cases)}, prose ${percent(deletedProse.found, deletedProse.cases)}`,
      `  of these unrelated:    ${percent(deleted.unrelated, deleted.cases)}`,
      `moved:                  ${percent(moved.found - moved.changed, moved.cases)} found, ${percent(moved.cases - moved.found, moved.cases)} orphaned`,
      `time for all: ${time.toFixed(0)} ms`,
      ''
    ].join('\n')
  )
  expect(exact.right / exact.cases).toBeGreaterThanOrEqual(0.999)
  expect(edited.right / edited.cases).toBeGreaterThanOrEqual(0.85)
  expect(prose.right / prose.cases).toBeGreaterThanOrEqual(0.85)
  expect(deleted.unrelated / deleted.cases).toBeLessThanOrEqual(0.01)
  expect(deleted.found / deleted.cases).toBeLessThanOrEqual(0.25)
  expect(deletedProse.found / deletedProse.cases).toBeLessThanOrEqual(0.1)
})
