import type { LiveClaim } from '../../core/document/live-claims'
import type { ClaimState } from '../../core/model/claim-status'

/** Which claims the list shows. */
export interface ClaimFilter {
  readonly text: string
  readonly progress: 'all' | 'open' | 'settled'
  readonly state: ClaimState | 'any'
}

/** The filter that shows everything. */
export const noFilter: ClaimFilter = { text: '', progress: 'all', state: 'any' }

/** The claims that pass, in their order. A number finds the claim of that number; words are sought in any order. */
export function filterClaims(claims: readonly LiveClaim[], filter: ClaimFilter): readonly LiveClaim[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 && filter.progress === 'all' && filter.state === 'any') return claims
  return claims.filter((claim) => {
    if (filter.progress !== 'all' && claim.status.isOpen !== (filter.progress === 'open')) return false
    if (filter.state !== 'any' && claim.status.state !== filter.state) return false
    return words.length === 0 || matches(claim, words)
  })
}

function matches({ number, words, claim, checks, evidence }: LiveClaim, sought: readonly string[]): boolean {
  if (sought.length === 1 && sought[0] === String(number)) return true
  const text = [
    words,
    claim.kind,
    ...checks.map((check) => check.note),
    ...evidence.map((each) => each.excerpt)
  ]
    .join('\n')
    .toLocaleLowerCase()
  return sought.every((word) => text.includes(word))
}
