import type { Block } from './block-schema'

/** Blocks of a numbered list with the number each shows, by index. */
export interface ListNumbers {
  /** Index of the first block that was looked at. */
  readonly from: number
  /** Number of blocks[from + i]; null where it is no item of a numbered list. */
  readonly numbers: readonly (number | null)[]
}

/**
 * Numbers of the list items around some blocks: from the beginning of the list that `from` belongs to or follows, to
 * the end of the one that `to` belongs to. Items count from 1 at each depth; an outer item begins the inner ones
 * anew, and so does whatever stands between that is no list item.
 */
export function numberLists(blocks: readonly Block[], from: number, to: number): ListNumbers {
  let first = Math.min(from, blocks.length)
  while (first > 0 && isItem(blocks[first - 1])) first -= 1
  let last = Math.max(first, Math.min(to, blocks.length))
  while (last < blocks.length && isItem(blocks[last])) last += 1
  const counts: number[] = []
  const numbers = blocks.slice(first, last).map(({ attributes }) => {
    if (attributes.type !== 'list') {
      counts.length = 0
      return null
    }
    const depth = attributes.depth ?? 0
    counts.length = Math.min(counts.length, depth + 1)
    if (attributes.list !== 'number') {
      counts[depth] = 0
      return null
    }
    counts[depth] = (counts[depth] ?? 0) + 1
    return counts[depth] ?? 1
  })
  return { from: first, numbers }
}

function isItem(block: Block | undefined): boolean {
  return block?.attributes.type === 'list'
}
