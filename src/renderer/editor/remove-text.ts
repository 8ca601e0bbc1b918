import { $createRangeSelection, type PointType, type RangeSelection } from 'lexical'
import { applyDeltaToSegments } from '../../core/article/apply-delta'
import { retain } from '../../core/article/article-delta'
import { blocksFromSegments, lengthOfBlock, segmentsOfBlocks } from '../../core/article/block-delta'
import { $isArticleBlock, type ArticleBlockNode } from './article-block-node'
import { $readBlock, $writeBlock } from './block-children'
import { $offsetInBlock, $placeInBlock } from './block-offsets'

let isMended = false

/**
 * Makes every removal of selected words that reaches over a block's edge (Backspace, cut, paste, Enter) ours. Lexical's
 * own (0.52) throws, and removes nothing, when the selection begins where a run of letters begins and ends inside
 * another block: "$getTextNodeOffset: invalid offset". To go when its removeText is mended.
 */
export function mendRemoveText(): void {
  if (isMended) return
  isMended = true
  // the class itself is not exported
  const selections: RangeSelection = Object.getPrototypeOf($createRangeSelection())
  const removeWithinBlock = selections.removeText
  selections.removeText = function removeText(this: RangeSelection): void {
    const [start, end] = this.isBackward() ? [this.focus, this.anchor] : [this.anchor, this.focus]
    const first = $blockOf(start)
    const last = $blockOf(end)
    if (first === null || last === null || first.is(last)) removeWithinBlock.call(this)
    else
      $removeAcross(this, { first, last, from: $offsetInBlock(first, start), to: $offsetInBlock(last, end) })
  }
}

interface Removal {
  readonly first: ArticleBlockNode
  readonly last: ArticleBlockNode
  /** Offset in the first block where the removed words begin. */
  readonly from: number
  /** Offset in the last block where they end. */
  readonly to: number
}

function $removeAcross(selection: RangeSelection, { first, last, from, to }: Removal): void {
  const blocks = [$readBlock(first), $readBlock(last)] as const
  const removal = [retain(from), { delete: lengthOfBlock(blocks[0]) - from + to }]
  const [joined] = blocksFromSegments(applyDeltaToSegments(segmentsOfBlocks(blocks), removal))
  // off the nodes that go, so that Lexical has no selection to mend on the way
  for (const point of [selection.anchor, selection.focus]) point.set(first.getKey(), 0, 'element')
  for (let node = first.getNextSibling(); node !== null; node = first.getNextSibling()) {
    const isLast = node.is(last)
    node.remove()
    if (isLast) break
  }
  $writeBlock(first, { attributes: first.getBlock(), runs: joined?.runs ?? [] })
  const place = $placeInBlock(first, from)
  for (const point of [selection.anchor, selection.focus]) point.set(place.key, place.offset, place.type)
}

function $blockOf(point: PointType): ArticleBlockNode | null {
  const top = point.getNode().getTopLevelElement()
  return $isArticleBlock(top) ? top : null
}
