import { useEffect, useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { ActivityLine } from '../session/activity-line'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useHiddenChecks } from '../session/use-hidden-checks'
import { strings } from '../ui/strings'

/** Longer histories are read in the activity list. */
const mostShown = 50

/**
 * Everything that was done to the claim, latest first. What was new when the claim was opened stays marked while it is
 * looked at; for the list it is read.
 */
export function ClaimActivity({
  session,
  view
}: {
  readonly session: ProjectSession
  readonly view: LiveClaim
}) {
  const desk = session.activity
  const { isRead } = useStore(desk.view)
  const { id, mergedFrom = [] } = view.claim
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const unread = desk.unreadOf([id, ...mergedFrom])
  useEffect(() => {
    if (unread.length === 0 || document.visibilityState === 'hidden') return
    setFresh((known) => new Set([...known, ...unread]))
    desk.look(unread)
  })
  useHiddenChecks(session, view)
  const done = isRead ? desk.index.ofClaims([id, ...mergedFrom]).toReversed() : []
  const all = done.filter((activity) => !session.secondChecks.hidesActivity(activity))
  if (all.length === 0) return null
  const shown = all.slice(0, mostShown)
  return (
    <section className="inspector-section claim-activity">
      <details open={fresh.size > 0}>
        <summary>{strings.activity.ofClaim(all.length, fresh.size)}</summary>
        <ul className="check-list">
          {shown.map((activity) => (
            <li key={activity.key}>
              <ActivityLine session={session} activity={activity} isUnread={fresh.has(activity.key)} />
            </li>
          ))}
        </ul>
        {all.length > shown.length && <p className="quiet">{strings.activity.moreInList}</p>}
      </details>
    </section>
  )
}
