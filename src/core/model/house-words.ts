import { asSentence } from './as-sentence'
import type { ClaimKind } from './claim'
import type { ClaimState } from './claim-status'
import type { HouseStyle } from './house-style'
import type { Role } from './person'
import type { Verdict, WorkStatus } from './verdict'

/** The state as a heading or label says it, in the words of the house style or in Stet's: "Changed since checked". */
export function labelOfState(state: ClaimState, { states }: Pick<HouseStyle, 'states'>): string {
  return states[state] ?? asSentence(state)
}

/** A verdict as the house calls it: "on author". */
export function wordOfVerdict(verdict: Verdict, { verdicts }: Pick<HouseStyle, 'verdicts'>): string {
  return verdicts[verdict] ?? verdict
}

/** A work status as the house calls it, as a sentence begins: "In progress". */
export function labelOfWork(status: WorkStatus, { workStatuses }: Pick<HouseStyle, 'workStatuses'>): string {
  return workStatuses[status] ?? asSentence(status)
}

/** A role as the house calls it. */
export function wordOfRole(role: Role, { roles }: Pick<HouseStyle, 'roles'>): string {
  return roles[role] ?? role
}

/** A kind of claims as the house calls it. */
export function wordOfKind(kind: ClaimKind, { kinds }: Pick<HouseStyle, 'kinds'>): string {
  return kinds.find((each) => each.kind === kind)?.name || kind
}
