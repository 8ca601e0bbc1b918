import type { Confirmation } from '../../core/model/confirmation'
import { takeConfirmedBack } from '../session/actions/confirm-outside'
import { describeConfirmed } from '../session/describe-activity'
import type { ProjectSession } from '../session/project-session'
import { isOnList } from '../session/unconfirmed-of'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { strings } from '../ui/strings'

interface ConfirmedListProps {
  readonly session: ProjectSession
  /** The number of the claim. */
  readonly number: number
  readonly confirmed: readonly Confirmation[]
}

/** Who has confirmed what people outside the list wrote, one line for what was confirmed at once. */
export function ConfirmedList({ session, number, confirmed }: ConfirmedListProps) {
  const people = usePeople(session)
  const canTakeBack = isOnList(session)
  const { outside } = strings
  return (
    <ul className="outside-list">
      {[...Map.groupBy(confirmed, ({ by, at }) => `${at} ${by}`)].map(([key, together]) => {
        const names = [...new Set(together.map(({ by }) => nameOf(people, by)))]
        const what = outside.confirmedBy(names, describeConfirmed(together))
        return (
          <li key={key} className="outside-thing">
            <bdi>{what}</bdi>
            {canTakeBack && (
              <Button
                name={outside.takeBackNamed(what)}
                onPress={() => takeConfirmedBack(session, number, together)}
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
