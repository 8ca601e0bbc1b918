import type { Loss } from '../../core/model/loss'
import { keyOfLoss } from '../../core/model/lost-things'
import { bringBack, isMissing, openLosses } from '../session/actions/bring-back'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'

interface LossNoticesProps {
  readonly session: ProjectSession
  /** The open ones ask for a decision over every list; the others stand in the activity. */
  readonly which: 'open' | 'others'
}

/** What was taken away in bulk: who, what and when, and one button that brings all of it back. */
export function LossNotices({ session, which }: LossNoticesProps) {
  const all = useStore(session.losses.losses)
  useStore(session.activity.view)
  const open = new Set(openLosses(session))
  const shown = all.filter((loss) => open.has(loss) === (which === 'open')).toReversed()
  return (
    <>
      <span className="visually-hidden" role="status">
        {which === 'open' && shown.length > 0 && strings.losses.announced}
      </span>
      {shown.length > 0 && (
        <section className="loss-notices" aria-label={strings.losses.title}>
          {shown.map((loss) => (
            <LossNotice key={keyOfLoss(loss)} session={session} loss={loss} isOpen={which === 'open'} />
          ))}
        </section>
      )}
    </>
  )
}

function LossNotice({
  session,
  loss,
  isOpen
}: {
  readonly session: ProjectSession
  readonly loss: Loss
  readonly isOpen: boolean
}) {
  const people = usePeople(session)
  const me = useStore(session.person).id
  const { by, at, gone, missing, isByDraft } = loss
  const name = by === null ? strings.common.unknownPerson : nameOf(people, by)
  const who = by === me ? strings.activity.you(name) : name
  const isPartlyBack = isMissing(loss) && strings.losses.parts(gone) !== strings.losses.parts(missing)
  return (
    <div className={isOpen ? 'notice loss-notice' : 'loss-notice'}>
      <p className="loss-words">
        <ToolIcon name="warning" />
        <span>
          <Named
            names={[who]}
            say={(each = '') => strings.losses.removed(each, strings.losses.parts(gone))}
          />
          {isByDraft && ` ${strings.losses.byDraft}`}
        </span>
      </p>
      {at !== null && <p className="quiet">{formatMoment(at)}</p>}
      {isPartlyBack && <p className="quiet">{strings.losses.stillMissing(strings.losses.parts(missing))}</p>}
      {isMissing(loss) ? (
        <div className="button-row">
          <Button
            look={isOpen ? 'primary' : 'plain'}
            name={strings.losses.bringBackOf(who)}
            onPress={() => void bringBack(session, loss)}
          >
            {strings.losses.bringBack}
          </Button>
          {isOpen && (
            <Button onPress={() => session.activity.putAside(keyOfLoss(loss))}>
              {strings.losses.putAside}
            </Button>
          )}
        </div>
      ) : (
        <p className="quiet">{strings.losses.isBack}</p>
      )}
    </div>
  )
}
