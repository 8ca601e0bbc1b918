import type { BlockBuilder } from './block-builder'
import type { BlockAttributes } from './block-schema'
import { attributeOf, elementName, type HtmlLikeNode } from './html-node'

/** Takes the cells of one table as the walk over its HTML comes upon them. */
export interface TableReader {
  beginRow(): void
  /** Readies the builder for the cell's text. Gives what its block is, null when the text goes on in the open block. */
  beginCell(cell: HtmlLikeNode, builder: BlockBuilder): BlockAttributes | null
  endCell(attributes: BlockAttributes, builder: BlockBuilder): void
}

/** A row for each line of text, cells apart by tabs. */
export class TableAsLines implements TableReader {
  #cells = 0

  beginRow(): void {
    this.#cells = 0
  }

  beginCell(_cell: HtmlLikeNode, builder: BlockBuilder): null {
    if (this.#cells > 0) builder.addTab()
    this.#cells += 1
    return null
  }

  endCell(): void {}
}

/** Columns past which cells follow one another whatever their spans say. */
const widest = 200

/** Empty cells that spans may make in one table: with them it stays as small as a table may be. */
const mostEmpty = 10_000

/**
 * Cells as blocks. A cell that spans several columns or rows stands in the first of them; the others get an empty
 * cell where a cell of the row follows behind them, so that this one stays in its column.
 */
export class TableAsCells implements TableReader {
  #rows = 0
  /** Cells given out in the row. */
  #given = 0
  /** The first column that the row's cells so far leave free. */
  #column = 0
  /** Rows below this one that a cell above reaches into, by column. */
  #reach: number[] = []
  #empty = 0

  constructor(readonly table: string) {}

  beginRow(): void {
    this.#rows += 1
    this.#given = 0
    this.#column = 0
    this.#reach = this.#reach.map((rows) => Math.max(0, rows - 1))
  }

  beginCell(cell: HtmlLikeNode, builder: BlockBuilder): BlockAttributes {
    builder.close()
    const plain: BlockAttributes = { type: 'cell', table: this.table, row: `${this.table}.${this.#rows}` }
    while ((this.#reach[this.#column] ?? 0) > 0 && this.#column < widest) this.#column += 1
    for (; this.#given < this.#column && this.#empty < mostEmpty; this.#given += 1) {
      builder.addBlock({ attributes: plain, runs: [] })
      this.#empty += 1
    }
    this.#given += 1
    this.#occupy(cell)
    return elementName(cell) === 'th' ? { ...plain, head: true } : plain
  }

  endCell(attributes: BlockAttributes, builder: BlockBuilder): void {
    builder.closeAs(attributes)
  }

  #occupy(cell: HtmlLikeNode): void {
    const end = Math.min(this.#column + spanOf(cell, 'colspan'), Math.max(widest, this.#column + 1))
    const below = spanOf(cell, 'rowspan') - 1
    for (; this.#column < end; this.#column += 1) {
      // the first row is not reached into: beginRow takes one off for the row it begins
      if (below > 0) this.#reach[this.#column] = below + 1
      else this.#reach[this.#column] ??= 0
    }
  }
}

/** By the HTML standard at most 1,000 columns and 65,534 rows. */
function spanOf(cell: HtmlLikeNode, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributeOf(cell, name), 10)
  return Number.isFinite(span) && span > 1 ? Math.min(span, name === 'colspan' ? 1000 : 65_534) : 1
}
