/** What Backspace and Delete do where a cell, a picture or a rule begins or ends. */
import type { RangeSelection } from 'lexical'
import { type BlockAttributes, isTextBlock, textOfBlock } from '../../core/article/block-schema'
import type { ArticleBlockNode } from './article-block-node'
import { $readBlock } from './block-children'
import { $nextBlock, $previousBlock, $topBlock } from './block-neighbours'
import { $offsetInBlock } from './block-offsets'
import { isCell } from './table-nodes'

const paragraph: BlockAttributes = { type: 'paragraph' }

/**
 * Handles a deletion from a caret at a block's edge where a cell, picture or rule stands on either side, and Backspace
 * at the start of a list item; false elsewhere. Cells never join each other or the text beside. A picture or rule goes,
 * and what was written in it stays as a paragraph. Lexical (0.52) itself asks no block but the article's first to
 * collapse, and would put the caret into the picture above: the next Backspace would eat its caption.
 */
export function $deleteAtEdge(selection: RangeSelection, isBackward: boolean): boolean {
  const block = $topBlock(selection.anchor.getNode())
  if (block === null) return false
  const offset = $offsetInBlock(block, selection.anchor)
  const isAtEdge = offset === (isBackward ? 0 : textOfBlock($readBlock(block)).length)
  if (!isAtEdge) return false
  return isBackward ? $deleteBefore(block) : $deleteBehind(block)
}

function $deleteBefore(block: ArticleBlockNode): boolean {
  const { type } = block.getBlock()
  if (type === 'cell') return true
  if (type === 'image' || type === 'rule') {
    block.setBlock(paragraph)
    return true
  }
  const previous = $previousBlock(block)
  const isBelowText = previous !== null && isTextBlock(previous.getBlock())
  if (previous === null || (isBelowText && type !== 'list')) return false
  if (type !== 'paragraph') return block.collapseAtStart()
  if (previous.getBlock().type === 'rule') return $takeAway(previous)
  if (block.isEmpty()) block.remove()
  previous.selectEnd()
  return true
}

function $deleteBehind(block: ArticleBlockNode): boolean {
  if (isCell(block)) return true
  const next = $nextBlock(block)
  if (next === null) return !isTextBlock(block.getBlock())
  if (isTextBlock(block.getBlock())) {
    if (isTextBlock(next.getBlock())) return false
    if (block.isEmpty()) {
      next.selectStart()
      block.remove()
      return true
    }
    return isCell(next) || $takeAway(next)
  }
  if (block.getBlock().type === 'rule' && block.isEmpty()) {
    next.selectStart()
    block.remove()
  } else if (next.isEmpty() && isTextBlock(next.getBlock())) next.remove()
  return true
}

/** Takes a picture or rule away; with words in it, it becomes a paragraph. */
function $takeAway(block: ArticleBlockNode): true {
  if (block.isEmpty()) block.remove()
  else block.setBlock(paragraph)
  return true
}
