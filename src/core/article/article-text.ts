/**
 * The article as blocks, kept beside its Y.Text and changed with it, block by block. Everything that needs blocks or
 * offsets reads them here; nothing reads the whole Y.Text after it was opened. Offsets are indices into the Y.Text in
 * UTF-16 code units; each block ends with "\n", which counts as one.
 */
import type * as Y from 'yjs'
import { applyDeltaToSegments } from './apply-delta'
import { type DeltaOp, insert, retain, type TextAttributes } from './article-delta'
import {
  blocksFromSegments,
  isSameBlock,
  lengthOfBlock,
  type Segment,
  segmentsOfBlocks,
  textOfBlocks
} from './block-delta'
import type { Block } from './block-schema'

/** One change of the article: `removed` blocks from index `from` on became `inserted`. */
export interface ArticleChange {
  readonly from: number
  readonly removed: readonly Block[]
  readonly inserted: readonly Block[]
  /** The change of the text, offsets before it. */
  readonly delta: readonly DeltaOp[]
  /** Of the Yjs transaction that made it. */
  readonly origin: unknown
}

const emptyParagraph: Block = { attributes: { type: 'paragraph' }, runs: [] }

export class ArticleText {
  private readonly list: Block[]
  /** Two people's deletions can merge so that the last newline is gone; the next edit here puts it back. */
  private isTerminated: boolean
  /** starts[i] is the offset of block i, known for the first `starts.length` blocks only. */
  private starts: number[] = [0]
  private readonly listeners = new Set<(change: ArticleChange) => void>()
  /** The delta of the change being made here, so that Yjs need not work it out by a walk over the whole text. */
  private ownDelta: readonly DeltaOp[] | null = null
  private readonly stop: () => void

  constructor(readonly text: Y.Text) {
    const segments = segmentsOfDelta(text.toDelta())
    this.list = blocksFromSegments(segments)
    this.isTerminated = endsInNewline(segments)
    if (this.list.length === 0) this.list.push(emptyParagraph)
    const observer = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
      if (this.ownDelta === null) this.reread(deltaOfEvent(event), transaction.origin)
      else this.follow(this.ownDelta, transaction.origin)
    }
    text.observe(observer)
    this.stop = () => text.unobserve(observer)
  }

  /** The blocks in order; at least one, even in an empty article. The list changes in place. */
  get blocks(): readonly Block[] {
    return this.list
  }

  /** Length of the text, all newlines included. */
  get length(): number {
    return this.text.length
  }

  /** Offset of the block's first character; for the index past the last block, the end of the text. */
  offsetOfBlock(index: number): number {
    if (index >= this.list.length) return this.text.length
    while (this.starts.length <= index) {
      const last = this.starts.length - 1
      this.starts.push((this.starts[last] ?? 0) + lengthOfBlock(this.list[last] ?? emptyParagraph))
    }
    return this.starts[index] ?? 0
  }

  /** Index of the block that holds the offset; offsets outside the text give the first or the last block. */
  blockAt(offset: number): number {
    let low = 0
    let high = this.list.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.offsetOfBlock(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The text between two offsets, "\n" between blocks. */
  slice(start: number, end: number): string {
    if (end <= start) return ''
    const first = this.blockAt(start)
    const last = this.blockAt(end - 1)
    const base = this.offsetOfBlock(first)
    const text = textOfBlocks(this.list.slice(first, last + 1))
    return text.slice(start - base, Math.min(end, this.text.length) - base)
  }

  /** The whole text, as it stands in the Y.Text. */
  toString(): string {
    return this.slice(0, this.text.length)
  }

  /** Changes the text in one Yjs transaction of the given origin. */
  change(delta: readonly DeltaOp[], origin: unknown): void {
    const doc = this.text.doc
    if (doc === null || delta.length === 0) return
    const whole = this.isTerminated ? delta : terminate(delta, this.text.length)
    const isAlone = doc._transaction === null
    if (isAlone) this.ownDelta = whole
    try {
      doc.transact(() => this.text.applyDelta([...whole]), origin)
    } finally {
      this.ownDelta = null
    }
  }

  /** Calls the listener after each change, own and others', until the returned function is called. */
  observe(listener: (change: ArticleChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Stops following the text. */
  destroy(): void {
    this.stop()
    this.listeners.clear()
  }

  /**
   * Changes by others and by undo are read from the text. Of formats, the delta that Yjs works out for them says too
   * much or too little (after the undo of one heading it takes the headings behind it away too); of lengths it is
   * right. Reading 100,000 words takes 12 to 24 ms, and never happens for a key of one's own.
   */
  private reread(delta: readonly DeltaOp[], origin: unknown): void {
    const segments = segmentsOfDelta(this.text.toDelta())
    this.isTerminated = endsInNewline(segments)
    this.replace(0, [...this.list], blocksFromSegments(segments), delta, origin)
  }

  private follow(delta: readonly DeltaOp[], origin: unknown): void {
    const touched = touchedRange(delta)
    if (touched === null) return
    const from = this.blockAt(touched.start)
    const to = this.blockAt(touched.end)
    const base = this.offsetOfBlock(from)
    const before = this.list.slice(from, to + 1)
    const isEnd = to === this.list.length - 1
    const segments = segmentsOfBlocks(before)
    if (isEnd && !this.isTerminated) segments.pop()
    const changed = applyDeltaToSegments(segments, dropHead(delta, base))
    const after = blocksFromSegments(changed)
    if (isEnd) this.isTerminated = changed.length === 0 ? from > 0 : endsInNewline(changed)
    this.replace(from, before, after, delta, origin)
  }

  private replace(
    from: number,
    before: readonly Block[],
    after: Block[],
    delta: readonly DeltaOp[],
    origin: unknown
  ): void {
    if (before.length === this.list.length && after.length === 0) after.push(emptyParagraph)
    let head = 0
    while (isSameAt(before, after, head, head)) head += 1
    let tail = 0
    const shorter = Math.min(before.length, after.length) - head
    while (tail < shorter && isSameAt(before, after, before.length - 1 - tail, after.length - 1 - tail))
      tail += 1
    const removed = before.slice(head, before.length - tail)
    const inserted = after.slice(head, after.length - tail)
    this.list.splice(from + head, removed.length, ...inserted)
    this.starts = this.starts.slice(0, Math.max(1, from + head + 1))
    for (const listener of this.listeners) {
      listener({ from: from + head, removed, inserted, delta, origin })
    }
  }
}

function endsInNewline(segments: readonly Segment[]): boolean {
  return segments.at(-1)?.text.endsWith('\n') ?? false
}

function isSameAt(before: readonly Block[], after: readonly Block[], left: number, right: number): boolean {
  const old = before[left]
  const now = after[right]
  return old !== undefined && now !== undefined && isSameBlock(old, now)
}

/** Old offsets between which the delta changes something; null when it changes nothing. */
function touchedRange(delta: readonly DeltaOp[]): { start: number; end: number } | null {
  let position = 0
  let start: number | null = null
  let end = 0
  for (const op of delta) {
    const isPlain = 'retain' in op && op.attributes === undefined
    if (!isPlain && start === null) start = position
    if ('retain' in op) position += op.retain
    else if ('delete' in op) position += op.delete
    if (!isPlain) end = position
  }
  return start === null ? null : { start, end }
}

/** The delta as seen from `length` characters into the text, which it must not change before. */
function dropHead(delta: readonly DeltaOp[], length: number): readonly DeltaOp[] {
  const [first, ...rest] = delta
  if (length === 0 || first === undefined || !('retain' in first)) return delta
  if (first.retain < length) return dropHead(rest, length - first.retain)
  return first.retain === length ? rest : [retain(first.retain - length, first.attributes), ...rest]
}

/**
 * A delta for a text of the given length whose last newline is missing. The delta may speak of that newline as if it
 * stood there: where it keeps it, with what it makes of the last block, the newline is put in; where it deletes it,
 * the newline stays away.
 */
function terminate(delta: readonly DeltaOp[], length: number): readonly DeltaOp[] {
  const whole: DeltaOp[] = []
  let left = length
  let isPast = false
  for (const op of delta) {
    if ('insert' in op) {
      whole.push(op)
      continue
    }
    const full = 'retain' in op ? op.retain : op.delete
    const size = Math.min(left, full)
    if (size > 0) whole.push('retain' in op ? retain(size, op.attributes) : { delete: size })
    left -= size
    if (full === size) continue
    if ('retain' in op && !isPast) whole.push(insert('\n', withoutNulls(op.attributes)))
    isPast = true
  }
  return isPast ? whole : [...whole, ...(left > 0 ? [retain(left)] : []), insert('\n')]
}

function withoutNulls(attributes: TextAttributes = {}): TextAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null))
}

interface YjsOp {
  readonly insert?: unknown
  readonly retain?: number | undefined
  readonly delete?: number | undefined
  readonly attributes?: Readonly<Record<string, unknown>> | undefined
}

function segmentsOfDelta(delta: readonly YjsOp[]): Segment[] {
  return delta.flatMap((op) =>
    typeof op.insert === 'string' ? [{ text: op.insert, attributes: plainAttributes(op.attributes) }] : []
  )
}

function deltaOfEvent(event: Y.YTextEvent): readonly DeltaOp[] {
  return event.delta.map((op: YjsOp): DeltaOp => {
    const attributes = plainAttributes(op.attributes)
    if (typeof op.insert === 'string') return insert(op.insert, attributes)
    if (op.delete !== undefined) return { delete: op.delete }
    if (op.retain !== undefined) return retain(op.retain, attributes)
    // an embedded object of a later version takes one place in the text
    return insert('\ufffc', attributes)
  })
}

function plainAttributes(attributes: Readonly<Record<string, unknown>> = {}): TextAttributes {
  const plain: Record<string, string | number | boolean | null> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    ) {
      plain[key] = value
    }
  }
  return plain
}
