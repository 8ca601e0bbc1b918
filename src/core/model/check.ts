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
  /** What the words should read instead; absent where nothing is proposed. */
  readonly correction?: string
  /** Whom the note speaks to. */
  readonly mentions?: readonly PersonId[]
  /** The checks of others that speak to its author and were known to them: it counts as the answer. */
  readonly answers?: readonly CheckId[]
}

/**
 * The checks that no other check has taken the place of, in the order given. A person replaces their own checks for
 * good. That somebody settled a dispute over others' checks counts only while the settlement itself stands: when it is
 * taken back, the others' checks stand again.
 */
export function standingChecks(checks: readonly Check[]): readonly Check[] {
  const replacing = new Map<CheckId, Check[]>()
  for (const check of checks) {
    for (const id of check.supersedes) replacing.set(id, [...(replacing.get(id) ?? []), check])
  }
  const known = new Map<CheckId, boolean>()
  const stands = (check: Check): boolean => {
    const answer = known.get(check.id)
    if (answer !== undefined) return answer
    const others = replacing.get(check.id) ?? []
    // only a forged record holds a circle; none of it stands, so the claim is open
    const result =
      !isInCircle(check, replacing) && !others.some((other) => other.by === check.by || stands(other))
    known.set(check.id, result)
    return result
  }
  return checks.filter(stands)
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

/** Whether a check is replaced, by way of others, by itself. */
function isInCircle(check: Check, replacing: ReadonlyMap<CheckId, readonly Check[]>): boolean {
  const seen = new Set<CheckId>()
  const left = [...(replacing.get(check.id) ?? [])]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.id === check.id) return true
    if (seen.has(next.id)) continue
    seen.add(next.id)
    left.push(...(replacing.get(next.id) ?? []))
  }
  return false
}
