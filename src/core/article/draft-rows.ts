import { isSameBlock, textOfBlocks } from './block-delta'
import type { Block, BlockAttributes } from './block-schema'
import type { BlockMove, DraftDiff } from './diff-draft'

/** A stretch of a paragraph that stayed, came or went. */
export interface DraftPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * `restyled`: the same words, but other formats or another kind of block. A paragraph that moved has two rows: where
 * it stood (`moved-away`) and where it stands (`moved-here`).
 */
export type DraftRowKind = 'same' | 'changed' | 'restyled' | 'added' | 'removed' | 'moved-away' | 'moved-here'

/** One paragraph of the comparison of two versions. */
export interface DraftRow {
  readonly kind: DraftRowKind
  readonly parts: readonly DraftPart[]
  readonly attributes: BlockAttributes
  /** Index of the block in the older version; null for one that came. */
  readonly before: number | null
  /** Index of the block in the newer version; null for one that went. */
  readonly after: number | null
}

/** Stands for the end of a paragraph that came or went between words that are shown. */
const endOfParagraph = '¶'

/** The comparison of two versions paragraph by paragraph, in the order of the newer one, for the screen. */
export function draftRows(
  before: readonly Block[],
  after: readonly Block[],
  diff: DraftDiff
): readonly DraftRow[] {
  return new RowBuilder(before, after, diff.moves).build(diff)
}

class RowBuilder {
  readonly #rows: DraftRow[] = []
  /** Of paragraphs that stood within one that is not finished yet. */
  #deferred: DraftRow[] = []
  #parts: DraftPart[] = []
  readonly #oldText: string
  readonly #newText: string
  #old = 0
  #now = 0
  #oldBlock = 0
  #newBlock = 0
  /** The older block that the row in hand began with; null when it began inside one. */
  #firstBlock: number | null = 0

  constructor(
    private readonly before: readonly Block[],
    private readonly after: readonly Block[],
    private readonly moves: readonly BlockMove[]
  ) {
    this.#oldText = textOfBlocks(before)
    this.#newText = textOfBlocks(after)
  }

  build({ steps }: DraftDiff): readonly DraftRow[] {
    for (const step of steps) {
      if (step.kind === 'keep') this.#keep(step.length)
      else if (step.kind === 'delete') this.#remove(step.length)
      else if (step.kind === 'insert') this.#add(step.length)
      else if ('move' in step) {
        if (step.kind === 'take') this.#take(this.moves[step.move])
        else this.#put(this.moves[step.move])
      }
    }
    if (this.#parts.length > 0) this.#closeRow()
    return this.#rows
  }

  #keep(length: number): void {
    for (const line of linesOf(this.#newText.slice(this.#now, this.#now + length))) {
      this.#push('same', withoutNewline(line))
      this.#now += line.length
      this.#old += line.length
      if (!line.endsWith('\n')) continue
      this.#oldBlock += 1
      this.#closeRow()
    }
  }

  #add(length: number): void {
    for (const line of linesOf(this.#newText.slice(this.#now, this.#now + length))) {
      const isWhole = this.#parts.length === 0
      this.#push('added', withoutNewline(line))
      this.#now += line.length
      if (!line.endsWith('\n')) continue
      if (!isWhole) this.#push('added', endOfParagraph)
      this.#closeRow()
    }
  }

  #remove(length: number): void {
    for (const line of linesOf(this.#oldText.slice(this.#old, this.#old + length))) {
      const text = withoutNewline(line)
      const isWhole = line.endsWith('\n') && this.#parts.length === 0 && this.#isAtStartOfBlock()
      this.#old += line.length
      if (isWhole) {
        this.#rows.push(this.#goneRow('removed', [{ kind: 'removed', text }], this.#oldBlock))
      } else {
        this.#push('removed', line.endsWith('\n') ? `${text}${endOfParagraph}` : text)
      }
      if (line.endsWith('\n')) this.#oldBlock += 1
      if (this.#parts.length === 0) this.#firstBlock = this.#oldBlock
    }
  }

  #take(move: BlockMove | undefined): void {
    if (move === undefined) return
    const text = withoutNewline(this.#oldText.slice(move.from.start, move.from.end))
    const row = this.#goneRow('moved-away', [{ kind: 'same', text }], this.#oldBlock, move)
    if (this.#parts.length === 0) this.#rows.push(row)
    else this.#deferred.push(row)
    this.#old += move.from.end - move.from.start
    this.#oldBlock += 1
    if (this.#parts.length === 0) this.#firstBlock = this.#oldBlock
  }

  #put(move: BlockMove | undefined): void {
    if (move === undefined) return
    let [from, to] = [move.from.start, move.to.start]
    const parts = move.steps.map((step): DraftPart => {
      const length = step.kind === 'insert' ? step.text.length : step.length
      const text = step.kind === 'insert' ? step.text : this.#oldText.slice(from, from + length)
      if (step.kind !== 'insert') from += length
      if (step.kind !== 'delete') to += length
      return { kind: partKinds[step.kind], text: text.replace(/\n$/, '') }
    })
    this.#rows.push({
      kind: 'moved-here',
      parts: parts.filter(({ text }) => text !== ''),
      attributes: this.#newAttributes(),
      before: move.fromBlock,
      after: this.#newBlock
    })
    this.#now = to
    this.#newBlock += 1
  }

  #goneRow(
    kind: 'removed' | 'moved-away',
    parts: readonly DraftPart[],
    block: number,
    move?: BlockMove
  ): DraftRow {
    const attributes = this.before[block]?.attributes ?? { type: 'paragraph' }
    const after = move?.toBlock ?? null
    return { kind, parts, attributes, before: block, after }
  }

  #isAtStartOfBlock(): boolean {
    return this.#old === 0 || this.#oldText.charAt(this.#old - 1) === '\n'
  }

  #push(kind: DraftPart['kind'], text: string): void {
    if (text === '') return
    const last = this.#parts.at(-1)
    if (last?.kind === kind) this.#parts[this.#parts.length - 1] = { kind, text: last.text + text }
    else this.#parts.push({ kind, text })
  }

  #closeRow(): void {
    const parts = this.#parts
    this.#rows.push({
      kind: this.#kindOfRow(parts),
      parts,
      attributes: this.#newAttributes(),
      before: parts.some(({ kind }) => kind !== 'added') || parts.length === 0 ? this.#firstBlock : null,
      after: this.#newBlock
    })
    this.#rows.push(...this.#deferred)
    this.#deferred = []
    this.#parts = []
    this.#newBlock += 1
    this.#firstBlock = this.#isAtStartOfBlock() ? this.#oldBlock : null
  }

  #kindOfRow(parts: readonly DraftPart[]): DraftRowKind {
    if (parts.some(({ kind }) => kind === 'removed')) return 'changed'
    if (parts.some(({ kind }) => kind === 'added')) {
      return parts.some(({ kind }) => kind === 'same') ? 'changed' : 'added'
    }
    const old = this.#firstBlock === null ? undefined : this.before[this.#firstBlock]
    const now = this.after[this.#newBlock]
    return old !== undefined && now !== undefined && !isSameBlock(old, now) ? 'restyled' : 'same'
  }

  #newAttributes(): BlockAttributes {
    return this.after[this.#newBlock]?.attributes ?? { type: 'paragraph' }
  }
}

const partKinds = { keep: 'same', insert: 'added', delete: 'removed' } as const

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

function withoutNewline(line: string): string {
  return line.endsWith('\n') ? line.slice(0, -1) : line
}
