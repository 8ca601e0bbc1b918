import { mergeUpdates, parseUpdateMeta } from 'yjs'

/** The Yjs client ids whose edits an update holds; null for bytes that are no V1 update. */
export function readClientIds(update: Uint8Array): readonly number[] | null {
  try {
    return [...parseUpdateMeta(update).to.keys()]
  } catch {
    return null
  }
}

/** Most bytes of updates that are joined into one record. */
const mostJoined = 1024 * 1024

/** The updates as one, what they share counted once; as they are when that would be a long record. */
export function joinUpdates(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const joined = mergeUpdates([...updates])
  return joined.length <= mostJoined ? [joined] : updates
}
