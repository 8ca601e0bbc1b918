import { mergeClaims } from '../../../core/document/merge-claims'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Makes one claim of those chosen in the list and the selected one; the first in reading order speaks for all. */
export function mergeChosen(session: ProjectSession): void {
  const chosen = new Set(session.chosenClaims.get())
  const selected = session.selectedClaim.get()
  if (selected !== null) chosen.add(selected)
  const [head, ...others] = session.view.claims.filter(({ claim }) => chosen.has(claim.id))
  if (head === undefined || others.length === 0) {
    session.messages.say(strings.ranges.chooseTwo)
    return
  }
  const claims = others.map(({ claim }) => claim)
  session.step(() => mergeClaims(session.document, [head.claim, ...claims], session.origin))
  session.chosenClaims.set(new Set())
  session.selectedClaim.set(head.claim.id)
  session.messages.say(strings.ranges.merged(others.length + 1, head.number), undoAction(session))
}

/** Chooses the selected claim for merging, or lets go of it. */
export function toggleChosen(session: ProjectSession): void {
  const selected = session.selectedClaim.get()
  if (selected === null) return
  const chosen = new Set(session.chosenClaims.get())
  if (!chosen.delete(selected)) chosen.add(selected)
  session.chosenClaims.set(chosen)
  session.messages.say(strings.ranges.chosen(chosen.size))
}
