import { isSameTable, layOutTable } from '../../core/article/article-tables'
import type { ArticleBlockNode } from './article-block-node'
import { $nextBlock, $previousBlock } from './block-neighbours'

/** A table as the editor holds it: the nodes of its cells, row by row. Rows may differ in length. */
export interface TableNodes {
  readonly rows: readonly (readonly ArticleBlockNode[])[]
  readonly columns: number
}

/** Where a cell stands in its table, both counted from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export function isCell(block: ArticleBlockNode | null): boolean {
  return block?.getBlock().type === 'cell'
}

/** The table that the cell belongs to. */
export function $tableOf(cell: ArticleBlockNode): TableNodes {
  let first = cell
  for (let node = $previousBlock(first); $isBeside(first, node); node = $previousBlock(first)) first = node
  const cells = [first]
  for (let node = $nextBlock(first); $isBeside(first, node); node = $nextBlock(node)) cells.push(node)
  const { rows, columns } = layOutTable(
    cells.map((node) => ({ attributes: node.getBlock() })),
    0
  )
  return { rows: rows.map((row) => row.flatMap((index) => cells[index] ?? [])), columns }
}

/**
 * Brings cells that merges put among the cells of another row (one person added a column on the left, another one on
 * the right) back to their own row, and gives the table as it then is.
 */
export function $gatherRows(table: TableNodes): TableNodes {
  const byRow = new Map<string, ArticleBlockNode[]>()
  for (const cell of table.rows.flat()) {
    const row = cell.getBlock().row ?? ''
    byRow.set(row, [...(byRow.get(row) ?? []), cell])
  }
  const rows = [...byRow.values()]
  if (rows.length < table.rows.length) $putInOrder(rows.flat(), table.rows.flat())
  return { rows, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) }
}

/** Moves no more cells than stand in a wrong place: a cell that is moved is new text to everybody else. */
function $putInOrder(wanted: readonly ArticleBlockNode[], current: readonly ArticleBlockNode[]): void {
  const order = new Map(wanted.map((cell, index) => [cell.getKey(), index]))
  const rest = [...current]
  wanted.forEach((cell, index) => {
    while (rest[0] !== undefined && (order.get(rest[0].getKey()) ?? 0) < index) rest.shift()
    if (rest[0]?.is(cell)) rest.shift()
    else {
      const before = wanted[index - 1]
      if (before !== undefined) before.insertAfter(cell, false)
    }
  })
}

/** Where the cell stands in the table it belongs to. */
export function placeOfCell({ rows }: TableNodes, cell: ArticleBlockNode): CellPlace {
  const row = rows.findIndex((cells) => cells.some((each) => each.is(cell)))
  return { row, column: rows[row]?.findIndex((each) => each.is(cell)) ?? -1 }
}

function $isBeside(cell: ArticleBlockNode, node: ArticleBlockNode | null): node is ArticleBlockNode {
  return node !== null && isSameTable(cell.getBlock(), node.getBlock())
}
