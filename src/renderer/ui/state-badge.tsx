import type { ClaimState } from '../../core/model/claim-status'
import { StateIcon, stateClass } from './icons'
import { strings } from './strings'

/** A claim's state by sign and word. */
export function StateBadge({ state }: { readonly state: ClaimState }) {
  return (
    <span className={`state ${stateClass(state)}`}>
      <StateIcon state={state} size={14} />
      {strings.states[state]}
    </span>
  )
}
