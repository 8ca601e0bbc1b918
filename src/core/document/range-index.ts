import { shiftRange } from '../anchoring/shift-range'
import type { DeltaOp } from '../article/article-delta'
import type { TextRange } from '../model/anchor'
import type { ClaimId } from '../model/ids'

/** One range of a claim in today's text. Changed in place as the text moves. */
interface Span<Id> {
  readonly id: Id
  /** Which of the claim's anchors it is. */
  readonly anchor: number
  start: number
  end: number
}

/** Past this many new ranges, sorting all is cheaper than putting each in its place. */
const fewSpans = 16

/** A change of this many steps is taken to touch every range between its first and its last step. */
const manySteps = 64

/**
 * The claims' ranges, sorted by their starts. A keystroke costs one addition for each range behind it; finding the
 * claims at a place costs a binary search and a look at those that start before it.
 */
export class RangeIndex<Id extends string = ClaimId> {
  private spans: Span<Id>[] = []
  private readonly spansById = new Map<Id, Span<Id>[]>()
  /** No range is longer; how far before an offset a range that holds it can start. */
  private longest = 0

  /** The ranges of a claim by its anchors' order; null for one that has no place. */
  rangesOf(id: Id, anchors: number): readonly (TextRange | null)[] {
    const ranges: (TextRange | null)[] = Array.from({ length: anchors }, () => null)
    for (const { anchor, start, end } of this.spansById.get(id) ?? []) ranges[anchor] = { start, end }
    return ranges
  }

  /** Replaces the ranges of some claims; null or none takes them away. */
  set(places: readonly (readonly [Id, readonly (TextRange | null)[]])[]): void {
    const spans = places.flatMap(([id, ranges]) => {
      const own = ranges.flatMap((range, anchor) => (range === null ? [] : { id, anchor, ...range }))
      this.drop(id)
      if (own.length > 0) this.spansById.set(id, own)
      return own
    })
    for (const { start, end } of spans) this.longest = Math.max(this.longest, end - start)
    if (spans.length > fewSpans) this.spans = [...this.spans, ...spans].toSorted(byStart)
    else for (const span of spans) this.spans.splice(this.firstFrom(span.start), 0, span)
  }

  /** The claims whose ranges overlap this one, in the order of their starts. */
  in(range: TextRange): Id[] {
    const found = new Set<Id>()
    const limit = this.firstFrom(range.end)
    for (let index = this.firstFrom(range.start - this.longest); index < limit; index += 1) {
      const span = this.spans[index]
      if (span !== undefined && span.end > range.start) found.add(span.id)
    }
    return [...found]
  }

  /**
   * Moves all ranges through a change of the text, and tells which claims have text changed in them or at their
   * edges: those must be resolved again.
   */
  shift(delta: readonly DeltaOp[]): ReadonlySet<Id> {
    const change = measureChange(delta)
    const touched = new Set<Id>()
    if (change === null) return touched
    for (let index = this.firstFrom(change.start - this.longest); index < this.spans.length; index += 1) {
      const span = this.spans[index]
      if (span === undefined || span.end < change.start) continue
      if (span.start > change.end) {
        span.start += change.growth
        span.end += change.growth
        continue
      }
      if (delta.length > manySteps || isTouched(delta, span)) touched.add(span.id)
      const { start, end } = shiftRange(span, delta)
      span.start = start
      span.end = end
      this.longest = Math.max(this.longest, end - start)
    }
    return touched
  }

  private drop(id: Id): void {
    for (const span of this.spansById.get(id) ?? []) {
      const index = this.spans.indexOf(span, this.firstFrom(span.start))
      if (index >= 0) this.spans.splice(index, 1)
    }
    this.spansById.delete(id)
  }

  private firstFrom(offset: number): number {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.spans[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function byStart(left: TextRange, right: TextRange): number {
  return left.start - right.start
}

interface MeasuredChange {
  /** Old offsets between which text is inserted or deleted. */
  readonly start: number
  readonly end: number
  /** By how much text behind the change moves. */
  readonly growth: number
}

/** What part of the text a delta changes; null when it changes formats only. */
export function measureChange(delta: readonly DeltaOp[]): MeasuredChange | null {
  let position = 0
  let start: number | null = null
  let end = 0
  let growth = 0
  for (const op of delta) {
    if ('retain' in op) {
      position += op.retain
      continue
    }
    start ??= position
    if ('insert' in op) growth += op.insert.length
    else {
      position += op.delete
      growth -= op.delete
    }
    end = position
  }
  return start === null ? null : { start, end, growth }
}

function isTouched(delta: readonly DeltaOp[], range: TextRange): boolean {
  let position = 0
  for (const op of delta) {
    const size = 'insert' in op ? 0 : 'delete' in op ? op.delete : op.retain
    const reaches = position + size >= range.start && position <= range.end
    if (!('retain' in op) && reaches) return true
    position += size
  }
  return false
}
