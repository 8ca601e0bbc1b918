import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as Y from 'yjs'
import { canonicalValue } from './canonical-value'

/**
 * Which value an entry, or one of its fields, has at present, as `client:clock:hash`: where it stands in Yjs, the same on
 * every replica and another once it is written over, and the SHA-256 of what it says in canonical JSON, in hexadecimal.
 * The place alone would not do: of a client id that wrote two histories apart, two replicas may hold different values at
 * one place. Under the field "" the entry itself, of which the fields stand for themselves. Null where there is none.
 */
export function versionOfPart(entries: Y.Map<unknown>, id: string, field: string): string | null {
  const place = placeOfPart(entries, id, field)
  if (place === null) return null
  const entry = entries.get(id)
  const said = field !== '' ? canonicalValue(fieldOf(entry, field)) : entryValue(entry)
  return `${place}:${bytesToHex(sha256(utf8ToBytes(said)))}`
}

/** The place of such a version, `client:clock`. */
export function placeOfVersion(version: string): string {
  return version.slice(0, version.lastIndexOf(':'))
}

/** Where the present value stands, as `client:clock`. */
function placeOfPart(entries: Y.Map<unknown>, id: string, field: string): string | null {
  const value = entries.get(id)
  const item =
    field === '' ? entries._map.get(id) : value instanceof Y.Map ? value._map.get(field) : undefined
  return item === undefined || item.deleted ? null : `${item.id.client}:${item.id.clock}`
}

function fieldOf(entry: unknown, field: string): unknown {
  return entry instanceof Y.Map ? entry.get(field) : undefined
}

function entryValue(entry: unknown): string {
  return entry instanceof Y.Map ? 'fields' : canonicalValue(entry)
}
