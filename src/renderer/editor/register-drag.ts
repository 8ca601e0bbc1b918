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
import { type FollowedRange, followRange } from '../../core/anchoring/follow-range'
import { blocksInRange } from '../../core/article/blocks-in-range'
import { moveWords } from '../../core/document/move-words'
import type { TextRange } from '../../core/model/anchor'
import { strings } from '../ui/strings'
import type { ArticlePage } from './article-page'
import { $insertBlocks } from './paste'
import { $paste, type ClipboardDesk, writeClipboard } from './register-clipboard'

/**
 * Words dragged inside the article are moved, or copied with Ctrl or Alt, as one step, and take their claims along;
 * what comes from elsewhere goes the way of a paste. Lexical would delete and insert them in two steps. What others
 * edit during the drag does not turn the move into a copy: the words are moved from where they are by then, as they
 * are by then.
 */
export function registerDrag(
  editor: LexicalEditor,
  page: Pick<ArticlePage, 'offsetAtPoint'>,
  desk: ClipboardDesk
): () => void {
  let dragged: FollowedRange | null = null
  const letGo = (): TextRange | null => {
    const range = dragged?.now() ?? null
    dragged?.stop()
    dragged = null
    return range
  }
  return mergeRegister(
    letGo,
    editor.registerCommand(
      DRAGSTART_COMMAND,
      ({ dataTransfer }) => {
        const range = desk.binding.$selectedRange()
        if (dataTransfer === null || range === null || range.start === range.end) return false
        letGo()
        dragged = followRange(desk.session.article, range)
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
        letGo()
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
        const range = letGo()
        if (target === null) return true
        $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
        if (range === null) $dropForeign(event.dataTransfer, target, desk)
        else if (range.start === range.end) desk.session.messages.warn(strings.paste.draggedGone)
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
