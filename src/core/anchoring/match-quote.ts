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
  /** What stood before and after the words still does, half of it at least. */
  readonly isAmongSame: boolean
}

/** Looks for many quotes in one text, which is indexed once, when the first edited quote is looked for. */
export interface QuoteSearch {
  /** As matchQuote. */
  find(quote: Quote, near?: number): QuoteMatch | null
}

/**
 * Places of the very words that are compared. Of words that stand in more, those near the old place are, and those with the
 * old surroundings.
 */
const mostOccurrences = 64

/** Characters of the surroundings, on each side, by which one of many places of the same words is picked out. */
const tellingContexts = [32, 12]

/** Longer words are looked for as they are, and not where they were edited: comparing costs their length squared. */
const longestEdited = 20_000

/** The very words are enough where they are this long, letters and spaces, and stand in one place only. */
const tellingExact = 8

/** Of the very words, short or standing in several places, the surroundings must agree half. */
const leastContext = 0.5

/**
 * Evidence from which edited words are taken for the quote's: a logistic regression over real editing histories whose
 * `kept` is counted by its logarithm, because the tenth letter that stays says more than the hundredth. About 110
 * letters are enough alone, 40 need half of the surroundings, 15 all of them. docs/anchoring.md tells how well it does.
 */
const evidence = { words: 0.7, prefix: 1.3, suffix: 1.7, kept: 1.45, least: 7.4 }

/** One character of Chinese, Japanese or Korean says about as much as this many letters of an alphabet. */
const lettersInOne = 3

/**
 * Finds the words of a quote in a text: the very words first, then edited ones, near an offset where several places
 * are equally good. Null when nothing is similar enough: better no words than other words.
 */
export function matchQuote(text: string, quote: Quote, near?: number): QuoteMatch | null {
  return openQuoteSearch(text).find(quote, near)
}

/**
 * The place of a text most like a quote, for a person to judge: also where it is too little alike to be taken for its
 * words. Null when less than six tenths of the letters stand anywhere.
 */
export function matchAlike(text: string, quote: Quote): QuoteMatch | null {
  const windows = runToEnd(new QuoteWindows(text).fill())
  const best = bestEdited(text, quote, windows.propose(quote))
  return best === null ? null : matchOf(best, false)
}

/** A search for any number of quotes in this text. */
export function openQuoteSearch(text: string): QuoteSearch {
  let windows: QuoteWindows | null = null
  return {
    find(quote, near) {
      if (quote.exact.trim() === '') return null
      const places =
        windows?.findAll(quote.exact, mostOccurrences) ?? findAllIn(text, quote.exact, mostOccurrences)
      const exact = bestExact(text, quote, placesOf(text, quote, places, near), near)
      if (exact !== null || quote.exact.length > longestEdited) return exact
      windows ??= runToEnd(new QuoteWindows(text).fill())
      return findEdited(text, quote, windows.propose(quote), near)
    }
  }
}

/** As openQuoteSearch, with the index made first, in short steps. */
export function* openQuoteSearchInSteps(text: string): Generator<undefined, QuoteSearch> {
  const windows = yield* new QuoteWindows(text).fill()
  return {
    find(quote, near) {
      if (quote.exact.trim() === '') return null
      const places = windows.findAll(quote.exact, mostOccurrences)
      const exact = bestExact(text, quote, placesOf(text, quote, places, near), near)
      if (exact !== null || quote.exact.length > longestEdited) return exact
      return findEdited(text, quote, windows.propose(quote), near)
    }
  }
}

function runToEnd<T>(steps: Generator<undefined, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The places that are compared, given the first ones: all of them, or of too many those that something speaks for. */
function placesOf(
  text: string,
  { exact, prefix, suffix }: Quote,
  first: readonly number[],
  near: number | undefined
): readonly number[] {
  if (first.length < mostOccurrences) return first
  const amongSame = tellingContexts.flatMap((length) => {
    const before = prefix.slice(-length)
    const around = before + exact + suffix.slice(0, length)
    return findAllIn(text, around, mostOccurrences).map((at) => at + before.length)
  })
  return [...new Set([...first, ...amongSame, ...(near === undefined ? [] : nearest(text, exact, near))])]
}

/** Where the words stand next before and behind an offset, half of mostOccurrences on each side. */
function nearest(text: string, words: string, near: number): readonly number[] {
  const found: number[] = []
  let at = text.lastIndexOf(words, near)
  while (at >= 0 && found.length < mostOccurrences / 2) {
    found.push(at)
    at = at === 0 ? -1 : text.lastIndexOf(words, at - 1)
  }
  return [...found, ...findAllIn(text, words, mostOccurrences / 2, near + 1)]
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
  return matchOf(best, true)
}

function findEdited(
  text: string,
  quote: Quote,
  windows: readonly TextRange[],
  near: number | undefined
): QuoteMatch | null {
  const best = bestEdited(text, quote, windows, near)
  return best !== null && isTold(quote, best) ? matchOf(best, false) : null
}

function bestEdited(
  text: string,
  quote: Quote,
  windows: readonly TextRange[],
  near?: number
): QuoteFit | null {
  const ranges = windows.flatMap((window) => proposeRanges(text, quote, window))
  return bestOf(ranges.map((range) => scoreQuote(text, quote, range, near)))
}

function matchOf({ range, score, prefix, suffix }: QuoteFit, isExact: boolean): QuoteMatch {
  return { range, score: Math.min(1, score), isExact, isAmongSame: prefix + suffix >= 2 * leastContext }
}

function isTold({ exact }: Quote, { words, prefix, suffix }: QuoteFit): boolean {
  const dense =
    exact.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const letters = exact.length + (lettersInOne - 1) * dense
  const kept = Math.log(Math.max(1, words * letters))
  const told =
    evidence.words * words + evidence.prefix * prefix + evidence.suffix * suffix + evidence.kept * kept
  return told >= evidence.least
}

function bestOf(fits: readonly (QuoteFit | null)[]): QuoteFit | null {
  return fits.reduce<QuoteFit | null>(
    (best, fit) => (fit !== null && (best === null || fit.score > best.score) ? fit : best),
    null
  )
}
