import type { RangeSelection } from 'lexical'
import { isSameTable } from '../../core/article/article-tables'
import { planRemoval } from '../../core/article/remove-range'
import type { ArticleBlockNode } from './article-block-node'
import { $readBlock, $writeBlock } from './block-children'
import { $nextBlock, $previousBlock, $topBlock } from './block-neighbours'
import { $offsetInBlock, $placeInBlock } from './block-offsets'

/** Removes the selected words when they reach over a block's edge; false, and nothing done, when they do not. */
export function $removeAcrossBlocks(selection: RangeSelection): boolean {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const first = $topBlock(start.getNode())
  const last = $topBlock(end.getNode())
  if (first === null || last === null || first.is(last)) return false
  const nodes = $blocksBetween(first, last)
  const plan = planRemoval({
    blocks: nodes.map($readBlock),
    from: $offsetInBlock(first, start),
    to: $offsetInBlock(last, end),
    opensTable: !isSameTable($previousBlock(first)?.getBlock(), first.getBlock()),
    closesTable: !isSameTable(last.getBlock(), $nextBlock(last)?.getBlock())
  })
  const caret = nodes[plan.caret.block] ?? first
  // off the nodes that go, so that Lexical has no selection to mend on the way
  for (const point of [selection.anchor, selection.focus]) point.set(caret.getKey(), 0, 'element')
  nodes.forEach((node, index) => {
    const block = plan.blocks[index]
    if (block) $writeBlock(node, block)
    else node.remove()
  })
  const place = $placeInBlock(caret, plan.caret.offset)
  for (const point of [selection.anchor, selection.focus]) point.set(place.key, place.offset, place.type)
  return true
}

function $blocksBetween(first: ArticleBlockNode, last: ArticleBlockNode): readonly ArticleBlockNode[] {
  const nodes: ArticleBlockNode[] = [first]
  for (let node = $nextBlock(first); node !== null; node = node.is(last) ? null : $nextBlock(node)) {
    nodes.push(node)
  }
  return nodes
}
