import { joinRanges } from '../anchoring/join-ranges'
import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import { type Check, standingChecks } from '../model/check'
import {
  type Correction,
  type CorrectionState,
  type CorrectionView,
  type Decision,
  isUndecided,
  judgeCorrection,
  type Severity
} from '../model/correction'
import { isId } from '../model/ids'
import { standingOf } from '../model/standing'
import { foldWords } from '../model/words-of-claim'
import type { ClaimView } from './project-snapshot'

/** What a check proposes, told as a correction of the whole claim. */
export interface CheckProposal {
  readonly correction: Correction
  /** Nobody has taken the place of the check. */
  readonly isStanding: boolean
}

/** What deriving looks up. */
export interface CorrectionFacts {
  readonly article: ArticleText
  /** Not removed, of one correction. */
  readonly decisions: readonly Decision[]
  /** Where the passage of the correction is now. */
  readonly place: TextRange | null
  /** Where the words that a decision put in are now. */
  readonly placeOf: (decision: Decision) => TextRange | null
}

/** What the checks of a claim propose that it should read; those on a claim in several places stand without one. */
export function proposalsOf({
  claim,
  checks
}: Pick<ClaimView, 'claim' | 'checks'>): readonly CheckProposal[] {
  const proposing = checks.filter(({ correction }) => correction !== undefined)
  if (proposing.length === 0) return []
  const standing = new Set(standingChecks(checks).map(({ id }) => id))
  const [anchor] = claim.anchors
  return proposing.flatMap((check) => {
    if (anchor === undefined || !isId('correction', check.id)) return []
    const { id, by, at, note, evidence, correction = '' } = check
    const place = { ...anchor, quote: { ...anchor.quote, exact: check.words } }
    const said = { by, at, reason: note, evidence, words: correction, severity: severityOf(check) }
    return [
      {
        correction: { id, claimId: claim.id, place, ...said, removed: false },
        isStanding: standing.has(check.id)
      }
    ]
  })
}

/** A correction against today's text, without its number; null for one that nothing is left to say of. */
export function deriveCorrection(
  correction: Correction,
  facts: CorrectionFacts
): Omit<CorrectionView, 'number' | 'isOfCheck'> | null {
  const { article } = facts
  const decisions = orderDecisions(facts.decisions)
  // what somebody decided on stays in the record, also when the proposal was taken back
  if (correction.removed && decisions.length === 0) return null
  const state = judgeCorrection(decisions)
  const put = isUndecided(state) && state !== 'disputed' ? [] : placesOf(decisions, facts)
  const range = put.length > 0 ? hullOf(put) : facts.place
  const wordsNow = range === null ? null : article.slice(range.start, range.end)
  const expected = expectedWords(correction, state, decisions)
  const isAsSaid = wordsNow !== null && foldWords(wordsNow) === foldWords(expected)
  return { correction, state, range, wordsNow, isAsSaid, decisions }
}

/** Reading order: by place, those without one last, by when they were proposed. */
export function compareCorrections(left: Placed, right: Placed): number {
  const [a, b] = [
    left.range?.start ?? Number.POSITIVE_INFINITY,
    right.range?.start ?? Number.POSITIVE_INFINITY
  ]
  if (a !== b) return a < b ? -1 : 1
  return (
    compareText(left.correction.at, right.correction.at) ||
    compareText(left.correction.id, right.correction.id)
  )
}

type Placed = Pick<CorrectionView, 'range' | 'correction'>

/** Decisions behind those that they take the place of, and by id where nothing tells. */
function orderDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const known = new Map(decisions.map((decision) => [decision.id, decision]))
  const depths = new Map<string, number>()
  const depthOf = (decision: Decision): number => {
    const depth = depths.get(decision.id)
    if (depth !== undefined) return depth
    // a circle, which only a forged record holds, ends here
    depths.set(decision.id, 0)
    const below = decision.supersedes.flatMap((id) => known.get(id) ?? []).map(depthOf)
    const own = below.length === 0 ? 0 : Math.max(...below) + 1
    depths.set(decision.id, own)
    return own
  }
  return decisions.toSorted((left, right) => depthOf(left) - depthOf(right) || compareText(left.id, right.id))
}

function placesOf(decisions: readonly Decision[], { placeOf }: CorrectionFacts): readonly TextRange[] {
  return standingOf(decisions).flatMap((decision) => placeOf(decision) ?? [])
}

/** Two people who accept the same words apart have put them in twice: what stands there is looked at as a whole. */
function hullOf(places: readonly TextRange[]): TextRange {
  const joined = joinRanges(places)
  return { start: joined[0]?.start ?? 0, end: joined.at(-1)?.end ?? 0 }
}

function expectedWords(
  correction: Correction,
  state: CorrectionState,
  decisions: readonly Decision[]
): string {
  const decided = standingOf(decisions).find(({ outcome }) => outcome === 'accepted')
  return state === 'accepted' && decided !== undefined ? decided.words : correction.place.quote.exact
}

function severityOf({ verdict }: Check): Severity {
  if (verdict === 'inaccurate' || verdict === 'misleading') return 'must change'
  return verdict === 'accurate with change' ? 'should change' : 'could change'
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
