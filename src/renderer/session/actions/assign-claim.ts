import { changeClaim } from '../../../core/document/claims'
import type { ClaimId, PersonId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { nameOf } from '../use-project'
import { undoAction } from './undo-redo'

/** Gives a claim to somebody to check, or to nobody in particular. */
export function assignClaim(session: ProjectSession, id: ClaimId, person: PersonId | null): void {
  const number = session.view.claim(id)?.number ?? 0
  session.sign()
  session.step(() => changeClaim(session.document, id, { assignee: person }, session.origin))
  const name = person === null ? null : nameOf(session.view.people, person)
  session.messages.say(strings.done.assigned(number, name), undoAction(session))
}

/** Takes a claim for oneself; a second time lets go of it. */
export function assignToMe(session: ProjectSession, id: ClaimId): void {
  const me = session.person.get().id
  const isMine = session.view.claim(id)?.claim.assignee === me
  assignClaim(session, id, isMine ? null : me)
}
