import type { TextRange } from '../model/anchor'
import { compactDelta, type DeltaOp, insert, retain, type TextAttributes } from './article-delta'
import type { ArticleText } from './article-text'
import { isTextBlock } from './block-schema'
import { segmentsInRange } from './blocks-in-range'
import { clearedBlockAttributes, serializeBlockAttributes } from './text-attributes'

/** A change that takes words from one place to another. */
export interface TextMove {
  readonly delta: readonly DeltaOp[]
  /** Where the words are afterwards. */
  readonly to: TextRange
}

/**
 * The change that moves the words of a range to an offset outside it; null when that changes nothing, or
 * would take a table or a picture apart. The words keep
 * their formats and whole blocks their types; a block that was cut into keeps its own type for what is left of it.
 */
export function moveText(article: ArticleText, range: TextRange, target: number): TextMove | null {
  const start = range.start
  // the article's last newline stays
  const end = Math.min(range.end, article.length - 1)
  if (end <= start || (target >= start && target <= end) || target >= article.length) return null
  if (!isFlowing(article, { start, end }, target)) return null
  const length = end - start
  const insertion = { at: target, ops: pieceAt(article, { start, end }, target) }
  const removal = { at: start, ops: [{ delete: length }, ...mendJoin(article, { start, end }, target)] }
  const steps = target < start ? [insertion, removal] : [removal, insertion]
  const at = target < start ? target : target - length
  return { delta: joinSteps(steps), to: { start: at, end: at + length } }
}

/** Whole cells, pictures and rules do not go where words are put, nor several blocks into one of them. */
function isFlowing(article: ArticleText, { start, end }: TextRange, target: number): boolean {
  const first = article.blockAt(start)
  const last = article.blockAt(end)
  const into = article.blocks[article.blockAt(target)]
  if (into === undefined || into.attributes.type === 'rule') return false
  if (first === last) return true
  return [into, ...article.blocks.slice(first, last + 1)].every(({ attributes }) => isTextBlock(attributes))
}

interface Step {
  readonly at: number
  readonly ops: readonly DeltaOp[]
}

function joinSteps(steps: readonly Step[]): readonly DeltaOp[] {
  const delta: DeltaOp[] = []
  let position = 0
  for (const { at, ops } of steps) {
    if (at > position) delta.push(retain(at - position))
    delta.push(...ops)
    position = at + ops.reduce((sum, op) => sum + oldLength(op), 0)
  }
  return compactDelta(delta)
}

function oldLength(op: DeltaOp): number {
  return 'retain' in op ? op.retain : 'delete' in op ? op.delete : 0
}

/** The moved words as they are put in. What stands before them in their new block gives it its type. */
function pieceAt(article: ArticleText, range: TextRange, target: number): readonly DeltaOp[] {
  const index = article.blockAt(target)
  const isAtStart = target === article.offsetOfBlock(index)
  let isFirst = !isAtStart
  return segmentsInRange(article, range).map(({ text, attributes }) => {
    if (text !== '\n') return insert(text, attributes)
    const own = isFirst ? blockAttributesOf(article, index) : attributes
    isFirst = false
    return insert('\n', own)
  })
}

/** Blocks that a removal joins are of the first one's type, if anything of it is left and nothing comes between. */
function mendJoin(article: ArticleText, { start, end }: TextRange, target: number): readonly DeltaOp[] {
  const first = article.blockAt(start)
  const last = article.blockAt(end)
  if (first === last || start === article.offsetOfBlock(first)) return []
  const newline = article.offsetOfBlock(last + 1) - 1
  if (target > end && target <= newline) return []
  const attributes = { ...clearedBlockAttributes, ...blockAttributesOf(article, first) }
  return [...(newline > end ? [retain(newline - end)] : []), retain(1, attributes)]
}

function blockAttributesOf(article: ArticleText, index: number): TextAttributes {
  const block = article.blocks[index]
  return block === undefined ? {} : serializeBlockAttributes(block.attributes)
}
