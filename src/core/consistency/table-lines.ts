import type { TableLayout } from '../article/article-tables'

/** Rows and columns with such a name hold sums. */
const total =
  /^\W*(?:grand total|total|totals|sum|altogether|gesamt|insgesamt|summe|zusammen|totale?|totaal|suma|somme|soma|итого|всего)\W*$/iu
/** Sums within: the rows above them are counted already. */
const subtotal = /sub-?total|zwischensumme|sous-total|of which|davon|dont/iu

/** Columns with such a head do not add up. */
const noSum =
  /%|\b(?:per ?cent|percentage|change|growth|rate|average|avg|mean|median|per|rank|ranking|place|position|pos|no|swing|diff|difference)\b|^#$|±|\+ ?\/ ?[-−–]/iu

/** Cells of a table, and the cell that is named as their sum. By their indexes. */
export interface TableLine {
  readonly parts: readonly number[]
  readonly sum: number
  /** Where the total stands. What stands behind a first one may be a choice, or the same things parted in several ways. */
  readonly total: 'last' | 'first row' | 'first column'
}

/** What a table is asked for. */
export interface TableTexts {
  readonly textAt: (index: number | undefined) => string
  readonly isNumber: (text: string) => boolean
}

/** The lines of cells with a sum at one of their ends. */
export function* linesOfTable({ rows, columns }: TableLayout, texts: TableTexts): Generator<TableLine> {
  const { textAt } = texts
  const names = rows.map((row) => textAt(row[0]))
  const isEven = rows.every((row) => row.length === columns)
  if (!isEven || names.some((name) => subtotal.test(name))) return
  yield* columnsOf(rows, names, texts)
  const head = (rows[0] ?? []).map(textAt)
  if (columns < 4 || subtotal.test(head.join(' '))) return
  const isLast = total.test(head[columns - 1] ?? '')
  const at = isLast ? columns - 1 : 1
  if (!total.test(head[at] ?? '')) return
  for (const row of rows.slice(1)) {
    const sum = row[at]
    const parts = row.filter((_, column) => column > 0 && !isTotalOrNoSum(head[column] ?? ''))
    if (sum !== undefined) yield { parts, sum, total: isLast ? 'last' : 'first column' }
  }
}

function isTotalOrNoSum(name: string): boolean {
  return total.test(name) || noSum.test(name)
}

function* columnsOf(
  rows: TableLayout['rows'],
  names: readonly string[],
  { textAt, isNumber }: TableTexts
): Generator<TableLine> {
  const last = rows.length - 1
  const isLast = last > 1 && total.test(names[last] ?? '')
  const at = isLast ? last : names.slice(0, 2).findIndex((name) => total.test(name))
  if (at < 0) return
  for (let column = 1; column < (rows[0]?.length ?? 0); column += 1) {
    const sum = rows[at]?.[column]
    const first = textAt(rows[0]?.[column])
    // years name columns, other numbers belong to them
    const isHead =
      !/\d/u.test(first) ||
      /(?:^|\D)(?:1[5-9]|20)\d\d(?:\D|$)/u.test(first) ||
      (/\p{L}/u.test(first) && !isNumber(first))
    const from = isHead ? 1 : 0
    const parts = rows.flatMap((row, index) =>
      index < from || total.test(names[index] ?? '') ? [] : (row[column] ?? [])
    )
    if (noSum.test(first) || [...parts, sum].some((index) => /%$/u.test(textAt(index)))) continue
    if (sum !== undefined) yield { parts, sum, total: isLast ? 'last' : 'first row' }
  }
}
