import type { ClaimState } from '../../core/model/claim-status'
import { StateIcon, stateClass } from '../ui/icons'
import { useHouseWords } from './house-words'

/** A claim's state by sign and word. */
export function StateBadge({ state }: { readonly state: ClaimState }) {
  const words = useHouseWords()
  return (
    <span className={`state ${stateClass(state)}`}>
      <StateIcon state={state} size={14} />
      {words.state(state)}
    </span>
  )
}
