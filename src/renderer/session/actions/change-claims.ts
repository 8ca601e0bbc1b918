import { type ClaimPatch, changeClaim } from '../../../core/document/claims'
import type { ClaimId } from '../../../core/model/ids'
import type { WorkStatus } from '../../../core/model/verdict'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { setWorkStatusOfAll } from './give-check'
import { undoAction } from './undo-redo'

/** What is changed of several claims at once; what is absent stays as it is. */
export interface ClaimsPatch extends ClaimPatch {
  readonly workStatus?: Exclude<WorkStatus, 'checked'>
}

/** Opens the form that changes all chosen claims, or the selected one where none is chosen. */
export function changeChosen(session: ProjectSession): void {
  const selected = session.selectedClaim.get()
  if (session.chosenClaims.now.get().size === 0 && selected !== null) session.chosenClaims.change([selected])
  if (session.chosenClaims.now.get().size === 0) session.messages.say(strings.chosen.chooseFirst)
  else {
    session.shownSource.set(null)
    session.isDecidingChosen.set(false)
    session.isChangingChosen.set(true)
  }
}

/** The chosen claims that are still listed, in the order in which they were chosen. */
export function listedChosen(session: ProjectSession): readonly ClaimId[] {
  return [...session.chosenClaims.now.get()].filter((id) => session.view.claim(id) !== undefined)
}

/** Changes all chosen claims, which is one step for undo. They stay chosen. */
export function applyToChosen(session: ProjectSession, { workStatus, ...patch }: ClaimsPatch): void {
  const ids = listedChosen(session)
  if (ids.length === 0) return
  session.sign()
  const before = session.undo.depth
  session.step(() =>
    session.document.doc.transact(() => {
      for (const id of ids) changeClaim(session.document, id, patch, session.origin)
    }, session.origin)
  )
  if (workStatus !== undefined) setWorkStatusOfAll(session, ids, workStatus, session.undo.depth > before)
  session.isChangingChosen.set(false)
  session.messages.say(strings.chosen.changed(ids.length), undoAction(session))
}
