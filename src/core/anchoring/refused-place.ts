import type { ArticleText } from '../article/article-text'
import type { Anchor, ResolvedAnchor, TextRange } from '../model/anchor'
import { isSameWords } from './compare-words'
import { locateAnchors } from './judge-place'

/** Characters of the old surroundings by which a refused place is known again after it was cut and pasted. */
const markLength = 16

const orphan: ResolvedAnchor = { state: 'orphan', range: null }

/**
 * The answer as it is, or "orphan" where it leads to a place that somebody refused for this claim. The claim's own
 * words at its own place are believed even there, if it was other words that were refused.
 */
export function respectRefusals(article: ArticleText, anchor: Anchor, found: ResolvedAnchor): ResolvedAnchor {
  const { refused = [] } = anchor
  if (found.range === null || refused.length === 0) return found
  const places = locateAnchors(article, refused)
  const { state, range } = found
  const words = article.slice(range.start, range.end)
  const isRefused = refused.some((refusal, index) => {
    const isSame = isSameWords(words, refusal.quote.exact)
    if (state === 'exact' && !isSame) return false
    if (overlaps(range, places[index]?.range)) return true
    return state !== 'exact' && isSame && hasSurroundings(article, refusal, range)
  })
  return isRefused ? orphan : found
}

function overlaps(range: TextRange, place: TextRange | null | undefined): boolean {
  return place != null && range.start < place.end && place.start < range.end
}

function hasSurroundings(article: ArticleText, { quote }: Anchor, { start, end }: TextRange): boolean {
  const before = quote.prefix.slice(-markLength)
  const after = quote.suffix.slice(0, markLength)
  return (
    article.slice(Math.max(0, start - before.length), start) === before ||
    article.slice(end, Math.min(article.length, end + after.length)) === after
  )
}
