import { applyDeltaToSegments } from './apply-delta'
import { retain } from './article-delta'
import { isSameTable } from './article-tables'
import { blocksFromSegments, segmentsOfBlocks } from './block-delta'
import { type Block, type Run, textOfBlock } from './block-schema'

/** Words to be removed that reach over a block's edge. */
export interface RangeToRemove {
  /** All blocks that the range touches, at least two. */
  readonly blocks: readonly Block[]
  /** Offset in the first block where it begins. */
  readonly from: number
  /** Offset in the last block where it ends. */
  readonly to: number
  /** Whether the first block is the first cell of its table. */
  readonly opensTable: boolean
  /** Whether the last block is the last cell of its table. */
  readonly closesTable: boolean
}

/** What becomes of each block, null for one that goes, and where the caret stands then. */
export interface RemovalPlan {
  readonly blocks: readonly (Block | null)[]
  readonly caret: { readonly block: number; readonly offset: number }
}

/**
 * Removes words over several blocks, as an editor does: text on both sides is joined, a table that lies wholly in the
 * range goes, the cells of any other stay and lose their words only. Pictures and rules in the range go; text is never
 * joined to a cell, and none after a picture or a rule to it.
 */
export function planRemoval(range: RangeToRemove): RemovalPlan {
  const { blocks, from, to } = range
  const last = blocks.length - 1
  const plan = blocks.map((block, index): Block | null => {
    if (block.attributes.type === 'cell') return liesInRange(range, index) ? null : withoutRange(range, index)
    if (index === 0) return from === 0 && isObject(block) ? null : withoutRange(range, index)
    if (index < last) return null
    return isObject(block) && to > 0 ? looseCaption(range) : withoutRange(range, index)
  })
  const [first, end] = [plan[0], plan[last]]
  if (first && end && canJoin(range)) {
    plan[0] = { attributes: first.attributes, runs: joinRuns(first.runs, end.runs) }
    plan[last] = null
  }
  const caret = plan.findIndex((block) => block !== null)
  if (caret >= 0) return { blocks: plan, caret: { block: caret, offset: caret === 0 ? from : 0 } }
  plan[0] = { attributes: { type: 'paragraph' }, runs: [] }
  return { blocks: plan, caret: { block: 0, offset: 0 } }
}

function canJoin({ blocks, to }: RangeToRemove): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (first === undefined || last === undefined) return false
  if (first.attributes.type === 'cell' || last.attributes.type === 'cell') return false
  return !isObject(first) && !(isObject(last) && to === 0)
}

function isObject({ attributes }: Block): boolean {
  return attributes.type === 'image' || attributes.type === 'rule'
}

/** Whether the whole table of the cell lies in the range. */
function liesInRange({ blocks, from, to, opensTable, closesTable }: RangeToRemove, cell: number): boolean {
  const last = blocks.length - 1
  let start = cell
  while (isSameTable(blocks[start - 1]?.attributes, blocks[cell]?.attributes)) start -= 1
  let end = cell
  while (isSameTable(blocks[end + 1]?.attributes, blocks[cell]?.attributes)) end += 1
  const begins = start > 0 || (from === 0 && opensTable)
  const ends = end < last || (closesTable && to === textOfBlock(blocks[last] ?? emptyBlock).length)
  return begins && ends
}

const emptyBlock: Block = { attributes: { type: 'paragraph' }, runs: [] }

function withoutRange({ blocks, from, to }: RangeToRemove, index: number): Block {
  const block = blocks[index] ?? emptyBlock
  const length = textOfBlock(block).length
  const start = index === 0 ? from : 0
  const end = index === blocks.length - 1 ? to : length
  const removal = [retain(start), { delete: end - start }]
  const [changed] = blocksFromSegments(applyDeltaToSegments(segmentsOfBlocks([block]), removal))
  return { attributes: block.attributes, runs: changed?.runs ?? [] }
}

/** What is left of the text of a picture or rule that goes; nothing for none. */
function looseCaption(range: RangeToRemove): Block | null {
  const { runs } = withoutRange(range, range.blocks.length - 1)
  return runs.length === 0 && !canJoin(range) ? null : { attributes: { type: 'paragraph' }, runs }
}

function joinRuns(left: readonly Run[], right: readonly Run[]): readonly Run[] {
  return (
    blocksFromSegments(
      segmentsOfBlocks([{ attributes: { type: 'paragraph' }, runs: [...left, ...right] }])
    )[0]?.runs ?? []
  )
}
