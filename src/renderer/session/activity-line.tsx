import './activity-line.css'
import { directionOfText } from '../../core/article/text-direction'
import type { Activity } from '../../core/model/activity'
import type { Standing } from '../../core/model/author'
import { showOnOneLine } from '../../core/model/show-hidden'
import { formatMoment } from '../ui/format-date'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { useAuthors } from './author-tag'
import { claimLabel, describeActivity } from './describe-activity'
import type { ProjectSession } from './project-session'
import { useStore } from './store'
import { nameOf, usePeople } from './use-project'

interface ActivityLineProps {
  readonly session: ProjectSession
  readonly activity: Activity
  readonly isUnread: boolean
  /** Says which claim it was, where that is not plain from the place. */
  readonly namesClaim?: boolean
}

/** Who did what and when, with what was before and what became of it. */
export function ActivityLine({ session, activity, isUnread, namesClaim = false }: ActivityLineProps) {
  const people = usePeople(session)
  const me = useStore(session.person).id
  const { what, change, note } = describeActivity(session, activity)
  const name = nameOf(people, activity.by)
  const { standing, owner } = useAuthors(session).ofClient(activity.client, activity.by)
  const doubt =
    standing === 'other person'
      ? strings.authors.otherPerson(showOnOneLine(owner?.name ?? '') || strings.common.unknownPerson)
      : strings.authors.tags[standing]
  const claim = namesClaim ? claimLabel(session, activity.claimId) : ''
  return (
    <span className="activity-line">
      <span className="activity-head">
        {isUnread && (
          <>
            <span className="unread-dot" aria-hidden="true" />
            <span className="visually-hidden">{strings.activity.isNew}</span>
          </>
        )}
        <strong>
          <Named names={[name]} {...(activity.by === me ? { say: strings.activity.you } : {})} />
        </strong>
        {doubt !== '' && <bdi className={isLoud(standing) ? 'activity-doubt' : 'quiet'}>{doubt}</bdi>}
        {claim !== '' && <span className="quiet">{claim}</span>}
        <time className="quiet activity-time" dateTime={activity.at}>
          {formatMoment(activity.at)}
        </time>
      </span>
      <span>
        <bdi>{what}</bdi>
        {change !== null && (
          <>
            {': '}
            <del dir={directionOfText(change.from)}>{change.from}</del>
            <span aria-hidden="true"> → </span>
            <span className="visually-hidden"> {strings.activity.becomes} </span>
            <ins dir={directionOfText(change.to)}>{change.to}</ins>
          </>
        )}
      </span>
      {note !== '' && (
        <span className="activity-note" dir={directionOfText(note)}>
          {note}
        </span>
      )}
    </span>
  )
}

/** Whether somebody signed as a person that they are not known to be. */
function isLoud(standing: Standing): boolean {
  return standing === 'changed' || standing === 'other person'
}
