import type { ArticleText } from '../article/article-text'
import type { Anchor, Quote, ResolvedAnchor, TextRange } from '../model/anchor'
import { isSameWords, resembles } from './compare-words'
import { locatePositions, type TextPosition } from './text-positions'

/** Where an anchor's relative positions lead. */
export interface AnchorPlace {
  /** Null where the positions lead nowhere or nothing is left between them. */
  readonly range: TextRange | null
  /** The first and the last of the marked characters are still there. */
  readonly isSure: boolean
  /** Where to look first when the place is not believed. */
  readonly near: number | null
}

/** The places of many anchors, in one pass over the text. */
export function locateAnchors(
  article: ArticleText,
  anchors: readonly Pick<Anchor, 'start' | 'end'>[]
): readonly AnchorPlace[] {
  const positions = locatePositions(
    article.text,
    anchors.flatMap(({ start, end }) => [start, end])
  )
  return anchors.map((_, index) =>
    placeBetween(positions[2 * index] ?? null, positions[2 * index + 1] ?? null)
  )
}

function placeBetween(start: TextPosition | null, end: TextPosition | null): AnchorPlace {
  const near = start?.offset ?? end?.offset ?? null
  if (start === null || end === null || end.offset <= start.offset)
    return { range: null, isSure: false, near }
  return {
    range: { start: start.offset, end: end.offset },
    isSure: start.isAlive && end.isAlive,
    near
  }
}

/**
 * Believes a place only if the quoted words stand there, or words that can have come of them. Null when it is not
 * to be believed: then the quote must be searched for.
 */
export function judgePlace(
  article: ArticleText,
  quote: Quote,
  { range, isSure }: Pick<AnchorPlace, 'range' | 'isSure'>
): ResolvedAnchor | null {
  if (range === null) return null
  const words = article.slice(range.start, range.end)
  if (isSameWords(words, quote.exact)) return { state: 'exact', range }
  return isSure || resembles(quote.exact, words) ? { state: 'edited', range } : null
}
