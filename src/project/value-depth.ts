import * as Y from 'yjs'
import type { Struct } from './integration-order'

/**
 * What is wrong with the JSON values in the item: 'too-deep' where one lies deeper than that many levels, 'malformed'
 * where one has the key "__proto__" in Yjs's own encoding. Yjs reads that as the object's prototype and not as a key, so
 * that it writes the object back otherwise, or, where its value is bytes, can never write the document again.
 * Values may be too deep to walk by recursion.
 */
export function faultOfValues(struct: Struct, deepest: number): 'too-deep' | 'malformed' | null {
  let level = valuesOf(struct)
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return 'too-deep'
    const objects = level.filter(isObject)
    if (!objects.every(isPlain)) return 'malformed'
    level = objects.flatMap((value): unknown[] => Object.values(value))
  }
  return null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

/** An object or a list with the prototype that belongs to it. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === (Array.isArray(value) ? Array.prototype : Object.prototype)
}

function valuesOf(struct: Struct): readonly unknown[] {
  if (!(struct instanceof Y.Item)) return []
  const { content } = struct
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr
  if (content instanceof Y.ContentEmbed) return [content.embed]
  return content instanceof Y.ContentFormat ? [content.value] : []
}
