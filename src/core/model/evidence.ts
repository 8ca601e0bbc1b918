import type { EvidenceFile } from './evidence-file'
import type { ClaimId, EvidenceId, PersonId, SourceId } from './ids'

export const stances = ['supports', 'contradicts', 'context'] as const
export type Stance = (typeof stances)[number]

/** What one source says on one claim. */
export interface Evidence {
  readonly id: EvidenceId
  readonly claimId: ClaimId
  readonly sourceId: SourceId
  readonly stance: Stance
  /** Page, paragraph or time stamp within the source. */
  readonly locator: string
  /** The source's own words. */
  readonly excerpt: string
  /** What was looked at, kept with the project: oldest first, as the clocks claim. */
  readonly files?: readonly EvidenceFile[]
  readonly addedBy: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly addedAt: string
  /** Taken off the claim. Kept, because a check may rest on it. */
  readonly removed: boolean
}
