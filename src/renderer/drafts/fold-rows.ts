import type { DraftRow } from '../../core/article/draft-rows'

/** What the comparison shows in a line of its own: a paragraph, or a sign for many that did not change. */
export type ShownRow =
  | { readonly kind: 'row'; readonly row: DraftRow; readonly index: number }
  | { readonly kind: 'fold'; readonly from: number; readonly count: number }

/** Unchanged paragraphs kept in sight on either side of a change, to see where one is. */
const context = 1

/** Fewer than this are not worth a fold. */
const fewest = 3

/** The rows with long unchanged stretches folded, but for those the person has opened (by their first row). */
export function foldRows(rows: readonly DraftRow[], opened: ReadonlySet<number>): readonly ShownRow[] {
  const shown: ShownRow[] = []
  let index = 0
  while (index < rows.length) {
    const end = endOfSame(rows, index)
    const from = index === 0 ? 0 : index + context
    const to = end === rows.length ? end : end - context
    if (end > index && to - from >= fewest && !opened.has(from)) {
      showRows(shown, rows, index, from)
      shown.push({ kind: 'fold', from, count: to - from })
      showRows(shown, rows, to, end)
    } else showRows(shown, rows, index, Math.max(end, index + 1))
    index = Math.max(end, index + 1)
  }
  return shown
}

function endOfSame(rows: readonly DraftRow[], start: number): number {
  let end = start
  while (rows[end]?.kind === 'same') end += 1
  return end
}

function showRows(shown: ShownRow[], rows: readonly DraftRow[], from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const row = rows[index]
    if (row !== undefined) shown.push({ kind: 'row', row, index })
  }
}
