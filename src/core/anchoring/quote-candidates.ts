import search from 'approx-string-match'
import type { Quote, TextRange } from '../model/anchor'

/** Errors allowed in the whole quote, as part of its length and in letters: what the search costs grows with them. */
const mostErrors = { share: 0.5, letters: 256 }

/** Errors allowed in what marks one end of the quote, as part of its length. */
const endErrors = 0.25

/** Letters at either end of a quote that are looked for alone, and the shortest text that can mark an end. */
const endLength = 24
const shortestMark = 8

/** A quote that is found with fewer errors than this has its ends where they were found. */
const fewErrors = 0.1

/** Equally good matches of one pattern that are tried. */
const matchesTried = 4

/** How far on the mark may stand. */
const longestStop = 128

/** How much shorter or longer than the quote its edited form can be. */
const shortest = 0.3
const longest = { times: 3, letters: 100 }

/**
 * The ranges within a window of the text where an edited quote may stand. Its ends are proposed apart, by the quote as
 * a whole, by its first and last words, and by what stood before and after it: an edit seldom spoils them all.
 */
export function proposeRanges(text: string, quote: Quote, window: TextRange): readonly TextRange[] {
  const part = text.slice(window.start, window.end)
  const { exact } = quote
  const errors = Math.min(mostErrors.letters, Math.floor(exact.length * mostErrors.share))
  const whole = search(part, exact, errors).slice(0, matchesTried)
  const starts = new Set(whole.map(({ start }) => start))
  const ends = new Set(whole.map(({ end }) => end))
  if (exact.length > endLength && (whole[0]?.errors ?? errors) > exact.length * fewErrors) {
    for (const { start } of findMark(part, exact.slice(0, endLength))) starts.add(start)
    for (const { end } of findMark(part, exact.slice(-endLength))) ends.add(end)
  }
  for (const { end } of findMark(part, quote.prefix)) starts.add(end)
  for (const { start } of findMark(part, quote.suffix)) ends.add(start)
  for (const end of [...ends]) addStop(part, exact, end, ends)
  return pairUp(starts, ends, exact.length).map(({ start, end }) => ({
    start: window.start + start,
    end: window.start + end
  }))
}

/** An end that stops short of the mark the quote ends with, as a sentence does, may go on to the next such mark. */
function addStop(part: string, exact: string, end: number, ends: Set<number>): void {
  const stop = exact.slice(-1)
  if (/[\p{L}\p{N}\s]/u.test(stop)) return
  const at = part.indexOf(stop, end - 1)
  if (at >= end && at - end < longestStop && !part.slice(end, at).includes('\n\n')) ends.add(at + 1)
}

function findMark(part: string, mark: string): readonly { readonly start: number; readonly end: number }[] {
  if (mark.length < shortestMark) return []
  return search(part, mark, Math.floor(mark.length * endErrors)).slice(0, matchesTried)
}

function pairUp(
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
  length: number
): readonly TextRange[] {
  const least = length * shortest
  const most = length * longest.times + longest.letters
  return [...starts].flatMap((start) =>
    [...ends].flatMap((end) =>
      end - start >= Math.max(1, least) && end - start <= most ? { start, end } : []
    )
  )
}
