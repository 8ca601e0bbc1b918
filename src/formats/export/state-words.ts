import type { ClaimState } from '../../core/model/claim-status'

/** The state as a heading or label says it: "Changed since checked". */
export function labelOfState(state: ClaimState): string {
  return state.charAt(0).toUpperCase() + state.slice(1)
}

/** The state as a class name of the exports' styles: "state-changed-since-checked". */
export function classOfState(state: ClaimState): string {
  return `state-${state.replaceAll(' ', '-')}`
}
