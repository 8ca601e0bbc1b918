import type { CheckId, ClaimId, EvidenceId, PersonId } from './ids'
import type { Verdict, WorkStatus } from './verdict'

/** One person's dated statement on one claim. Appended, never edited. */
export interface Check {
  readonly id: CheckId
  readonly claimId: ClaimId
  readonly by: PersonId
  /** ISO 8601 in UTC, as the checking machine's clock claimed. Shown, never ordered by. */
  readonly at: string
  readonly workStatus: WorkStatus
  /** Null unless the work status is "checked". */
  readonly verdict: Verdict | null
  readonly note: string
  /** The evidence this statement rests on. */
  readonly evidence: readonly EvidenceId[]
  /** The claim's words as the person read them; empty ranges are left out. See wordsOfClaim. */
  readonly words: string
  /** The standing checks this one takes the place of: the person's own, or all of them to settle a dispute. */
  readonly supersedes: readonly CheckId[]
}

/** The checks that no other check has taken the place of, in the order given. */
export function standingChecks(checks: readonly Check[]): readonly Check[] {
  const superseded = new Set(checks.flatMap((check) => check.supersedes))
  return checks.filter((check) => !superseded.has(check.id))
}
