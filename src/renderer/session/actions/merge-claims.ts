import { mergeClaims } from '../../../core/document/merge-claims'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Makes one claim of those chosen in the list and the selected one; the first in reading order speaks for all. */
export function mergeChosen(session: ProjectSession): void {
  const chosen = new Set(session.chosenClaims.now.get())
  const selected = session.selectedClaim.get()
  if (selected !== null) chosen.add(selected)
  const [head, ...others] = session.view.claims.filter(({ claim }) => chosen.has(claim.id))
  if (head === undefined || others.length === 0) {
    session.messages.say(strings.ranges.chooseTwo)
    return
  }
  const claims = others.map(({ claim }) => claim)
  session.step(() => mergeClaims(session.document, [head.claim, ...claims], session.origin))
  session.chosenClaims.clear()
  session.selectedClaim.set(head.claim.id)
  session.messages.say(strings.ranges.merged(others.length + 1, head.number), undoAction(session))
}

/** Chooses the selected claim for what is done to several, or lets go of it. */
export function toggleChosen(session: ProjectSession): void {
  const selected = session.selectedClaim.get()
  if (selected === null) return
  session.chosenClaims.toggle(selected)
  session.messages.say(strings.ranges.chosen(session.chosenClaims.now.get().size))
}
