import type { ArticleText } from '../article/article-text'
import type { Anchor, Quote, ResolvedAnchor, TextRange } from '../model/anchor'
import { isSameWords, resembles } from './compare-words'
import { healEdges } from './heal-edges'
import { locatePositions, type TextPosition } from './text-positions'

/** Where an anchor's relative positions lead. */
export interface AnchorPlace {
  /** Empty where nothing is left between the positions; null where they lead nowhere. */
  readonly range: TextRange | null
  /** The first of the marked characters is still there. */
  readonly isStartAlive: boolean
  /** The last of the marked characters is still there. */
  readonly isEndAlive: boolean
}

/** Of so short a quote one character that stays is enough to know its place by. */
const fewLetters = 8

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
  const isStartAlive = start?.isAlive ?? false
  const isEndAlive = end?.isAlive ?? false
  const known = start ?? end
  if (known === null) return { range: null, isStartAlive, isEndAlive }
  const from = start?.offset ?? known.offset
  return { range: { start: from, end: Math.max(from, end?.offset ?? from) }, isStartAlive, isEndAlive }
}

/**
 * Believes a place only if the quoted words stand there, or words that can have come of them. Null when it is not
 * to be believed: then the quote must be searched for.
 */
export function judgePlace(article: ArticleText, quote: Quote, place: AnchorPlace): ResolvedAnchor | null {
  const { isStartAlive, isEndAlive } = place
  if (place.range === null) return null
  const range = healEdges(article, quote, place.range, { start: !isStartAlive, end: !isEndAlive })
  if (range.end <= range.start) return null
  const words = article.slice(range.start, range.end)
  if (isSameWords(words, quote.exact)) return { state: 'exact', range }
  const isSure = quote.exact.length <= fewLetters ? isStartAlive || isEndAlive : isStartAlive && isEndAlive
  return isSure || resembles(quote.exact, words) ? { state: 'edited', range } : null
}
