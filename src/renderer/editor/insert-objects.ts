import { $getSelection, $isRangeSelection, type RangeSelection } from 'lexical'
import { withFreshTableIds } from '../../core/article/article-tables'
import { type Block, isTextBlock, lineBreak, type Run, textOfBlock } from '../../core/article/block-schema'
import { splitBlock } from '../../core/article/split-block'
import { $createArticleBlock, type ArticleBlockNode } from './article-block-node'
import { $createLeaves, $readBlock, $writeBlock } from './block-children'
import { $focusBlock, $nextBlock, $topBlock } from './block-neighbours'
import { $offsetInBlock } from './block-offsets'
import { $tableOf, isCell } from './table-nodes'

/**
 * Inserts whole blocks below the selected block, or in its place when it is an empty paragraph; from a cell, below its
 * table. Gives the first of them. After a table, picture or rule there is always a paragraph to go on in.
 */
export function $insertObjects(blocks: readonly Block[]): ArticleBlockNode | null {
  const focus = $focusBlock()
  const nodes = blocks.map($createBlock)
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (focus === null || first === undefined || last === undefined) return null
  const place = isCell(focus) ? ($tableOf(focus).rows.at(-1)?.at(-1) ?? focus) : focus
  for (const node of nodes.toReversed()) place.insertAfter(node, false)
  if (focus.isEmpty() && focus.getBlock().type === 'paragraph') focus.remove()
  $ensureTextBelow(last)
  return first
}

/** Whether tables, pictures or rules are among the blocks, or stand where they are to go. */
export function $concernsObjects(selection: RangeSelection, blocks: readonly Block[]): boolean {
  if (blocks.some(({ attributes }) => !isTextBlock(attributes))) return true
  const target = [selection.anchor, selection.focus].map((point) => $topBlock(point.getNode()))
  return target.some((block) => block !== null && !isTextBlock(block.getBlock()))
}

/**
 * Puts blocks from outside in the place of the selection. In a cell their words come as lines of it, with tabs between
 * the cells of a row; pictures and rules among them come below the table.
 */
export function $insertBlocksAtCaret(blocks: readonly Block[], newTableId: () => string): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (!selection.isCollapsed()) selection.removeText()
  const focus = $focusBlock()
  if (focus === null) return
  if (isCell(focus)) {
    const runs = linesOf(blocks)
    if (runs.length > 0) selection.insertNodes($createLeaves(runs))
    const pictures = blocks.filter(({ attributes }) => attributes.type === 'image')
    if (pictures.length > 0) $insertObjects(pictures)?.selectEnd()
    return
  }
  const [head, tail] = splitBlock($readBlock(focus), $offsetInBlock(focus, selection.anchor))
  const fresh = withFreshTableIds(blocks, newTableId).map($createBlock)
  const rest = textOfBlock(tail) === '' ? null : $createBlock(asText(tail))
  let place = focus
  for (const node of rest === null ? fresh : [...fresh, rest]) {
    place.insertAfter(node, false)
    place = node
  }
  if (rest !== null) $writeBlock(focus, head)
  const last = fresh.at(-1)
  if (last !== undefined) {
    last.selectEnd()
    if (rest === null) $ensureTextBelow(last)
  }
  if (focus.isEmpty() && isTextBlock(focus.getBlock())) focus.remove()
}

/** What stands behind a caption or a rule's text becomes text of its own. */
function asText(block: Block): Block {
  return isTextBlock(block.attributes) ? block : { ...block, attributes: { type: 'paragraph' } }
}

function $ensureTextBelow(block: ArticleBlockNode): void {
  const next = $nextBlock(block)
  if (isTextBlock(block.getBlock()) || (next !== null && isTextBlock(next.getBlock()))) return
  block.insertAfter($createArticleBlock(), false)
}

function linesOf(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block, index) => {
    const { table, row } = block.attributes
    const previous = blocks[index - 1]?.attributes
    const isBesides = row !== undefined && previous?.table === table && previous?.row === row
    const separator = index === 0 ? '' : isBesides ? '\t' : lineBreak
    return separator === '' ? block.runs : [{ text: separator, attributes: {} }, ...block.runs]
  })
}

function $createBlock(block: Block): ArticleBlockNode {
  return $createArticleBlock(block.attributes).append(...$createLeaves(block.runs))
}
