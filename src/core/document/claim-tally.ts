import type { ClaimKind, Risk } from '../model/claim'
import { type ClaimCounts, countClaims } from '../model/coverage-counts'
import type { ClaimId, PersonId } from '../model/ids'
import type { ClaimView } from './project-snapshot'

/** How many claims there are of a sort, and how many of them ask for work. */
export interface Tallied {
  readonly total: number
  readonly open: number
}

/** What is left of an article's claims, by whom, what and when. */
export interface TallyReading {
  readonly counts: ClaimCounts
  /** How many wait for a second check. */
  readonly awaitingSecond: number
  /** By whom they are assigned to; null for nobody. */
  readonly byPerson: ReadonlyMap<PersonId | null, Tallied>
  readonly byKind: ReadonlyMap<ClaimKind, Tallied>
  readonly byTag: ReadonlyMap<string, Tallied>
  readonly byRisk: ReadonlyMap<Risk, Tallied>
  /** Those that need a lawyer's eye, of whatever risk. */
  readonly legal: Tallied
  /** How many open claims are due at a time, by it. See due. */
  readonly openByDue: ReadonlyMap<string, number>
}

type Counted = Pick<ClaimView, 'claim' | 'status'>

/** Counts claims as they come, go and change, at the cost of the change. */
export class ClaimTally {
  private readonly byState = { ...countClaims([]).byState }
  private total = 0
  private open = 0
  private awaitingSecond = 0
  private contradicted = 0
  private readonly byPerson = new Map<PersonId | null, Tallied>()
  private readonly byKind = new Map<ClaimKind, Tallied>()
  private readonly byTag = new Map<string, Tallied>()
  private readonly byRisk = new Map<Risk, Tallied>()
  private legal: Tallied = { total: 0, open: 0 }
  private readonly openByDue = new Map<string, Set<ClaimId>>()
  private known: TallyReading | null = null

  /** Takes a claim out as it was, and in as it is now; undefined where it was or is none. */
  replace(before: Counted | undefined, after: Counted | undefined): void {
    if (before !== undefined) this.count(before, -1)
    if (after !== undefined) this.count(after, 1)
    this.known = null
  }

  /** The counts now; the same object until something is counted anew. */
  read(): TallyReading {
    this.known ??= {
      counts: {
        total: this.total,
        settled: this.total - this.open,
        open: this.open,
        disputed: this.byState.disputed,
        changed: this.byState['changed since checked'],
        contradicted: this.contradicted,
        byState: { ...this.byState }
      },
      awaitingSecond: this.awaitingSecond,
      byPerson: new Map(this.byPerson),
      byKind: new Map(this.byKind),
      byTag: new Map(this.byTag),
      byRisk: new Map(this.byRisk),
      legal: this.legal,
      openByDue: new Map([...this.openByDue].map(([due, ids]) => [due, ids.size]))
    }
    return this.known
  }

  /** The open claims that are due at this time. */
  openDue(due: string): readonly ClaimId[] {
    return [...(this.openByDue.get(due) ?? [])]
  }

  private count({ claim, status }: Counted, by: 1 | -1): void {
    const change = { total: by, open: status.isOpen ? by : 0 }
    this.byState[status.state] += by
    this.total += change.total
    this.open += change.open
    if (status.awaitsSecond) this.awaitingSecond += by
    if (status.isContradicted) this.contradicted += by
    add(this.byPerson, claim.assignee ?? null, change)
    add(this.byKind, claim.kind, change)
    add(this.byRisk, claim.risk, change)
    if (claim.legal) this.legal = sum(this.legal, change)
    for (const tag of claim.tags ?? []) add(this.byTag, tag, change)
    if (claim.due === undefined || !status.isOpen) return
    const ids = this.openByDue.get(claim.due) ?? new Set()
    if (by === 1) ids.add(claim.id)
    else ids.delete(claim.id)
    if (ids.size === 0) this.openByDue.delete(claim.due)
    else this.openByDue.set(claim.due, ids)
  }
}

function add<Key>(tallies: Map<Key, Tallied>, key: Key, change: Tallied): void {
  const next = sum(tallies.get(key) ?? { total: 0, open: 0 }, change)
  if (next.total === 0) tallies.delete(key)
  else tallies.set(key, next)
}

function sum(one: Tallied, other: Tallied): Tallied {
  return { total: one.total + other.total, open: one.open + other.open }
}
