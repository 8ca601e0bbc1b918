import type { ArticleText } from '../article/article-text'
import type { Anchor, ResolvedAnchor } from '../model/anchor'
import { type AnchorPlace, judgePlace, locateAnchors } from './judge-place'
import { openQuoteSearch, type QuoteSearch } from './match-quote'
import { respectRefusals } from './refused-place'

const orphan: ResolvedAnchor = { state: 'orphan', range: null }

/** Where the words of many anchors are today: one pass over the text, and one index of it for all searches. */
export function resolveAnchors(article: ArticleText, anchors: readonly Anchor[]): readonly ResolvedAnchor[] {
  let search: QuoteSearch | null = null
  const places = locateAnchors(article, anchors)
  const find = ({ quote }: Anchor, place: AnchorPlace | undefined): ResolvedAnchor => {
    const believed = place === undefined ? null : judgePlace(article, quote, place)
    if (believed !== null) return believed
    search ??= openQuoteSearch(article.toString())
    const found = search.find(quote, place?.range?.start)
    return found === null ? orphan : { state: 'moved', range: found.range }
  }
  return anchors.map((anchor, index) => respectRefusals(article, anchor, find(anchor, places[index])))
}
