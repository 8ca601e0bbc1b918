import type { ClaimState } from '../../core/model/claim-status'
import type { HouseStyle } from '../../core/model/house-style'

/** The state as a heading or label says it, in the words of the house style or in Stet's: "Changed since checked". */
export function labelOfState(state: ClaimState, { states }: Pick<HouseStyle, 'states'>): string {
  return states[state] ?? state.charAt(0).toUpperCase() + state.slice(1)
}

/** The state as a class name of the exports' styles: "state-changed-since-checked". */
export function classOfState(state: ClaimState): string {
  return `state-${state.replaceAll(' ', '-')}`
}
