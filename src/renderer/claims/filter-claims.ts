import type { LiveClaim } from '../../core/document/live-claims'
import type { ClaimState } from '../../core/model/claim-status'
import { reasonsFor, reasonsForMe } from '../../core/model/for-me'
import type { Person } from '../../core/model/person'
import type { ThreadView } from '../../core/model/thread'
import { isToConfirm } from '../session/actions/review-places'
import type { Audience } from '../session/project-session'

/** Which claims the list shows. */
export interface ClaimFilter {
  readonly text: string
  readonly progress: 'all' | 'open' | 'settled'
  /** 'uncertain' for the claims whose place is to confirm. */
  readonly state: ClaimState | 'any' | 'uncertain'
}

/** Whose claims the list shows, and to whom. */
export interface AudienceFilter {
  readonly whose: Audience
  readonly me: Person | null
  /** What is discussed and asked on the claim. */
  readonly threadsOf?: (view: LiveClaim) => readonly ThreadView[]
}

/** The filter that shows everything. */
export const noFilter: ClaimFilter = { text: '', progress: 'all', state: 'any' }

/** The claims that pass, in their order. A number finds the claim of that number; words are sought in any order. */
export function filterClaims(
  claims: readonly LiveClaim[],
  filter: ClaimFilter,
  audience: AudienceFilter = { whose: 'anybody', me: null }
): readonly LiveClaim[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (
    words.length === 0 &&
    filter.progress === 'all' &&
    filter.state === 'any' &&
    audience.whose === 'anybody'
  )
    return claims
  return claims.filter((claim) => {
    if (filter.progress !== 'all' && claim.status.isOpen !== (filter.progress === 'open')) return false
    if (filter.state === 'uncertain' && !isToConfirm(claim)) return false
    if (!['any', 'uncertain', claim.status.state].includes(filter.state)) return false
    if (!isFor(claim, audience)) return false
    return words.length === 0 || matches(claim, words)
  })
}

function isFor(view: LiveClaim, { whose, me, threadsOf }: AudienceFilter): boolean {
  if (whose === 'anybody') return true
  if (whose === 'nobody') return view.claim.assignee === undefined
  const reason = reasonsForMe.find((each) => each === whose)
  if (whose !== 'me' && reason === undefined) return view.claim.assignee === whose
  const reasons = me === null ? [] : reasonsFor(view, me, threadsOf?.(view))
  return reason === undefined ? reasons.length > 0 : reasons.includes(reason)
}

/** The claim's words, kind, notes and excerpts. What did not change stays the same object, so it is put together once. */
const searchTexts = new WeakMap<LiveClaim, string>()

function searchTextOf(view: LiveClaim): string {
  const known = searchTexts.get(view)
  if (known !== undefined) return known
  const { words, claim, checks, evidence } = view
  const notes = checks.map((check) => check.note)
  const excerpts = evidence.map((each) => each.excerpt)
  const text = [words, claim.kind, ...notes, ...excerpts].join('\n').toLocaleLowerCase()
  searchTexts.set(view, text)
  return text
}

function matches(view: LiveClaim, sought: readonly string[]): boolean {
  if (sought.length === 1 && sought[0] === String(view.number)) return true
  const text = searchTextOf(view)
  return sought.every((word) => text.includes(word))
}
