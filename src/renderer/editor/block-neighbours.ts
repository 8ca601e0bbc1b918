import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import { $isArticleBlock, type ArticleBlockNode } from './article-block-node'

/** The block a node belongs to. */
export function $topBlock(node: LexicalNode): ArticleBlockNode | null {
  return blockOrNull(node.getTopLevelElement())
}

/** The block the selection ends in. */
export function $focusBlock(): ArticleBlockNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $topBlock(selection.focus.getNode()) : null
}

export function $nextBlock(block: ArticleBlockNode): ArticleBlockNode | null {
  return blockOrNull(block.getNextSibling())
}

export function $previousBlock(block: ArticleBlockNode): ArticleBlockNode | null {
  return blockOrNull(block.getPreviousSibling())
}

function blockOrNull(node: LexicalNode | null): ArticleBlockNode | null {
  return $isArticleBlock(node) ? node : null
}
