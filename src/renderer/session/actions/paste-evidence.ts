import type { ClaimId } from '../../../core/model/ids'
import { withPasted } from '../evidence-draft'
import { isTyping } from '../is-typing'
import type { ProjectSession } from '../project-session'
import { addUrlEvidence } from './add-evidence'
import { addGivenFiles } from './evidence-files'
import { focusClaim } from './move-focus'

/** What is pasted, and where: a paste event has both. */
export interface Pasted {
  readonly target: EventTarget | null
  readonly clipboardData: DataTransfer
  preventDefault(): void
}

/**
 * What is pasted where single keys are for the selected claim: an address links its page, files are kept, and other words
 * go into the evidence form, which takes the cursor. A paste into a field is left to the field, which false says.
 */
export function pasteEvidence(session: ProjectSession, id: ClaimId | null, event: Pasted): boolean {
  if (id === null || isTyping(event.target)) return false
  event.preventDefault()
  const files = pastedFiles(session, event.clipboardData)
  if (files.length > 0) {
    void addGivenFiles(session, { claimId: id, evidence: null }, files)
    return true
  }
  const text = event.clipboardData.getData('text/plain').trim()
  if (text === '' || addUrlEvidence(session, id, text)) return true
  session.setEvidenceForm(id, withPasted(session.evidenceForms.get().get(id), text))
  focusClaim(session, 'evidence')
  return true
}

/** Files copied in a file manager, or a picture; a program that copies words with a picture of them means the words. */
function pastedFiles(session: ProjectSession, data: DataTransfer): readonly File[] {
  const files = [...data.files]
  const isOfDisk = files.some((file) => session.api.pathOfFile(file) !== '')
  return isOfDisk || data.getData('text/plain') === '' ? files : []
}
