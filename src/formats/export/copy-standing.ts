import type { Readiness } from '../../core/document/readiness'
import { claimStates, isOpenState } from '../../core/model/claim-status'
import type { ClaimCounts } from '../../core/model/coverage-counts'
import { pageWords } from '../../core/words/page-words'

const words = pageWords.standing

/** What a copy may call itself, and why. */
export interface CopyStanding {
  readonly name: (typeof pageWords.standing)['draft' | 'verified' | 'partly']
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
  if (counts.total === 0) return { name: words.draft, sentence: words.noClaim }
  if (counts.open > 0) {
    return { name: words.draft, sentence: words.open(counts.open, counts.total) }
  }
  const sentence = words.settled(counts.total, listSettled(counts))
  if (readiness?.isReady !== true) {
    const missing = readiness === undefined ? words.nobodySigned : readiness.blocks.join(', ')
    return { name: words.draft, sentence: words.notVerified(sentence, missing) }
  }
  return { name: readiness.partial.length === 0 ? words.verified : words.partly, sentence }
}

function listSettled(counts: ClaimCounts): string {
  const settled = claimStates.filter((state) => !isOpenState(state) && counts.byState[state] > 0)
  return settled.map((state) => `${counts.byState[state]} ${state}`).join(', ')
}
