import './confirmed-list.css'
import type { Confirmation } from '../../core/model/confirmation'
import { Button } from '../ui/button'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { takeConfirmedBack } from './actions/confirm-outside'
import { describeConfirmed } from './describe-activity'
import type { ProjectSession } from './project-session'
import { isOnList } from './unconfirmed-of'
import { nameOf, usePeople } from './use-project'

interface ConfirmedListProps {
  readonly session: ProjectSession
  /** The number of the claim; null for what belongs to none. */
  readonly number: number | null
  readonly confirmed: readonly Confirmation[]
  /** Does what a button is pressed for: see useFocusInLists. */
  readonly press: (run: () => void) => void
}

/** Who has confirmed what people outside the list wrote, one line for what was confirmed at once. */
export function ConfirmedList({ session, number, confirmed, press }: ConfirmedListProps) {
  const people = usePeople(session)
  const canTakeBack = isOnList(session)
  const { outside } = strings
  return (
    <ul className="outside-list" data-list="confirmed">
      {[...Map.groupBy(confirmed, ({ by, at }) => `${at} ${by}`)].map(([key, together]) => {
        const names = [...new Set(together.map(({ by }) => nameOf(people, by)))]
        const things = describeConfirmed(together)
        const what = outside.confirmedBy(names, things)
        return (
          <li key={key} className="outside-thing">
            <bdi>
              <Named names={names} say={(...each) => outside.confirmedBy(each, things)} />
            </bdi>
            {canTakeBack && (
              <Button
                name={outside.takeBackNamed(what)}
                onPress={() => press(() => takeConfirmedBack(session, number, together))}
              >
                {outside.takeBack}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
