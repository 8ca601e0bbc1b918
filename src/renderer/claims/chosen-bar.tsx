import { useMemo } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

interface ChosenBarProps {
  readonly session: ProjectSession
  /** What the list shows. */
  readonly shown: readonly LiveClaim[]
  readonly isFiltered: boolean
}

/** Says how many claims are chosen, and offers what can be done with them. Nothing where none is. */
export function ChosenBar({ session, shown, isFiltered }: ChosenBarProps) {
  const chosen = useStore(session.chosenClaims.now)
  const hidden = useMemo(
    () => (isFiltered ? chosen.size - shown.filter(({ claim }) => chosen.has(claim.id)).length : 0),
    [chosen, shown, isFiltered]
  )
  return (
    <div className="chosen-bar" hidden={chosen.size === 0}>
      <p className="chosen-count" role="status">
        {chosen.size > 0 && strings.chosen.count(chosen.size, hidden)}
      </p>
      {chosen.size > 0 && (
        <>
          <CommandButton command="change-chosen">{strings.chosen.change}</CommandButton>
          <CommandButton command="merge-claims" look="quiet">
            {strings.chosen.merge}
          </CommandButton>
          <Button look="quiet" label={strings.chosen.clear} onPress={() => session.chosenClaims.clear()}>
            <ToolIcon name="close" />
          </Button>
        </>
      )}
    </div>
  )
}
