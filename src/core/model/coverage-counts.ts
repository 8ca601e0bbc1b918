import type { ClaimState, ClaimStatus } from './claim-status'

/** How far the work on an article's claims is. */
export interface ClaimCounts {
  readonly total: number
  /** Claims that ask for nothing more. */
  readonly settled: number
  /** Claims that still ask for work: total minus settled. */
  readonly open: number
  readonly disputed: number
  /** Claims whose words differ from those that were checked. */
  readonly changed: number
  /** Claims that evidence speaks against which came after they were checked. */
  readonly contradicted: number
  /** How many claims are in each state; every state is listed, in the order of claimStates. */
  readonly byState: Readonly<Record<ClaimState, number>>
}

/** Counts claims by their derived status, for progress lines, filters and export summaries. */
export function countClaims(
  statuses: Iterable<Pick<ClaimStatus, 'state' | 'isOpen' | 'isContradicted'>>
): ClaimCounts {
  const byState = zeroOfEach()
  let total = 0
  let open = 0
  let contradicted = 0
  for (const status of statuses) {
    byState[status.state] += 1
    total += 1
    if (status.isOpen) open += 1
    if (status.isContradicted) contradicted += 1
  }
  return {
    total,
    settled: total - open,
    open,
    disputed: byState.disputed,
    changed: byState['changed since checked'],
    contradicted,
    byState
  }
}

function zeroOfEach(): Record<ClaimState, number> {
  return {
    'to check': 0,
    'in progress': 0,
    query: 0,
    disputed: 0,
    'changed since checked': 0,
    'needs evidence': 0,
    'needs change': 0,
    'cannot confirm': 0,
    moved: 0,
    orphan: 0,
    verified: 0,
    'on author': 0,
    'not checkable': 0,
    cut: 0
  }
}
