import type { CheckId, ClaimId, EvidenceId, PersonId } from './ids'
import { standingOf } from './standing'
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
  /** Of this evidence, what supported the claim then; absent where none did, and in checks made before it was noted. */
  readonly supporting?: readonly EvidenceId[]
  /**
   * What this evidence said then, as marks that tell only whether it says so still; absent in checks made before it was
   * noted. See weighedMark.
   */
  readonly weighed?: Readonly<Record<EvidenceId, string>>
  /** The claim's words as the person read them; empty ranges are left out. See wordsOfClaim. */
  readonly words: string
  /** The standing checks this one takes the place of: the person's own, or all of them to settle a dispute. */
  readonly supersedes: readonly CheckId[]
  /** What the words should read instead; absent where nothing is proposed. */
  readonly correction?: string
  /** Whom the note speaks to. */
  readonly mentions?: readonly PersonId[]
  /** The checks of others that speak to its author and were known to them: it counts as the answer. */
  readonly answers?: readonly CheckId[]
  /**
   * It is on words that a correction proposes: it says nothing of other words, and counts once the claim reads like
   * that.
   */
  readonly ahead?: true
  /** The conclusions of others on the same words that its author had been shown. See second-check. */
  readonly seen?: readonly CheckId[]
}

/** The checks that no other check has taken the place of, in the order given. See standingOf. */
export function standingChecks(checks: readonly Check[]): readonly Check[] {
  return standingOf(checks)
}

/** Whether a check took the place of somebody else's, which settles what they disagreed on. */
export function settlesOthers(
  { by, supersedes }: Check,
  authorOf: (id: CheckId) => PersonId | undefined
): boolean {
  return supersedes.some((id) => {
    const author = authorOf(id)
    return author !== undefined && author !== by
  })
}
