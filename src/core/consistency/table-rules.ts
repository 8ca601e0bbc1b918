import { layOutTable } from '../article/article-tables'
import { type Block, textOfBlock } from '../article/block-schema'
import { consistencyWords } from '../words/consistency-words'
import { type CellNumber, cellNumbers, type SaidNumber } from './cell-numbers'
import type { FoundByRule } from './finding'
import { linesOfTable, type TableLine } from './table-lines'

interface Cell extends CellNumber {
  readonly index: number
}

/** A line of a table that was added up. */
interface Added {
  readonly total: TableLine['total']
  readonly whole: Cell
  readonly numbers: readonly Cell[]
  /** What the cells make where that is not the total; null where it is. */
  readonly made: SaidNumber | null
}

/** Rows and columns that do not make the total that the table names. `offsetOf` gives the offset of a block. */
export function findInTable(
  blocks: readonly Block[],
  from: number,
  language: string,
  offsetOf: (index: number) => number
): { readonly found: readonly FoundByRule[]; readonly to: number } {
  const table = layOutTable(blocks, from)
  const { read, say } = cellNumbers(language)
  const textAt = (index: number | undefined): string => {
    const block = index === undefined ? undefined : blocks[index]
    return block === undefined ? '' : textOfBlock(block).trim()
  }
  const cellAt = (index: number | undefined): Cell | null => {
    const value = read(textAt(index))
    return index === undefined || value === null ? null : { index, ...value }
  }
  const lines = linesOfTable(table, { textAt, isNumber: (text) => read(text) !== null })
  const added = [...lines].flatMap(({ parts, sum, total }): readonly Added[] => {
    const whole = cellAt(sum)
    const cells = parts.map(cellAt)
    const numbers = cells.flatMap((cell) => cell ?? [])
    // an empty cell counts for nothing, words in one mean that it is no column of numbers
    const isRead = cells.every((cell, at) => cell !== null || /^[-–—.…\s]*$/u.test(textAt(parts[at])))
    if (whole === null || numbers.length < 2 || !isRead || isInOtherUnit(whole, numbers)) return []
    return [{ total, whole, numbers, made: otherSum(whole, numbers) }]
  })
  const found = added.flatMap(({ total, whole, numbers, made }): readonly FoundByRule[] => {
    if (made === null || !isTable(total, added)) return []
    const places = [whole, ...numbers].map(({ index }) => {
      const start = offsetOf(index)
      return { start, end: start + textOfBlock(blocks[index] as Block).length }
    })
    const written = [whole, ...numbers].map(({ index }) => textAt(index))
    const says = consistencyWords.tableTotal(say(made, written), textAt(whole.index))
    return [{ rule: 'table total', places, says, isCertain: false }]
  })
  return { found, to: table.to }
}

/** Whether the total is one of all its cells: a first one is, where at least as many other lines make theirs as do not. */
function isTable(total: TableLine['total'], added: readonly Added[]): boolean {
  if (total === 'last') return true
  const alike = added.filter((each) => each.total === total)
  const right = alike.filter(({ made, whole }) => made === null && whole.value !== 0)
  return right.length > 0 && 2 * right.length >= alike.length
}

/** “700” and “500” beside “1.2 million”: the parts may be thousands, which the head says. */
function isInOtherUnit(whole: Cell, numbers: readonly Cell[]): boolean {
  if (numbers.every(({ scale }) => scale === whole.scale)) return false
  const made = Math.abs(sumOf(numbers, 1))
  return made > 100 * Math.abs(whole.value) || 100 * made < Math.abs(whole.value)
}

/** What the cells make where no way to read parentheses gives the total; the nearest to it. */
function otherSum(whole: Cell, numbers: readonly Cell[]): SaidNumber | null {
  const slack = slackOf([whole, ...numbers])
  const isLeast = numbers.some((cell) => cell.isLeast)
  const readings = ([-1, 1] as const).map((sign) => {
    const value = sumOf(numbers, sign)
    const away = value - sumOf([whole], sign)
    const isAbove = away > slack && !whole.isLeast
    const isBelow = away < -slack && !isLeast
    const isLoss = value < 0 && [whole, ...numbers].some((cell) => cell.isInParentheses)
    const isInParentheses = sign < 0 ? isLoss : whole.isInParentheses
    return { isRight: !isAbove && !isBelow, away: Math.abs(away), said: { value, isInParentheses, isLeast } }
  })
  if (readings.some(({ isRight }) => isRight)) return null
  return readings.toSorted((left, right) => left.away - right.away)[0]?.said ?? null
}

function sumOf(cells: readonly Cell[], signOfParentheses: -1 | 1): number {
  return cells.reduce((all, cell) => all + (cell.isInParentheses ? signOfParentheses : 1) * cell.value, 0)
}

/** How far a sum of rounded numbers may be from the total. */
function slackOf(cells: readonly Cell[]): number {
  const coarsest = Math.max(...cells.map(({ step }) => step))
  if (cells.every(({ scale }) => scale === 1)) return coarsest >= 1 ? 0.001 : (coarsest * cells.length) / 2
  const rounded = cells.filter(({ scale, step }) => scale > 1 || step < 1)
  return rounded.reduce((all, { step }) => all + step / 2, 0.001)
}
