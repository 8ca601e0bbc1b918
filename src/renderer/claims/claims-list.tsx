import './claims.css'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { noFilter } from '../../core/model/claim-filter'
import { isOverdue } from '../../core/model/due'
import type { ClaimId } from '../../core/model/ids'
import { goToClaim } from '../session/actions/go-to-claim'
import { pasteEvidence } from '../session/actions/paste-evidence'
import { isToConfirm } from '../session/actions/review-places'
import { commandOf } from '../session/commands'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useMinute } from '../session/use-minute'
import { nameOf, useClaims, useCounts, usePeople } from '../session/use-project'
import { useThreads } from '../session/use-words'
import { useWorkbench } from '../session/workbench-context'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'
import { ChosenBar } from './chosen-bar'
import { MoreFilters, ProgressFilter, StateFilter, WhoseFilter } from './claim-filters'
import { ClaimRow } from './claim-row'

/** All claims in reading order, with a filter. Choosing one shows it in the article and in the inspector. */
export function ClaimsList({ session }: { readonly session: ProjectSession }) {
  const workbench = useWorkbench()
  const claims = useClaims(session)
  const counts = useCounts(session)
  const selected = useStore(session.selectedClaim)
  const filter = useStore(session.filter)
  const chosen = useStore(session.chosenClaims.now)
  // typing in the filter goes before showing what it leaves
  const applied = useDeferredValue(filter)
  useStore(session.person)
  useThreads(session)
  const people = usePeople(session)
  const { unreadClaims } = useStore(session.activity.view)
  const now = useMinute(session)
  const shown = session.shownClaims.list(applied)
  const choice = useMemo(
    () => ({
      size: chosen.size,
      has: chosen.has,
      change: (add: Iterable<ClaimId>, remove: Iterable<ClaimId>) => session.chosenClaims.change(add, remove),
      clear: () => session.chosenClaims.clear()
    }),
    [chosen, session]
  )
  const setFilter = session.filter.set
  const uncertain = useMemo(() => claims.filter(isToConfirm).length, [claims])
  const list = useRef<VirtualListHandle>(null)
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(
    () =>
      session.listFocused.on((place) => {
        if (place === 'search') search.current?.select()
        else if (place === 'list') list.current?.focus()
      }),
    [session]
  )
  return (
    <div
      className="claims-list"
      data-claim-keys
      onPaste={(event) => {
        if (pasteEvidence(session, session.selectedClaim.get(), event)) workbench.showInspector()
      }}
    >
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
        <WhoseFilter session={session} filter={filter} onChange={setFilter} />
        <MoreFilters session={session} filter={filter} onChange={setFilter} />
        <div className="list-status">
          <p className="list-count" role="status">
            {strings.list.count(shown.length, claims.length)}
          </p>
          <StateFilter filter={filter} counts={counts} uncertain={uncertain} onChange={setFilter} />
        </div>
      </div>
      <ChosenBar session={session} shown={shown} isFiltered={shown.length < claims.length} />
      {shown.length > 0 ? (
        <VirtualList
          ref={list}
          label={strings.list.claims}
          items={shown}
          keyOf={idOf}
          choice={choice}
          selected={selected}
          onSelect={(id) => goToClaim(session, id)}
          onMenu={() => session.menuPlace.set('list')}
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
        <EmptyList isFiltered={claims.length > 0} onClear={() => setFilter(noFilter)} />
      )}
    </div>
  )
}

function idOf({ claim }: LiveClaim): ClaimId {
  return claim.id
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
