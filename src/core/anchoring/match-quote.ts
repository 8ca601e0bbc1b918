import type { Quote, TextRange } from '../model/anchor'
import { proposeRanges } from './quote-candidates'
import { findAllIn, QuoteWindows } from './quote-windows'
import { type QuoteFit, scoreQuote } from './score-quote'

/** Where a quote was found. */
export interface QuoteMatch {
  readonly range: TextRange
  /** 0 to 1: how much of the quote and of what stood around it is there. */
  readonly score: number
  /** The words are the quote's, letter by letter. */
  readonly isExact: boolean
}

/** Looks for many quotes in one text, which is indexed once, when the first edited quote is looked for. */
export interface QuoteSearch {
  /** As matchQuote. */
  find(quote: Quote, near?: number): QuoteMatch | null
}

/** Places of the very words that are compared; a quote that stands in more is taken to say nothing by itself. */
const mostOccurrences = 64

/** The very words are enough where they are this long, letters and spaces, and stand in one place only. */
const tellingExact = 8

/** Of the very words, short or standing in several places, the surroundings must agree half. */
const leastContext = 0.5

/** Score from which edited words are taken for the quote: most of the words, and one of their two neighbours. */
const leastScore = 0.75

/** Or so much of a longer quote that it needs no surroundings: part of it, and letters kept. */
const telling = { words: 0.7, letters: 32 }

/**
 * Finds the words of a quote in a text: the very words first, then edited ones, near an offset where several places
 * are equally good. Null when nothing is similar enough: better no words than other words.
 */
export function matchQuote(text: string, quote: Quote, near?: number): QuoteMatch | null {
  return openQuoteSearch(text).find(quote, near)
}

/** A search for any number of quotes in this text. */
export function openQuoteSearch(text: string): QuoteSearch {
  let windows: QuoteWindows | null = null
  return {
    find(quote, near) {
      if (quote.exact.trim() === '') return null
      const places =
        windows?.findAll(quote.exact, mostOccurrences) ?? findAllIn(text, quote.exact, mostOccurrences)
      const exact = bestExact(text, quote, places, near)
      if (exact !== null) return exact
      windows ??= new QuoteWindows(text)
      return findEdited(text, quote, windows.propose(quote), near)
    }
  }
}

function bestExact(
  text: string,
  quote: Quote,
  places: readonly number[],
  near: number | undefined
): QuoteMatch | null {
  const { length } = quote.exact
  const best = bestOf(places.map((start) => scoreQuote(text, quote, { start, end: start + length }, near)))
  if (best === null) return null
  const isTelling = places.length === 1 && length >= tellingExact
  if (!isTelling && best.prefix + best.suffix < leastContext) return null
  return { range: best.range, score: best.score, isExact: true }
}

function findEdited(
  text: string,
  quote: Quote,
  windows: readonly TextRange[],
  near: number | undefined
): QuoteMatch | null {
  const ranges = windows.flatMap((window) => proposeRanges(text, quote, window))
  const best = bestOf(ranges.map((range) => scoreQuote(text, quote, range, near)))
  if (best === null) return null
  const isLong = best.words >= telling.words && best.words * quote.exact.length >= telling.letters
  return isLong || best.score >= leastScore ? { range: best.range, score: best.score, isExact: false } : null
}

function bestOf(fits: readonly (QuoteFit | null)[]): QuoteFit | null {
  return fits.reduce<QuoteFit | null>(
    (best, fit) => (fit !== null && (best === null || fit.score > best.score) ? fit : best),
    null
  )
}
