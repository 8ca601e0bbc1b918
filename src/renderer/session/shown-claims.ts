import { type ClaimTest, filterClaims, testOfFilter } from '../../core/document/filter-claims'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ClaimFilter } from '../../core/model/claim-filter'
import { type CorrectionView, isUndecided } from '../../core/model/correction'
import type { Person } from '../../core/model/person'
import type { ThreadView } from '../../core/model/thread'
import type { Store } from './store'

const aMinute = 60_000

/** What the answer depends on. As long as none of it changes, neither does the answer. */
interface Grounds {
  readonly filter: ClaimFilter
  readonly me: Person
  readonly threads: readonly ThreadView[]
  /** Ids of the claims that a correction is to be decided on, as far as the filter asks: a key changes corrections too. */
  readonly undecided: string
  readonly minute: number
}

/** The parts of a session that it hangs on. */
interface ShownFrom {
  readonly view: { readonly claims: readonly LiveClaim[] }
  readonly threads: { readonly list: readonly ThreadView[] }
  readonly corrections: { readonly list: readonly CorrectionView[] }
  readonly person: Store<Person>
  readonly filter: Store<ClaimFilter>
  readonly secondChecks: { hiddenOf(view: LiveClaim): ReadonlySet<string> }
  readonly now: () => Date
}

/** Which claims the session's filter shows: the list has them all, the article asks for those near the window. */
export class ShownClaims {
  private grounds: Grounds | null = null
  private test: ClaimTest | null = null
  private listed: { readonly claims: readonly LiveClaim[]; readonly list: readonly LiveClaim[] } | null = null
  private threadsByClaim: ReadonlyMap<string, readonly ThreadView[]> = new Map()

  constructor(private readonly session: ShownFrom) {}

  /** The claims that pass this filter, in its order: the session's own, unless another is given. */
  list(filter = this.session.filter.get()): readonly LiveClaim[] {
    this.follow(filter)
    const { claims } = this.session.view
    if (this.listed?.claims !== claims) {
      this.listed = { claims, list: filterClaims(claims, filter, this.surroundings()) }
    }
    return this.listed.list
  }

  /** Whether the session's filter shows this claim. */
  shows(view: LiveClaim): boolean {
    this.follow(this.session.filter.get())
    return this.test === null || this.test(view)
  }

  private follow(filter: ClaimFilter): void {
    const { person, threads, corrections, now } = this.session
    const minute = Math.floor(now().getTime() / aMinute)
    const asks = filter.whose === 'me' || filter.whose === 'waits'
    const undecided = asks ? undecidedClaims(corrections.list) : ''
    const next = { filter, me: person.get(), threads: threads.list, undecided, minute }
    const known = this.grounds
    const isSame =
      known !== null &&
      (['filter', 'me', 'threads', 'undecided', 'minute'] as const).every((key) => known[key] === next[key])
    if (isSame) return
    if (known?.threads !== next.threads) this.threadsByClaim = groupByClaim(next.threads)
    this.grounds = next
    this.listed = null
    this.test = testOfFilter(filter, this.surroundings())
  }

  private surroundings() {
    const undecided = new Set(this.grounds?.undecided.split(' '))
    return {
      me: this.session.person.get(),
      now: this.session.now().getTime(),
      hiddenOf: (view: LiveClaim) => this.session.secondChecks.hiddenOf(view),
      aroundClaim: ({ claim: { id, mergedFrom = [] } }: LiveClaim) => {
        const ids = [id, ...mergedFrom]
        return {
          threads: ids.flatMap((each) => this.threadsByClaim.get(each) ?? []),
          awaitsDecision: ids.some((each) => undecided.has(each))
        }
      }
    }
  }
}

function undecidedClaims(corrections: readonly CorrectionView[]): string {
  return corrections
    .flatMap(({ state, correction }) => (isUndecided(state) ? (correction.claimId ?? []) : []))
    .join(' ')
}

function groupByClaim(threads: readonly ThreadView[]): ReadonlyMap<string, readonly ThreadView[]> {
  const groups = new Map<string, ThreadView[]>()
  for (const view of threads) {
    const id = view.thread.claimId
    if (id === null) continue
    const known = groups.get(id)
    if (known === undefined) groups.set(id, [view])
    else known.push(view)
  }
  return groups
}
