import './activity.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Activity, activityKinds } from '../../core/model/activity'
import { goToClaim } from '../session/actions/go-to-claim'
import { ActivityLine } from '../session/activity-line'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'
import { LossNotices } from './loss-notices'
import { type ActivityFilter, noActivityFilter, takeActivities } from './take-activities'

/** How many are shown at first, and how many more when asked for. */
const pageLength = 200

/** Who did what, latest first, with what is new to this person. What was on the screen is read when they turn away. */
export function ActivityList({ session }: { readonly session: ProjectSession }) {
  const desk = session.activity
  const view = useStore(desk.view)
  const claim = useStore(session.selectedClaim)
  const [filter, setFilter] = useState(noActivityFilter)
  const [most, setMost] = useState(pageLength)
  const [chosen, setChosen] = useState<string | null>(null)
  const seen = useRef(new Set<string>())
  const list = useRef<VirtualListHandle>(null)
  // a new view comes with every change of the activity
  const taken = useMemo(() => {
    const head = claim === null ? undefined : session.view.claim(claim)?.claim
    const ids = claim === null ? [] : [claim, ...(head?.mergedFrom ?? [])]
    const from = filter.scope === 'claim' ? desk.index.ofClaims(ids) : desk.index.list
    const duties = {
      isUnread: (key: string) => desk.isUnread(key),
      isSinceHere: (key: string) => desk.isSinceHere(key),
      isHidden: (activity: Activity) => session.secondChecks.hidesActivity(activity)
    }
    return view.isRead ? takeActivities(from, filter, duties, most) : { latest: [], hasMore: false }
  }, [session, desk, view, claim, filter, most])
  useEffect(() => session.listFocused.on(() => list.current?.focus()), [session])
  useEffect(() => () => desk.look(seen.current), [desk])
  const noteShown = useCallback((shown: readonly Activity[]) => {
    for (const { key } of shown) seen.current.add(key)
  }, [])
  const choose = (key: string): void => {
    setChosen(key)
    const id = desk.index.get(key)?.claimId ?? null
    if (id !== null && session.view.claim(id) !== undefined) goToClaim(session, id)
    desk.look([key])
  }
  return (
    <div className="activity-list" data-claim-keys>
      <div className="list-filter">
        <Filters session={session} filter={filter} onChange={setFilter} />
        <div className="list-status">
          <p className="list-count" role="status">
            {view.isRead ? strings.activity.unread(view.unread) : strings.activity.reading}
          </p>
          {view.unread > 0 && (
            <Button look="link" onPress={() => desk.lookAtAll()}>
              {strings.activity.markAllRead}
            </Button>
          )}
        </div>
      </div>
      <LossNotices session={session} which="others" />
      {taken.latest.length > 0 ? (
        <VirtualList
          ref={list}
          label={strings.list.activity}
          items={taken.latest}
          keyOf={(activity) => activity.key}
          selected={chosen}
          onSelect={choose}
          onShow={noteShown}
          rowHeight={64}
        >
          {(activity) => (
            <div className="activity-row">
              <ActivityLine
                session={session}
                activity={activity}
                isUnread={desk.isUnread(activity.key)}
                namesClaim={filter.scope !== 'claim'}
              />
            </div>
          )}
        </VirtualList>
      ) : (
        view.isRead && <p className="list-empty">{emptyWords(filter, claim !== null)}</p>
      )}
      {taken.hasMore && (
        <div className="activity-more">
          <Button look="link" onPress={() => setMost(most + pageLength)}>
            {strings.activity.showOlder}
          </Button>
        </div>
      )}
    </div>
  )
}

function emptyWords({ scope }: ActivityFilter, hasClaim: boolean): string {
  if (scope === 'claim' && !hasClaim) return strings.done.selectClaimFirst
  return scope === 'all' ? strings.activity.empty : strings.activity.noMatch
}

interface FiltersProps {
  readonly session: ProjectSession
  readonly filter: ActivityFilter
  readonly onChange: (filter: ActivityFilter) => void
}

function Filters({ session, filter, onChange }: FiltersProps) {
  const people = usePeople(session)
  const { activity } = strings
  return (
    <>
      <SelectField
        label={activity.scope}
        isLabelHidden
        value={filter.scope}
        options={[
          { value: 'all', label: activity.scopes.all },
          { value: 'since here', label: activity.scopes.sinceHere },
          { value: 'unread', label: activity.scopes.unread },
          { value: 'claim', label: activity.scopes.claim }
        ]}
        onChange={(scope) => onChange({ ...filter, scope })}
      />
      <div className="field-row">
        <SelectField
          label={activity.person}
          isLabelHidden
          value={filter.person}
          options={[
            { value: 'anybody', label: activity.anybody },
            ...people.map(({ id }) => ({ value: id, label: nameOf(people, id) }))
          ]}
          onChange={(person) => onChange({ ...filter, person })}
        />
        <SelectField
          label={activity.kind}
          isLabelHidden
          value={filter.kind}
          options={[
            { value: 'any', label: activity.anyKind },
            ...activityKinds.map((kind) => ({ value: kind, label: activity.kinds[kind] }))
          ]}
          onChange={(kind) => onChange({ ...filter, kind })}
        />
      </div>
    </>
  )
}
