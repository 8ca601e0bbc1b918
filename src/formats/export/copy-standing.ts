import { claimStates, isOpenState } from '../../core/model/claim-status'
import type { ClaimCounts } from '../../core/model/coverage-counts'

/** What a copy may call itself, and why. */
export interface CopyStanding {
  readonly name: 'Annotated draft' | 'Verified copy'
  readonly sentence: string
}

/** A copy is verified only when it has claims and none of them is open; until then it is a draft and says so. */
export function describeStanding(counts: ClaimCounts): CopyStanding {
  if (counts.total === 0) return { name: 'Annotated draft', sentence: 'No claim has been marked yet.' }
  if (counts.open > 0) {
    const claims = counts.total === 1 ? '1 claim' : `${counts.total} claims`
    const verb = counts.open === 1 ? 'is' : 'are'
    return { name: 'Annotated draft', sentence: `${counts.open} of ${claims} ${verb} open.` }
  }
  const claims = counts.total === 1 ? 'The one claim is' : `All ${counts.total} claims are`
  return { name: 'Verified copy', sentence: `${claims} settled: ${listSettled(counts)}.` }
}

function listSettled(counts: ClaimCounts): string {
  const settled = claimStates.filter((state) => !isOpenState(state) && counts.byState[state] > 0)
  return settled.map((state) => `${counts.byState[state]} ${state}`).join(', ')
}
