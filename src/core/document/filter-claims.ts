import { risks } from '../model/claim'
import { type ClaimFilter, type ClaimOrder, showsEverything } from '../model/claim-filter'
import { isDueThen, timeOfDue } from '../model/due'
import { type AroundClaim, reasonsFor, reasonsForMe } from '../model/for-me'
import type { Person } from '../model/person'
import { isUncertain } from './claim-ranges'
import type { LiveClaim } from './live-claims'

/** To whom claims are shown, and when. */
export interface FilterSurroundings {
  readonly me: Person | null
  /** What is discussed, asked and proposed on the claim. */
  readonly aroundClaim?: (view: LiveClaim) => AroundClaim
  /** The checks that this person is not shown yet. */
  readonly hiddenOf?: (view: LiveClaim) => ReadonlySet<string>
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Tells of one claim whether the filter shows it. */
export type ClaimTest = (view: LiveClaim) => boolean

/** The test that a filter comes to; null where it shows every claim. */
export function testOfFilter(filter: ClaimFilter, around: FilterSurroundings): ClaimTest | null {
  if (showsEverything(filter)) return null
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return (view) => {
    const { claim, status } = view
    if (filter.progress !== 'all' && status.isOpen !== (filter.progress === 'open')) return false
    if (filter.state === 'uncertain' && !view.anchorStates.some(isUncertain)) return false
    if (!['any', 'uncertain', status.state].includes(filter.state)) return false
    if (!['any', claim.kind].includes(filter.kind)) return false
    if (!['any', claim.risk].includes(filter.risk)) return false
    if (filter.legal && !claim.legal) return false
    if (filter.second && !status.awaitsSecond) return false
    if (filter.tag !== '' && !claim.tags?.includes(filter.tag)) return false
    if (!isDueThen(claim.due, filter.due, around.now)) return false
    if (filter.due === 'overdue' && !status.isOpen) return false
    if (!isFor(view, filter.whose, around)) return false
    return words.length === 0 || matches(view, words, around.hiddenOf?.(view))
  }
}

/** The claims that pass, in the filter's order. A number finds the claim of that number; words are sought in any order. */
export function filterClaims(
  claims: readonly LiveClaim[],
  filter: ClaimFilter,
  around: FilterSurroundings
): readonly LiveClaim[] {
  const test = testOfFilter(filter, around)
  return orderClaims(test === null ? claims : claims.filter(test), filter.order)
}

function orderClaims(claims: readonly LiveClaim[], order: ClaimOrder): readonly LiveClaim[] {
  if (order === 'article') return claims
  const weight = order === 'risk' ? weightOfRisk : weightOfDue
  const weighed = claims.map((view) => ({ view, weight: weight(view) }))
  // claims of one weight stay as they are in the article
  return weighed.toSorted((left, right) => left.weight - right.weight).map(({ view }) => view)
}

/** The riskiest first, and what a lawyer must see before the rest of its risk; what is settled last. */
function weightOfRisk({ claim, status }: LiveClaim): number {
  return (status.isOpen ? 0 : 100) - 2 * risks.indexOf(claim.risk) - (claim.legal ? 1 : 0)
}

/** What is due next first, then what is due at no time; what is settled last. */
function weightOfDue({ claim, status }: LiveClaim): number {
  const never = Number.MAX_SAFE_INTEGER / 4
  return (claim.due === undefined ? never : timeOfDue(claim.due)) + (status.isOpen ? 0 : 2 * never)
}

function isFor(
  view: LiveClaim,
  whose: ClaimFilter['whose'],
  { me, aroundClaim }: FilterSurroundings
): boolean {
  if (whose === 'anybody') return true
  if (whose === 'nobody') return view.claim.assignee === undefined
  const reason = reasonsForMe.find((each) => each === whose)
  if (whose !== 'me' && reason === undefined) return view.claim.assignee === whose
  const reasons = me === null ? [] : reasonsFor(view, me, aroundClaim?.(view))
  return reason === undefined ? reasons.length > 0 : reasons.includes(reason)
}

/** The claim's words, kind, tags, notes and excerpts. What did not change stays the same object, so it is put together once. */
const searchTexts = new WeakMap<LiveClaim, string>()

function searchTextOf(view: LiveClaim, hidden: ReadonlySet<string>): string {
  const known = searchTexts.get(view)
  if (known !== undefined && hidden.size === 0) return known
  const { words, claim, checks, evidence } = view
  const hiddenBy = new Set(checks.flatMap(({ id, by }) => (hidden.has(id) ? by : [])))
  const notes = checks.flatMap(({ id, note }) => (hidden.has(id) ? [] : note))
  const excerpts = evidence.flatMap(({ addedBy, excerpt }) => (hiddenBy.has(addedBy) ? [] : excerpt))
  const text = [words, claim.kind, ...(claim.tags ?? []), ...notes, ...excerpts]
    .join('\n')
    .toLocaleLowerCase()
  if (hidden.size === 0) searchTexts.set(view, text)
  return text
}

function matches(
  view: LiveClaim,
  sought: readonly string[],
  hidden: ReadonlySet<string> = new Set()
): boolean {
  if (sought.length === 1 && sought[0] === String(view.number)) return true
  const text = searchTextOf(view, hidden)
  return sought.every((word) => text.includes(word))
}
