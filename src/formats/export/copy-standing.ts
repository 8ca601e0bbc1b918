import type { Readiness } from '../../core/document/readiness'
import { claimStates, isOpenState } from '../../core/model/claim-status'
import type { ClaimCounts } from '../../core/model/coverage-counts'

/** What a copy may call itself, and why. */
export interface CopyStanding {
  readonly name: 'Annotated draft' | 'Verified copy' | 'Partly verified copy'
  readonly sentence: string
}

/**
 * A copy is verified only when it has claims, none of them is open, and everybody who has to sign has signed it; until
 * then it is a draft and says so. Where somebody verified a part only, it says that.
 */
export function describeStanding(counts: ClaimCounts, readiness?: Readiness): CopyStanding {
  const standing = standingOf(counts, readiness)
  const notes = counts.total === 0 ? [] : (readiness?.notes ?? [])
  return { ...standing, sentence: [standing.sentence, ...notes].join(' ') }
}

function standingOf(counts: ClaimCounts, readiness?: Readiness): CopyStanding {
  if (counts.total === 0) return { name: 'Annotated draft', sentence: 'No claim has been marked yet.' }
  if (counts.open > 0) {
    const claims = counts.total === 1 ? '1 claim' : `${counts.total} claims`
    const verb = counts.open === 1 ? 'is' : 'are'
    return { name: 'Annotated draft', sentence: `${counts.open} of ${claims} ${verb} open.` }
  }
  const claims = counts.total === 1 ? 'The one claim is' : `All ${counts.total} claims are`
  const sentence = `${claims} settled: ${listSettled(counts)}.`
  if (readiness?.isReady !== true) {
    const missing = readiness === undefined ? 'nobody signed it off' : readiness.blocks.join(', ')
    return { name: 'Annotated draft', sentence: `${sentence} Not verified yet: ${missing}.` }
  }
  return { name: readiness.partial.length === 0 ? 'Verified copy' : 'Partly verified copy', sentence }
}

function listSettled(counts: ClaimCounts): string {
  const settled = claimStates.filter((state) => !isOpenState(state) && counts.byState[state] > 0)
  return settled.map((state) => `${counts.byState[state]} ${state}`).join(', ')
}
