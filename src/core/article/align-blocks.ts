import diff from 'fast-diff'
import { isSameBlock, segmentsOfBlocks } from './block-delta'
import type { Block } from './block-schema'

/** A stretch of blocks that differ: `removed` became `inserted`, and `kept` equal blocks follow. */
export interface BlockHunk {
  readonly removed: readonly Block[]
  readonly inserted: readonly Block[]
  readonly kept: number
}

/** Different blocks up to which lists are compared inside; above, only equal ends are found. Codes of one plane. */
const mostDifferent = 0xd000

/**
 * The two lists as stretches that differ and blocks that stay. So that a new row of empty cells is the new blocks
 * and no others, however alike their texts are: blocks that stay must keep their own newlines.
 */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): readonly BlockHunk[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && isSameAt(before, head, after, head)) head += 1
  let tail = 0
  while (
    tail < shorter - head &&
    isSameAt(before, before.length - 1 - tail, after, after.length - 1 - tail)
  ) {
    tail += 1
  }
  const middle = alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return [
    { removed: [], inserted: [], kept: head },
    ...middle,
    { removed: [], inserted: [], kept: tail }
  ].filter(({ removed, inserted, kept }) => removed.length + inserted.length + kept > 0)
}

function alignMiddle(before: readonly Block[], after: readonly Block[]): readonly BlockHunk[] {
  const whole = [{ removed: before, inserted: after, kept: 0 }]
  if (before.length < 2 || after.length < 2) return whole
  const codes = new Map<string, number>()
  const encode = (blocks: readonly Block[]): string =>
    blocks
      .map((block) => {
        const key = JSON.stringify(segmentsOfBlocks([block]))
        const code = codes.get(key) ?? codes.size + 1
        codes.set(key, code)
        return String.fromCharCode(Math.min(code, mostDifferent))
      })
      .join('')
  const old = encode(before)
  const now = encode(after)
  return codes.size < mostDifferent ? hunksOf(before, after, diff(old, now)) : whole
}

function hunksOf(
  before: readonly Block[],
  after: readonly Block[],
  steps: readonly diff.Diff[]
): BlockHunk[] {
  const hunks: BlockHunk[] = []
  let from = 0
  let to = 0
  let removed = 0
  let inserted = 0
  const close = (kept: number): void => {
    hunks.push({
      removed: before.slice(from, from + removed),
      inserted: after.slice(to, to + inserted),
      kept
    })
    from += removed + kept
    to += inserted + kept
    removed = 0
    inserted = 0
  }
  for (const [kind, text] of steps) {
    if (kind === diff.DELETE) removed += text.length
    else if (kind === diff.INSERT) inserted += text.length
    else close(text.length)
  }
  close(0)
  return hunks
}

function isSameAt(before: readonly Block[], left: number, after: readonly Block[], right: number): boolean {
  const old = before[left]
  const now = after[right]
  return old !== undefined && now !== undefined && isSameBlock(old, now)
}
