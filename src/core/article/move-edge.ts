import type { TextRange } from '../model/anchor'
import { foldWords } from '../model/words-of-claim'
import type { ArticleText } from './article-text'
import { nextWordEdge, previousWordEdge, sentenceAt } from './word-ranges'

/** Which end of a range moves, and whether it takes in a word more or gives one away. */
export type EdgeMove = 'end-out' | 'end-in' | 'start-out' | 'start-in'

/** Edges between words that are tried for the next word: empty paragraphs have edges too. */
const mostEdges = 64

/** The range with a word more or less at one end; null where the article ends, or where no word would be left. */
export function moveEdge(
  article: ArticleText,
  range: TextRange,
  move: EdgeMove,
  language: string
): TextRange | null {
  const next = (offset: number): number => nextWordEdge(article, offset, language)
  const previous = (offset: number): number => previousWordEdge(article, offset, language)
  switch (move) {
    case 'end-out':
      return outward(article, range, (wider) => ({ ...wider, end: next(wider.end) }))
    case 'start-out':
      return outward(article, range, (wider) => ({ ...wider, start: previous(wider.start) }))
    case 'end-in':
      return inward(range, { start: range.start, end: next(previous(previous(range.end))) })
    case 'start-in':
      return inward(range, { start: previous(next(next(range.start))), end: range.end })
  }
}

/** The range made wider to whole sentences; where it is that already, with the sentence after it. */
export function extendToSentence(article: ArticleText, range: TextRange, language: string): TextRange | null {
  const whole = wholeSentences(article, range, language)
  if (whole.start < range.start || whole.end > range.end) return whole
  const more = moveEdge(article, range, 'end-out', language)
  return more === null ? null : wholeSentences(article, more, language)
}

/** The sentences that a range, or an empty one, touches; null in an empty block. */
export function sentencesAround(article: ArticleText, range: TextRange, language: string): TextRange | null {
  const first = sentenceAt(article, range.start, language)
  const last = sentenceAt(article, Math.max(range.start, range.end - 1), language)
  return first === null || last === null ? null : { start: first.start, end: last.end }
}

function wholeSentences(article: ArticleText, range: TextRange, language: string): TextRange {
  const first = sentenceAt(article, range.start, language)
  const last = sentenceAt(article, range.end - 1, language)
  return {
    start: Math.min(range.start, first?.start ?? range.start),
    end: Math.max(range.end, last?.end ?? range.end)
  }
}

function outward(
  article: ArticleText,
  range: TextRange,
  step: (range: TextRange) => TextRange
): TextRange | null {
  const words = foldWords(article.slice(range.start, range.end))
  let wider = range
  for (let tried = 0; tried < mostEdges; tried += 1) {
    wider = step(wider)
    if (foldWords(article.slice(wider.start, wider.end)) !== words) return wider
  }
  return null
}

function inward(range: TextRange, narrower: TextRange): TextRange | null {
  const isLess = narrower.start > range.start || narrower.end < range.end
  return isLess && narrower.start < narrower.end ? narrower : null
}
