import * as Y from 'yjs'
import { dropsContent } from '../core/document/confidential-names'

/** Edits that one transaction takes in: what they delete is let go of at its end. */
const editsAtOnce = 1000

/**
 * Many Yjs updates as one, without the contents that were deleted since: what a window needs of edits whose history is
 * in the folder, what was said of sources aside, whose former names stay withheld. Each update must come after those it builds on.
 */
export class MergedDocument {
  readonly #doc = new Y.Doc({ gcFilter: dropsContent })

  add(updates: readonly Uint8Array[]): void {
    for (let from = 0; from < updates.length; from += editsAtOnce) {
      this.#doc.transact(() => {
        for (const update of updates.slice(from, from + editsAtOnce)) Y.applyUpdate(this.#doc, update)
      })
    }
  }

  /** Nothing waits for what never came. */
  get isWhole(): boolean {
    const { pendingStructs, pendingDs } = this.#doc.store
    return pendingStructs === null && pendingDs === null
  }

  /** Everything as one V1 update. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc)
  }

  destroy(): void {
    this.#doc.destroy()
  }
}
