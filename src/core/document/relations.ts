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
 * that back. Undo takes it back, too.
 */
export function letStandAlone(
  document: ProjectDocument,
  ids: readonly RelationId[],
  standsAlone: StandsAlone | null,
  origin: unknown
): void {
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
  for (const id of ids) {
    if (document.relations.get(id) instanceof Y.Map) continue
    bearEntry(document, document.relations, id, {})
    changeEntry(document, document.relations, id, { removed: false }, untrackedOrigin)
  }
  document.doc.transact(() => {
    for (const id of ids) changeEntry(document, document.relations, id, { removed: true }, origin)
  }, origin)
}
