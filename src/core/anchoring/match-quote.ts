import type { Quote, TextRange } from '../model/anchor'
import { proposeRanges } from './quote-candidates'
import { findNearestIn, QuoteWindows } from './quote-windows'
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

/** Places nearest to an offset at which words stand, in the order of the text. */
type FindNearest = (words: string, most: number, near: number) => readonly number[]

/** Places of the very words that are compared: those nearest to the old place, and those that kept some surroundings. */
const mostCompared = { near: 64, among: 16 }

/** Characters on each side by which a place is picked out whose wider surroundings were edited. */
const closeContext = 12

/** Longer words are looked for as they are, and not where they were edited: comparing costs their length squared. */
export const longestEdited = 20_000

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
  const nearest: FindNearest = (words, most, near) =>
    windows?.findNearest(words, most, near) ?? findNearestIn(text, words, most, near)
  return searchWith(text, nearest, () => {
    windows ??= runToEnd(new QuoteWindows(text).fill())
    return windows
  })
}

/** As openQuoteSearch, with the index made first, in short steps. */
export function* openQuoteSearchInSteps(text: string): Generator<undefined, QuoteSearch> {
  const windows = yield* new QuoteWindows(text).fill()
  return searchWith(
    text,
    (words, most, near) => windows.findNearest(words, most, near),
    () => windows
  )
}

function searchWith(text: string, nearest: FindNearest, windows: () => QuoteWindows): QuoteSearch {
  return {
    find(quote, near) {
      if (quote.exact.trim() === '') return null
      const exact = bestExact(text, quote, nearest, near)
      if (exact !== null || quote.exact.length > longestEdited) return exact
      return findEdited(text, quote, windows().propose(quote), near)
    }
  }
}

function runToEnd<T>(steps: Generator<undefined, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The very words: with all that stood around them, at the place nearest to the old one; else at the likeliest. */
function bestExact(
  text: string,
  quote: Quote,
  nearest: FindNearest,
  near: number | undefined
): QuoteMatch | null {
  const { exact, prefix, suffix } = quote
  const fitAt = (start: number): QuoteFit | null =>
    scoreQuote(text, quote, { start, end: start + exact.length }, near)
  const [whole] = nearest(prefix + exact + suffix, 1, (near ?? 0) - prefix.length)
  const places = whole === undefined ? likelyPlaces(quote, nearest, near ?? 0) : [whole + prefix.length]
  const best = bestOf(places.map(fitAt))
  if (best === null) return null
  const isTelling = places.length === 1 && exact.length >= tellingExact
  if (!isTelling && best.prefix + best.suffix < leastContext) return null
  return matchOf(best, true)
}

/** All places of the words; where there are too many, the nearest, and the nearest with old words on a side or close by. */
function likelyPlaces(quote: Quote, nearest: FindNearest, near: number): readonly number[] {
  const { exact, prefix, suffix } = quote
  const places = nearest(exact, mostCompared.near, near)
  if (places.length < mostCompared.near) return places
  const amongSame = [
    { before: prefix, after: '' },
    { before: '', after: suffix },
    { before: prefix.slice(-closeContext), after: suffix.slice(0, closeContext) }
  ].flatMap(({ before, after }) =>
    nearest(before + exact + after, mostCompared.among, near - before.length).map((at) => at + before.length)
  )
  return [...new Set([...places, ...amongSame])].toSorted((left, right) => left - right)
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
