import { changeClaim } from '../../../core/document/claims'
import type { LiveClaim } from '../../../core/document/live-claims'
import { untrackedOrigin } from '../../../core/document/schema'
import type { ClaimId } from '../../../core/model/ids'
import type { SecondCheckChoice, SecondCheckRule } from '../../../core/model/second-check'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Says whether a claim needs a second check; null to go by its risk. */
export function setSecondCheck(
  session: ProjectSession,
  id: ClaimId,
  secondCheck: SecondCheckChoice | null
): void {
  session.step(() => changeClaim(session.document, id, { secondCheck }, session.origin))
  const number = session.view.claim(id)?.number ?? 0
  session.messages.say(strings.second.set(number, secondCheck), undoAction(session))
}

/** Says which claims need a second check. */
export function setSecondCheckRule(session: ProjectSession, rule: SecondCheckRule): void {
  const { info } = session.document
  const { doc } = session.document
  // undo writes this again, which tells it from a rule that somebody deleted with another program
  if (!info.has('secondCheck')) doc.transact(() => info.set('secondCheck', 'none'), untrackedOrigin)
  session.step(() => doc.transact(() => info.set('secondCheck', rule), session.origin))
  session.messages.say(strings.second.ruleSet(strings.second.rules[rule]), undoAction(session))
}

/** Shows the first check to whoever has not made theirs, and records it. */
export function lookAtFirstCheck(session: ProjectSession, view: LiveClaim): void {
  session.secondChecks.look([view])
  session.messages.say(strings.second.looked(view.number))
}
