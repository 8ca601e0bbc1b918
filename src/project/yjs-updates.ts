import { mergeUpdates, parseUpdateMeta } from 'yjs'
import { maxUpdateBytes } from './record-codec'

/** The Yjs client ids whose edits an update holds; null for bytes that are no V1 update. */
export function readClientIds(update: Uint8Array): readonly number[] | null {
  try {
    return [...parseUpdateMeta(update).to.keys()]
  } catch {
    return null
  }
}

/** The updates as one, what they share counted once; as they are when one record could not hold them. */
export function joinUpdates(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const joined = mergeUpdates([...updates])
  return joined.length <= maxUpdateBytes ? [joined] : updates
}
