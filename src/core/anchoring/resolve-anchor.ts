import type { ArticleText } from '../article/article-text'
import type { Anchor, ResolvedAnchor } from '../model/anchor'
import { resolveAnchors } from './resolve-anchors'

/** Where an anchor's words are today. See docs/anchoring.md for the order of the attempts. */
export function resolveAnchor(article: ArticleText, anchor: Anchor): ResolvedAnchor {
  return resolveAnchors(article, [anchor])[0] ?? { state: 'orphan', range: null }
}
