import { isId } from '../../core/model/ids'
import type { FilesPlace } from './actions/evidence-files'

/** Attributes of an element on which dropped files become evidence. */
export function dropPlace({ claimId, evidence }: FilesPlace): Readonly<Record<string, string>> {
  return { 'data-drop-claim': claimId, ...(evidence === null ? {} : { 'data-drop-evidence': evidence }) }
}

/** Where files that are dropped on this element go; null where they are no evidence. */
export function placeOfDrop(target: EventTarget | null): FilesPlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-drop-claim]') : null
  const { dropClaim: claimId, dropEvidence: evidence } = element?.dataset ?? {}
  if (!isId('claim', claimId)) return null
  return { claimId, evidence: isId('evidence', evidence) ? evidence : null }
}
