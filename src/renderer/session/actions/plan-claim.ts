import { changeClaim } from '../../../core/document/claims'
import type { ClaimId } from '../../../core/model/ids'
import { formatDue } from '../../ui/format-date'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Sets until when a claim is to be settled; null for no time. */
export function setDue(session: ProjectSession, id: ClaimId, due: string | null): void {
  session.step(() => changeClaim(session.document, id, { due }, session.origin))
  const words = due === null ? null : formatDue(due)
  session.messages.say(strings.due.set(numberOf(session, id), words), undoAction(session))
}

/** Gives a claim a tag. */
export function addTag(session: ProjectSession, id: ClaimId, tag: string): void {
  session.step(() => changeClaim(session.document, id, { tags: { add: [tag] } }, session.origin))
  session.messages.say(strings.tags.added(numberOf(session, id), tag), undoAction(session))
}

/** Takes a tag off a claim. */
export function removeTag(session: ProjectSession, id: ClaimId, tag: string): void {
  session.step(() => changeClaim(session.document, id, { tags: { remove: [tag] } }, session.origin))
  session.messages.say(strings.tags.removed(numberOf(session, id), tag), undoAction(session))
}

function numberOf(session: ProjectSession, id: ClaimId): number {
  return session.view.claim(id)?.number ?? 0
}
