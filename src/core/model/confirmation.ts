import type { ClaimId, ConfirmationId, PersonId } from './ids'

/**
 * The maps of the document whose entries somebody on the project's list can make theirs. Checks are made anew instead: of
 * them it is only confirmed that they stay as they were (keptPart).
 */
export const confirmedMaps = [
  'checks',
  'claims',
  'decisions',
  'evidence',
  'passes',
  'posts',
  'relations',
  'sources',
  'threads',
  'ticks'
] as const
export type ConfirmedMap = (typeof confirmedMaps)[number]

/** Names, among the parts of an entry, that it stays as somebody on the list had written it: see lasting-entries. */
export const keptPart = 'kept'

/** Most parts of one entry that a confirmation names. */
export const mostConfirmedParts = 2000

/**
 * Somebody on the project's list answers for what people outside it wrote: from then on it counts as if somebody on the
 * list had written it, as far as it still says what it said.
 */
export interface Confirmation {
  readonly id: ConfirmationId
  /** What is confirmed: an entry of a map. */
  readonly of: ConfirmedMap
  readonly entry: string
  /** The claim it concerns; null for none. */
  readonly claimId: ClaimId | null
  /**
   * Which value is confirmed, by field; under "" the entry itself: see versionOfPart. What is written into a field later
   * is not confirmed.
   */
  readonly versions: Readonly<Record<string, string>>
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  /** It was taken back. */
  readonly removed: boolean
}
