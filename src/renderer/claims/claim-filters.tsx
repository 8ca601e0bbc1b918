import { useEffect, useRef } from 'react'
import { claimKinds, risks } from '../../core/model/claim'
import { audiences, type ClaimFilter, claimOrders } from '../../core/model/claim-filter'
import { claimStates } from '../../core/model/claim-status'
import type { ClaimCounts } from '../../core/model/coverage-counts'
import { dueChoices } from '../../core/model/due'
import { isId } from '../../core/model/ids'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useKnownTags, usePeople } from '../session/use-project'
import { Checkbox, Segmented, SelectField } from '../ui/field'
import { strings } from '../ui/strings'
import { SavedFilters } from './saved-filters'

interface FilterProps {
  readonly filter: ClaimFilter
  readonly onChange: (filter: ClaimFilter) => void
}

interface CountedFilterProps extends FilterProps {
  readonly counts: ClaimCounts
}

/** Everything, what is open, or what is settled. */
export function ProgressFilter({ filter, counts, onChange }: CountedFilterProps) {
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
export function WhoseFilter({
  session,
  filter,
  onChange
}: FilterProps & { readonly session: ProjectSession }) {
  const people = usePeople(session)
  const me = useStore(session.person).id
  const fixed = audiences.map((each) => ({ value: each as string, label: strings.list.audiences[each] }))
  const others = people.filter(({ id }) => id !== me)
  return (
    <SelectField
      label={strings.list.whose}
      isLabelHidden
      value={filter.whose}
      options={[
        ...fixed,
        ...others.map(({ id, name }) => ({ value: id, label: strings.list.assignedTo(name) }))
      ]}
      onChange={(next) => {
        const audience = audiences.find((each) => each === next)
        onChange({ ...filter, whose: audience ?? (isId('person', next) ? next : 'anybody') })
      }}
    />
  )
}

/** The state claims are in, with how many are. */
export function StateFilter({
  filter,
  counts,
  uncertain,
  onChange
}: CountedFilterProps & { readonly uncertain: number }) {
  const words = useHouseWords()
  const present = claimStates.filter((state) => counts.byState[state] > 0 || state === filter.state)
  const options: { value: ClaimFilter['state']; label: string }[] = [
    { value: 'any', label: strings.list.anyState },
    ...(uncertain > 0 || filter.state === 'uncertain'
      ? [{ value: 'uncertain' as const, label: strings.list.stateCount(strings.list.toConfirm, uncertain) }]
      : []),
    ...present.map((state) => ({
      value: state,
      label: strings.list.stateCount(words.state(state), counts.byState[state])
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

/** Kind, risk, tag, time and order, folded away until they are wanted. */
export function MoreFilters({
  session,
  filter,
  onChange
}: FilterProps & { readonly session: ProjectSession }) {
  const words = useHouseWords()
  const details = useRef<HTMLDetailsElement>(null)
  const saved = useRef<HTMLSelectElement>(null)
  useEffect(
    () =>
      session.listFocused.on((place) => {
        if (place !== 'filters' || details.current === null) return
        details.current.open = true
        saved.current?.focus()
      }),
    [session]
  )
  const known = useKnownTags(session)
  const tags = filter.tag === '' || known.includes(filter.tag) ? known : [filter.tag, ...known]
  const { filters } = strings
  return (
    <details ref={details} className="more-filters">
      <summary className="more-filters-asked">{filters.more(askedFor(filter))}</summary>
      <SavedFilters session={session} ref={saved} />
      <div className="field-row">
        <SelectField
          label={filters.order}
          value={filter.order}
          options={claimOrders.map((value) => ({ value, label: filters.orders[value] }))}
          onChange={(order) => onChange({ ...filter, order })}
        />
        <SelectField
          label={filters.due}
          value={filter.due}
          options={dueChoices.map((value) => ({ value, label: filters.dues[value] }))}
          onChange={(due) => onChange({ ...filter, due })}
        />
        <SelectField
          label={strings.inspector.risk}
          value={filter.risk}
          options={[
            { value: 'any' as const, label: filters.any },
            ...risks.map((value) => ({ value, label: strings.risks[value] }))
          ]}
          onChange={(risk) => onChange({ ...filter, risk })}
        />
        <SelectField
          label={strings.inspector.kind}
          value={filter.kind}
          options={[
            { value: 'any' as const, label: filters.any },
            ...claimKinds.map((value) => ({ value, label: words.kind(value) }))
          ]}
          onChange={(kind) => onChange({ ...filter, kind })}
        />
        <SelectField
          label={filters.tag}
          value={filter.tag}
          options={[{ value: '', label: filters.any }, ...tags.map((value) => ({ value, label: value }))]}
          onChange={(tag) => onChange({ ...filter, tag })}
        />
        <Checkbox
          label={filters.legal}
          isChecked={filter.legal}
          onChange={(legal) => onChange({ ...filter, legal })}
        />
        <Checkbox
          label={strings.second.awaited}
          isChecked={filter.second}
          onChange={(second) => onChange({ ...filter, second })}
        />
      </div>
    </details>
  )
}

/** What the folded part asks for, in words. */
function askedFor({ order, due, risk, kind, tag, legal, second }: ClaimFilter): readonly string[] {
  const { filters } = strings
  return [
    order === 'article' ? '' : filters.orders[order],
    due === 'any' ? '' : filters.dues[due],
    risk === 'any' ? '' : filters.ofRisk(strings.risks[risk]),
    kind === 'any' ? '' : kind,
    tag,
    legal ? filters.legal : '',
    second ? strings.second.awaited : ''
  ].filter((words) => words !== '')
}

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      {label} <span className="counted">{count.toLocaleString()}</span>
    </>
  )
}
