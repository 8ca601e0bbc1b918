import { mergeRegister } from '@lexical/utils'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalEditor
} from 'lexical'
import type { ArticleBlockNode } from './article-block-node'
import { $nextBlock, $previousBlock } from './block-neighbours'
import { $selectedCell } from './table-commands'
import { $tableOf, placeOfCell } from './table-nodes'

/**
 * Makes the up and down arrows go to the cell above or below, from a cell's first or last line. The browser, which sees
 * boxes in a line, would go to whichever is nearest.
 */
export function registerCellArrows(editor: LexicalEditor): () => void {
  const move = (event: KeyboardEvent, step: 1 | -1): boolean => {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false
    const selection = $getSelection()
    const cell = $selectedCell()
    if (cell === null || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
    const element = editor.getElementByKey(cell.getKey())
    if (element === null || !isOnEdgeLine(element, step) || !$moveByRow(cell, step)) return false
    event.preventDefault()
    return true
  }
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => move(event, -1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => move(event, 1), COMMAND_PRIORITY_HIGH)
  )
}

/** Moves the caret a row on (1) or back (-1), and out of the table at its end. False where nothing is beyond. */
export function $moveByRow(cell: ArticleBlockNode, step: 1 | -1): boolean {
  const table = $tableOf(cell)
  const { row, column } = placeOfCell(table, cell)
  const next = table.rows[row + step]
  const target = next?.[Math.min(column, next.length - 1)]
  if (target !== undefined) target.selectEnd()
  else if (step > 0) {
    const last = table.rows.at(-1)?.at(-1)
    return last !== undefined && $nextBlock(last)?.selectStart() !== undefined
  } else {
    const first = table.rows[0]?.[0]
    return first !== undefined && $previousBlock(first)?.selectEnd() !== undefined
  }
  return true
}

/** Whether the caret is on the cell's first (-1) or last (1) line, as the page shows it. */
function isOnEdgeLine(element: HTMLElement, step: 1 | -1): boolean {
  const shown = document.getSelection()
  if (shown === null || shown.rangeCount === 0) return false
  const caret = shown.getRangeAt(0).getClientRects()[0]
  // an empty line has no rectangle of its own; a cell of one line is no higher than two
  const box = element.getBoundingClientRect()
  const line = Number.parseFloat(getComputedStyle(element).lineHeight)
  if (caret === undefined) return box.height < 2.5 * line || element.textContent === ''
  return step > 0 ? caret.bottom + line > box.bottom : caret.top - line < box.top
}
