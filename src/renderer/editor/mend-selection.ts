import { $createRangeSelection, type RangeSelection } from 'lexical'
import { $topBlock } from './block-neighbours'
import { $deleteAtEdge } from './object-edges'
import { $removeAcrossBlocks } from './remove-text'
import { isCell } from './table-nodes'

let isMended = false

/**
 * Makes what Lexical's selection does at the edges of blocks ours: removals over them (Backspace, cut, paste, Enter),
 * deletions beside tables, pictures and rules, and Enter in a cell, which breaks the line. It has to be done here,
 * because every key, command and paste comes down to these methods. Lexical's own removal (0.52) besides throws, and
 * removes nothing, when the selection begins where a run of letters begins and ends inside another block:
 * "$getTextNodeOffset: invalid offset".
 */
export function mendSelection(): void {
  if (isMended) return
  isMended = true
  // the class itself is not exported
  const selections: RangeSelection = Object.getPrototypeOf($createRangeSelection())
  const { removeText, deleteCharacter, deleteWord, deleteLine, insertParagraph } = selections
  selections.removeText = function remove(this: RangeSelection): void {
    if (!$removeAcrossBlocks(this)) removeText.call(this)
  }
  const mendDeletion = (original: (this: RangeSelection, isBackward: boolean) => void) =>
    function deleteSome(this: RangeSelection, isBackward: boolean): void {
      if (!this.isCollapsed() || !$deleteAtEdge(this, isBackward)) original.call(this, isBackward)
    }
  selections.deleteCharacter = mendDeletion(deleteCharacter)
  selections.deleteWord = mendDeletion(deleteWord)
  selections.deleteLine = mendDeletion(deleteLine)
  selections.insertParagraph = function enter(this: RangeSelection) {
    if (!this.isCollapsed()) this.removeText()
    if (!isCell($topBlock(this.anchor.getNode()))) return insertParagraph.call(this)
    this.insertLineBreak()
    return null
  }
}
