import { type Block, textOfBlock } from '../../../core/article/block-schema'
import type { TextRange } from '../../../core/model/anchor'
import type { Change, Remark } from './remark'

/** A remark where it stands in the text, with the numbers that the file calls it and its answers by. */
export interface PlacedRemark {
  readonly remark: Remark
  readonly start: number
  readonly end: number
  /** The comment's own, then those of its answers. */
  readonly ids: readonly number[]
  readonly change: Change | null
}

/**
 * Numbers the remarks in reading order, those on the article as a whole first, on its first words. A range ends no later
 * than the paragraph whose last word it holds, and parts no surrogate pair.
 */
export function numberRemarks(blocks: readonly Block[], remarks: readonly Remark[]): readonly PlacedRemark[] {
  const text = blocks.map(textOfBlock).join('\n')
  const whole = rangeOfFirstWords(blocks)
  const placed = remarks.map((remark) => ({ remark, ...settle(text, remark.range ?? whole) }))
  const order = ({ remark, start }: { readonly remark: Remark; readonly start: number }): number =>
    remark.range === null ? -1 : start
  let id = 0
  return placed
    .toSorted((a, b) => order(a) - order(b) || b.end - a.end)
    .map(({ remark, start, end }) => ({
      remark,
      start,
      end,
      ids: [remark, ...remark.replies].map(() => id++),
      change: remark.change ?? null
    }))
}

function rangeOfFirstWords(blocks: readonly Block[]): TextRange {
  let start = 0
  for (const block of blocks) {
    const { length } = textOfBlock(block)
    if (length > 0) return { start, end: start + length }
    start += length + 1
  }
  return { start: 0, end: 0 }
}

function settle(text: string, range: TextRange): TextRange {
  const start = snap(text, Math.min(Math.max(range.start, 0), text.length))
  const end = snap(text, Math.min(Math.max(range.end, start), text.length))
  return { start, end: end > start && text[end - 1] === '\n' ? end - 1 : end }
}

/** An offset between the halves of one character, moved behind it. */
export function snap(text: string, offset: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
    ? offset + 1
    : offset
}
