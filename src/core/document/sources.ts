import type { SourceId } from '../model/ids'
import type { Source } from '../model/source'
import { changeEntry, createEntry } from './entry-map'
import type { ProjectDocument } from './schema'

/** What can be changed of a source. */
export type SourcePatch = Partial<Pick<Source, 'item' | 'primary' | 'terms' | 'origin'>>

/** Adds a source. Undo hides it, unless evidence rests on it. */
export function addSource(document: ProjectDocument, source: Source, origin: unknown): void {
  const { id, ...fields } = structuredClone(source)
  createEntry(document, document.sources, id, fields, origin)
}

/** Changes parts of a source; the CSL item is replaced as a whole. */
export function changeSource(
  document: ProjectDocument,
  id: SourceId,
  patch: SourcePatch,
  origin: unknown
): void {
  changeEntry(document, document.sources, id, structuredClone(patch), origin)
}
