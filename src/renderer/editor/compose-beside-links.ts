import { $isLinkNode } from '@lexical/link'
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_START_COMMAND,
  type LexicalEditor,
  type RangeSelection
} from 'lexical'

/** What Lexical puts where a word is to be composed in a text of its own, and takes out again at its end. */
const placeholder = '\u200b'

/**
 * Has a word that is composed at a link's edge composed beside the link from its first letter on. Lexical (0.52) sees
 * to that only where the input method begins within 30 ms of a key. Later (a slow one, an accent out of a menu, a voice)
 * it leaves the first letter selected behind the link, and the next one takes its place.
 */
export function registerComposing(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    COMPOSITION_START_COMMAND,
    () => {
      const selection = $getSelection()
      if ($isRangeSelection(selection) && !editor.isComposing() && $isAtLinkEdge(selection)) {
        selection.insertText(placeholder)
      }
      return false
    },
    COMMAND_PRIORITY_HIGH
  )
}

/** Behind a link Lexical has the caret at the start of the text that follows, where there is one. */
function $isAtLinkEdge(selection: RangeSelection): boolean {
  const node = selection.anchor.getNode()
  if (!selection.isCollapsed() || !$isTextNode(node)) return false
  const { offset } = selection.anchor
  const isInLink = $isLinkNode(node.getParent())
  if (offset === 0) {
    const previous = node.getPreviousSibling()
    return $isLinkNode(previous) || (isInLink && previous === null)
  }
  return isInLink && offset === node.getTextContentSize() && node.getNextSibling() === null
}
