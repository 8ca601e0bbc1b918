import './story.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { ListedFinding } from '../../core/document/dismissed-findings'
import {
  claimFinding,
  dismissFinding,
  showFinding,
  showNextPlace,
  takeBackDismissal
} from '../session/actions/findings'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { formatDay } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list'

const scopes = ['open', 'dismissed', 'all'] as const
type Scope = (typeof scopes)[number]
const scopeOptions = scopes.map((value) => ({ value, label: strings.consistency.scopes[value] }))

/** What does not fit in the article: names, dates, numbers and slips, each to be decided about. */
export function ConsistencyList({ session }: { readonly session: ProjectSession }) {
  const shown = useStore(session.consistency.shown)
  const chosen = useStore(session.shownFinding)
  const [scope, setScope] = useState<Scope>('open')
  useEffect(() => session.consistency.watch(), [session])
  const list = useRef<VirtualListHandle>(null)
  useEffect(() => session.listFocused.on(() => list.current?.focus()), [session])
  const all = useMemo(() => shown?.findings ?? [], [shown])
  const items = useMemo(() => all.filter((finding) => isIn(scope, finding)), [all, scope])
  const empty = useRef<HTMLParagraphElement>(null)
  /** Behind a decision the next finding is chosen, and the cursor is in the list, or where it was. */
  const decide = (finding: ListedFinding, run: (session: ProjectSession, id: string) => void): void => {
    const at = items.indexOf(finding)
    run(session, finding.id)
    const next = scope === 'all' ? finding : (items[at + 1] ?? items[at - 1])
    if (next !== undefined) showFinding(session, next.id)
    setTimeout(() => (list.current ?? empty.current)?.focus(), 0)
  }
  const { consistency } = strings
  const open = all.filter(({ dismissals }) => dismissals.length === 0).length
  return (
    <div className="sources-list">
      <div className="list-filter">
        <div className="list-status">
          <SelectField
            label={consistency.scope}
            isLabelHidden
            value={scope}
            options={scopeOptions}
            onChange={setScope}
          />
          <p className="list-count" role="status">
            {shown === null ? consistency.looking : consistency.count(open, all.length - open)}
          </p>
        </div>
        {shown !== null && shown.rules !== 'all' && <p className="quiet">{consistency.fewRules}</p>}
        {shown !== null && shown.leftOut > 0 && <p className="quiet">{consistency.leftOut(shown.leftOut)}</p>}
      </div>
      {items.length === 0 ? (
        <p className="list-empty" ref={empty} tabIndex={-1}>
          {shown === null ? consistency.looking : consistency.none[scope]}
        </p>
      ) : (
        <VirtualList
          ref={list}
          label={consistency.label}
          items={items}
          keyOf={({ id }) => id}
          selected={chosen?.id ?? null}
          onSelect={(id) => showFinding(session, id)}
          onOpen={(id) => showNextPlace(session, id)}
          rowHeight={96}
        >
          {(finding) => <FindingRow session={session} finding={finding} />}
        </VirtualList>
      )}
      <FindingButtons
        session={session}
        finding={items.find(({ id }) => id === chosen?.id) ?? null}
        decide={decide}
      />
    </div>
  )
}

function isIn(scope: Scope, { dismissals }: ListedFinding): boolean {
  return scope === 'all' || dismissals.length > 0 === (scope === 'dismissed')
}

interface FindingProps {
  readonly session: ProjectSession
  readonly finding: ListedFinding
}

/** Longest words of a place that a row shows, characters. */
const longestShown = 80

function FindingRow({ session, finding }: FindingProps) {
  const people = usePeople(session)
  const { consistency } = strings
  const { group, rule, isCertain, says, places, dismissals } = finding
  const isDone = dismissals.length > 0
  const words = places
    .slice(0, 4)
    .map(({ start, end }) => session.article.slice(start, Math.min(end, start + longestShown)))
  return (
    <div className={isDone ? 'sentence-row pass-done' : 'sentence-row sentence-open'}>
      <span className="sentence-state">
        {consistency.head(consistency.groups[group], consistency.rules[rule], isCertain)}
      </span>
      <span className="finding-says">{says}</span>
      <span className="claim-row-words" dir={directionOfText(words.join(' '))}>
        {words.join(' · ')}
      </span>
      {dismissals.map(({ id, by, at }) => (
        <span key={id} className="pass-by">
          <ToolIcon name="done" size={12} />
          <Named
            names={[nameOf(people, by)]}
            say={(name = '') => consistency.dismissedBy(name, formatDay(at))}
          />
        </span>
      ))}
    </div>
  )
}

interface FindingButtonsProps {
  readonly session: ProjectSession
  readonly finding: ListedFinding | null
  readonly decide: (finding: ListedFinding, run: (session: ProjectSession, id: string) => void) => void
}

function FindingButtons({ session, finding, decide }: FindingButtonsProps) {
  const { consistency } = strings
  if (finding === null) return <p className="sentence-facts quiet">{consistency.choose}</p>
  const { id, places, dismissals } = finding
  return (
    <section className="sentence-facts fact-buttons" aria-label={consistency.chosen}>
      {dismissals.length > 0 ? (
        <Button onPress={() => decide(finding, takeBackDismissal)}>{consistency.takeBack}</Button>
      ) : (
        <>
          <Button look="primary" onPress={() => claimFinding(session, id)}>
            {consistency.claim}
          </Button>
          <Button onPress={() => decide(finding, dismissFinding)}>{consistency.dismiss}</Button>
        </>
      )}
      {places.length > 1 && (
        <Button look="quiet" shortcut="Enter" onPress={() => showNextPlace(session, id)}>
          {consistency.nextPlace}
        </Button>
      )}
    </section>
  )
}
