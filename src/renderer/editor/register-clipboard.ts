import { mergeRegister } from '@lexical/utils'
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG
} from 'lexical'
import type { Block } from '../../core/article/block-schema'
import { blocksInRange } from '../../core/article/blocks-in-range'
import { clipboardHtml, clipboardText } from '../../core/article/clipboard-html'
import { fitsPaste } from '../../core/article/paste-limits'
import { safeLink } from '../../core/article/safe-link'
import { serializeClipboard, stetClipboardType } from '../../core/article/stet-clipboard'
import type { TextRange } from '../../core/model/anchor'
import type { ProjectSession } from '../session/project-session'
import { strings } from '../ui/strings'
import type { ArticleBinding } from './article-binding'
import type { CutWords } from './cut-words'
import { $insertBlocks, $insertWords, blocksFromWords, readClipboard } from './paste'
import { $setLink } from './set-link'
import type { SlowPaste } from './slow-paste'

/** What copying and pasting work with. */
export interface ClipboardDesk {
  readonly session: ProjectSession
  readonly binding: ArticleBinding
  readonly slowPaste: SlowPaste
  readonly cutWords: CutWords
}

/** Copies, cuts and pastes by the article's own rules. Claims are never on the clipboard. */
export function registerClipboard(editor: LexicalEditor, desk: ClipboardDesk): () => void {
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event, desk) !== null, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, (event) => $cut(event, desk), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return false
        if (!editor.getRootElement()?.contains(document.activeElement)) return true
        event.preventDefault()
        $paste(event.clipboardData, desk)
        return true
      },
      COMMAND_PRIORITY_HIGH
    ),
    // spelling corrections and the like come with a DataTransfer: one word for another, in the same look
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        if (typeof event === 'string' || event.dataTransfer == null) return false
        const blocks = blocksFromWords(event.dataTransfer.getData('text/plain'))
        if (blocks !== null) $insertWords(blocks)
        return true
      },
      COMMAND_PRIORITY_HIGH
    )
  )
}

/** Writes the words of a range on a clipboard: as Stet's own, as HTML and as plain text. */
export function writeClipboard(data: DataTransfer, blocks: readonly Block[]): void {
  data.setData(stetClipboardType, serializeClipboard(blocks))
  data.setData('text/html', clipboardHtml(blocks))
  data.setData('text/plain', clipboardText(blocks))
}

/** Answers with the copied range; null when this is not for us. */
function $copy(event: unknown, { session, binding }: ClipboardDesk): TextRange | null {
  if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return null
  if (!$isRangeSelection($getSelection())) return null
  const range = binding.$selectedRange()
  if (range === null) return null
  if (range.start === range.end) return range
  event.preventDefault()
  writeClipboard(event.clipboardData, blocksInRange(session.article, range))
  return range
}

function $cut(event: unknown, desk: ClipboardDesk): boolean {
  const range = $copy(event, desk)
  const selection = $getSelection()
  if (range === null || !$isRangeSelection(selection)) return false
  if (range.start === range.end) return true
  desk.cutWords.remember(textOf(blocksInRange(desk.session.article, range)), range)
  $addUpdateTag(CUT_TAG)
  selection.removeText()
  return true
}

/** Puts what the data holds in the place of the selection: the one way in for pasted and dropped things. */
export function $paste(data: DataTransfer, desk: ClipboardDesk): void {
  const place = desk.binding.$selectedRange()
  if (place === null) return
  $addUpdateTag(PASTE_TAG)
  const pasted = readClipboard(data)
  if (pasted.kind === 'long html') {
    // not inside the update that runs this command
    queueMicrotask(() => void desk.slowPaste.start(pasted.html, pasted.words, place))
    return
  }
  if ($linkSelection(data.getData('text/plain'), place, desk)) return
  const blocks = pasted.kind === 'blocks' ? pasted.blocks : blocksFromWords(pasted.words)
  if (blocks === null || !fitsPaste(blocks)) {
    desk.session.messages.warn(strings.paste.tooLong)
    return
  }
  desk.cutWords.landAt(textOf(blocks), place.start)
  if (pasted.kind === 'blocks') $insertBlocks(blocks)
  else $insertWords(blocks)
}

/** An address pasted over words of one block links them; over another address, it takes its place. */
function $linkSelection(words: string, { start, end }: TextRange, { session }: ClipboardDesk): boolean {
  const link = safeLink(words)
  const selected = session.article.slice(start, end)
  if (link === null || selected.trim() === '' || selected.includes('\n')) return false
  if (safeLink(selected) !== null) return false
  $setLink(link)
  return true
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
}
