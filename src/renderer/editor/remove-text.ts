import { $createRangeSelection, type PointType, type RangeSelection } from 'lexical'
import { normalizeRuns } from '../../core/article/block-delta'
import type { Run } from '../../core/article/block-schema'
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
  const head = runsBetween($readBlock(first).runs, 0, from)
  const tail = runsBetween($readBlock(last).runs, to, Number.POSITIVE_INFINITY)
  // off the nodes that go, so that Lexical has no selection to mend on the way
  for (const point of [selection.anchor, selection.focus]) point.set(first.getKey(), 0, 'element')
  for (let node = first.getNextSibling(); node !== null; node = first.getNextSibling()) {
    const isLast = node.is(last)
    node.remove()
    if (isLast) break
  }
  $writeBlock(first, { attributes: first.getBlock(), runs: normalizeRuns([...head, ...tail]) })
  const place = $placeInBlock(first, from)
  for (const point of [selection.anchor, selection.focus]) point.set(place.key, place.offset, place.type)
}

function runsBetween(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let position = 0
  return runs.map(({ text, attributes }) => {
    const from = position
    position += text.length
    return { text: text.slice(Math.max(0, start - from), Math.max(0, end - from)), attributes }
  })
}

function $blockOf(point: PointType): ArticleBlockNode | null {
  const top = point.getNode().getTopLevelElement()
  return $isArticleBlock(top) ? top : null
}
