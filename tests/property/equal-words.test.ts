/**
 * Words that stand hundreds of times in a text, and a W3C selector made at one of them. Its surroundings tell it from
 * the others, so it must come back there, also after everything before it moved on; where they do not, its place does.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openQuoteSearch,
  openQuoteSearchInSteps,
  type QuoteSearch
} from '../../src/core/anchoring/match-quote'
import { resolveQuote } from '../../src/core/anchoring/resolve-quote'
import type { Quote } from '../../src/core/model/anchor'

const kept = 32

/** Stands nowhere. */
const never = /(?!)/

function quoteAt(text: string, start: number, length: number): Quote {
  const end = start + length
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - kept), start),
    suffix: text.slice(end, end + kept)
  }
}

/** A search whose index is made, or is not. */
function open(text: string, isIndexed: boolean): QuoteSearch {
  if (!isIndexed) return openQuoteSearch(text)
  const steps = openQuoteSearchInSteps(text)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Letters and digits, 32 or so, by which a place is told from all others. */
function nameOf(index: number): string {
  return [1, 2, 3, 4]
    .map((turn) => (Math.imul(index + 7, 0x9e3779b1 * turn + 11) >>> 0).toString(36))
    .join(' ')
}

const words = fc.constantFrom('the', '2017', 'a', 'said', 'North Korea', '東京', 'the ministry said')
const unit = fc.integer({ min: 0, max: 1_000_000 }).map((part) => part / 1_000_001)

describe('equal words', () => {
  it('comes back to one of hundreds by its surroundings, also after text was put in at the beginning', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 65, max: 700 }),
        unit,
        fc.integer({ min: 0, max: 3000 }),
        fc.boolean(),
        (word, count, part, inserted, isIndexed) => {
          const pieces = Array.from({ length: count }, (_, index) => `${word} in line ${index + 1000}, `)
          const text = pieces.join('')
          const start = pieces.slice(0, Math.floor(part * count)).join('').length
          const quote = quoteAt(text, start, word.length)
          const edited = 'What was put in. '.repeat(inserted / 10) + text
          const moved = edited.length - text.length
          expect(resolveQuote(open(edited, isIndexed), quote, start)).toEqual({
            state: 'exact',
            range: { start: start + moved, end: start + moved + word.length }
          })
        }
      )
    )
  })

  it.each([
    ['before them', { before: /.{12}$/, after: never }],
    ['after them', { before: never, after: /^.{12}/ }],
    ['farther off on both sides', { before: /.{12}(?=.{13}$)/, after: /(?<=^.{13}).{12}/ }]
  ])('comes back where words were written anew %s', (_where, { before, after }) => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 200, max: 700 }),
        unit,
        fc.boolean(),
        (word, count, part, isIndexed) => {
          const pieces = Array.from({ length: count }, (_, index) => `${word} ${nameOf(index)}, `)
          const at = 2 + Math.floor(part * (count - 4))
          const head = pieces.slice(0, at).join('')
          const tail = pieces.slice(at).join('').slice(word.length)
          const quote = quoteAt(head + word + tail, head.length, word.length)
          const put = 'What was put in. '.repeat(900)
          const [left, right] = [head.replace(before, 'QQQQ'), tail.replace(after, 'QQQQ')]
          const found = open(put + left + word + right, isIndexed).find(quote, head.length)
          const start = put.length + left.length
          expect(found?.range).toEqual({ start, end: start + word.length })
        }
      )
    )
  })

  it('comes back to its place where all surroundings are the same', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 65, max: 700 }),
        unit,
        fc.boolean(),
        (word, count, part, isIndexed) => {
          const text = `${word} `.repeat(count)
          const start = Math.floor(part * count) * (word.length + 1)
          const range = { start, end: start + word.length }
          const bare = { exact: word, prefix: '', suffix: '' }
          for (const quote of [quoteAt(text, start, word.length), bare])
            expect(resolveQuote(open(text, isIndexed), quote, start)).toEqual({ state: 'exact', range })
        }
      )
    )
  })

  it('does so in a megabyte of one word, eighty times in two seconds', { retry: 2 }, () => {
    const text = 'word '.repeat(200_000)
    const begin = performance.now()
    for (const isIndexed of [false, true]) {
      const search = open(text, isIndexed)
      for (let index = 0; index < 20; index += 1) {
        const start = 5 * (7 + 9967 * index)
        const quote = quoteAt(text, start, 4)
        expect(search.find(quote, start)?.range.start).toBe(start)
        // neither its place nor its surroundings are as they were
        expect(search.find({ ...quote, prefix: 'xyz' }, start + 2)?.range.start).toBe(start)
      }
    }
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})
