import { describeRange } from '../anchoring/describe-range'
import type { TextRange } from '../model/anchor'
import type { ClaimId, PassId, PersonId } from '../model/ids'
import { bearEntry, changeEntry } from './entry-map'
import type { MarkedIn } from './nothing-to-check'
import type { ProjectDocument } from './schema'

/** Something that is read again in the second pass. */
export interface NewPass {
  readonly id: PassId
  readonly range: TextRange
  readonly claimId: ClaimId | null
  /** What it reads now. */
  readonly words: string
  /** See PassMark. */
  readonly finding?: string
  readonly by: PersonId
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** Says that these passages were read again in the second pass, as they read now. One step for undo. */
export function markPassed(
  { document, article }: MarkedIn,
  passes: readonly NewPass[],
  origin: unknown
): void {
  for (const { id, range, ...said } of passes) {
    bearEntry(document, document.passes, id, { ...said, place: describeRange(article, range) })
  }
  document.doc.transact(() => {
    for (const { id } of passes) changeEntry(document, document.passes, id, { removed: false }, origin)
  }, origin)
}

/** Takes it back that passages were read again. */
export function takePassBack(document: ProjectDocument, ids: Iterable<PassId>, origin: unknown): void {
  document.doc.transact(() => {
    for (const id of ids) changeEntry(document, document.passes, id, { removed: true }, origin)
  }, origin)
}
