import type { ClaimState } from '../../core/model/claim-status'
import { StateIcon, stateClass } from './icons'

/** A claim's state by sign and word. */
export function StateBadge({ state, label }: { readonly state: ClaimState; readonly label: string }) {
  return (
    <span className={`state ${stateClass(state)}`}>
      <StateIcon state={state} size={14} />
      {label}
    </span>
  )
}
