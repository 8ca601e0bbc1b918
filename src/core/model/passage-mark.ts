import type { Anchor } from './anchor'
import type { ClaimId, NothingId, PassId, PersonId } from './ids'

/** Somebody's word on a passage that is no claim, as it is stored. */
export interface PassageMark<Id extends string> {
  readonly id: Id
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. Shown, never ordered by. */
  readonly at: string
  /** The words it was said of. */
  readonly place: Anchor
  /** It was taken back. */
  readonly removed: boolean
}

/** "Nothing to check here": the sentence asserts nothing that could be wrong. */
export type NothingMark = PassageMark<NothingId>

/** Something of the second pass that somebody has read again, or a finding that somebody looked at. */
export interface PassMark extends PassageMark<PassId> {
  /** The claim that was read; null for a passage. */
  readonly claimId: ClaimId | null
  /** What it read then. */
  readonly words: string
  /** The key of a finding of the consistency check that is no problem; absent for the second pass. */
  readonly finding?: string
}
