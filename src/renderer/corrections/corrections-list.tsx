import './corrections.css'
import { type KeyboardEvent, type Ref, useEffect, useMemo, useRef, useState } from 'react'
import { type CorrectionView, isUndecided, type Severity, severities } from '../../core/model/correction'
import type { CorrectionId, PersonId } from '../../core/model/ids'
import { openCorrection } from '../session/actions/corrections'
import { chooseUndecided } from '../session/actions/decide-chosen'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { ProposedWords } from '../session/proposed-words'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { useCorrections } from '../session/use-words'
import { Button } from '../ui/button'
import { EmptyScope } from '../ui/empty-scope'
import { SelectField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'

const scopes = ['undecided', 'all', 'decided'] as const

/** Which corrections the list shows. */
interface CorrectionFilter {
  readonly scope: (typeof scopes)[number]
  readonly severity: Severity | 'any'
  readonly by: PersonId | 'anybody'
}

const undecidedOnly: CorrectionFilter = { scope: 'undecided', severity: 'any', by: 'anybody' }

/** All corrections in reading order, those to decide before others have to be asked for. Several can be chosen. */
export function CorrectionsList({ session }: { readonly session: ProjectSession }) {
  const corrections = useCorrections(session)
  const selected = useStore(session.shownCorrection)
  const chosen = useStore(session.chosenCorrections.now)
  const [filter, setFilter] = useState(undecidedOnly)
  const shown = useMemo(() => corrections.filter((view) => isIn(filter, view)), [corrections, filter])
  const choice = useMemo(
    () => ({
      size: chosen.size,
      has: chosen.has,
      change: (add: Iterable<CorrectionId>, remove: Iterable<CorrectionId>) =>
        session.chosenCorrections.change(add, remove),
      clear: () => session.chosenCorrections.clear()
    }),
    [chosen, session]
  )
  const list = useRef<VirtualListHandle>(null)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(
    () =>
      session.listFocused.on((place) => {
        if (place === 'list') list.current?.focus()
        else first.current?.focus()
      }),
    [session]
  )
  const undecided = corrections.filter(({ state }) => isUndecided(state)).length
  const isFiltered = filter.severity !== 'any' || filter.by !== 'anybody'
  const openWithEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || selected === null) return
    event.preventDefault()
    openCorrection(session, selected)
  }
  return (
    <div className="sources-list">
      <div className="list-filter">
        <CorrectionFilters
          session={session}
          corrections={corrections}
          filter={filter}
          onChange={setFilter}
          first={first}
        />
        <div className="list-status correction-status">
          <p className="list-count" role="status">
            {isFiltered
              ? strings.list.count(shown.length, corrections.length)
              : strings.corrections.count(undecided, corrections.length)}
          </p>
          <CommandButton command="propose-correction">
            <ToolIcon name="plus" />
            {strings.corrections.proposeShort}
          </CommandButton>
        </div>
      </div>
      <ChosenCorrectionsBar session={session} shown={shown} />
      {shown.length === 0 ? (
        <EmptyScope
          words={emptyWords(filter, corrections.length, isFiltered)}
          all={corrections.length}
          onShowAll={() => setFilter({ ...undecidedOnly, scope: 'all' })}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter of the list, which has the focus
        <div className="list-keys" onKeyDown={openWithEnter}>
          <VirtualList
            ref={list}
            label={strings.list.corrections}
            items={shown}
            keyOf={keyOfView}
            choice={choice}
            selected={selected}
            onSelect={(id) => openCorrection(session, id, { keepsFocus: true })}
            rowHeight={84}
          >
            {(view) => (
              <CorrectionRow session={session} view={view} isChosen={chosen.has(view.correction.id)} />
            )}
          </VirtualList>
        </div>
      )}
    </div>
  )
}

interface FiltersProps {
  readonly session: ProjectSession
  readonly corrections: readonly CorrectionView[]
  readonly filter: CorrectionFilter
  readonly onChange: (filter: CorrectionFilter) => void
  readonly first: Ref<HTMLSelectElement>
}

function CorrectionFilters({ session, corrections, filter, onChange, first }: FiltersProps) {
  const people = usePeople(session)
  const words = strings.corrections
  const proposers = useMemo(
    () => [...new Set(corrections.map(({ correction }) => correction.by))],
    [corrections]
  )
  return (
    <div className="correction-filters">
      <SelectField
        ref={first}
        label={words.scope}
        isLabelHidden
        value={filter.scope}
        options={scopes.map((value) => ({ value, label: words.scopes[value] }))}
        onChange={(scope) => onChange({ ...filter, scope })}
      />
      <SelectField
        label={words.bySeverity}
        isLabelHidden
        value={filter.severity}
        options={[
          { value: 'any' as const, label: words.anySeverity },
          ...severities.map((value) => ({ value, label: words.severities[value] }))
        ]}
        onChange={(severity) => onChange({ ...filter, severity })}
      />
      <SelectField
        label={words.byWhom}
        isLabelHidden
        value={filter.by}
        options={[
          { value: 'anybody' as const, label: words.byAnybody },
          ...proposers.map((id) => ({ value: id, label: words.byPerson(nameOf(people, id)) }))
        ]}
        onChange={(by) => onChange({ ...filter, by })}
      />
    </div>
  )
}

interface ChosenBarProps {
  readonly session: ProjectSession
  readonly shown: readonly CorrectionView[]
}

/** Says how many corrections are chosen and offers to decide on them; where none is, to choose all that are to decide. */
function ChosenCorrectionsBar({ session, shown }: ChosenBarProps) {
  const chosen = useStore(session.chosenCorrections.now)
  const words = strings.corrections
  const undecided = shown.filter(({ state }) => isUndecided(state))
  if (chosen.size === 0)
    return undecided.length < 2 ? null : (
      <div className="choose-row">
        <Button look="link" onPress={() => chooseUndecided(session, undecided)}>
          {words.chooseAll(undecided.length)}
        </Button>
      </div>
    )
  const hidden = chosen.size - shown.filter(({ correction }) => chosen.has(correction.id)).length
  return (
    <div className="chosen-bar">
      <p className="chosen-count" role="status">
        {words.chosen(chosen.size, hidden)}
      </p>
      <CommandButton command="decide-chosen">{words.decideChosen}</CommandButton>
      <Button look="quiet" label={words.clearChosen} onPress={() => session.chosenCorrections.clear()}>
        <ToolIcon name="close" />
      </Button>
    </div>
  )
}

interface CorrectionRowProps {
  readonly session: ProjectSession
  readonly view: CorrectionView
  readonly isChosen: boolean
}

function CorrectionRow({ session, view, isChosen }: CorrectionRowProps) {
  const people = usePeople(session)
  const { correction, number, state } = view
  return (
    <div className="claim-row">
      <span className="claim-row-mark">
        <span className="claim-row-number">{number}</span>
        {isChosen && <ToolIcon name="done" size={12} />}
      </span>
      <span className="claim-row-body">
        <span className="correction-row-words">
          <ProposedWords correction={correction} />
        </span>
        <span className="claim-row-facts">
          <span className={`correction-state correction-${state}`}>{strings.corrections.states[state]}</span>
          <span>{strings.corrections.severities[correction.severity]}</span>
          <span>
            {correction.fromFile === undefined ? (
              <Named names={[nameOf(people, correction.by)]} />
            ) : (
              <Named
                names={[correction.fromFile.name]}
                say={(name = '') => strings.talk.fromFile(name, '')}
              />
            )}
          </span>
          {!view.isAsSaid && <span className="correction-warning">{strings.corrections.differs}</span>}
        </span>
      </span>
    </div>
  )
}

function keyOfView({ correction }: CorrectionView): CorrectionId {
  return correction.id
}

function isIn({ scope, severity, by }: CorrectionFilter, { state, correction }: CorrectionView): boolean {
  if (severity !== 'any' && correction.severity !== severity) return false
  if (by !== 'anybody' && correction.by !== by) return false
  return scope === 'all' || isUndecided(state) === (scope === 'undecided')
}

function emptyWords({ scope }: CorrectionFilter, all: number, isFiltered: boolean): string {
  if (all === 0) return strings.corrections.none
  if (isFiltered) return strings.corrections.noMatch
  return scope === 'all' ? strings.corrections.none : strings.corrections.noneIn[scope]
}
