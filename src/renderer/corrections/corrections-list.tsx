import './corrections.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type CorrectionView, isUndecided } from '../../core/model/correction'
import { openCorrection } from '../session/actions/corrections'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { ProposedWords } from '../session/proposed-words'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { useCorrections } from '../session/use-words'
import { EmptyScope } from '../ui/empty-scope'
import { SelectField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'

const scopes = ['undecided', 'all', 'decided'] as const
type Scope = (typeof scopes)[number]
const scopeOptions = scopes.map((value) => ({ value, label: strings.corrections.scopes[value] }))

/** All corrections in reading order, those to decide before others have to be asked for. */
export function CorrectionsList({ session }: { readonly session: ProjectSession }) {
  const corrections = useCorrections(session)
  const selected = useStore(session.shownCorrection)
  const [scope, setScope] = useState<Scope>('undecided')
  const shown = useMemo(() => corrections.filter((view) => isIn(scope, view)), [corrections, scope])
  const list = useRef<VirtualListHandle>(null)
  useEffect(() => session.listFocused.on(() => list.current?.focus()), [session])
  const undecided = corrections.filter(({ state }) => isUndecided(state)).length
  return (
    <div className="sources-list">
      <div className="list-filter">
        <div className="list-status">
          <SelectField
            label={strings.corrections.scope}
            isLabelHidden
            value={scope}
            options={scopeOptions}
            onChange={setScope}
          />
          <CommandButton command="propose-correction">
            <ToolIcon name="plus" />
            {strings.corrections.proposeShort}
          </CommandButton>
        </div>
        <p className="list-count" role="status">
          {strings.corrections.count(undecided, corrections.length)}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyScope
          words={
            corrections.length === 0 || scope === 'all'
              ? strings.corrections.none
              : strings.corrections.noneIn[scope]
          }
          all={corrections.length}
          onShowAll={() => setScope('all')}
        />
      ) : (
        <VirtualList
          ref={list}
          label={strings.list.corrections}
          items={shown}
          keyOf={({ correction }) => correction.id}
          selected={selected}
          onSelect={(id) => openCorrection(session, id)}
          rowHeight={84}
        >
          {(view) => <CorrectionRow session={session} view={view} />}
        </VirtualList>
      )}
    </div>
  )
}

interface CorrectionRowProps {
  readonly session: ProjectSession
  readonly view: CorrectionView
}

function CorrectionRow({ session, view }: CorrectionRowProps) {
  const people = usePeople(session)
  const { correction, number, state } = view
  return (
    <div className="claim-row">
      <span className="claim-row-mark">
        <span className="claim-row-number">{number}</span>
      </span>
      <span className="claim-row-body">
        <span className="correction-row-words">
          <ProposedWords correction={correction} />
        </span>
        <span className="claim-row-facts">
          <span className={`correction-state correction-${state}`}>{strings.corrections.states[state]}</span>
          <span>{strings.corrections.severities[correction.severity]}</span>
          <span dir="auto">{nameOf(people, correction.by)}</span>
          {!view.isAsSaid && <span className="correction-warning">{strings.corrections.differs}</span>}
        </span>
      </span>
    </div>
  )
}

function isIn(scope: Scope, { state }: CorrectionView): boolean {
  if (scope === 'all') return true
  return isUndecided(state) === (scope === 'undecided')
}
