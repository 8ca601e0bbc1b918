import { attachClaim } from '../../../core/document/claims'
import type { TextRange } from '../../../core/model/anchor'
import type { ClaimId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { trimRange } from './mark-claim'
import { undoAction } from './undo-redo'

/** Ties the claim to the words selected in the article, whatever it was tied to. */
export function attachToSelection(session: ProjectSession, id: ClaimId): void {
  const range = trimRange(session, session.textSelection.get())
  if (range === null) session.messages.say(strings.place.attachFirst)
  else attachToRange(session, id, range)
}

/** Ties the claim to these words. */
export function attachToRange(session: ProjectSession, id: ClaimId, range: TextRange): void {
  attach(session, id, [range])
  session.messages.say(strings.done.attached(numberOf(session, id)), undoAction(session))
}

function attach(session: ProjectSession, id: ClaimId, ranges: readonly TextRange[]): void {
  const { by } = session.sign()
  session.step(() => attachClaim(session.document, session.article, id, ranges, session.origin, by))
  session.reveal(id)
}

function numberOf(session: ProjectSession, id: ClaimId): number {
  return session.view.claim(id)?.number ?? 0
}
