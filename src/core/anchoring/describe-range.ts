import * as Y from 'yjs'
import type { ArticleText } from '../article/article-text'
import type { Anchor, TextRange } from '../model/anchor'

/** Characters kept of the text before and after: as many as other annotation tools keep (W3C model, Hypothesis). */
const contextLength = 32

/** An anchor on these words of the article, fit to be stored and resolved after any editing. */
export function describeRange(article: ArticleText, { start, end }: TextRange): Anchor {
  return {
    ...positionsOfRange(article.text, { start, end }),
    quote: {
      exact: article.slice(start, end),
      prefix: article.slice(Math.max(0, start - contextLength), start),
      suffix: article.slice(end, Math.min(article.length, end + contextLength))
    }
  }
}

/** The start clings to its first character, the end to its last. */
function positionsOfRange(text: Y.Text, { start, end }: TextRange): Pick<Anchor, 'start' | 'end'> {
  return {
    start: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, start, 0)),
    end: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, end, -1))
  }
}
