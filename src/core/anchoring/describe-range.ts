import * as Y from 'yjs'
import type { ArticleText } from '../article/article-text'
import { clusterAt, snapRange } from '../article/word-ranges'
import type { Anchor, TextRange } from '../model/anchor'

/** Characters kept of the text before and after: as many as other annotation tools keep (W3C model, Hypothesis). */
const contextLength = 32

/**
 * An anchor on these words of the article, fit to be stored and resolved after any editing. Whoever marks, attaches or
 * extends a claim comes by here: a range that cuts a reader's character in two is made wider, its surroundings shorter.
 */
export function describeRange(article: ArticleText, range: TextRange): Anchor {
  const { start, end } = snapRange(article, range)
  const before = Math.max(0, start - contextLength)
  const after = Math.min(article.length, end + contextLength)
  return {
    ...positionsOfRange(article.text, { start, end }),
    quote: {
      exact: article.slice(start, end),
      prefix: article.slice(Math.min(start, clusterAt(article, before)?.end ?? before), start),
      suffix: article.slice(end, Math.max(end, clusterAt(article, after)?.start ?? after))
    }
  }
}

/**
 * The same of a text that is being changed, whose `whole` is as it will read when the transaction is done: no observer
 * has told the article yet. The range cuts no reader's character.
 */
export function describeInText(text: Y.Text, whole: string, { start, end }: TextRange): Anchor {
  return {
    ...positionsOfRange(text, { start, end }),
    quote: {
      exact: whole.slice(start, end),
      prefix: whole.slice(Math.max(0, start - contextLength), start).replace(/^\p{Cs}/u, ''),
      suffix: whole.slice(end, end + contextLength).replace(/\p{Cs}$/u, '')
    }
  }
}

/** Positions of these characters for an anchor: the start clings to the first, the end to the last. */
export function positionsOfRange(text: Y.Text, { start, end }: TextRange): Pick<Anchor, 'start' | 'end'> {
  return {
    start: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, start, 0)),
    end: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, end, -1))
  }
}
