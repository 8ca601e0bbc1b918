import type { ArticleChange } from '../../../src/core/article/article-text'
import { textOfBlocks } from '../../../src/core/article/block-delta'

/** What an operation may do to characters that stand already. Any operation may bring new ones. */
export interface Intent {
  /** May take characters away. */
  readonly takes?: boolean
  /** May take characters away and write the same ones anew, elsewhere. */
  readonly moves?: boolean
  /** Undo or redo: takes back what this person did. */
  readonly isUndo?: boolean
}

export type FaultKind = 'duplicated' | 'lost' | 'diverged' | 'wrong'

/** Something that must never happen to an article. */
export class MergeFault extends Error {
  constructor(
    readonly kind: FaultKind,
    message: string
  ) {
    super(`${kind}: ${message}`)
  }
}

interface Life {
  /** It has been written at least once. */
  isWritten: boolean
  /** Who has taken it away and not brought it back. */
  readonly takenBy: Set<string>
  /** Who has typed it or written it anew. */
  readonly writtenBy: Set<string>
  /** Who has written anew what stood before: by undo, by moving it, or by a draft. */
  readonly broughtBackBy: Set<string>
}

const firstCode = 0x4e00
/** Every seventh character lies outside the basic plane: two code units that must never be parted. */
const astralEvery = 7
const firstAstral = 0x20000

/** Follows each character of a round, all of them different, through what people do to it. */
export class CharacterLedger {
  private next = 0
  private readonly lives = new Map<string, Life>()
  /** Characters that are not the ones first typed: only their first ones keep their place in the order. */
  private readonly anew = new Set<string>()

  /** New characters, each a code point that the round has not seen. */
  fresh(size: number, who: string): string {
    let text = ''
    for (let index = 0; index < size; index += 1) {
      const code = this.next % astralEvery === astralEvery - 1 ? firstAstral : firstCode
      const character = String.fromCodePoint(code + this.next)
      this.next += 1
      this.lives.set(character, {
        isWritten: false,
        takenBy: new Set(),
        writtenBy: new Set([who]),
        broughtBackBy: new Set()
      })
      text += character
    }
    return text
  }

  /** Whether the character has been the same one since it was typed. */
  isOriginal(character: string): boolean {
    return this.lives.has(character) && !this.anew.has(character)
  }

  /** Takes down what one person did, and throws where it did more than it was meant to. `text` is the text since. */
  record(who: string, change: ArticleChange, intent: Intent, text: () => string): void {
    const before = countCharacters(textOfBlocks(change.removed))
    const after = countCharacters(textOfBlocks(change.inserted))
    for (const [character, count] of before) {
      if ((after.get(character) ?? 0) < count) this.take(who, character, intent)
    }
    for (const op of change.delta) {
      if (!('insert' in op)) continue
      for (const character of op.insert) {
        const life = this.lives.get(character)
        if (life !== undefined) this.write(who, character, life, { before, after }, intent, text)
      }
    }
  }

  private take(who: string, character: string, { takes, moves, isUndo }: Intent): void {
    const life = this.lives.get(character)
    if (life === undefined) return
    if (!takes && !moves && !isUndo) throw new MergeFault('lost', `${character} was taken away by ${who}`)
    if (isUndo && !life.writtenBy.has(who)) {
      throw new MergeFault('lost', `${who}'s undo took away ${character}, which is a colleague's`)
    }
    life.takenBy.add(who)
  }

  private write(
    who: string,
    character: string,
    life: Life,
    { before, after }: { before: ReadonlyMap<string, number>; after: ReadonlyMap<string, number> },
    { moves, isUndo }: Intent,
    text: () => string
  ): void {
    if (!life.isWritten) {
      life.isWritten = true
      return
    }
    if (before.has(character) && !moves && !isUndo) {
      throw new MergeFault('duplicated', `${character} was written anew by ${who} where it stood`)
    }
    const grew = (after.get(character) ?? 0) > (before.get(character) ?? 0)
    // a colleague's copy may stand there already when this person's own comes back
    const isOwnBack = isUndo === true && life.takenBy.has(who)
    if (grew && !isOwnBack && text().split(character).length > 2) {
      throw new MergeFault('duplicated', `${who} made ${character} stand twice`)
    }
    this.anew.add(character)
    life.takenBy.delete(who)
    life.writtenBy.add(who)
    life.broughtBackBy.add(who)
  }

  /** The characters stand in the article that a round begins with. */
  settle(text: string): void {
    for (const character of text) {
      const life = this.lives.get(character)
      if (life !== undefined) life.isWritten = true
    }
  }

  /**
   * How many characters stand more than once in the merged text; throws for one that does so for no reason, and for
   * one that is missing. Two people who delete or move the same words apart and both bring them back or down bring
   * them twice: that is what each of them asked for, and Yjs cannot tell it from two insertions.
   */
  audit(text: string): number {
    const counts = countCharacters(text)
    let doubled = 0
    for (const [character, { isWritten, takenBy, broughtBackBy }] of this.lives) {
      const count = counts.get(character) ?? 0
      if (count > Math.max(1, broughtBackBy.size)) {
        throw new MergeFault('duplicated', `${character} stands ${count} times`)
      }
      if (count > 1) doubled += 1
      if (count === 0 && takenBy.size === 0 && isWritten) {
        throw new MergeFault('lost', `${character} is nowhere, and nobody took it away`)
      }
    }
    return doubled
  }
}

function countCharacters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}
