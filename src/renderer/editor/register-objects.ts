import { mergeRegister } from '@lexical/utils'
import { COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND, KEY_TAB_COMMAND, type LexicalEditor } from 'lexical'
import type { ArticleCommand } from '../session/article-commands'
import type { ProjectSession } from '../session/project-session'
import { $createArticleBlock } from './article-block-node'
import { $focusBlock } from './block-neighbours'
import { registerCellArrows } from './cell-arrows'
import { freshTableId } from './fresh-table-id'
import { $insertObjects } from './insert-objects'
import {
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $insertColumn,
  $insertRow,
  $insertTable,
  $moveToCell,
  $selectedCell,
  $toggleHeadRow
} from './table-commands'
import { registerTableLayout } from './table-layout'
import { $tableOf, isCell } from './table-nodes'

/** Size of a table as it is inserted. */
const newTable = { rows: 2, columns: 2 }

const changes: Readonly<Record<ArticleCommand, () => unknown>> = {
  'insert-table': () => $insertTable(newTable, freshTableId),
  'insert-rule': () => $insertRule(),
  'row-above': () => $insertRow('above', freshTableId),
  'row-below': () => $insertRow('below', freshTableId),
  'column-left': () => $insertColumn('left', freshTableId),
  'column-right': () => $insertColumn('right', freshTableId),
  'delete-row': () => $deleteRow(),
  'delete-column': () => $deleteColumn(),
  'delete-table': () => $deleteTable(),
  'heading-row': () => $toggleHeadRow(),
  'paragraph-below': () => $insertParagraphBelow()
}

/** Gives the editor tables, pictures and rules: their look, their keys, and the commands of the session for them. */
export function registerObjects(editor: LexicalEditor, session: ProjectSession): () => void {
  return mergeRegister(
    registerTableLayout(editor),
    registerCellArrows(editor),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => moveByTab(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event === null || !(event.ctrlKey || event.metaKey)) return false
        event.preventDefault()
        $insertParagraphBelow()
        return true
      },
      COMMAND_PRIORITY_HIGH
    ),
    editor.registerUpdateListener(({ editorState }) => {
      const isInTable = editorState.read(() => $selectedCell() !== null)
      if (isInTable !== session.isInTable.get()) session.isInTable.set(isInTable)
    }),
    session.articleCommands.on((command) => {
      session.undo.stopCapturing()
      editor.update(() => void changes[command](), { discrete: true })
      session.undo.stopCapturing()
      editor.focus()
    })
  )
}

/** Inserts a horizontal rule below the selected block; the caret goes on below it. */
export function $insertRule(): void {
  $insertObjects([{ attributes: { type: 'rule' }, runs: [] }])?.selectNext(0, 0)
}

/** Begins a paragraph below the selected block; from a cell, below its table. */
export function $insertParagraphBelow(): void {
  const focus = $focusBlock()
  if (focus === null) return
  const place = isCell(focus) ? ($tableOf(focus).rows.at(-1)?.at(-1) ?? focus) : focus
  const paragraph = $createArticleBlock()
  place.insertAfter(paragraph, false)
  paragraph.selectStart()
}

function moveByTab(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  if (!$moveToCell(event.shiftKey ? -1 : 1, freshTableId)) return false
  event.preventDefault()
  return true
}
