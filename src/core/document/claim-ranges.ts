import * as Y from 'yjs'
import { describeRange } from '../anchoring/describe-range'
import type { ArticleText } from '../article/article-text'
import type { Anchor, AnchorState, TextRange } from '../model/anchor'
import type { Claim } from '../model/claim'
import type { PersonId, RangeId } from '../model/ids'
import { bareAnchor, rangeField, refusalField, soleAnchorFields } from './claim-fields'
import { changeEntry } from './entry-map'
import type { ProjectDocument } from './schema'

/** A claim with those it speaks for, as far as writing its words needs it. */
export type WholeClaim = Pick<Claim, 'id' | 'mergedFrom'>

/** A claim's anchors with where they are today. */
export interface ClaimPlace {
  readonly claim: Claim
  /** As the view gives them: one for each anchor. */
  readonly states: readonly AnchorState[]
  readonly ranges: readonly (TextRange | null)[]
}

/**
 * Gives a claim these anchors in place of all it had and of those of the claims it speaks for. What was refused is
 * forgotten: somebody has said anew where the claim is.
 */
export function placeClaim(
  document: ProjectDocument,
  { id, mergedFrom = [] }: WholeClaim,
  anchors: readonly Anchor[],
  origin: unknown,
  by?: PersonId
): void {
  const entry = document.claims.get(id)
  if (!(entry instanceof Y.Map)) return
  const fields = { ...soleAnchorFields(entry, anchors), placedBy: by }
  document.doc.transact(() => {
    changeEntry(document, document.claims, id, fields, origin)
    for (const member of mergedFrom)
      changeEntry(document, document.claims, member, { absorbed: true }, origin)
  }, origin)
}

/** Adds words to a claim: the same assertion stands there too. What two people add apart is all kept. */
export function addRange(
  document: ProjectDocument,
  article: ArticleText,
  claim: WholeClaim,
  added: { readonly id: RangeId; readonly range: TextRange },
  origin: unknown
): void {
  const field = rangeField(added.id, describeRange(article, added.range))
  changeEntry(document, document.claims, claim.id, field, origin)
}

/** Puts other ranges in the place of some of a claim's; a null takes one away. The others stay as they are. */
export function changeRanges(
  document: ProjectDocument,
  article: ArticleText,
  place: ClaimPlace,
  changes: ReadonlyMap<number, readonly TextRange[]>,
  origin: unknown,
  by?: PersonId
): void {
  const anchors = place.claim.anchors.flatMap((anchor, index) => {
    const ranges = changes.get(index)
    return ranges === undefined ? [anchor] : ranges.map((range) => describeRange(article, range))
  })
  placeClaim(document, place.claim, anchors, origin, by)
}

/**
 * Confirms that a claim's words are where they were edited or found: fresh anchors on today's words. Words that are
 * lost stay lost, and verdicts stay on the words they were given on.
 */
export function confirmPlaces(
  document: ProjectDocument,
  article: ArticleText,
  place: ClaimPlace,
  origin: unknown,
  by?: PersonId
): void {
  const found = place.ranges.flatMap((range, index) =>
    range !== null && isUncertain(place.states[index]) ? [[index, [range]] as const] : []
  )
  if (found.length > 0) changeRanges(document, article, place, new Map(found), origin, by)
}

/**
 * Says that the words that were edited or found elsewhere are not the claim: it has no words there until somebody
 * attaches it. Stands beside whatever others write of the claim, so that it is not lost when they confirm it apart.
 */
export function refusePlaces(
  document: ProjectDocument,
  article: ArticleText,
  place: ClaimPlace,
  refusal: { readonly by: PersonId; readonly at: string; readonly newId: () => RangeId },
  origin: unknown
): void {
  const { by, at, newId } = refusal
  const fields = place.ranges.flatMap((range, index) =>
    range !== null && isUncertain(place.states[index])
      ? Object.entries(refusalField(newId(), { by, at, place: bareAnchor(describeRange(article, range)) }))
      : []
  )
  changeEntry(document, document.claims, place.claim.id, Object.fromEntries(fields), origin)
}

/** Whether a person should say if these are still the claim's words. */
export function isUncertain(state: AnchorState | undefined): boolean {
  return state === 'edited' || state === 'moved'
}
