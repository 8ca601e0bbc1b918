import { matchAlike } from '../../core/anchoring/match-quote'
import type { ArticleText } from '../../core/article/article-text'
import type { TextRange } from '../../core/model/anchor'

/** A place of the article that may hold a claim's words, with what stands around it. */
export interface Passage {
  readonly range: TextRange
  readonly before: string
  readonly words: string
  readonly after: string
}

/** A passage that was searched for. */
export interface FoundPassage extends Passage {
  /** 0 to 1: how like the words sought it is. */
  readonly score: number
}

/** More places than this are not read one by one. */
const mostPassages = 20

/** Characters shown on either side. */
const margin = 40

/**
 * Where the words sought stand in the article, whatever their case: the first 20 places. Where they stand nowhere, the
 * place most like them, if there is one.
 */
export function findPassages(article: ArticleText, sought: string): readonly FoundPassage[] {
  const text = article.toString()
  const needle = sought.trim()
  if (needle === '') return []
  const passages: FoundPassage[] = []
  for (const { index, 0: words } of text.matchAll(new RegExp(escapePattern(needle), 'giu'))) {
    if (passages.length === mostPassages) break
    const range = { start: index, end: index + words.length }
    passages.push({ ...passageAt(article, range), score: 1 })
  }
  if (passages.length > 0) return passages
  const match = matchAlike(text, { exact: needle, prefix: '', suffix: '' })
  return match === null ? [] : [{ ...passageAt(article, match.range), score: match.score }]
}

/** The words at a range of the article with their surroundings. */
export function passageAt(article: ArticleText, range: TextRange): Passage {
  return {
    range,
    before: article.slice(Math.max(0, range.start - margin), range.start).replace(/^.*\n/s, ''),
    words: article.slice(range.start, range.end),
    after: article.slice(range.end, Math.min(article.length, range.end + margin)).replace(/\n.*$/s, '')
  }
}

/** White space matches any white space: a claim's words may run over a line break. */
function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')
}
