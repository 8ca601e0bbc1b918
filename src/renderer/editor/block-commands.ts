import { $getNodeByKey, $getSelection, $isRangeSelection, type RangeSelection } from 'lexical'
import {
  type BlockAttributes,
  type BlockRole,
  isTextBlock,
  maxListDepth
} from '../../core/article/block-schema'
import { $isArticleBlock, type ArticleBlockNode } from './article-block-node'

/** The blocks that the selection touches, in order. */
export function $selectedBlocks(): ArticleBlockNode[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const keys = new Set<string>()
  for (const node of [...edgesOf(selection), ...selection.getNodes()]) {
    const top = node.getTopLevelElement()
    if ($isArticleBlock(top)) keys.add(top.getKey())
  }
  const blocks = [...keys].flatMap((key) => {
    const node = $getNodeByKey(key)
    return $isArticleBlock(node) ? [node] : []
  })
  return blocks.sort((left, right) => (left.isBefore(right) ? -1 : 1))
}

/**
 * Makes the selected blocks what `attributes` say; a list block keeps its depth, any block its role. Cells, pictures
 * and rules stay what they are: a table must not break, nor a picture go, by the key for a heading.
 */
export function $setBlockType(attributes: BlockAttributes): void {
  for (const block of $selectedBlocks().filter((each) => isTextBlock(each.getBlock()))) {
    const { role, depth = 0 } = block.getBlock()
    const typed = attributes.type === 'list' ? { ...attributes, depth } : attributes
    block.setBlock(role === undefined ? typed : { ...typed, role })
  }
}

/** Says what part of the story the selected blocks of text are; null for none. Their type stays. */
export function $setStoryPart(role: BlockRole | null): void {
  for (const block of $selectedBlocks().filter((each) => isTextBlock(each.getBlock()))) {
    const { role: _before, ...rest } = block.getBlock()
    block.setBlock(role === null ? rest : { ...rest, role })
  }
}

/** Moves the selected list blocks one level in (1) or out (-1). False when none of them is a list block. */
export function $indentLists(step: 1 | -1): boolean {
  const lists = $selectedBlocks().filter((block) => block.getBlock().type === 'list')
  for (const block of lists) {
    const attributes = block.getBlock()
    const depth = Math.min(Math.max((attributes.depth ?? 0) + step, 0), maxListDepth)
    if (depth !== attributes.depth) block.setBlock({ ...attributes, depth })
  }
  return lists.length > 0
}

/** Enter in an empty list item: moves it out, and at the outermost level ends the list. False elsewhere. */
export function $leaveEmptyListItem(): boolean {
  const [block, ...others] = $selectedBlocks()
  if (block === undefined || others.length > 0 || block.getBlock().type !== 'list' || !block.isEmpty())
    return false
  return block.collapseAtStart()
}

function edgesOf(selection: RangeSelection) {
  return [selection.anchor.getNode(), selection.focus.getNode()]
}
