import type { Anchor } from './anchor'
import type { ClaimId, PersonId } from './ids'
import type { SecondCheckChoice } from './second-check'

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
  /** The claim it was split off. */
  readonly splitFrom?: ClaimId
  /** The claim that speaks for this one too, as long as both marks stand. See ClaimFamilies. */
  readonly mergedInto?: ClaimId
  /** After the merging the other claim was given words anew: this one's words are no part of it any more. */
  readonly absorbed?: true
  /** The claims it speaks for: derived, never stored. */
  readonly mergedFrom?: readonly ClaimId[]
  /** Who gave it its present words, by attaching, confirming, extending or splitting; absent since it was marked. */
  readonly placedBy?: PersonId
  readonly refusals?: readonly Refusal[]
  /** Who is to check it; absent for nobody in particular. */
  readonly assignee?: PersonId
  /** When it has to be settled; absent for no time. See due. */
  readonly due?: string
  /** Whether it needs a second, independent check; absent to go by its risk. See second-check. */
  readonly secondCheck?: SecondCheckChoice
  /** What the house sorts its claims by, in the order of their characters; absent for none. */
  readonly tags?: readonly string[]
}

/** Somebody said of words that were edited or found elsewhere that they are not the claim. */
export interface Refusal {
  /** The field of the stored claim that holds it. */
  readonly key: string
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  /** The refused words and where they stood. */
  readonly place: Anchor
}

/** Whether a claim of this kind can be checked at all. */
export function isCheckable(kind: ClaimKind): boolean {
  return kind !== 'opinion' && kind !== 'forecast'
}
