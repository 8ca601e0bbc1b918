import type { Unconfirmed } from '../../core/document/list-unconfirmed'
import { Button } from '../ui/button'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import type { ProjectSession } from './project-session'
import { isOnList } from './unconfirmed-of'
import { nameOf, usePeople } from './use-project'

interface UnconfirmedListProps {
  readonly session: ProjectSession
  readonly things: readonly Unconfirmed[]
  readonly describe: (thing: Unconfirmed) => string
  readonly onConfirm: (thing: Unconfirmed) => void
}

/** What people outside the list of people wrote, by whom, with a button for whoever is on it that makes it theirs. */
export function UnconfirmedList({ session, things, describe, onConfirm }: UnconfirmedListProps) {
  const people = usePeople(session)
  const { outside } = strings
  const canConfirm = isOnList(session)
  return (
    <ul className="outside-list" data-list="waiting">
      {things.map((thing) => {
        const what = describe(thing)
        const names = thing.hands.map((id) =>
          id === null ? strings.common.unknownPerson : nameOf(people, id)
        )
        return (
          <li key={thing.key} className="outside-thing">
            <span>
              <bdi>{what}</bdi>{' '}
              {names.length > 0 && (
                <span className="quiet">
                  <Named names={[...new Set(names)]} say={(...each) => outside.by(each)} />
                </span>
              )}
            </span>
            {canConfirm && (
              <Button
                name={thing.kind === 'kept' ? outside.keepNamed(what) : outside.confirmNamed(what)}
                {...(thing.kind === 'check' ? { tooltip: outside.checkHint } : {})}
                {...(thing.kind === 'kept' ? { tooltip: outside.keepHint } : {})}
                onPress={() => onConfirm(thing)}
              >
                {thing.kind === 'kept' ? outside.keep : outside.confirm}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
