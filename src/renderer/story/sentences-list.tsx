import './story.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import { isOpen, type SentenceLine } from '../../core/document/coverage-index'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ClaimId } from '../../core/model/ids'
import { coveragePercent, uncoveredOf } from '../../core/model/sentence-counts'
import { unmarkedIn } from '../session/actions/breakdown'
import { CommandButton } from '../session/command-button'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { useRestingCursor, useSentenceCounts, useSentences } from '../session/use-coverage'
import { useClaims } from '../session/use-project'
import { SelectField } from '../ui/field'
import { StateIcon, stateClass } from '../ui/icons'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'
import { SentenceFacts } from './sentence-facts'

const scopes = ['all', 'open', 'part', 'several', 'nothing'] as const
type Scope = (typeof scopes)[number]
const scopeOptions = scopes.map((value) => ({ value, label: strings.breakdown.scopes[value] }))

/** The article sentence by sentence, each with its facts one under the other. The sentence with the cursor is chosen. */
export function SentencesList({ session }: { readonly session: ProjectSession }) {
  const lines = useSentences(session)
  const counts = useSentenceCounts(session)
  const claims = useClaims(session)
  const byId = useMemo(() => new Map(claims.map((claim) => [claim.claim.id, claim])), [claims])
  const [scope, setScope] = useState<Scope>('all')
  const shown = useMemo(() => lines.filter((line) => isIn(scope, line)), [lines, scope])
  const cursor = useRestingCursor(session)
  const chosen = cursor === null ? undefined : lineAt(lines, cursor)
  const list = useRef<VirtualListHandle>(null)
  useEffect(() => session.listFocused.on(() => list.current?.focus()), [session])
  const { breakdown } = strings
  return (
    <div className="sources-list">
      <div className="list-filter">
        <div className="list-status">
          <SelectField
            label={breakdown.scope}
            isLabelHidden
            value={scope}
            options={scopeOptions}
            onChange={setScope}
          />
          <CommandButton command="next-open-sentence">{breakdown.next}</CommandButton>
        </div>
        <p className="list-count" role="status">
          {breakdown.count(
            coveragePercent(counts),
            counts.total - uncoveredOf(counts),
            counts.total,
            counts.part
          )}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="list-empty">{lines.length === 0 ? breakdown.none : breakdown.noMatch}</p>
      ) : (
        <VirtualList
          ref={list}
          label={breakdown.label}
          items={shown}
          keyOf={keyOf}
          selected={chosen === undefined ? null : keyOf(chosen)}
          onSelect={(key) => {
            const line = shown.find((each) => keyOf(each) === key)
            if (line !== undefined) session.showRange(line.range)
          }}
          rowHeight={64}
        >
          {(line) => <SentenceRow session={session} line={line} claims={byId} />}
        </VirtualList>
      )}
      <SentenceFacts session={session} line={chosen ?? null} claims={byId} />
    </div>
  )
}

interface SentenceRowProps {
  readonly session: ProjectSession
  readonly line: SentenceLine
  readonly claims: ReadonlyMap<ClaimId, LiveClaim>
}

function SentenceRow({ session, line, claims }: SentenceRowProps) {
  const house = useHouseWords()
  const { range, state } = line
  const words = session.article.slice(range.start, range.end)
  const unmarked = unmarkedIn(line).map(({ start, end }) => session.article.slice(start, end))
  return (
    <div className={`sentence-row sentence-${state}`}>
      <span className="claim-row-words" dir={directionOfText(words)}>
        {words}
      </span>
      {state !== 'claimed' && <span className="sentence-state">{strings.breakdown.states[state]}</span>}
      {line.claims.map((id) => {
        const claim = claims.get(id)
        return claim === undefined ? null : (
          <span key={id} className="sentence-fact">
            <span className="claim-row-number">{claim.number}</span>
            <StateIcon state={claim.status.state} size={12} />
            <span className={stateClass(claim.status.state)}>{house.state(claim.status.state)}</span>
            {claim.words !== words && <bdi className="sentence-fact-words">{claim.words}</bdi>}
          </span>
        )
      })}
      {unmarked.length > 0 && <bdi className="sentence-rest">{strings.breakdown.part(unmarked)}</bdi>}
    </div>
  )
}

function keyOf({ range }: SentenceLine): string {
  return `${range.start}`
}

function isIn(scope: Scope, line: SentenceLine): boolean {
  if (scope === 'all') return true
  if (scope === 'open') return isOpen(line)
  if (scope === 'part') return line.unmarked.length > 0
  return scope === 'several' ? line.claims.length > 1 : line.state === 'nothing'
}

/** The sentence that holds the offset, or the last one before it. */
function lineAt(lines: readonly SentenceLine[], offset: number): SentenceLine | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.range.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return lines[Math.max(0, low - 1)]
}
