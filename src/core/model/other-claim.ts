import type { ClaimState } from './claim-status'
import type { ClaimId, PersonId } from './ids'
import type { Verdict, WorkStatus } from './verdict'

/** A claim as it stands in another version of the work. */
export interface OtherClaim {
  readonly id: ClaimId
  readonly words: string
  readonly state: ClaimState
  /** The checks that stand, in the order in which they were given. */
  readonly checks: readonly {
    readonly by: PersonId
    readonly workStatus: WorkStatus
    readonly verdict: Verdict | null
    readonly note: string
  }[]
}
