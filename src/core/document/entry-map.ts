import * as Y from 'yjs'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** The fields of one stored entry, as they are written. */
export type EntryFields = Readonly<Record<string, unknown>>

/**
 * Creates an entry that can be undone without taking what others wrote into it: it is born removed under an origin
 * that undo does not track, and then shown under the given one. Undo hides it again, redo shows it.
 * Throws inside another transaction, whose origin would
 * take the place of both.
 */
export function createEntry(
  document: ProjectDocument,
  entries: Y.Map<unknown>,
  id: string,
  fields: EntryFields,
  origin: unknown
): void {
  bearEntry(document, entries, id, fields)
  changeEntry(document, entries, id, { removed: false }, origin)
}

/** Creates several entries at once, which one undo hides. */
export function createEntries(
  document: ProjectDocument,
  entries: Y.Map<unknown>,
  fieldsOf: ReadonlyMap<string, EntryFields>,
  origin: unknown
): void {
  if (document.doc._transaction !== null) throw new Error('Entries cannot be created inside a transaction.')
  document.doc.transact(() => {
    for (const [id, fields] of fieldsOf) {
      entries.set(id, new Y.Map<unknown>(Object.entries({ ...fields, removed: true })))
    }
  }, untrackedOrigin)
  document.doc.transact(() => {
    for (const id of fieldsOf.keys()) changeEntry(document, entries, id, { removed: false }, origin)
  }, origin)
}

/** The first half of createEntry: the entry is there, hidden, until `removed` is set to false. */
export function bearEntry(
  document: ProjectDocument,
  entries: Y.Map<unknown>,
  id: string,
  fields: EntryFields
): void {
  if (document.doc._transaction !== null) throw new Error('An entry cannot be created inside a transaction.')
  const entry = new Y.Map<unknown>(Object.entries({ ...fields, removed: true }))
  document.doc.transact(() => entries.set(id, entry), untrackedOrigin)
}

/**
 * Writes those of the fields that differ into an entry; taking it away is written again, because it may have been
 * taken away by people whose word does not count. An entry that does not exist is left alone.
 */
export function changeEntry(
  document: ProjectDocument,
  entries: Y.Map<unknown>,
  id: string,
  fields: EntryFields,
  origin: unknown
): void {
  const entry = entries.get(id)
  if (!(entry instanceof Y.Map)) return
  const changed = Object.entries(fields).filter(
    ([key, value]) =>
      value !== undefined && (entry.get(key) !== value || (key === 'removed' && value === true))
  )
  if (changed.length === 0) return
  document.doc.transact(() => {
    for (const [key, value] of changed) entry.set(key, value)
  }, origin)
}
