import type { Anchor, TextRange } from './anchor'
import type { FromFile } from './from-file'
import type { ClaimId, CorrectionId, DecisionId, EvidenceId, PersonId } from './ids'
import { standingOf } from './standing'

/** How much hangs on a correction. */
export const severities = ['must change', 'should change', 'could change'] as const
export type Severity = (typeof severities)[number]

/** Proposed words for a passage of the article. The article stays as it is until somebody accepts them. */
export interface Correction {
  readonly id: CorrectionId
  /** The claim it was proposed on; null for words that no claim asks about. */
  readonly claimId: ClaimId | null
  /** The passage; its quote holds the words that are to go. */
  readonly place: Anchor
  /** What the passage should read; "" to cut it. */
  readonly words: string
  readonly reason: string
  readonly evidence: readonly EvidenceId[]
  readonly severity: Severity
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  /** Who proposed it by a file that came from outside: `by` only brought it in. */
  readonly fromFile?: FromFile
  /** Undo took the proposal back. */
  readonly removed: boolean
}

export const outcomes = ['accepted', 'rejected', 'reopened', 'withdrawn'] as const
export type Outcome = (typeof outcomes)[number]

/** What somebody decided on a correction, and when. Undo hides it; nothing else changes it. */
export interface Decision {
  readonly id: DecisionId
  readonly correctionId: CorrectionId
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  readonly outcome: Outcome
  /** The words that were put into the article, which may differ from those proposed; "" where none were. */
  readonly words: string
  readonly reason: string
  /** The decisions this one takes the place of: all that were known. */
  readonly supersedes: readonly DecisionId[]
  /** Where the article was made to read so; null where it was left alone. */
  readonly place: Anchor | null
  readonly removed: boolean
}

/** Where a correction stands. `disputed`: people decided apart, and differently. */
export const correctionStates = ['open', 'disputed', 'accepted', 'rejected', 'withdrawn'] as const
export type CorrectionState = (typeof correctionStates)[number]

/**
 * What the decisions that nobody has replaced come to. Two people who accept different words apart disagree like two of
 * whom one rejects.
 */
export function judgeCorrection(decisions: readonly Decision[]): CorrectionState {
  const standing = standingOf(decisions)
  const concluded = new Set(
    standing.map(({ outcome, words }) => (outcome === 'accepted' ? `accepted ${words}` : outcome))
  )
  if (concluded.size > 1) return 'disputed'
  const outcome = standing[0]?.outcome
  return outcome === undefined || outcome === 'reopened' ? 'open' : outcome
}

/** The words that a correction was accepted with; null where it is not accepted. */
export function acceptedWords(decisions: readonly Decision[]): string | null {
  return judgeCorrection(decisions) === 'accepted' ? (standingOf(decisions)[0]?.words ?? null) : null
}

/** Whether somebody still has to decide. */
export function isUndecided(state: CorrectionState): boolean {
  return state === 'open' || state === 'disputed'
}

/** A correction with what became of it, against today's text. */
export interface CorrectionView {
  /** In reading order from 1; those whose words are gone come last. */
  readonly number: number
  readonly correction: Correction
  /** It was said with a check: "should read". Its id is the check's. */
  readonly isOfCheck: boolean
  readonly state: CorrectionState
  /** Where its words, or those that took their place, stand today; null where they are gone. */
  readonly range: TextRange | null
  /** What stands there today. */
  readonly wordsNow: string | null
  /** Those of the article are the words that are to go, or after a decision those that were decided. */
  readonly isAsSaid: boolean
  /** All decisions that undo has not taken back, those before first that others replaced. */
  readonly decisions: readonly Decision[]
}
