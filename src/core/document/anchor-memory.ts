import type * as Y from 'yjs'
import type { Anchor } from '../model/anchor'
import { parseAnchors } from './read-entries'

/** The anchors that claims have had since the project was opened here. */
export interface AnchorMemory {
  /** Earlier anchors of a claim, oldest first. */
  of(id: string): readonly (readonly Anchor[])[]
  destroy(): void
}

/** Earlier anchors kept of each claim: undo and redo go back and forth between two. */
const mostKept = 16

/** Remembers what anchors are replaced by others, whoever does it. */
export function rememberAnchors(claims: Y.Map<unknown>): AnchorMemory {
  const memory = new Map<string, (readonly Anchor[])[]>()
  const observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [id] = event.path
      const change = event.keys.get('anchors')
      if (typeof id !== 'string' || change?.action !== 'update') continue
      const anchors = parseAnchors(change.oldValue)
      if (anchors !== null) memory.set(id, [...(memory.get(id) ?? []), anchors].slice(-mostKept))
    }
  }
  claims.observeDeep(observer)
  return { of: (id) => memory.get(id) ?? [], destroy: () => claims.unobserveDeep(observer) }
}
