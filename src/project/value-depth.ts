import * as Y from 'yjs'
import type { Struct } from './integration-order'

/** Whether no JSON value in the item lies deeper than that many levels. Values may be too deep to walk by recursion. */
export function holdsShallowValues(struct: Struct, deepest: number): boolean {
  let level = valuesOf(struct)
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
        ? Object.values(value)
        : []
    )
  }
  return true
}

function valuesOf(struct: Struct): readonly unknown[] {
  if (!(struct instanceof Y.Item)) return []
  const { content } = struct
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr
  if (content instanceof Y.ContentEmbed) return [content.embed]
  return content instanceof Y.ContentFormat ? [content.value] : []
}
