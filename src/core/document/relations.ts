import * as Y from 'yjs'
import type { RelationId } from '../model/ids'
import type { Relation, StandsAlone } from '../model/relation'
import { bearEntry, changeEntry, createEntry } from './entry-map'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** Says how two claims have to do with each other. Undo takes it back. */
export function relateClaims(
  document: ProjectDocument,
  { id, ...said }: Omit<Relation, 'removed'>,
  origin: unknown
): void {
  createEntry(document, document.relations, id, said, origin)
}

/**
 * Says of a dependency, by whomever and however often it was said, that the claim stands by itself, and why; null takes
 * that back. Undo takes it back, too. Of a relation that was deleted past Stet, it is said in an entry that is there again.
 */
export function letStandAlone(
  document: ProjectDocument,
  ids: readonly RelationId[],
  standsAlone: StandsAlone | null,
  origin: unknown
): void {
  bearAnew(document, ids)
  for (const id of ids) {
    const entry = document.relations.get(id)
    // undo writes this again, which tells it from a relation that was deleted with what was said of it
    if (entry instanceof Y.Map && !entry.has('standsAlone'))
      changeEntry(document, document.relations, id, { standsAlone: null }, untrackedOrigin)
  }
  document.doc.transact(() => {
    for (const id of ids) changeEntry(document, document.relations, id, { standsAlone }, origin)
  }, origin)
}

/**
 * Takes back what was said of two claims, by whomever and however often, in one transaction. One that was deleted past
 * Stet is there again for that.
 */
export function takeRelationBack(
  document: ProjectDocument,
  ids: readonly RelationId[],
  origin: unknown
): void {
  bearAnew(document, ids)
  document.doc.transact(() => {
    for (const id of ids) changeEntry(document, document.relations, id, { removed: true }, origin)
  }, origin)
}

/** Those that were deleted, or are no entry of fields any more, are there again, to say something of. */
function bearAnew(document: ProjectDocument, ids: readonly RelationId[]): void {
  for (const id of ids) {
    if (document.relations.get(id) instanceof Y.Map) continue
    bearEntry(document, document.relations, id, {})
    changeEntry(document, document.relations, id, { removed: false }, untrackedOrigin)
  }
}
