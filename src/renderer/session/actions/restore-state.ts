import type { Block } from '../../../core/article/block-schema'
import { isSameArticle } from '../../../core/article/is-same-article'
import { applyDraft } from '../../../core/document/apply-draft'
import { fail, type Result, succeed } from '../../../core/ipc/result'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** An earlier state, and the article that the person saw it compared with. */
export interface ComparedState {
  readonly older: readonly Block[]
  readonly newer: readonly Block[]
}

/**
 * Makes the article read as it did earlier: a new change like any other, and one step for undo. Changes nothing, and
 * says why, when the article is not the one any more that the state was compared with.
 */
export function restoreState(
  session: ProjectSession,
  { older, newer }: ComparedState,
  when: string
): Result<null> {
  const { document, article, view, origin } = session
  if (!isSameArticle(newer, article.blocks)) return fail('article-changed', strings.versions.restoreChanged)
  session.step(() => applyDraft(document, article, view, { blocks: older, info: {}, draftId: null }, origin))
  session.versions.set(null)
  session.messages.say(strings.versions.restored(when), undoAction(session))
  return succeed(null)
}
