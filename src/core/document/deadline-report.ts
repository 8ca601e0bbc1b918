import type { Check } from '../model/check'
import { type Claim, type ClaimKind, type Risk, risks } from '../model/claim'
import { type ClaimState, claimStates } from '../model/claim-status'
import { type CorrectionView, isUndecided, severities } from '../model/correction'
import { isOverdue, timeOfDue } from '../model/due'
import { groupBy } from '../model/group-by'
import type { HouseStyle } from '../model/house-style'
import type { CorrectionId, PersonId, ThreadId } from '../model/ids'
import type { SecondCheckRule } from '../model/second-check'
import { isWaiting, type ThreadView } from '../model/thread'
import { estimateWork, type WorkEstimate } from './estimate-work'
import { isUnfinished, needsChecklist } from './house-style'
import type { ClaimView } from './project-snapshot'

/** What the report is read from: of the window's claims, or of a snapshot's. */
export interface DeadlineSources {
  readonly claims: readonly Pick<
    ClaimView,
    'number' | 'claim' | 'words' | 'status' | 'checks' | 'evidence' | 'checklist'
  >[]
  readonly corrections: readonly CorrectionView[]
  readonly threads: readonly ThreadView[]
  readonly style: HouseStyle
  /** What blocks publication, in words; null where it is not known. */
  readonly blocks: readonly string[] | null
  /** Whether a check is by somebody outside the project's list; absent where nobody is. */
  readonly isOutside?: (check: Check) => boolean
  /** Which claims need two checks; absent for none. */
  readonly secondCheck?: SecondCheckRule | undefined
}

/** An open claim, and what it lacks. */
export interface OpenClaim {
  readonly claim: Claim
  readonly number: number
  readonly words: string
  readonly state: ClaimState
  readonly isOverdue: boolean
  /** Each a sentence. */
  readonly lacks: readonly string[]
}

/** How much of a sort is open, and how much of that is overdue. */
export interface OpenCount {
  readonly open: number
  readonly overdue: number
}

/** A query that waits: to be put, or for the answer. */
export interface OpenQuery {
  readonly id: ThreadId
  /** Of its claim; null for the whole article, or for a claim that is gone. */
  readonly number: number | null
  readonly to: string
  readonly question: string
  readonly isAsked: boolean
  /** The day on which it was put last, as was said; "" where it was not said. */
  readonly askedOn: string
}

/** A correction that is still to be decided. */
export interface OpenCorrection {
  readonly id: CorrectionId
  readonly number: number
  readonly reads: string
  /** "" to cut the words. */
  readonly shouldRead: string
  readonly severity: CorrectionView['correction']['severity']
  readonly isDisputed: boolean
}

/** Where an article stands before its deadline: everything that is open, the gravest first. */
export interface DeadlineReport {
  readonly total: number
  readonly open: readonly OpenClaim[]
  readonly overdue: number
  /** Open claims of high risk, and those that need a lawyer's eye. */
  readonly grave: number
  readonly disputes: readonly OpenClaim[]
  /** Whoever open claims are assigned to, most of them first; null for nobody. */
  readonly byPerson: readonly (readonly [PersonId | null, OpenCount])[]
  readonly byKind: readonly (readonly [ClaimKind, OpenCount])[]
  readonly byState: readonly (readonly [ClaimState, OpenCount])[]
  /** The gravest first. */
  readonly byRisk: readonly (readonly [Risk, OpenCount])[]
  /** What needs a lawyer's eye, of whatever risk. */
  readonly legal: OpenCount
  /** How long the rest takes; null as long as too little was done to tell. */
  readonly work: WorkEstimate | null
  readonly queries: readonly OpenQuery[]
  /** How many queries wait that are not told of: see withoutQueries. */
  readonly queriesLeftOut: number
  readonly corrections: readonly OpenCorrection[]
  /** What blocks publication; null where it is not known. */
  readonly blocks: readonly string[] | null
}

/** Reads where an article stands at a moment, ms since 1970. */
export function readDeadlineReport(sources: DeadlineSources, now: number): DeadlineReport {
  const { claims, blocks, isOutside, secondCheck } = sources
  const open = claims
    .filter(({ status }) => status.isOpen)
    .map((view) => ({
      claim: view.claim,
      number: view.number,
      words: view.words,
      state: view.status.state,
      isOverdue: isOverdue(view, now),
      lacks: lacksOf(view, sources.style)
    }))
    .toSorted(byGravity)
  const states = new Map(claimStates.map((state, index) => [state, index]))
  return {
    total: claims.length,
    open,
    overdue: open.filter((each) => each.isOverdue).length,
    grave: open.filter(({ claim }) => isGrave(claim)).length,
    disputes: open.filter(({ state }) => state === 'disputed'),
    byPerson: counted(open, ({ claim }) => claim.assignee ?? null),
    byKind: counted(open, ({ claim }) => claim.kind),
    byState: counted(open, ({ state }) => state).toSorted(
      ([left], [right]) => (states.get(left) ?? 0) - (states.get(right) ?? 0)
    ),
    byRisk: counted(open, ({ claim }) => claim.risk).toSorted(
      ([left], [right]) => risks.indexOf(right) - risks.indexOf(left)
    ),
    legal: countOpen(open.filter(({ claim }) => claim.legal)),
    work: estimateWork(claims, now, { isOutside, secondCheck }),
    queries: openQueries(sources),
    queriesLeftOut: 0,
    corrections: openCorrections(sources),
    blocks
  }
}

/** The report as it is handed on by whoever wants copies without queries: it says only how many wait. */
export function withoutQueries(report: DeadlineReport): DeadlineReport {
  return { ...report, queries: [], queriesLeftOut: report.queriesLeftOut + report.queries.length }
}

/** What is missing, in words: what its status says, and what of evidence and checklist is still to be done. */
function lacksOf(view: DeadlineSources['claims'][number], style: HouseStyle): readonly string[] {
  const { status, evidence, checklist } = view
  const lacks = [status.reason]
  const isUnjudged = status.state === 'to check' || status.state === 'in progress'
  if (isUnjudged && evidence.length === 0 && !status.awaitsSecond) lacks.push('It has no evidence yet.')
  if (needsChecklist(style, view) && isUnfinished(checklist)) {
    const left = checklist.items.length - checklist.done
    lacks.push(`${left} of ${checklist.items.length} on its checklist ${left === 1 ? 'is' : 'are'} left.`)
  }
  return lacks
}

function isGrave({ risk, legal }: Pick<Claim, 'risk' | 'legal'>): boolean {
  return risk === 'high' || legal
}

const gravity: Readonly<Record<Risk, number>> = { high: 0, normal: 2, low: 3 }

/** By risk, a lawyer's eye counting as high; then what is due first, undated last; then as in the article. */
function byGravity(left: OpenClaim, right: OpenClaim): number {
  return weightOf(left) - weightOf(right) || timeOf(left) - timeOf(right) || left.number - right.number
}

function weightOf({ claim }: OpenClaim): number {
  return claim.legal && claim.risk !== 'high' ? 1 : gravity[claim.risk]
}

/** Later than any date where none is given, and yet a number that can be told from another. */
function timeOf({ claim }: OpenClaim): number {
  return claim.due === undefined ? Number.MAX_SAFE_INTEGER : timeOfDue(claim.due)
}

function counted<Key>(
  claims: readonly OpenClaim[],
  keyOf: (claim: OpenClaim) => Key
): readonly (readonly [Key, OpenCount])[] {
  const counts = [...groupBy(claims, keyOf)].map(([key, group]) => [key, countOpen(group)] as const)
  return counts.toSorted(([, left], [, right]) => right.open - left.open)
}

function countOpen(claims: readonly OpenClaim[]): OpenCount {
  return { open: claims.length, overdue: claims.filter((each) => each.isOverdue).length }
}

function openQueries({ claims, threads }: DeadlineSources): readonly OpenQuery[] {
  const found = threads.filter(isWaiting).map(({ thread, state, posts }) => {
    const claim = claims.find(
      ({ claim: { id, mergedFrom = [] } }) =>
        thread.claimId !== null && [id, ...mergedFrom].includes(thread.claimId)
    )
    return {
      id: thread.id,
      number: claim?.number ?? null,
      to: thread.to,
      question: posts.findLast(({ act }) => act === 'ask')?.text ?? '',
      isAsked: state === 'asked',
      askedOn: posts.findLast(({ act }) => act === 'sent')?.on ?? ''
    }
  })
  // those on the whole article come first
  return found.toSorted((left, right) => (left.number ?? 0) - (right.number ?? 0))
}

/** What has to change before what could. */
function openCorrections({ corrections }: DeadlineSources): readonly OpenCorrection[] {
  return corrections
    .filter(({ state }) => isUndecided(state))
    .map(({ correction, number, state }) => ({
      id: correction.id,
      number,
      reads: correction.place.quote.exact,
      shouldRead: correction.words,
      severity: correction.severity,
      isDisputed: state === 'disputed'
    }))
    .toSorted(
      (left, right) =>
        severities.indexOf(left.severity) - severities.indexOf(right.severity) || left.number - right.number
    )
}
