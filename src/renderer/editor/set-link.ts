import { $toggleLink } from '@lexical/link'
import { $getSelection, $isRangeSelection, type PointType } from 'lexical'
import { applyDeltaToSegments } from '../../core/article/apply-delta'
import { retain } from '../../core/article/article-delta'
import { blocksFromSegments, lengthOfBlock, segmentsOfBlocks } from '../../core/article/block-delta'
import type { ArticleBlockNode } from './article-block-node'
import { $readBlock, $writeBlock } from './block-children'
import { $selectedBlocks } from './block-commands'
import { $offsetInBlock, $placeInBlock } from './block-offsets'

/**
 * Puts a link on the selected words, and on nothing else; null takes links off them. Without selected words, the link
 * that the caret stands in. Lexical's own (0.52) throws when the selection only touches a link, and changes the whole
 * link when a part of it is selected.
 */
export function $setLink(url: string | null): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (selection.isCollapsed()) {
    $toggleLink(url)
    return
  }
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const blocks = $selectedBlocks()
  const edges = [start, end].map((point) => $edgeOf(point, blocks))
  for (const block of blocks) {
    const from = block.is(edges[0]?.block) ? (edges[0]?.offset ?? 0) : 0
    const whole = lengthOfBlock($readBlock(block)) - 1
    const to = block.is(edges[1]?.block) ? (edges[1]?.offset ?? whole) : whole
    if (to > from) $linkRange(block, from, to, url)
  }
  ;[start, end].forEach((point, index) => {
    const edge = edges[index]
    if (edge === undefined || edge === null) return
    const place = $placeInBlock(edge.block, edge.offset)
    point.set(place.key, place.offset, place.type)
  })
}

interface Edge {
  readonly block: ArticleBlockNode
  readonly offset: number
}

function $edgeOf(point: PointType, blocks: readonly ArticleBlockNode[]): Edge | null {
  const top = point.getNode().getTopLevelElement()
  const block = blocks.find((each) => each.is(top))
  return block === undefined ? null : { block, offset: $offsetInBlock(block, point) }
}

function $linkRange(node: ArticleBlockNode, from: number, to: number, url: string | null): void {
  const block = $readBlock(node)
  const change = [...(from > 0 ? [retain(from)] : []), retain(to - from, { link: url })]
  const [linked] = blocksFromSegments(applyDeltaToSegments(segmentsOfBlocks([block]), change))
  $writeBlock(node, { attributes: block.attributes, runs: linked?.runs ?? [] })
}
