import type * as Y from 'yjs'
import type { Anchor } from '../model/anchor'
import { rangePrefix } from './claim-fields'
import { parseAnchors } from './read-entries'

/** The anchors that claims have had since the project was opened here. */
export interface AnchorMemory {
  /** What a field of a claim has held before, oldest first: the anchors themselves, or one more range. */
  of(id: string, field: string): readonly (readonly Anchor[])[]
  destroy(): void
}

/** Earlier anchors kept of each field: undo and redo go back and forth between two. */
const mostKept = 16

/** Remembers what anchors are replaced by others, whoever does it. */
export function rememberAnchors(claims: Y.Map<unknown>): AnchorMemory {
  const memory = new Map<string, (readonly Anchor[])[]>()
  const observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [id] = event.path
      if (typeof id !== 'string') continue
      for (const [field, { action, oldValue }] of event.keys) {
        const isRange = field.startsWith(rangePrefix)
        if (action !== 'update' || (field !== 'anchors' && !isRange)) continue
        const anchors = parseAnchors(isRange ? [oldValue] : oldValue)
        const name = nameOf(id, field)
        if (anchors !== null) memory.set(name, [...(memory.get(name) ?? []), anchors].slice(-mostKept))
      }
    }
  }
  claims.observeDeep(observer)
  return {
    of: (id, field) => memory.get(nameOf(id, field)) ?? [],
    destroy: () => claims.unobserveDeep(observer)
  }
}

/**
 * Whether two anchors are one passage of a claim, whatever characters they stand on: made on the same words in the
 * same surroundings. Undo, redo and moving give a passage other positions; other quotes are a person's choice.
 */
export function isSamePassage({ quote: left }: Anchor, { quote: right }: Anchor): boolean {
  return left.exact === right.exact && left.prefix === right.prefix && left.suffix === right.suffix
}

function nameOf(id: string, field: string): string {
  return `${id} ${field}`
}
