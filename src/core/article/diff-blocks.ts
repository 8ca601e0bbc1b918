import { alignBlocks } from './align-blocks'
import {
  compactDelta,
  type DeltaOp,
  insert,
  isSameAttributes,
  retain,
  type TextAttributes
} from './article-delta'
import { lengthOfBlock, segmentsOfBlocks, textOfBlocks } from './block-delta'
import type { Block } from './block-schema'
import { diffText } from './diff-text'
import { SegmentReader } from './segment-reader'
import { clearedBlockAttributes } from './text-attributes'

/**
 * The smallest change of text and attributes that turns some blocks into others, offsets from the first block's
 * start. `caret` is its offset in the new blocks' text, where the edit happened at one.
 */
export function diffBlocks(
  before: readonly Block[],
  after: readonly Block[],
  caret?: number
): readonly DeltaOp[] {
  if (before.length === 1 && after.length === 1) return compactDelta(diffStretch(before, after, caret))
  const delta: DeltaOp[] = []
  let block = 0
  let offset = 0
  for (const { removed, inserted, kept } of alignBlocks(before, after)) {
    const length = lengthOfBlocks(inserted)
    const isHere = caret !== undefined && caret >= offset && caret <= offset + length
    delta.push(...diffStretch(removed, inserted, isHere ? caret - offset : undefined))
    block += inserted.length + kept
    const keptLength = lengthOfBlocks(after.slice(block - kept, block))
    if (keptLength > 0) delta.push(retain(keptLength))
    offset += length + keptLength
  }
  return compactDelta(delta)
}

function lengthOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((length, block) => length + lengthOfBlock(block), 0)
}

function diffStretch(before: readonly Block[], after: readonly Block[], caret?: number): readonly DeltaOp[] {
  const old = new SegmentReader(segmentsOfBlocks(before))
  const now = new SegmentReader(segmentsOfBlocks(after))
  const delta: DeltaOp[] = []
  for (const step of diffText(textOfBlocks(before), textOfBlocks(after), caret)) {
    if (step.kind === 'delete') {
      old.read(step.length)
      delta.push({ delete: step.length })
    } else if (step.kind === 'insert') {
      for (const piece of now.read(step.text.length)) delta.push(insert(piece.text, piece.attributes))
    } else delta.push(...keepWithAttributes(old, now, step.length))
  }
  return delta
}

/** Keeps the next characters of both texts, which are the same, and gives them the attributes they have now. */
export function keepWithAttributes(old: SegmentReader, now: SegmentReader, length: number): DeltaOp[] {
  const delta: DeltaOp[] = []
  let left = length
  while (left > 0) {
    const size = Math.min(left, old.rest, now.rest)
    if (size <= 0) break
    const [from] = old.read(size)
    const [to] = now.read(size)
    delta.push(
      retain(
        size,
        to?.text === '\n'
          ? changedBlock(from?.attributes ?? {}, to.attributes)
          : changedAttributes(from?.attributes ?? {}, to?.attributes ?? {})
      )
    )
    left -= size
  }
  return delta
}

function changedBlock(from: TextAttributes, to: TextAttributes): TextAttributes {
  return isSameAttributes(from, to) ? {} : { ...clearedBlockAttributes, ...to }
}

function changedAttributes(from: TextAttributes, to: TextAttributes): TextAttributes {
  const changed: Record<string, string | number | boolean | null> = {}
  for (const key of Object.keys(from)) if (!(key in to)) changed[key] = null
  for (const [key, value] of Object.entries(to)) if (from[key] !== value) changed[key] = value
  return changed
}
