import { renameArticle } from '../../../core/document/rename-article'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Gives the article another title: a change like any other. Nothing is done with an empty one or the same. */
export function rename(session: ProjectSession, title: string): void {
  const next = title.trim().replace(/\s+/g, ' ')
  if (next === '' || next === session.view.info.title) return
  session.step(() => renameArticle(session.document, next, session.origin))
  session.messages.say(strings.rename.done(next), undoAction(session))
}
