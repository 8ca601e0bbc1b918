import * as Y from 'yjs'
import { canonicalJson, canonicalMembers, taggedJson } from '../model/canonical-json'

/**
 * What stands in the document as its one text. Types of Yjs are told from plain values, because those who read entries
 * tell them apart, too.
 */
export function canonicalValue(value: unknown): string {
  if (value instanceof Y.Map) return canonicalMap([...value.entries()])
  if (value instanceof Y.Array)
    return taggedJson('array', `[${value.toArray().map(canonicalValue).join(',')}]`)
  if (value instanceof Y.Text) return taggedJson('text', canonicalJson(value.toDelta()))
  // no reader reads any other type, and its members lead round in circles
  if (value instanceof Y.AbstractType) return taggedJson('type', '""')
  return canonicalJson(value)
}

/** A map of such values. */
export function canonicalMap(entries: readonly (readonly [string, unknown])[]): string {
  return taggedJson('map', canonicalMembers(entries, canonicalValue))
}
