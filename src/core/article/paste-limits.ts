import { lengthOfBlock } from './block-delta'
import type { Block } from './block-schema'

/** Most characters that are pasted at once, some 100,000 words: the longest article the window is made for. */
export const largestPaste = 600_000

/** Longest paragraph that is pasted, characters. Chromium lays a paragraph out as one, and anew with every key in it. */
export const longestPastedBlock = 100_000

/** HTML up to this length, characters, is read in the window at once: in less than two frames. Longer, in the worker. */
export const quickHtml = 100_000

/** Longest HTML that is read at all, characters: 20 MB of Word's markup with room to spare. */
export const longestHtml = 32_000_000

/** Whether the blocks are few and short enough to be pasted. */
export function fitsPaste(blocks: readonly Block[]): boolean {
  const lengths = blocks.map(lengthOfBlock)
  return lengths.every((length) => length <= longestPastedBlock) && sum(lengths) <= largestPaste
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
