import search from 'approx-string-match'
import type { Quote, TextRange } from '../model/anchor'

/** Where a quote was found. */
export interface QuoteMatch {
  readonly range: TextRange
  /** 0 to 1. */
  readonly score: number
  /** The words are the quote's, letter by letter. */
  readonly isExact: boolean
}

/** Finds the words of a quote in a text, near an offset if one is given. Null when they are not there. */
export function matchQuote(text: string, quote: Quote, near?: number): QuoteMatch | null {
  return openQuoteSearch(text).find(quote, near)
}

/** Looks for many quotes in one text. */
export interface QuoteSearch {
  find(quote: Quote, near?: number): QuoteMatch | null
}

export function openQuoteSearch(text: string): QuoteSearch {
  return {
    find(quote, near = 0) {
      if (quote.exact === '') return null
      const exact = text.indexOf(quote.exact)
      if (exact >= 0) {
        return { range: { start: exact, end: exact + quote.exact.length }, score: 1, isExact: true }
      }
      const from = Math.max(0, near - 2000)
      const window = text.slice(from, near + 2000)
      const [best] = search(window, quote.exact, Math.min(64, Math.floor(quote.exact.length / 3)))
      if (best === undefined) return null
      const range = { start: from + best.start, end: from + best.end }
      return { range, score: 1 - best.errors / quote.exact.length, isExact: false }
    }
  }
}
