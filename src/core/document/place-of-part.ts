import * as Y from 'yjs'

/**
 * Where the present value of an entry, or of one of its fields, stands in the document, as `client:clock` of Yjs: every
 * replica has it at the same place, and what is written over it has another. Under the field "" the entry itself. Null
 * where there is none.
 */
export function placeOfPart(entries: Y.Map<unknown>, id: string, field: string): string | null {
  const value = entries.get(id)
  const item =
    field === '' ? entries._map.get(id) : value instanceof Y.Map ? value._map.get(field) : undefined
  return item === undefined || item.deleted ? null : `${item.id.client}:${item.id.clock}`
}
