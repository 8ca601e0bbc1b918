import { type ClaimKind, type Risk, risks } from '../model/claim'
import { type ClaimState, claimStates, isOpenState } from '../model/claim-status'
import { type DueChoice, isDueThen, timeOfDue } from '../model/due'
import type { PersonId } from '../model/ids'
import type { LiveClaim } from './live-claims'
import type { ProjectView } from './project-view'

/** A number of open claims, and how many of them are overdue. */
export interface Left {
  readonly open: number
  readonly overdue: number
}

/** What is still to be done at a moment, by whom, what and when. */
export interface FactsLeft {
  readonly total: number
  readonly open: number
  /** The overdue claims themselves, the longest overdue first. */
  readonly overdue: readonly LiveClaim[]
  /** How many open claims are due then; 'none' for those that are due at no time. */
  readonly byDue: Readonly<Record<Exclude<DueChoice, 'any' | 'some'>, number>>
  /** How many wait for a second check. */
  readonly awaitingSecond: number
  /** The open states that claims are in, in their order. */
  readonly byState: readonly (readonly [ClaimState, number])[]
  /** Whoever open claims are assigned to, with most of them first; null for nobody. */
  readonly byPerson: readonly (readonly [PersonId | null, Left])[]
  /** The kinds of open claims, most of them first. */
  readonly byKind: readonly (readonly [ClaimKind, Left])[]
  /** The risks of open claims, the gravest first. */
  readonly byRisk: readonly (readonly [Risk, Left])[]
  /** What needs a lawyer's eye, of whatever risk. */
  readonly legal: Left
}

/** Tells what is left from the counts that the view keeps: the claims themselves are looked at only where overdue. */
export function readFactsLeft(
  view: Pick<ProjectView, 'tally' | 'openDue' | 'claim'>,
  now: number
): FactsLeft {
  const { counts, byPerson, byKind, byRisk, legal, openByDue } = view.tally
  const dues = [...openByDue]
  const dueThen = (choice: DueChoice): number =>
    dues.reduce((sum, [due, open]) => sum + (isDueThen(due, choice, now) ? open : 0), 0)
  const overdue = dues
    .filter(([due]) => isDueThen(due, 'overdue', now))
    .toSorted(([left], [right]) => timeOfDue(left) - timeOfDue(right))
    .flatMap(([due]) => view.openDue(due))
    .flatMap((id) => view.claim(id) ?? [])
  return {
    total: counts.total,
    open: counts.open,
    overdue,
    byDue: {
      overdue: overdue.length,
      today: dueThen('today'),
      week: dueThen('week'),
      none: counts.open - dueThen('some')
    },
    awaitingSecond: view.tally.awaitingSecond,
    byState: claimStates.flatMap((state) =>
      isOpenState(state) && counts.byState[state] > 0 ? [[state, counts.byState[state]] as const] : []
    ),
    byPerson: leftOf(
      byPerson,
      (person) =>
        ({ claim }) =>
          (claim.assignee ?? null) === person,
      overdue
    ),
    byKind: leftOf(
      byKind,
      (kind) =>
        ({ claim }) =>
          claim.kind === kind,
      overdue
    ),
    byRisk: leftOf(
      byRisk,
      (risk) =>
        ({ claim }) =>
          claim.risk === risk,
      overdue
    ).toSorted(([left], [right]) => risks.indexOf(right) - risks.indexOf(left)),
    legal: { open: legal.open, overdue: overdue.filter(({ claim }) => claim.legal).length }
  }
}

function leftOf<Key>(
  tallies: ReadonlyMap<Key, { readonly open: number }>,
  isOf: (key: Key) => (view: LiveClaim) => boolean,
  overdue: readonly LiveClaim[]
): readonly (readonly [Key, Left])[] {
  return [...tallies]
    .filter(([, { open }]) => open > 0)
    .toSorted(([, left], [, right]) => right.open - left.open)
    .map(([key, { open }]) => [key, { open, overdue: overdue.filter(isOf(key)).length }] as const)
}
