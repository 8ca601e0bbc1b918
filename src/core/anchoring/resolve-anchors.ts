import type { ArticleText } from '../article/article-text'
import type { Anchor, ResolvedAnchor } from '../model/anchor'
import { type AnchorPlace, judgePlace, locateAnchors } from './judge-place'
import { openQuoteSearch, type QuoteSearch } from './match-quote'
import { respectRefusals } from './refused-place'

const orphan: ResolvedAnchor = { state: 'orphan', range: null }

/**
 * Where the words of many anchors are today: one pass over the text, and one index of it for all searches. Where more
 * than `mostSearched` would have to be searched for, none is, and they are orphans until someone looks for them.
 */
export function resolveAnchors(
  article: ArticleText,
  anchors: readonly Anchor[],
  mostSearched = Number.POSITIVE_INFINITY
): readonly ResolvedAnchor[] {
  const places = locateAnchors(article, anchors)
  const believed = anchors.map((anchor, index) => believe(article, anchor, places[index]))
  const lost = believed.filter((each) => each === null).length
  const search = lost === 0 || lost > mostSearched ? null : openQuoteSearch(article.toString())
  return anchors.map((anchor, index) => {
    const found = believed[index] ?? (search === null ? orphan : searchFor(search, anchor, places[index]))
    return respectRefusals(article, anchor, found)
  })
}

/** As resolveAnchors for one, with a search that is open. */
export function resolveWith(article: ArticleText, anchor: Anchor, search: QuoteSearch): ResolvedAnchor {
  const [place] = locateAnchors(article, [anchor])
  const found = believe(article, anchor, place) ?? searchFor(search, anchor, place)
  return respectRefusals(article, anchor, found)
}

function believe(
  article: ArticleText,
  { quote }: Anchor,
  place: AnchorPlace | undefined
): ResolvedAnchor | null {
  return place === undefined ? null : judgePlace(article, quote, place)
}

function searchFor(search: QuoteSearch, { quote }: Anchor, place: AnchorPlace | undefined): ResolvedAnchor {
  const found = search.find(quote, place?.range?.start)
  return found === null ? orphan : { state: 'moved', range: found.range }
}
