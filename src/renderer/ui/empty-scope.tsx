import { Button } from './button'
import { strings } from './strings'

interface EmptyScopeProps {
  /** Why the list shows nothing. */
  readonly words: string
  /** How many things there are beyond what was asked for. */
  readonly all: number
  readonly onShowAll: () => void
}

/** Stands in an empty list, with the way to what was left out of it. */
export function EmptyScope({ words, all, onShowAll }: EmptyScopeProps) {
  return (
    <div className="list-empty">
      <p>{words}</p>
      {all > 0 && (
        <Button look="link" onPress={onShowAll}>
          {strings.list.showAll(all)}
        </Button>
      )}
    </div>
  )
}
