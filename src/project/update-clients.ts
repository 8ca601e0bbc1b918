import { parseUpdateMeta } from 'yjs'

/** The Yjs client ids whose edits an update holds; null for bytes that are no V1 update. */
export function readClientIds(update: Uint8Array): readonly number[] | null {
  try {
    return [...parseUpdateMeta(update).to.keys()]
  } catch {
    return null
  }
}
