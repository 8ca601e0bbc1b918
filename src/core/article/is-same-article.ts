import { isSameBlock } from './block-delta'
import type { Block } from './block-schema'

/** Whether two articles are the same, block by block: their words, formats and what each block is. */
export function isSameArticle(left: readonly Block[], right: readonly Block[]): boolean {
  return (
    left.length === right.length &&
    left.every((block, index) => {
      const other = right[index]
      return other !== undefined && (block === other || isSameBlock(block, other))
    })
  )
}
