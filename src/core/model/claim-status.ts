import { assertNever } from '../assert-never'
import type { AnchorState } from './anchor'
import { type Check, standingChecks } from './check'
import { type ClaimKind, isCheckable } from './claim'
import type { Sufficiency } from './evidence-rule'
import type { ClaimId, EvidenceId, PersonId } from './ids'
import { type CheckedBy, readCheckedBy } from './second-check'
import type { Verdict } from './verdict'
import { foldWords } from './words-of-claim'

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
  /** Somebody has checked it, and it waits for a second, independent check. */
  readonly awaitsSecond?: true
  /** It is settled by checks of these people alone, who are not on the project's list. */
  readonly restsOn?: readonly PersonId[]
  /** It was found right, and people who are not on the list have a hand in evidence that therefore does not count. */
  readonly uncounted?: readonly (PersonId | null)[]
  /** It was found right, and then evidence against it came that nobody who found it so has weighed. */
  readonly isContradicted?: true
  /** It was found right, and evidence that this rests on says something else since. */
  readonly changedEvidence?: readonly EvidenceId[]
  /** It was found right, and claims that it depends on were found wrong, were cut, or have to be checked again. */
  readonly fallen?: readonly ClaimId[]
}

/** What is known of the evidence on a claim beside what it says. */
export interface EvidenceHistory {
  /** Whether it says what it said when a check made this mark of it. */
  readonly isAsWeighed: (id: EvidenceId, mark: string) => boolean
  /** Whether its stance was written again since it was added, before or after any check. */
  readonly wasStanceChanged: (id: EvidenceId) => boolean
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
  /** Who outside the project's list has a hand in supporting evidence, which does not count. */
  readonly uncounted?: readonly (PersonId | null)[]
  /** The evidence that contradicts it; none when absent. */
  readonly against?: readonly EvidenceId[]
  /** The evidence that neither supports nor contradicts it; none when absent. */
  readonly context?: readonly EvidenceId[]
  /** The evidence that supports it; none when absent. */
  readonly supports?: readonly EvidenceId[]
  /** Of all this evidence; nothing of it has changed when absent. */
  readonly history?: EvidenceHistory
  /** It counts as checked only when two people have checked it apart. */
  readonly needsSecond?: boolean
  /** Whether a check is by somebody who is not on the project's list of people; nobody is where there is none. */
  readonly isOutside?: (check: Check) => boolean
}

const settled: ReadonlySet<ClaimState> = new Set(['verified', 'on author', 'not checkable', 'cut'])

/** Whether a claim in this state still asks for work. */
export function isOpenState(state: ClaimState): boolean {
  return !settled.has(state)
}

/**
 * Derives a claim's status from its checks, their words against today's words, and the evidence. Where somebody has
 * come to a conclusion on today's words, conclusions on other words no longer count; where nobody has, the claim has
 * changed since it was checked.
 */
export function deriveClaimStatus(input: StatusInput): ClaimStatus {
  // what was said of proposed words says nothing while the claim reads otherwise
  const standing = standingChecks(input.checks).filter(({ ahead, words }) => !ahead || words === input.words)
  const conclusions = standing.filter(isConclusion)
  const isGone = input.anchors.every((state) => state === 'orphan')
  const ofToday = isGone ? conclusions : conclusions.filter((check) => check.words === input.words)
  const hasChanged = conclusions.length > 0 && ofToday.length === 0 && !isGone
  const checkedBy =
    input.needsSecond === true && !isGone && ofToday.length > 0
      ? readCheckedBy(input.checks, input.words, isConclusion, input.isOutside)
      : null
  const awaitsSecond = checkedBy !== null && !checkedBy.isTwice && agree(ofToday)
  const { state, verdict, reason } = judge(input, {
    conclusions: hasChanged ? conclusions : ofToday,
    pending: standing.filter(isPending),
    isGone,
    hasChanged,
    awaitsSecond: awaitsSecond ? checkedBy : null
  })
  const checkedWords = hasChanged ? (conclusions[0]?.words ?? null) : null
  const isOpen = isOpenState(state)
  if (awaitsSecond) return { state, verdict, reason, isOpen, checkedWords, awaitsSecond }
  const counted = countedOf(ofToday, input.isOutside)
  if (isContradicted(state, counted, input))
    return contradicted({ state, verdict, reason, isOpen, checkedWords })
  if (hasLostSupport(state, counted, input))
    return { state: 'in progress', verdict, reason: lostSupport, isOpen: true, checkedWords }
  const changedEvidence = changedSince(state, counted, input)
  if (changedEvidence.length > 0)
    return {
      state: 'in progress',
      verdict,
      reason: evidenceChanged,
      isOpen: true,
      checkedWords,
      changedEvidence
    }
  const restsOn = isOpen ? [] : outsidersOf(isGone ? conclusions : ofToday, input.isOutside)
  const { uncounted = [] } = input
  if (state === 'needs evidence' && uncounted.length > 0)
    return { state, verdict, reason: `${reason} ${evidenceOutside}`, isOpen, checkedWords, uncounted }
  if (restsOn.length === 0) return { state, verdict, reason, isOpen, checkedWords }
  return { state, verdict, reason: `${reason} ${checkedOutside}`, isOpen, checkedWords, restsOn }
}

const checkedOutside = 'Checked only by somebody who is not on the project’s list of people.'

const evidenceOutside =
  'Evidence that people who are not on the project’s list of people have a hand in is not counted.'

/** Who came to these conclusions, where none of them is by anybody on the list. */
function outsidersOf(
  conclusions: readonly Check[],
  isOutside: StatusInput['isOutside'] = () => false
): readonly PersonId[] {
  return conclusions.every(isOutside) ? [...new Set(conclusions.map(({ by }) => by))] : []
}

/** Those of people on the list, or all where none is: an outsider weighs nothing for others. */
function countedOf(
  conclusions: readonly Check[],
  isOutside: StatusInput['isOutside'] = () => false
): readonly Check[] {
  const inside = conclusions.filter((check) => !isOutside(check))
  return inside.length === 0 ? conclusions : inside
}

/** Conclusions that let the words stand, whatever speaks against them. */
const lettingStand: ReadonlySet<ClaimState> = new Set(['verified', 'on author'])

/** Whether the words stand as they are: the claim is verified, or the author answers for it. */
export function letsStand({ state }: Pick<ClaimStatus, 'state'>): boolean {
  return lettingStand.has(state)
}

/**
 * Whether somebody has concluded on a claim and it does not stand now: it was found wrong, was cut, or has to be checked
 * again. Of one that waits for its second check nothing is told.
 */
export function hasFallen(status: ClaimStatus, checks: readonly Check[]): boolean {
  if (status.awaitsSecond) return false
  return status.state === 'cut' || (status.isOpen && checks.some(isConclusion))
}

/** The status of a claim that depends on these, which do not carry it: where it stood, it is work again. */
export function withFallen(status: ClaimStatus, fallen: readonly ClaimId[]): ClaimStatus {
  if (fallen.length === 0 || !letsStand(status)) return status
  const { restsOn: _, ...own } = status
  const reason =
    'A claim that it depends on was found wrong, was cut, or has to be checked again: set that right, or say that it no longer depends on it.'
  return { ...own, state: 'in progress', reason, isOpen: true, fallen }
}

/** Whoever concludes names all evidence that they knew, and so has weighed what contradicts the claim. */
function isContradicted(
  state: ClaimState,
  conclusions: readonly Check[],
  { against = [], history }: StatusInput
): boolean {
  if (!lettingStand.has(state) || against.length === 0) return false
  const weighed = weighedBy(conclusions, history)
  return against.some((id) => !weighed.has(id))
}

const lostSupport =
  'Evidence that supported it does not any more, by a change since the check: weigh it, and check again.'

/** Somebody rested their conclusion on evidence of which it was said later that it does not support the claim. */
function hasLostSupport(
  state: ClaimState,
  conclusions: readonly Check[],
  { context = [], history }: StatusInput
): boolean {
  if (!lettingStand.has(state) || context.length === 0) return false
  const weighed = weighedBy(conclusions, history)
  const restedOn = new Set(
    conclusions.flatMap((check) =>
      isOfOldForm(check)
        ? check.evidence.filter((id) => history?.wasStanceChanged(id) === true)
        : (check.supporting ?? [])
    )
  )
  return context.some((id) => restedOn.has(id) && !weighed.has(id))
}

/** A check that does not say how the evidence it names stood: it may have been made before that was noted. */
function isOfOldForm({ evidence, supporting, weighed }: Check): boolean {
  return evidence.length > 0 && supporting === undefined && weighed === undefined
}

/**
 * The evidence that somebody knew as other than supporting when they concluded. Of checks that do not say how it stood,
 * evidence whose stance was changed at some time is not taken for weighed.
 */
function weighedBy(
  conclusions: readonly Check[],
  history: EvidenceHistory | undefined
): ReadonlySet<EvidenceId> {
  return new Set(
    conclusions.flatMap((check) => {
      if (isOfOldForm(check)) return check.evidence.filter((id) => history?.wasStanceChanged(id) !== true)
      const supported = new Set(check.supporting)
      return check.evidence.filter((id) => !supported.has(id))
    })
  )
}

const evidenceChanged =
  'Evidence changed since it was checked: it says something else now. Read it again, and check again.'

/** The evidence on the claim that says something else than whoever concluded has read, where nobody has read it since. */
function changedSince(
  state: ClaimState,
  conclusions: readonly Check[],
  { supports = [], against = [], context = [], history }: StatusInput
): readonly EvidenceId[] {
  if (!lettingStand.has(state) || history === undefined) return []
  const marked = conclusions.flatMap(({ weighed }) => weighed ?? [])
  if (marked.length === 0) return []
  return [...supports, ...against, ...context].filter((id) => {
    const marks = marked.flatMap((weighed) => weighed[id] ?? [])
    return marks.length > 0 && !marks.some((mark) => history.isAsWeighed(id, mark))
  })
}

/** No state of its own: it is work again, as a claim is that waits for a second check. */
function contradicted(status: ClaimStatus): ClaimStatus {
  const reason =
    'Evidence that contradicts it came, or turned against it, after the check: weigh it, and check again.'
  return { ...status, state: 'in progress', reason, isOpen: true, isContradicted: true }
}

interface Judgement {
  readonly state: ClaimState
  readonly verdict: Verdict | null
  readonly reason: string
}

interface Standing {
  /** The checks that came to an end: of today's words, or of other words when the claim has changed. */
  readonly conclusions: readonly Check[]
  /** The checks that say that somebody is still at work or waits for an answer. */
  readonly pending: readonly Check[]
  readonly isGone: boolean
  readonly hasChanged: boolean
  /** By whom it was checked, when a second check is still to come. */
  readonly awaitsSecond: CheckedBy | null
}

function judge(input: StatusInput, standing: Standing): Judgement {
  const { conclusions, pending, isGone, hasChanged, awaitsSecond } = standing
  const first = conclusions[0]
  if (!agree(conclusions)) return open('disputed', 'The checks made apart come to different conclusions.')
  if (correctionsOf(conclusions).size > 1) return open('disputed', 'The corrections proposed apart differ.')
  if (awaitsSecond !== null) return judgeFirstOfTwo(input, awaitsSecond, pending)
  if (first?.workStatus === 'cut' && !hasChanged) return judgeCut(isGone)
  if (isGone) return open('orphan', 'The words of this claim can no longer be found in the article.')
  const verdict = first === undefined ? null : verdictOf(first)
  if (hasChanged) {
    return { ...open('changed since checked', 'The words differ from those that were checked.'), verdict }
  }
  if (input.anchors.includes('moved')) {
    return { ...open('moved', 'The words were found at another place: confirm it.'), verdict }
  }
  if (pending.length > 0) return { ...judgePending(pending), verdict }
  return first === undefined ? judgeUnchecked(input.kind) : judgeConclusion(first, input.evidence)
}

/** Says nothing of the conclusion: whoever makes the second check is not to know it. */
function judgeFirstOfTwo(
  { anchors }: StatusInput,
  { people, hasOutside }: CheckedBy,
  pending: readonly Check[]
): Judgement {
  if (anchors.includes('moved')) return open('moved', 'The words were found at another place: confirm it.')
  if (pending.length > 0) return judgePending(pending)
  if (hasOutside && people.length < 2)
    return open(
      'in progress',
      'A check by somebody who is not on the project’s list of people is not counted: two people on it must check it, without knowing each other’s checks.'
    )
  return people.length < 2
    ? open('in progress', 'Checked once: somebody else must check it, too, without knowing the first check.')
    : open(
        'in progress',
        'Checked by two people, but the second had seen the first check: somebody else must check it, too.'
      )
}

function judgePending(pending: readonly Check[]): Judgement {
  if (pending.some((check) => check.workStatus === 'query'))
    return open('query', 'Once its query is answered, it needs a verdict.')
  return pending.some((check) => check.workStatus === 'in progress')
    ? open('in progress', 'Somebody is working on it.')
    : open('in progress', 'Checked, but no verdict was given.')
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

function judgeConclusion(check: Check, evidence: Sufficiency): Judgement {
  const verdict = verdictOf(check)
  if (verdict !== null) return judgeVerdict(verdict, evidence)
  return check.workStatus === 'not checkable'
    ? { state: 'not checkable', verdict: null, reason: 'Judged not checkable.' }
    : open('cannot confirm', 'It could not be confirmed: change it, cut it, or leave it on the author.')
}

function judgeVerdict(verdict: Verdict, evidence: Sufficiency): Judgement {
  switch (verdict) {
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

/** Whether a check came to an end: work going on, or taken back by "to check", is no conclusion to differ from. */
export function isConclusion(check: Pick<Check, 'workStatus' | 'verdict'>): boolean {
  switch (check.workStatus) {
    case 'checked':
      return check.verdict !== null
    case 'cannot confirm':
    case 'not checkable':
    case 'cut':
      return true
    case 'to check':
    case 'in progress':
    case 'query':
      return false
    default:
      return assertNever(check.workStatus, 'work status')
  }
}

/** A verdict counts only with "checked": what somebody else's machine wrote may break that rule. */
function verdictOf(check: Check): Verdict | null {
  return check.workStatus === 'checked' ? check.verdict : null
}

function isPending(check: Check): boolean {
  return check.workStatus !== 'to check' && !isConclusion(check)
}

function agree(checks: readonly Check[]): boolean {
  return new Set(checks.map((check) => `${check.workStatus}/${verdictOf(check) ?? ''}`)).size <= 1
}

/** The different words that are proposed; who proposes none differs from nobody. */
function correctionsOf(checks: readonly Check[]): ReadonlySet<string> {
  return new Set(checks.flatMap(({ correction = '' }) => foldWords(correction) || []))
}

function open(state: ClaimState, reason: string): Judgement {
  return { state, verdict: null, reason }
}
