import type { NodeKey } from 'lexical'

/** The nodes that show the article's blocks, in the blocks' order. Most questions are about the same block again. */
export class BlockKeys {
  private keys: readonly NodeKey[] = []
  private lastIndex = 0

  get length(): number {
    return this.keys.length
  }

  /** Key of the node that shows the block; undefined past the last. */
  at(index: number): NodeKey | undefined {
    return this.keys[index]
  }

  /** Index of the block that the node shows; -1 where it shows none. */
  indexOf(key: NodeKey): number {
    if (this.keys[this.lastIndex] === key) return this.lastIndex
    const index = this.keys.indexOf(key)
    if (index >= 0) this.lastIndex = index
    return index
  }

  /** Takes other nodes in the place of all. */
  reset(keys: readonly NodeKey[]): void {
    this.keys = keys
  }

  /** Takes other nodes in the place of some. */
  splice(from: number, removed: number, added: readonly NodeKey[]): void {
    this.keys = this.keys.toSpliced(from, removed, ...added)
  }
}
