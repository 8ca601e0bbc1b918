import type { RelationId } from '../model/ids'
import type { Relation } from '../model/relation'
import { changeEntry, createEntry } from './entry-map'
import type { ProjectDocument } from './schema'

/** Says how two claims have to do with each other. Undo takes it back. */
export function relateClaims(
  document: ProjectDocument,
  { id, ...said }: Omit<Relation, 'removed'>,
  origin: unknown
): void {
  createEntry(document, document.relations, id, said, origin)
}

/** Takes back what was said of two claims, by whomever and however often, in one transaction. */
export function takeRelationBack(
  document: ProjectDocument,
  ids: readonly RelationId[],
  origin: unknown
): void {
  document.doc.transact(() => {
    for (const id of ids) changeEntry(document, document.relations, id, { removed: true }, origin)
  }, origin)
}
