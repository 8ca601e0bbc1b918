import type { Block } from '../../../core/article/block-schema'
import { applyDraft } from '../../../core/document/apply-draft'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Makes the article read as it did earlier: a new change like any other, and one step for undo. */
export function restoreState(session: ProjectSession, blocks: readonly Block[], when: string): void {
  const { document, article, view, origin } = session
  session.step(() => applyDraft(document, article, view, { blocks, info: {}, draftId: null }, origin))
  session.versions.set(null)
  session.messages.say(strings.versions.restored(when), undoAction(session))
}
