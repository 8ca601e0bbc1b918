import type { ClaimState } from '../../core/model/claim-status'

/** The state as a class name of the exports' styles: "state-changed-since-checked". */
export function classOfState(state: ClaimState): string {
  return `state-${state.replaceAll(' ', '-')}`
}
