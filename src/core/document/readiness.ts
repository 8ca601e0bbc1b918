import type { ClaimCounts } from '../model/coverage-counts'
import type { Role } from '../model/person'
import type { JudgedSignoff } from './judge-signoffs'

/** What still stands between an article and its verified copy, in words. */
export interface Readiness {
  readonly isReady: boolean
  /** Each a few words: "3 claims open", "legal sign-off missing". Empty when it is ready. */
  readonly blocks: readonly string[]
  /** Parts that some sign-off leaves out, in its signer's words, with the reason. They do not block, and are printed. */
  readonly partial: readonly JudgedSignoff[]
}

export interface ReadinessInput {
  readonly counts: ClaimCounts
  readonly roles: readonly Role[]
  readonly signoffs: readonly JudgedSignoff[]
  /** What else blocks, in the same few words: undecided corrections, open queries. */
  readonly alsoBlocks?: readonly string[]
}

/** Lists what blocks publication. */
export function judgeReadiness({ counts, roles, signoffs, alsoBlocks = [] }: ReadinessInput): Readiness {
  const standing = signoffs.filter(({ doubts }) => doubts.length === 0)
  const blocks = [
    ...blocksOfClaims(counts),
    ...alsoBlocks,
    ...roles.flatMap((role) =>
      standing.some((each) => each.role === role) ? [] : blockOfRole(role, signoffs)
    )
  ]
  return { isReady: blocks.length === 0, blocks, partial: standing.filter(({ parts }) => parts !== '') }
}

function blocksOfClaims({ total, open, disputed, changed }: ClaimCounts): readonly string[] {
  if (total === 0) return ['no claim marked yet']
  const blocks = [
    open === 0 ? '' : `${open} open ${open === 1 ? 'claim' : 'claims'}`,
    disputed === 0 ? '' : `${disputed} disputed`,
    changed === 0 ? '' : `${changed} changed since checked`
  ]
  return blocks.filter((block) => block !== '')
}

function blockOfRole(role: Role, signoffs: readonly JudgedSignoff[]): string {
  const own = signoffs.filter((each) => each.role === role && !each.doubts.includes('withdrawn'))
  if (own.some(({ doubts }) => doubts.every((doubt) => doubt === 'stale'))) {
    return `${role} sign-off is for an earlier version`
  }
  if (own.some(({ doubts }) => !doubts.includes('stale')))
    return `${role} sign-off is not by somebody on the list`
  return `${role} sign-off missing`
}
