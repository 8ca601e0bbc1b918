import type { TextRange } from '../model/anchor'
import { compactDelta, type DeltaOp, insert } from './article-delta'
import { segmentsOfBlocks } from './block-delta'
import type { Block } from './block-schema'
import { keepWithAttributes } from './diff-blocks'
import type { BlockMove, DraftDiff } from './diff-draft'
import { SegmentReader } from './segment-reader'

/** The change of the article's text that makes it the draft, for ArticleText.change. */
export function draftDelta(
  before: readonly Block[],
  after: readonly Block[],
  { steps }: DraftDiff
): readonly DeltaOp[] {
  const old = new SegmentReader(segmentsOfBlocks(before))
  const now = new SegmentReader(segmentsOfBlocks(after))
  const delta: DeltaOp[] = []
  for (const { kind, length } of steps) {
    if (kind === 'keep') for (const op of keepWithAttributes(old, now, length)) delta.push(op)
    else if (kind === 'delete' || kind === 'take') {
      old.read(length)
      delta.push({ delete: length })
    } else for (const piece of now.read(length)) delta.push(insert(piece.text, piece.attributes))
  }
  return compactDelta(delta)
}

/** Characters of today's text and what stands for them in the draft. */
export interface KeptStretch {
  /** Offset in today's text. */
  readonly from: number
  readonly length: number
  /** Offset in the draft. */
  readonly to: number
  /** Length in the draft: the same, unless the words were replaced there. */
  readonly size: number
  /** `kept` in place; `moved` with their block, as new characters; `replaced` by others in a moved block. */
  readonly kind: 'kept' | 'moved' | 'replaced'
}

/** What stands in the draft for the characters of today's text, in their order. Where nothing does, none is listed. */
export function keptStretches({ steps, moves }: DraftDiff): readonly KeptStretch[] {
  const stretches: KeptStretch[] = []
  let [from, to] = [0, 0]
  for (const { kind, length } of steps) {
    if (kind === 'keep') stretches.push({ from, length, to, size: length, kind: 'kept' })
    if (kind !== 'insert' && kind !== 'put') from += length
    if (kind !== 'delete' && kind !== 'take') to += length
  }
  for (const move of moves) stretches.push(...stretchesOfMove(move))
  return stretches.toSorted((left, right) => left.from - right.from)
}

function stretchesOfMove(move: BlockMove): readonly KeptStretch[] {
  const stretches: KeptStretch[] = []
  let from = move.from.start
  let to = move.to.start
  move.steps.forEach((step, index) => {
    const next = move.steps[index + 1]
    if (step.kind === 'insert') to += step.text.length
    else {
      const { length } = step
      if (step.kind === 'keep') stretches.push({ from, length, to, size: length, kind: 'moved' })
      else if (next?.kind === 'insert') {
        stretches.push({ from, length, to, size: next.text.length, kind: 'replaced' })
      }
      from += length
      if (step.kind === 'keep') to += length
    }
  })
  return stretches
}

/** Pieces that words may be torn into by moves before they count as lost. */
const mostPieces = 8

/** Most text taken in at an edge whose word was replaced: a few words. */
const longestReplacement = 64

/**
 * Where the words of a range of today's text stand in the draft, in its order: several ranges where a move tore them
 * apart. Null where none of them moved, whose positions stay true by themselves, and where none is left.
 */
export function carryRange(stretches: readonly KeptStretch[], range: TextRange): readonly TextRange[] | null {
  const parts = stretchesIn(stretches, range)
  if (!parts.some(({ kind }) => kind === 'moved')) return null
  const pieces: { start: number; end: number }[] = []
  parts.forEach((part, index) => {
    const isEdge = index === 0 || index === parts.length - 1
    if (part.kind === 'replaced' && !(isEdge && part.size <= longestReplacement)) return
    const last = pieces.at(-1)
    const end = part.to + part.size
    if (last !== undefined && part.to >= last.end && part.to - last.end <= reach(range)) last.end = end
    else pieces.push({ start: part.to, end })
  })
  if (pieces.length > mostPieces) return null
  return pieces.toSorted((left, right) => left.start - right.start)
}

/** The stretches within a range, cut at its ends. A replaced one counts only if all of it is within. */
function stretchesIn(stretches: readonly KeptStretch[], range: TextRange): readonly KeptStretch[] {
  const inside: KeptStretch[] = []
  for (let index = firstAfter(stretches, range.start); index < stretches.length; index += 1) {
    const stretch = stretches[index]
    if (stretch === undefined || stretch.from >= range.end) break
    const from = Math.max(stretch.from, range.start)
    const length = Math.min(stretch.from + stretch.length, range.end) - from
    if (stretch.kind !== 'replaced') {
      inside.push({ ...stretch, from, length, to: stretch.to + from - stretch.from, size: length })
    } else if (length === stretch.length) inside.push(stretch)
  }
  return inside
}

/** How much may have come in between words of a range for them to be still together: as much again, or a sentence. */
function reach({ start, end }: TextRange): number {
  return Math.max(200, end - start)
}

/** Index of the first stretch that ends after the offset. */
function firstAfter(stretches: readonly KeptStretch[], offset: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const stretch = stretches[middle]
    if (stretch !== undefined && stretch.from + stretch.length <= offset) low = middle + 1
    else high = middle
  }
  return low
}
