import { registerRichText } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import {
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  REDO_COMMAND,
  RootNode,
  type TextFormatType,
  UNDO_COMMAND
} from 'lexical'
import { type BlockAttributes, type BlockRole, inlineFormats } from '../../core/article/block-schema'
import { safeLink } from '../../core/article/safe-link'
import { $createArticleBlock } from './article-block-node'
import { lexicalFormat } from './block-children'
import { $indentLists, $leaveEmptyListItem, $setBlockType, $setStoryPart } from './block-commands'
import { $setLink } from './set-link'

/** Makes the selected blocks of the given type. */
export const setBlockTypeCommand: LexicalCommand<BlockAttributes> = createCommand('set-block-type')

/** Says what part of the story the selected blocks are; null for none. */
export const setStoryPartCommand: LexicalCommand<BlockRole | null> = createCommand('set-story-part')

/** Puts a link on the selected words; null takes it off. */
export const setLinkCommand: LexicalCommand<string | null> = createCommand('set-link')

export interface EditingOptions {
  readonly undo: () => void
  readonly redo: () => void
}

/** Gives the editor all ways to edit an article: keys, formats, block types, lists, links and undo. */
export function registerEditing(editor: LexicalEditor, options: EditingOptions): () => void {
  return mergeRegister(
    registerRichText(editor),
    registerSchema(editor),
    registerBlockTypes(editor),
    // undo changes the text, which the binding then shows: not inside the update that runs this command
    registerAlways(editor, UNDO_COMMAND, () => queueMicrotask(options.undo)),
    registerAlways(editor, REDO_COMMAND, () => queueMicrotask(options.redo))
  )
}

/** Keeps the article within its schema: at least one block, and only the formats it stores. */
function registerSchema(editor: LexicalEditor): () => void {
  const known = new Set<TextFormatType>(inlineFormats.map((format) => lexicalFormat[format]))
  return mergeRegister(
    editor.registerNodeTransform(RootNode, (root) => {
      if (!root.isEmpty()) return
      const block = $createArticleBlock()
      $getRoot().append(block)
      block.select()
    }),
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !known.has(format), COMMAND_PRIORITY_HIGH)
  )
}

function registerBlockTypes(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerAlways(editor, setBlockTypeCommand, $setBlockType),
    registerAlways(editor, setStoryPartCommand, $setStoryPart),
    registerAlways(editor, setLinkCommand, (url) => $setLink(url === null ? null : safeLink(url))),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $leaveEmptyListItem(), COMMAND_PRIORITY_HIGH),
    // only in lists: elsewhere Tab leaves the article, as the keyboard user expects
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$indentLists(event.shiftKey ? -1 : 1)) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH
    )
  )
}

function registerAlways<T>(
  editor: LexicalEditor,
  command: LexicalCommand<T>,
  run: (payload: T) => void
): () => void {
  return editor.registerCommand(
    command,
    (payload) => {
      run(payload)
      return true
    },
    COMMAND_PRIORITY_HIGH
  )
}
