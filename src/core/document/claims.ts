import * as Y from 'yjs'
import { describeRange } from '../anchoring/describe-range'
import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import type { ClaimKind, Risk } from '../model/claim'
import type { ClaimId, PersonId } from '../model/ids'
import type { SecondCheckChoice } from '../model/second-check'
import { ClaimFamilies } from './claim-families'
import { type TagPatch, tagFields } from './claim-fields'
import { placeClaim } from './claim-ranges'
import { changeEntry, createEntry } from './entry-map'
import { parseClaim } from './read-entries'
import type { ProjectDocument } from './schema'

/** What marking a claim needs to know. */
export interface NewClaim {
  readonly id: ClaimId
  /** The marked words, in reading order; none of them empty. */
  readonly ranges: readonly TextRange[]
  readonly kind: ClaimKind
  readonly by: PersonId
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** What can be changed of a claim besides its place. */
export interface ClaimPatch {
  readonly kind?: ClaimKind
  readonly risk?: Risk
  readonly legal?: boolean
  /** Null for nobody. */
  readonly assignee?: PersonId | null
  /** See due; null for no time. */
  readonly due?: string | null
  readonly tags?: TagPatch
  /** Null to go by its risk. */
  readonly secondCheck?: SecondCheckChoice | null
}

/** Marks words of the article as a claim of normal risk. Undo takes the mark off and keeps the claim's data. */
export function markClaim(
  document: ProjectDocument,
  article: ArticleText,
  claim: NewClaim,
  origin: unknown
): void {
  const { id, ranges, kind, by, at } = claim
  const anchors = ranges.map((range) => describeRange(article, range))
  const fields = { kind, risk: 'normal', legal: false, markedBy: by, markedAt: at, anchors }
  createEntry(document, document.claims, id, fields, origin)
}

/** Changes what sort of fact a claim is, what hangs on it, or who is to check it and until when. */
export function changeClaim(
  document: ProjectDocument,
  id: ClaimId,
  { tags = {}, ...patch }: ClaimPatch,
  origin: unknown
): void {
  changeEntry(document, document.claims, id, { ...patch, ...tagFields(tags) }, origin)
}

/** Takes a claim's mark off, with those it speaks for. Its data stays, because a check made elsewhere may speak of it. */
export function removeMark(document: ProjectDocument, id: ClaimId, origin: unknown): void {
  document.doc.transact(() => {
    for (const each of [id, ...membersIn(document, id)]) {
      changeEntry(document, document.claims, each, { removed: true }, origin)
    }
  }, origin)
}

/**
 * Ties a claim to these words of the article, whatever it was tied to: a person confirms words that were edited or
 * found elsewhere, or attaches an orphan anew. Its checks stand or fall by the words they were made on.
 */
export function attachClaim(
  document: ProjectDocument,
  article: ArticleText,
  id: ClaimId,
  ranges: readonly TextRange[],
  origin: unknown,
  by?: PersonId
): void {
  const anchors = ranges.map((range) => describeRange(article, range))
  placeClaim(document, { id, mergedFrom: membersIn(document, id) }, anchors, origin, by)
}

function membersIn(document: ProjectDocument, id: ClaimId): readonly ClaimId[] {
  const isLinked = (value: unknown): boolean =>
    value instanceof Y.Map && typeof value.get('mergedInto') === 'string'
  if (![...document.claims.values()].some(isLinked)) return []
  const claims = [...document.claims].flatMap(([key, value]) => parseClaim(key, value) ?? [])
  const families = new ClaimFamilies(new Map(claims.map((claim) => [claim.id, claim])))
  for (const claim of claims) families.follow(claim.id)
  return families.membersOf(id)
}
