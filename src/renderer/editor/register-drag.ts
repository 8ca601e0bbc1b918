import { mergeRegister } from '@lexical/utils'
import {
  $addUpdateTag,
  COMMAND_PRIORITY_HIGH,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  SKIP_SCROLL_INTO_VIEW_TAG
} from 'lexical'
import { blocksInRange } from '../../core/article/blocks-in-range'
import { moveWords } from '../../core/document/move-words'
import type { TextRange } from '../../core/model/anchor'
import type { ArticlePage } from './article-page'
import { $insertBlocks } from './paste'
import { $paste, type ClipboardDesk, writeClipboard } from './register-clipboard'

/**
 * Words dragged inside the article are moved, or copied with Ctrl or Alt, as one step, and take their claims along;
 * what comes from elsewhere goes the way of a paste. Lexical would delete and insert them in two steps.
 */
export function registerDrag(editor: LexicalEditor, page: ArticlePage, desk: ClipboardDesk): () => void {
  let dragged: TextRange | null = null
  const stop = desk.session.article.observe(() => {
    // others have edited meanwhile: the words may be elsewhere or gone
    dragged = null
  })
  return mergeRegister(
    stop,
    editor.registerCommand(
      DRAGSTART_COMMAND,
      ({ dataTransfer }) => {
        const range = desk.binding.$selectedRange()
        if (dataTransfer === null || range === null || range.start === range.end) return false
        dragged = range
        dataTransfer.effectAllowed = 'copyMove'
        writeClipboard(dataTransfer, blocksInRange(desk.session.article, range))
        return true
      },
      COMMAND_PRIORITY_HIGH
    ),
    editor.registerCommand(DRAGOVER_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        dragged = null
        return false
      },
      COMMAND_PRIORITY_HIGH
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (event.dataTransfer === null || event.dataTransfer.files.length > 0) return false
        event.preventDefault()
        const target = page.offsetAtPoint(event.clientX, event.clientY)
        const range = dragged
        dragged = null
        if (target === null) return true
        $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
        if (range === null) $dropForeign(event.dataTransfer, target, desk)
        else if (event.ctrlKey || event.altKey) $dropCopy(range, target, desk)
        // a change of the text, which the binding then shows: not inside the update that runs this command
        else queueMicrotask(() => move(editor, desk, range, target))
        return true
      },
      COMMAND_PRIORITY_HIGH
    )
  )
}

function $dropForeign(data: DataTransfer, target: number, desk: ClipboardDesk): void {
  desk.binding.$select(target, target)
  $paste(data, desk)
}

function $dropCopy(range: TextRange, target: number, { session, binding }: ClipboardDesk): void {
  const blocks = blocksInRange(session.article, range)
  binding.$select(target, target)
  $insertBlocks(blocks)
}

function move(editor: LexicalEditor, desk: ClipboardDesk, range: TextRange, target: number): void {
  const { session, binding } = desk
  const moved = session.step(() => moveWords(session, range, target, session.origin))
  if (moved !== null) editor.update(() => binding.$select(moved.start, moved.end))
  editor.focus()
}
