import { type Confirmation, type ConfirmedMap, keptPart } from '../model/confirmation'
import type { ClaimId, ConfirmationId, PersonId } from '../model/ids'
import { bearEntry, changeEntry } from './entry-map'
import type { ProjectDocument } from './schema'
import { versionOfPart } from './version-of-part'

/** What is to be confirmed: these parts of an entry ("" for the entry itself), as they stand; at most mostConfirmedParts. */
export interface NewConfirmation {
  readonly id: ConfirmationId
  readonly of: ConfirmedMap
  readonly entry: string
  readonly claimId: ClaimId | null
  readonly parts: readonly string[]
  /** That the entry stays as it was, whatever was made of it: see KeptEntry. */
  readonly kept?: string
}

/**
 * Makes what people outside the list wrote the signer's own word, as it stands: one step for undo. Nothing of it is
 * written again, so that who wrote it first stays to be seen, and taking the confirmation back leaves it as it was.
 */
export function confirmEntries(
  document: ProjectDocument,
  confirmed: readonly NewConfirmation[],
  signature: { readonly by: PersonId; readonly at: string },
  origin: unknown
): void {
  for (const { id, of, entry, claimId, parts, kept } of confirmed) {
    const versions = Object.fromEntries([
      ...parts.flatMap((part) => {
        const version = versionOfPart(document[of], entry, part)
        return version === null ? [] : [[part, version] as const]
      }),
      ...(kept === undefined ? [] : [[keptPart, kept] as const])
    ])
    const said: Omit<Confirmation, 'id' | 'removed'> = { of, entry, claimId, versions, ...signature }
    bearEntry(document, document.confirmations, id, { ...said })
  }
  document.doc.transact(() => {
    for (const { id } of confirmed)
      changeEntry(document, document.confirmations, id, { removed: false }, origin)
  }, origin)
}
