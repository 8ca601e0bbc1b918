/** What a person does to a table: plain changes of the flat list of cells, at the selection. */
import { isSameRow } from '../../core/article/article-tables'
import type { BlockAttributes } from '../../core/article/block-schema'
import { $createArticleBlock, type ArticleBlockNode } from './article-block-node'
import { $selectedBlocks } from './block-commands'
import { $focusBlock, $nextBlock, $previousBlock } from './block-neighbours'
import { $insertObjects } from './insert-objects'
import { $gatherRows, $tableOf, isCell, placeOfCell, type TableNodes } from './table-nodes'

/** Gives a fresh id for a table or a row. */
export type NewTableId = () => string

export interface TableSize {
  readonly rows: number
  readonly columns: number
}

/** Inserts an empty table, its first row heads, below the selected block. The caret goes into its first cell. */
export function $insertTable({ rows, columns }: TableSize, newTableId: NewTableId): void {
  const table = newTableId()
  const cells = Array.from({ length: rows }, (_row, index) => {
    const row = newTableId()
    return Array.from({ length: columns }, () => cellOf(table, row, index === 0))
  }).flat()
  $insertObjects(cells.map((attributes) => ({ attributes, runs: [] })))?.selectStart()
}

/** Inserts an empty row above or below the selected cell's. False outside a table, as with all that follow. */
export function $insertRow(where: 'above' | 'below', newTableId: NewTableId): boolean {
  return $atCellInOrder((cell, table) => {
    const { row, column } = placeOfCell(table, cell)
    const cells = table.rows[row] ?? []
    const id = newTableId()
    const fresh = Array.from({ length: table.columns }, (_cell, index) => {
      const isRowHead = cells[index]?.getBlock().head === true && !isHeadRow(cells)
      return $createArticleBlock(cellOf(cell.getBlock().table ?? '', id, isRowHead))
    })
    if (where === 'below') for (const node of fresh.toReversed()) cells.at(-1)?.insertAfter(node, false)
    else for (const node of fresh) cells[0]?.insertBefore(node, false)
    fresh[column]?.selectStart()
  })
}

/** Inserts an empty column to the left or right of the selected cell's. */
export function $insertColumn(where: 'left' | 'right', newTableId: NewTableId): boolean {
  return $atCellInOrder((cell, table) => {
    const place = placeOfCell(table, cell)
    const column = where === 'left' ? place.column : place.column + 1
    table.rows.forEach((cells, row) => {
      const node = $insertCellAt(cells, column, newTableId)
      if (row === place.row) node?.selectStart()
    })
  })
}

/** Puts a cell at the column of the row, which is filled up with empty cells where it does not reach that far. */
function $insertCellAt(
  cells: readonly ArticleBlockNode[],
  column: number,
  newTableId: NewTableId
): ArticleBlockNode | null {
  const [first] = cells
  if (first === undefined) return null
  const { table = newTableId(), row = newTableId() } = first.getBlock()
  const create = (): ArticleBlockNode => $createArticleBlock(cellOf(table, row, isHeadRow(cells)))
  const node = create()
  const next = cells[column]
  if (next !== undefined) {
    next.insertBefore(node, false)
    return node
  }
  let last = cells.at(-1) ?? first
  for (let filled = cells.length; filled < column; filled += 1) {
    const filler = create()
    last.insertAfter(filler, false)
    last = filler
  }
  last.insertAfter(node, false)
  return node
}

/** Deletes the rows that the selection touches; the table with its last row. */
export function $deleteRow(): boolean {
  return $atCellInOrder((cell, table) => {
    const { row, column } = placeOfCell(table, cell)
    const selected = $selectedBlocks()
    const isGone = (cells: readonly ArticleBlockNode[]): boolean =>
      cells.some((each) => selected.some((block) => block.is(each)))
    const kept = table.rows.filter((cells) => !isGone(cells))
    if (kept.length === 0) {
      $removeTable(table)
      return
    }
    const before = table.rows.slice(0, row).filter((cells) => !isGone(cells)).length
    const near = kept[before] ?? kept.at(-1)
    const target = near?.[Math.min(column, near.length - 1)]
    target?.selectEnd()
    for (const cells of table.rows.filter(isGone)) for (const each of cells) each.remove()
  })
}

/** Deletes the columns that the selection touches; the table with its last column. */
export function $deleteColumn(): boolean {
  return $atCellInOrder((cell, table) => {
    const { row } = placeOfCell(table, cell)
    const selected = $selectedBlocks()
    const isGone = (column: number): boolean =>
      table.rows.some((cells) => selected.some((block) => cells[column]?.is(block)))
    const columns = Array.from({ length: table.columns }, (_none, column) => column)
    const gone = columns.filter(isGone)
    if (gone.length === table.columns) {
      $removeTable(table)
      return
    }
    const keptIn = (cells: readonly ArticleBlockNode[]): ArticleBlockNode[] =>
      cells.filter((_cell, column) => !gone.includes(column))
    const nearest = keptIn(table.rows[row] ?? [])
    const target = nearest[Math.min(gone[0] ?? 0, nearest.length - 1)] ?? table.rows.flatMap(keptIn)[0]
    target?.selectEnd()
    for (const cells of table.rows) for (const column of gone) cells[column]?.remove()
  })
}

/** Deletes the table with all its words. */
export function $deleteTable(): boolean {
  return $atCell((_cell, table) => $removeTable(table))
}

/** Makes the selected cell's row a row of heads, or an ordinary one again. */
export function $toggleHeadRow(): boolean {
  return $atCell((cell, table) => {
    const cells = table.rows.flat().filter((each) => isSameRow(each.getBlock(), cell.getBlock()))
    const isHead = !isHeadRow(cells)
    for (const each of cells) {
      const { head: _head, ...attributes } = each.getBlock()
      each.setBlock(isHead ? { ...attributes, head: true } : attributes)
    }
  })
}

/** Moves the caret a cell on (1) or back (-1); from the last one it goes on in a new row. */
export function $moveToCell(step: 1 | -1, newTableId: NewTableId): boolean {
  return $atCell((cell, table) => {
    const cells = table.rows.flat()
    const next = cells[cells.findIndex((each) => each.is(cell)) + step]
    if (next !== undefined) next.selectEnd()
    else if (step > 0) {
      $insertRow('below', newTableId)
      const fresh = $selectedCell()
      const row = $tableOf(cell).rows.find((each) => each.some((other) => other.is(fresh)))
      row?.[0]?.selectStart()
    }
  })
}

/** The cell the selection ends in; null outside a table. */
export function $selectedCell(): ArticleBlockNode | null {
  const focus = $focusBlock()
  return isCell(focus) ? focus : null
}

/** Does it with the selected cell and its table as it is shown: nothing is written for going through it. */
function $atCell(change: (cell: ArticleBlockNode, table: TableNodes) => void): boolean {
  const cell = $selectedCell()
  if (cell === null) return false
  change(cell, $tableOf(cell))
  return true
}

/** Does it once the table's rows are in order, for what counts rows and columns. */
function $atCellInOrder(change: (cell: ArticleBlockNode, table: TableNodes) => void): boolean {
  return $atCell((cell, table) => change(cell, $gatherRows(table)))
}

/** The caret goes to the text beside, or to a new paragraph where there is none. */
function $removeTable({ rows }: TableNodes): void {
  const cells = rows.flat()
  const [first, last] = [cells[0], cells.at(-1)]
  if (first === undefined || last === undefined) return
  const after = $nextBlock(last)
  const before = $previousBlock(first)
  if (after !== null && !isCell(after)) after.selectStart()
  else if (before !== null && !isCell(before)) before.selectEnd()
  else {
    const paragraph = $createArticleBlock()
    first.insertBefore(paragraph, false)
    paragraph.selectStart()
  }
  for (const cell of cells) cell.remove()
}

function cellOf(table: string, row: string, isHead: boolean): BlockAttributes {
  return isHead ? { type: 'cell', table, row, head: true } : { type: 'cell', table, row }
}

function isHeadRow(cells: readonly ArticleBlockNode[]): boolean {
  return cells.every((cell) => cell.getBlock().head === true)
}
