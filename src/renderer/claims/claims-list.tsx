import './claims.css'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { claimStates } from '../../core/model/claim-status'
import type { ClaimCounts } from '../../core/model/coverage-counts'
import { isOverdue } from '../../core/model/due'
import { isId } from '../../core/model/ids'
import type { Person } from '../../core/model/person'
import { goToClaim } from '../session/actions/go-to-claim'
import { isToConfirm } from '../session/actions/review-places'
import { commandOf } from '../session/commands'
import { audiences, type ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useMinute } from '../session/use-minute'
import { nameOf, useClaims, useCounts, usePeople } from '../session/use-project'
import { useThreads } from '../session/use-words'
import { Button } from '../ui/button'
import { Segmented, SelectField, TextField } from '../ui/field'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'
import { ClaimRow } from './claim-row'
import { type ClaimFilter, filterClaims, noFilter } from './filter-claims'

/** All claims in reading order, with a filter. Choosing one shows it in the article and in the inspector. */
export function ClaimsList({ session }: { readonly session: ProjectSession }) {
  const claims = useClaims(session)
  const counts = useCounts(session)
  const selected = useStore(session.selectedClaim)
  const [filter, setFilter] = useState(noFilter)
  const chosen = useStore(session.chosenClaims)
  // typing in the filter goes before showing what it leaves
  const applied = useDeferredValue(filter)
  const whose = useStore(session.claimsFor)
  const me = useStore(session.person)
  const people = usePeople(session)
  const { unreadClaims } = useStore(session.activity.view)
  const threads = useThreads(session)
  const shown = useMemo(() => {
    const threadsOf = ({ claim: { id, mergedFrom = [] } }: LiveClaim) =>
      threads.filter(({ thread }) => thread.claimId !== null && [id, ...mergedFrom].includes(thread.claimId))
    return filterClaims(claims, applied, { whose, me, threadsOf })
  }, [claims, applied, whose, me, threads])
  const now = useMinute(session)
  const uncertain = useMemo(() => claims.filter(isToConfirm).length, [claims])
  const list = useRef<VirtualListHandle>(null)
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(
    () =>
      session.listFocused.on((place) => {
        if (place === 'search') search.current?.select()
        else list.current?.focus()
      }),
    [session]
  )
  return (
    <div className="claims-list" data-claim-keys>
      <div className="list-filter">
        <TextField
          ref={search}
          label={strings.list.searchClaims}
          isLabelHidden
          placeholder={strings.list.searchClaims}
          type="search"
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
        <ProgressFilter filter={filter} counts={counts} onChange={setFilter} />
        <WhoseFilter session={session} people={people} />
        <div className="list-status">
          <p className="list-count" role="status">
            {strings.list.count(shown.length, claims.length)}
          </p>
          <StateFilter filter={filter} counts={counts} uncertain={uncertain} onChange={setFilter} />
        </div>
      </div>
      {shown.length > 0 ? (
        <VirtualList
          ref={list}
          label={strings.list.claims}
          items={shown}
          keyOf={(claim) => claim.claim.id}
          selected={selected}
          onSelect={(id) => goToClaim(session, id)}
          keyOfNumber={(number) => session.view.claims[number - 1]?.claim.id ?? null}
          rowHeight={78}
        >
          {(claim) => (
            <ClaimRow
              view={claim}
              isChosen={chosen.has(claim.claim.id)}
              isUnread={[claim.claim.id, ...(claim.claim.mergedFrom ?? [])].some((id) =>
                unreadClaims.has(id)
              )}
              isOverdue={isOverdue(claim, now)}
              assignee={claim.claim.assignee === undefined ? '' : nameOf(people, claim.claim.assignee)}
            />
          )}
        </VirtualList>
      ) : (
        <EmptyList
          isFiltered={claims.length > 0}
          onClear={() => {
            setFilter(noFilter)
            session.claimsFor.set('anybody')
          }}
        />
      )}
    </div>
  )
}

interface FilterProps {
  readonly filter: ClaimFilter
  readonly counts: ClaimCounts
  readonly onChange: (filter: ClaimFilter) => void
}

function ProgressFilter({ filter, counts, onChange }: FilterProps) {
  const options = [
    { value: 'all' as const, label: <Counted label={strings.list.all} count={counts.total} /> },
    { value: 'open' as const, label: <Counted label={strings.list.open} count={counts.open} /> },
    { value: 'settled' as const, label: <Counted label={strings.list.settled} count={counts.settled} /> }
  ]
  return (
    <Segmented
      label={strings.list.show}
      value={filter.progress}
      options={options}
      onChange={(progress) => onChange({ ...filter, progress, state: 'any' })}
    />
  )
}

/** Whose claims are shown: what asks something of this person first. */
function WhoseFilter({
  session,
  people
}: {
  readonly session: ProjectSession
  readonly people: readonly Person[]
}) {
  const value = useStore(session.claimsFor)
  const me = useStore(session.person).id
  const fixed = audiences.map((each) => ({ value: each as string, label: strings.list.audiences[each] }))
  const others = people.filter(({ id }) => id !== me)
  return (
    <SelectField
      label={strings.list.whose}
      isLabelHidden
      value={value}
      options={[
        ...fixed,
        ...others.map(({ id, name }) => ({ value: id, label: strings.list.assignedTo(name) }))
      ]}
      onChange={(next) => {
        const audience = audiences.find((each) => each === next)
        session.claimsFor.set(audience ?? (isId('person', next) ? next : 'anybody'))
      }}
    />
  )
}

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      {label} <span className="counted">{count.toLocaleString()}</span>
    </>
  )
}

function StateFilter({ filter, counts, uncertain, onChange }: FilterProps & { readonly uncertain: number }) {
  const present = claimStates.filter((state) => counts.byState[state] > 0 || state === filter.state)
  const options: { value: ClaimFilter['state']; label: string }[] = [
    { value: 'any', label: strings.list.anyState },
    ...(uncertain > 0 || filter.state === 'uncertain'
      ? [{ value: 'uncertain' as const, label: strings.list.stateCount(strings.list.toConfirm, uncertain) }]
      : []),
    ...present.map((state) => ({
      value: state,
      label: strings.list.stateCount(strings.states[state], counts.byState[state])
    }))
  ]
  return (
    <SelectField
      label={strings.list.state}
      isLabelHidden
      value={filter.state}
      options={options}
      onChange={(state) => onChange({ ...filter, state, progress: 'all' })}
    />
  )
}

function EmptyList({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  const keys = formatShortcut(commandOf('mark-claim').keys[0] ?? '', isMac)
  return (
    <div className="list-empty">
      <p>{isFiltered ? strings.list.noMatch : strings.list.empty}</p>
      {isFiltered ? (
        <Button look="link" onPress={onClear}>
          {strings.list.clearFilter}
        </Button>
      ) : (
        <p>{strings.list.emptyHint(keys)}</p>
      )}
    </div>
  )
}
