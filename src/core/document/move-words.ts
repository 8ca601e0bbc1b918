import type { ArticleText } from '../article/article-text'
import { moveText } from '../article/move-text'
import type { TextRange } from '../model/anchor'
import { carryClaims, settleClaims } from './carried-claims'
import type { ProjectView } from './project-view'
import type { ProjectDocument } from './schema'

/** What a person moves words in. */
export interface MovedIn {
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly view: ProjectView
}

/**
 * Moves words to another place of the article, in one transaction of the given origin, and the claims wholly on them
 * with them. Answers where the words are then; null when nothing was moved.
 */
export function moveWords(
  { document, article, view }: MovedIn,
  range: TextRange,
  target: number,
  origin: unknown
): TextRange | null {
  const move = moveText(article, range, target)
  if (move === null) return null
  const carried = carryClaims(view, range)
  document.doc.transact(() => {
    article.change(move.delta, origin)
    settleClaims(document, view, carried, move.to.start, origin)
  }, origin)
  return move.to
}
