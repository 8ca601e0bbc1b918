import type { ArticleText } from '../article/article-text'
import type { Quote, TextRange } from '../model/anchor'

/** Characters of the old surroundings that mark an edge. */
const markLength = 16

/** Most text taken in between an edge and the old surroundings: a few words that were typed over. */
const longestHeal = 64

/** How far from a range healing looks. */
export const healReach = markLength + longestHeal

/**
 * The range with what was typed in the place of its first or last words. Yjs puts text that replaces the character an
 * edge clings to behind it, outside the range; what stood before and after the words tells that it belongs inside.
 * Stays within the paragraph.
 */
export function healEdges(
  article: ArticleText,
  quote: Quote,
  range: TextRange,
  broken: { readonly start: boolean; readonly end: boolean }
): TextRange {
  return {
    start: range.start - (broken.start ? gapBefore(article, quote.prefix, range.start) : 0),
    end: range.end + (broken.end ? gapAfter(article, quote.suffix, range.end) : 0)
  }
}

function gapBefore(article: ArticleText, prefix: string, offset: number): number {
  const before = article.slice(Math.max(0, offset - healReach), offset)
  const mark = prefix.slice(-markLength)
  const at = mark === '' && offset <= longestHeal ? 0 : before.lastIndexOf(mark)
  return at < 0 ? 0 : gapLength(before.slice(at + mark.length))
}

function gapAfter(article: ArticleText, suffix: string, offset: number): number {
  const after = article.slice(offset, Math.min(article.length, offset + healReach))
  const mark = suffix.slice(0, markLength)
  const at = mark === '' ? -1 : after.indexOf(mark)
  return at < 0 ? 0 : gapLength(after.slice(0, at))
}

function gapLength(gap: string): number {
  return gap.length > longestHeal || gap.includes('\n') ? 0 : gap.length
}
