import type { Anchor } from './anchor'
import type { ClaimId, PersonId } from './ids'

/** What sort of fact a claim asserts. "opinion" and "forecast" assert nothing that can be checked. */
export const claimKinds = [
  'name',
  'title',
  'number',
  'date',
  'place',
  'quote',
  'attribution',
  'superlative',
  'chronology',
  'causal',
  'legal',
  'image/caption',
  'headline',
  'definition',
  'other',
  'opinion',
  'forecast'
] as const
export type ClaimKind = (typeof claimKinds)[number]

export const risks = ['low', 'normal', 'high'] as const
export type Risk = (typeof risks)[number]

/** A passage of the article that asserts something, as it is stored: where it is and what sort of fact. */
export interface Claim {
  readonly id: ClaimId
  readonly kind: ClaimKind
  readonly risk: Risk
  /** Needs a lawyer's eye, whatever its kind. */
  readonly legal: boolean
  readonly markedBy: PersonId
  /** ISO 8601 in UTC, as the marking machine's clock claimed. Shown, never ordered by. */
  readonly markedAt: string
  /** One or more ranges of the article, in reading order when marked. */
  readonly anchors: readonly Anchor[]
  /** The mark was taken off. Kept, because a check made elsewhere may still speak of it. */
  readonly removed: boolean
}

/** Whether a claim of this kind can be checked at all. */
export function isCheckable(kind: ClaimKind): boolean {
  return kind !== 'opinion' && kind !== 'forecast'
}
