/** Tables among the article's blocks. A table is no thing of its own: it is what neighbouring cells make. */
import type { Block, BlockAttributes } from './block-schema'

/** A table as it is shown: rows of cells, each by its index among the blocks. */
export interface TableLayout {
  /** Index of its first cell. */
  readonly from: number
  /** Index behind its last cell. */
  readonly to: number
  /** The cells' indexes, row by row. Rows may differ in length. */
  readonly rows: readonly (readonly number[])[]
  /** Cells in the longest row. */
  readonly columns: number
}

/** Whether two blocks are cells of one table. They must be neighbours, or all blocks between them be its cells too. */
export function isSameTable(left: BlockAttributes | undefined, right: BlockAttributes | undefined): boolean {
  return left?.type === 'cell' && right?.type === 'cell' && left.table === right.table
}

/** Whether two cells of one table stand in one row. */
export function isSameRow(left: BlockAttributes | undefined, right: BlockAttributes | undefined): boolean {
  return isSameTable(left, right) && left?.row === right?.row
}

/** The table whose first cell is the block at `from`. */
export function layOutTable(blocks: readonly Pick<Block, 'attributes'>[], from: number): TableLayout {
  const rows: number[][] = []
  let to = from
  for (; isSameTable(blocks[from]?.attributes, blocks[to]?.attributes); to += 1) {
    const row = rows.at(-1)
    if (row !== undefined && isSameRow(blocks[to - 1]?.attributes, blocks[to]?.attributes)) row.push(to)
    else rows.push([to])
  }
  return { from, to, rows, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) }
}

/**
 * The same blocks with fresh ids for their tables and rows. Blocks from outside, or from elsewhere in the article,
 * must never take part in a table that is there already.
 */
export function withFreshTableIds(blocks: readonly Block[], newTableId: () => string): readonly Block[] {
  if (blocks.every(({ attributes }) => attributes.type !== 'cell')) return blocks
  let table = ''
  let row = ''
  let previous: BlockAttributes | undefined
  return blocks.map((block) => {
    const { attributes } = block
    if (attributes.type === 'cell') {
      if (!isSameTable(previous, attributes)) table = newTableId()
      if (!isSameRow(previous, attributes)) row = newTableId()
    }
    previous = attributes
    return attributes.type === 'cell' ? { ...block, attributes: { ...attributes, table, row } } : block
  })
}
