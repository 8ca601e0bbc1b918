import { joinRanges } from '../anchoring/join-ranges'
import type { ArticleText } from '../article/article-text'
import type { AnchorState, TextRange } from '../model/anchor'
import { type Check, standingChecks } from '../model/check'
import type { Claim } from '../model/claim'
import { type ClaimStatus, deriveClaimStatus, type EvidenceHistory } from '../model/claim-status'
import type { Evidence } from '../model/evidence'
import { judgeEvidence, type SourceFacts } from '../model/evidence-rule'
import { evidenceRuleFor, type HouseStyle } from '../model/house-style'
import type { PersonId } from '../model/ids'
import { needsSecondCheck, type SecondCheckRule } from '../model/second-check'
import { wordsOfClaim } from '../model/words-of-claim'

/** What is said of one claim, as far as it concerns the claim alone. */
export interface ClaimSurroundings {
  readonly anchors: readonly AnchorState[]
  /** In the order of orderChecks. */
  readonly checks: readonly Check[]
  /** Not removed. */
  readonly evidence: readonly Evidence[]
  readonly sources: SourceFacts
  readonly history: EvidenceHistory
  readonly style: HouseStyle
  /** Which claims need a second check. */
  readonly secondCheck: SecondCheckRule
  /** Whether a check is by somebody who is not on the project's list of people. */
  readonly isOutside: (check: Check) => boolean
}

/** The range of one anchor, as far as it was found. */
export interface AnchorPlaceNow {
  readonly range: TextRange | null
}

/** Today's words of a claim: of its ranges that are found, in reading order, or its old words when none is. */
export function readClaimWords(
  article: ArticleText,
  claim: Claim,
  places: readonly AnchorPlaceNow[]
): string {
  const found = joinRanges(places.flatMap(({ range }) => range ?? []))
  return wordsOfClaim(
    found.length > 0
      ? found.map(({ start, end }) => article.slice(start, end))
      : claim.anchors.map(({ quote }) => quote.exact)
  )
}

/** A claim's status from everything it depends on. */
export function readClaimStatus(claim: Claim, words: string, about: ClaimSurroundings): ClaimStatus {
  const standing = judgeEvidence(about.evidence, about.sources, evidenceRuleFor(about.style, claim))
  return deriveClaimStatus({
    kind: claim.kind,
    anchors: about.anchors,
    words,
    checks: about.checks,
    isOutside: about.isOutside,
    needsSecond: needsSecondCheck(claim, about.secondCheck),
    evidence: standing,
    uncounted: handsOn(standing.uncounted, about.sources),
    against: standing.against.map(({ id }) => id),
    context: about.evidence.flatMap(({ id, stance }) => (stance === 'context' ? id : [])),
    supports: about.evidence.flatMap(({ id, stance }) => (stance === 'supports' ? id : [])),
    history: about.history
  })
}

function handsOn(
  items: readonly Evidence[],
  { handsOn: read = () => [] }: SourceFacts
): readonly (PersonId | null)[] {
  return items.length === 0 ? [] : [...new Set(items.flatMap(read))]
}

/** Whether a claim is listed: its mark stands, or somebody else's check that still counts speaks of it. */
export function isListed(claim: Claim, checks: readonly Check[]): boolean {
  return !claim.removed || standingChecks(checks).some((check) => check.by !== claim.markedBy)
}

/** What reading order is told by. */
export interface Placed {
  readonly claim: Pick<Claim, 'id' | 'markedAt'>
  /** Offset of its first word; null for an orphan. */
  readonly start: number | null
  readonly end: number
}

/** Reading order: by place, the longer of two that start together first; orphans last, by when they were marked. */
export function compareReadingOrder(left: Placed, right: Placed): number {
  if (left.start !== null && right.start !== null) {
    return left.start - right.start || right.end - left.end || compareText(left.claim.id, right.claim.id)
  }
  if (left.start !== null || right.start !== null) return left.start === null ? 1 : -1
  return compareText(left.claim.markedAt, right.claim.markedAt) || compareText(left.claim.id, right.claim.id)
}

/** First offset and its range's end, over all found ranges. */
export function placeOf(claim: Placed['claim'], anchors: readonly AnchorPlaceNow[]): Placed {
  let start: number | null = null
  let end = 0
  for (const { range } of anchors) {
    if (range !== null && (start === null || range.start < start)) {
      start = range.start
      end = range.end
    }
  }
  return { claim, start, end }
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
