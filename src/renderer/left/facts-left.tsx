import './facts-left.css'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import {
  estimateWork,
  type LateWork,
  paceOfClaims,
  type WorkEstimate
} from '../../core/document/estimate-work'
import { readFactsLeft } from '../../core/document/facts-left'
import type { LiveClaim } from '../../core/document/live-claims'
import { type ClaimFilter, noFilter } from '../../core/model/claim-filter'
import type { PersonId } from '../../core/model/ids'
import { secondCheckRules } from '../../core/model/second-check'
import { showOnOneLine } from '../../core/model/show-hidden'
import { goToClaim } from '../session/actions/go-to-claim'
import { focusClaim, focusList } from '../session/actions/move-focus'
import { setSecondCheckRule } from '../session/actions/second-check'
import { CommandButton } from '../session/command-button'
import { useHouseWords } from '../session/house-words'
import { outsideOf } from '../session/outside-of'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useMinute } from '../session/use-minute'
import { nameOf, useArticleInfo, usePeople, useTally } from '../session/use-project'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { formatDue } from '../ui/format-date'
import { StateIcon, stateClass, ToolIcon } from '../ui/icons'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'

/** Most overdue claims that are named one by one. */
const mostNamed = 50

/** What is still to be done: by time, state, person and kind. Each count leads to the list of these claims. */
export function FactsLeft({ session }: { readonly session: ProjectSession }) {
  const house = useHouseWords()
  const tally = useTally(session)
  const now = useMinute(session)
  const people = usePeople(session)
  const me = useStore(session.person)
  const { secondCheck: rule = 'none' } = useArticleInfo(session)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view's counts are what it is read from
  const left = useMemo(() => readFactsLeft(session.view, now), [session, tally, now])
  // the pace by the minute, and not with each change: it looks at every check
  // biome-ignore lint/correctness/useExhaustiveDependencies: the minute
  const pace = useMemo(() => paceOfClaims(session.view.claims, outsideOf(session)), [session, now])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view's counts are what it is read from
  const work = useMemo(
    () => estimateWork(session.view.claims, now, { pace, secondCheck: rule }),
    [session, tally, now, pace, rule]
  )
  const isAllChecked = left.byState.every(([state]) => state === 'needs change')
  const root = useRef<HTMLElement>(null)
  useEffect(() => root.current?.focus(), [])
  const close = (): void => {
    session.isLeftShown.set(false)
    session.focusArticle()
  }
  const show = (asked: Partial<ClaimFilter>): void => {
    session.filter.set({ ...noFilter, progress: 'open', ...asked })
    session.listTab.set('claims')
    focusList(session)
  }
  const { left: words, filters } = strings
  const personLabel = (id: PersonId | null): string =>
    id === null
      ? words.nobody
      : id === me.id
        ? strings.activity.you(showOnOneLine(me.name))
        : nameOf(people, id)
  const whose = (id: PersonId | null) => (id === null ? 'nobody' : id === me.id ? 'assigned' : id)
  return (
    <ScrollRegion ref={root} className="facts-left" label={words.title}>
      <header className="facts-left-head">
        <h2>{words.count(left.open, left.total)}</h2>
        <Button look="quiet" label={words.close} onPress={close}>
          <ToolIcon name="close" />
        </Button>
      </header>
      {left.total > 0 && (
        <progress
          className="progress-bar"
          aria-label={strings.top.progressLabel}
          value={left.total - left.open}
          max={left.total}
        />
      )}
      {left.overdue.length > 0 && (
        <section aria-label={words.overdue}>
          <h3 className="is-overdue">
            <ToolIcon name="warning" size={14} /> {words.overdue}
          </h3>
          <ul className="facts-left-list">
            {left.overdue.slice(0, mostNamed).map((view) => (
              <OverdueClaim
                key={view.claim.id}
                view={view}
                person={personLabel(view.claim.assignee ?? null)}
                onPress={() => {
                  session.isLeftShown.set(false)
                  session.listTab.set('claims')
                  goToClaim(session, view.claim.id)
                  focusClaim(session)
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {left.open > 0 && (
        <WorkLeft
          work={work}
          isAllChecked={isAllChecked}
          personLabel={personLabel}
          onPress={(id) => show({ whose: whose(id), order: 'due' })}
        />
      )}
      <Counts title={words.byRisk}>
        {[
          ...left.byRisk.map(([risk, { open, overdue }]) => (
            <Count
              key={risk}
              label={strings.risks[risk]}
              count={open}
              overdue={overdue}
              onPress={() => show({ risk })}
            />
          )),
          ...(left.legal.open === 0
            ? []
            : [
                <Count
                  key="legal"
                  label={words.legal}
                  count={left.legal.open}
                  overdue={left.legal.overdue}
                  onPress={() => show({ legal: true })}
                />
              ])
        ]}
      </Counts>
      <Counts title={words.byDue}>
        {(['overdue', 'today', 'week', 'none'] as const).map((due) => (
          <Count key={due} label={filters.dues[due]} count={left.byDue[due]} onPress={() => show({ due })} />
        ))}
      </Counts>
      <Counts title={words.byState}>
        {left.byState.map(([state, count]) => (
          <Count
            key={state}
            label={
              <span className={stateClass(state)}>
                <StateIcon state={state} /> {house.state(state)}
              </span>
            }
            count={count}
            onPress={() => show({ state, progress: 'all' })}
          />
        ))}
      </Counts>
      <Counts title={words.byPerson}>
        {left.byPerson.map(([id, { open, overdue }]) => (
          <Count
            key={id ?? ''}
            label={<bdi>{personLabel(id)}</bdi>}
            count={open}
            overdue={overdue}
            onPress={() => show({ whose: whose(id) })}
          />
        ))}
      </Counts>
      <Counts title={words.byKind}>
        {left.byKind.map(([kind, { open, overdue }]) => (
          <Count
            key={kind}
            label={house.kind(kind)}
            count={open}
            overdue={overdue}
            onPress={() => show({ kind })}
          />
        ))}
      </Counts>
      <div className="facts-left-more">
        <CommandButton command="show-standing">{strings.standing.title}</CommandButton>
      </div>
      <section aria-label={strings.second.title} className="facts-left-rule">
        <h3>{strings.second.title}</h3>
        <ul className="facts-left-list">
          <Count
            label={strings.second.waiting}
            count={left.awaitingSecond}
            onPress={() => show({ second: true })}
          />
        </ul>
        <SelectField
          label={strings.second.rule}
          value={rule}
          options={secondCheckRules.map((value) => ({ value, label: strings.second.rules[value] }))}
          onChange={(next) => setSecondCheckRule(session, next)}
        />
      </section>
      {left.total === 0 && <p className="quiet">{strings.list.empty}</p>}
    </ScrollRegion>
  )
}

interface WorkLeftProps {
  readonly work: WorkEstimate | null
  /** What is open waits for its words to change. */
  readonly isAllChecked: boolean
  readonly personLabel: (id: PersonId | null) => string
  readonly onPress: (id: PersonId | null) => void
}

/** How long the rest takes at the pace of what was checked here, and whose claims cannot be done in time. */
function WorkLeft({ work, isAllChecked, personLabel, onPress }: WorkLeftProps) {
  const words = strings.left.work
  return (
    <section aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {isAllChecked ? (
        <p className="facts-left-work">{words.nothing}</p>
      ) : work === null ? (
        <p className="quiet facts-left-work">{words.tooFew}</p>
      ) : (
        <>
          <p className="facts-left-work">{words.total(work.claims, work.time)}</p>
          <p className="quiet facts-left-work">{words.pace(work.pace.perClaim, work.pace.measuredOn)}</p>
          {work.late.length > 0 && (
            <ul className="facts-left-list">
              {work.late.map((late) => (
                <LateClaims
                  key={late.person ?? ''}
                  late={late}
                  person={personLabel(late.person)}
                  onPress={() => onPress(late.person)}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}

interface LateClaimsProps {
  readonly late: LateWork
  readonly person: string
  readonly onPress: () => void
}

function LateClaims({ late: { person: id, due, claims, time, left }, person, onPress }: LateClaimsProps) {
  return (
    <li>
      <Button look="quiet" className="facts-left-claim" onPress={onPress}>
        <span className="facts-left-late is-overdue">
          <ToolIcon name="warning" size={14} />
          <span>
            <bdi>{person}</bdi>, {strings.left.dueThen(formatDue(due))}
          </span>
        </span>
        <span className="quiet">{strings.left.work.late(claims, time, left, id !== null)}</span>
      </Button>
    </li>
  )
}

function Counts({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="facts-left-list">{children}</ul>
    </section>
  )
}

interface CountProps {
  readonly label: ReactNode
  readonly count: number
  readonly overdue?: number
  readonly onPress: () => void
}

/** A count that leads to the list of its claims; nothing leads nowhere. */
function Count({ label, count, overdue = 0, onPress }: CountProps) {
  return (
    <li>
      <Button look="quiet" className="facts-left-count" isDisabled={count === 0} onPress={onPress}>
        <span>{label}</span>
        <span>
          {overdue > 0 && <span className="is-overdue">{strings.left.overdueOf(overdue)} </span>}
          <strong>{count.toLocaleString()}</strong>
        </span>
      </Button>
    </li>
  )
}

interface OverdueClaimProps {
  readonly view: LiveClaim
  readonly person: string
  readonly onPress: () => void
}

function OverdueClaim({ view, person, onPress }: OverdueClaimProps) {
  const { number, words, claim } = view
  return (
    <li>
      <Button look="quiet" className="facts-left-claim" onPress={onPress}>
        <span className="facts-left-words" dir={directionOfText(words)}>
          {strings.left.numbered(number, words)}
        </span>
        <span className="quiet">
          <bdi>{person}</bdi> · {strings.due.overdue(formatDue(claim.due ?? ''))}
        </span>
      </Button>
    </li>
  )
}
