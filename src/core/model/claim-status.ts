import { assertNever } from '../assert-never'
import type { AnchorState } from './anchor'
import { type Check, standingChecks } from './check'
import { type ClaimKind, isCheckable } from './claim'
import type { Sufficiency } from './evidence-rule'
import type { Verdict } from './verdict'

/**
 * What a claim needs or has, derived and never stored.
 * Open: 'to check', 'in progress', 'query', 'disputed', 'changed since checked', 'needs evidence',
 * 'needs change' (checked, but the words must change), 'cannot confirm', 'moved' (its words were found elsewhere and
 * nobody has confirmed it), 'orphan'.
 * Settled: 'verified', 'on author', 'not checkable', 'cut'.
 */
export const claimStates = [
  'to check',
  'in progress',
  'query',
  'disputed',
  'changed since checked',
  'needs evidence',
  'needs change',
  'cannot confirm',
  'moved',
  'orphan',
  'verified',
  'on author',
  'not checkable',
  'cut'
] as const
export type ClaimState = (typeof claimStates)[number]

/** A claim's derived status with the reason for it in one sentence. */
export interface ClaimStatus {
  readonly state: ClaimState
  /** What the standing checks agree on; null when there is none or they disagree. */
  readonly verdict: Verdict | null
  /** Why it is so, for the inspector and the export. */
  readonly reason: string
  /** Something is still to be done: keeps the copy an annotated draft. */
  readonly isOpen: boolean
  /** The words that were checked, where today's differ from them; else null. */
  readonly checkedWords: string | null
}

/** Everything the status of one claim depends on. */
export interface StatusInput {
  readonly kind: ClaimKind
  /** The states of the claim's anchors. */
  readonly anchors: readonly AnchorState[]
  /** Today's words of the claim. */
  readonly words: string
  readonly checks: readonly Check[]
  readonly evidence: Sufficiency
}

const settled: ReadonlySet<ClaimState> = new Set(['verified', 'on author', 'not checkable', 'cut'])

/** Whether a claim in this state still asks for work. */
export function isOpenState(state: ClaimState): boolean {
  return !settled.has(state)
}

/** Derives a claim's status from its checks, their words against today's words, and the evidence. */
export function deriveClaimStatus(input: StatusInput): ClaimStatus {
  const standing = standingChecks(input.checks)
  const checkedWords = standing.find((check) => saysSomething(check) && check.words !== input.words)?.words
  const { state, verdict, reason } = judge(input, standing, checkedWords !== undefined)
  return { state, verdict, reason, isOpen: isOpenState(state), checkedWords: checkedWords ?? null }
}

interface Judgement {
  readonly state: ClaimState
  readonly verdict: Verdict | null
  readonly reason: string
}

function judge(input: StatusInput, standing: readonly Check[], changed: boolean): Judgement {
  const statements = standing.filter(saysSomething)
  const first = statements[0]
  const isGone = input.anchors.length === 0 || input.anchors.every((state) => state === 'orphan')
  if (first !== undefined && !agree(statements)) {
    return open('disputed', 'The checks made apart come to different conclusions.')
  }
  if (first?.workStatus === 'cut') return judgeCut(isGone)
  if (isGone) return open('orphan', 'The words of this claim can no longer be found in the article.')
  if (first === undefined) return judgeUnchecked(input.kind)
  if (changed) {
    return {
      ...open('changed since checked', 'The words differ from those that were checked.'),
      verdict: first.verdict
    }
  }
  if (input.anchors.includes('moved')) {
    return { ...open('moved', 'The words were found at another place: confirm it.'), verdict: first.verdict }
  }
  return judgeStatement(first, input.evidence)
}

function judgeCut(isGone: boolean): Judgement {
  return isGone
    ? { state: 'cut', verdict: null, reason: 'Cut from the article.' }
    : open('needs change', 'To be cut: the words still stand in the article.')
}

function judgeUnchecked(kind: ClaimKind): Judgement {
  return isCheckable(kind)
    ? open('to check', 'Nobody has checked this yet.')
    : { state: 'not checkable', verdict: null, reason: `Marked as ${kind}: nothing to check.` }
}

function judgeStatement(check: Check, evidence: Sufficiency): Judgement {
  switch (check.workStatus) {
    case 'in progress':
      return open('in progress', 'Somebody is working on it.')
    case 'query':
      return open('query', 'Waiting for an answer.')
    case 'cannot confirm':
      return open(
        'cannot confirm',
        'It could not be confirmed: change it, cut it, or leave it on the author.'
      )
    case 'not checkable':
      return { state: 'not checkable', verdict: null, reason: 'Judged not checkable.' }
    case 'checked':
      return judgeVerdict(check.verdict, evidence)
    case 'to check':
    case 'cut':
      return open('to check', 'Nobody has checked this yet.')
    default:
      return assertNever(check.workStatus, 'work status')
  }
}

function judgeVerdict(verdict: Verdict | null, evidence: Sufficiency): Judgement {
  switch (verdict) {
    case null:
      return open('in progress', 'Checked, but no verdict was given.')
    case 'accurate':
      return evidence.isSufficient
        ? { state: 'verified', verdict, reason: 'Checked against sufficient evidence.' }
        : { state: 'needs evidence', verdict, reason: `Judged accurate, but it ${evidence.missing}.` }
    case 'on author':
      return { state: 'on author', verdict, reason: 'The author answers for it.' }
    case 'accurate with change':
    case 'inaccurate':
    case 'misleading':
    case 'unproven':
      return { state: 'needs change', verdict, reason: `Judged ${verdict}: the words need a change.` }
    default:
      return assertNever(verdict, 'verdict')
  }
}

/** A check that puts the claim back to "to check" takes earlier statements back without making one. */
function saysSomething(check: Check): boolean {
  return check.workStatus !== 'to check'
}

function agree(checks: readonly Check[]): boolean {
  return new Set(checks.map((check) => `${check.workStatus}/${check.verdict ?? ''}`)).size === 1
}

function open(state: ClaimState, reason: string): Judgement {
  return { state, verdict: null, reason }
}
