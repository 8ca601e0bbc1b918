import { layOutTable, type TableLayout } from '../article/article-tables'
import { type Block, textOfBlock } from '../article/block-schema'
import { consistencyWords } from '../words/consistency-words'
import { type CellNumber, cellNumbers } from './cell-numbers'
import type { FoundByRule } from './finding'

/** Rows and columns with such a name hold sums. */
const total =
  /^\W*(?:grand total|total|totals|sum|altogether|gesamt|insgesamt|summe|zusammen|totale?|totaal|suma|somme|soma|итого|всего)\W*$/iu
/** Sums within: the rows above them are counted already. */
const subtotal = /sub-?total|zwischensumme|sous-total|of which|davon|dont/iu

/** Columns with such a head do not add up. */
const noSum =
  /%|\b(?:per ?cent|percentage|change|growth|rate|average|avg|mean|median|per|rank|ranking|place|position|pos|no)\b|^#$/iu

interface Cell extends CellNumber {
  readonly index: number
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
  const found = [...linesOf(table, textAt)].flatMap(({ parts, sum }): readonly FoundByRule[] => {
    const whole = cellAt(sum)
    const cells = parts.map(cellAt)
    const numbers = cells.flatMap((cell) => cell ?? [])
    // an empty cell counts for nothing, words in one mean that it is no column of numbers
    const isRead = cells.every((cell, at) => cell !== null || /^[-–—.…\s]*$/u.test(textAt(parts[at])))
    if (whole === null || numbers.length < 2 || !isRead) return []
    const made = numbers.reduce((all, { value }) => all + value, 0)
    const coarsest = Math.max(whole.step, ...numbers.map(({ step }) => step))
    const slack = coarsest >= 1 ? 0.001 : (coarsest * (numbers.length + 1)) / 2
    if (Math.abs(made - whole.value) <= slack) return []
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

interface Line {
  readonly parts: readonly number[]
  readonly sum: number
}

/** The lines of cells of which the last is named as their sum. */
function* linesOf(
  { rows, columns }: TableLayout,
  textAt: (index: number | undefined) => string
): Generator<Line> {
  const names = rows.map((row) => textAt(row[0]))
  const last = rows.length - 1
  const isEven = rows.every((row) => row.length === columns)
  if (!isEven || names.some((name) => subtotal.test(name))) return
  if (last > 1 && total.test(names[last] ?? '')) {
    for (let column = 1; column < columns; column += 1) {
      const sum = rows[last]?.[column]
      const first = textAt(rows[0]?.[column])
      // years name columns, other numbers belong to them
      const isHead =
        !/\d/u.test(first) || /(?:^|\D)(?:1[5-9]|20)\d\d(?:\D|$)/u.test(first) || /\p{L}/u.test(first)
      const parts = rows.slice(isHead ? 1 : 0, last).flatMap((row) => row[column] ?? [])
      if (noSum.test(first) || [...parts, sum].some((index) => /%$/u.test(textAt(index)))) continue
      if (sum !== undefined) yield { parts, sum }
    }
  }
  const head = rows[0] ?? []
  if (columns > 3 && total.test(textAt(head[columns - 1])) && !subtotal.test(head.map(textAt).join(' '))) {
    for (const row of rows.slice(1)) {
      const sum = row[columns - 1]
      const parts = row.slice(1, columns - 1).filter((_, at) => !noSum.test(textAt(head[at + 1])))
      if (sum !== undefined) yield { parts, sum }
    }
  }
}
