import { describeRange } from '../anchoring/describe-range'
import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import type { NothingId, PersonId } from '../model/ids'
import { bearEntry, changeEntry } from './entry-map'
import type { ProjectDocument } from './schema'

/** Where passages are marked. */
export interface MarkedIn {
  readonly document: ProjectDocument
  readonly article: ArticleText
}

/** Who says it and when. */
interface Said {
  readonly by: PersonId
  /** ISO 8601 in UTC. */
  readonly at: string
}

/**
 * Says of sentences that there is nothing to check in them: a mark for each, so that one that changes falls back alone.
 * One step for undo, which hides the marks and keeps their data.
 */
export function markNothing(
  { document, article }: MarkedIn,
  sentences: readonly { readonly id: NothingId; readonly range: TextRange }[],
  { by, at }: Said,
  origin: unknown
): void {
  const { doc, nothingToCheck } = document
  for (const { id, range } of sentences) {
    bearEntry(document, nothingToCheck, id, { by, at, place: describeRange(article, range) })
  }
  doc.transact(() => {
    for (const { id } of sentences) changeEntry(document, nothingToCheck, id, { removed: false }, origin)
  }, origin)
}

/** Takes the word back that there is nothing to check, whoever gave it. The record keeps who did what. */
export function takeNothingBack(document: ProjectDocument, ids: Iterable<NothingId>, origin: unknown): void {
  document.doc.transact(() => {
    for (const id of ids) changeEntry(document, document.nothingToCheck, id, { removed: true }, origin)
  }, origin)
}
