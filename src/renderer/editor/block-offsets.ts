import { $isElementNode, $isTextNode, type ElementNode, type LexicalNode, type PointType } from 'lexical'
import { $leavesOf } from './block-children'

/** A place a selection point can be set to. */
export interface Place {
  readonly key: string
  readonly offset: number
  readonly type: 'text' | 'element'
}

/** Offset of the point in its block's text, in UTF-16 code units. */
export function $offsetInBlock(
  block: ElementNode,
  point: Pick<PointType, 'key' | 'offset' | 'type' | 'getNode'>
): number {
  const node = point.getNode()
  if (point.type === 'text') return $offsetBefore(block, node) + point.offset
  if (!$isElementNode(node)) return 0
  const child = node.getChildAtIndex(point.offset)
  if (child !== null) return $offsetBefore(block, child)
  return node.is(block) ? $lengthOf(block) : $offsetBefore(block, node) + $lengthOf(node)
}

/** The place in the block at an offset of its text; past the end, its end. */
export function $placeInBlock(block: ElementNode, offset: number): Place {
  let rest = offset
  for (const { node, length } of $leavesOf(block)) {
    if ($isTextNode(node) && rest <= length) return { key: node.getKey(), offset: rest, type: 'text' }
    if (!$isTextNode(node) && rest === 0) return placeBefore(node)
    rest -= length
  }
  return { key: block.getKey(), offset: block.getChildrenSize(), type: 'element' }
}

function placeBefore(node: LexicalNode): Place {
  return { key: node.getParentOrThrow().getKey(), offset: node.getIndexWithinParent(), type: 'element' }
}

function $offsetBefore(block: ElementNode, target: LexicalNode): number {
  let offset = 0
  for (const { node, length } of $leavesOf(block)) {
    if (node.is(target) || ($isElementNode(target) && target.isParentOf(node))) return offset
    offset += length
  }
  return offset
}

function $lengthOf(element: ElementNode): number {
  return $leavesOf(element).reduce((length, leaf) => length + leaf.length, 0)
}
