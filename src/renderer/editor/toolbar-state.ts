import { $isLinkNode } from '@lexical/link'
import { $getSelection, $isRangeSelection } from 'lexical'
import { type InlineFormat, inlineFormats } from '../../core/article/block-schema'
import { lexicalFormat } from './block-children'
import { $selectedBlocks } from './block-commands'
import { partOfBlock, styleOfBlock } from './block-styles'
import { $selectedImage } from './image-commands'

/** What the toolbar shows as switched on for the selection. */
export interface ToolbarState {
  /** Style of the selected block; "" when nothing is selected or the blocks differ. */
  readonly style: string
  /** Part of the story that the selected block is; "" when nothing is selected or the blocks differ. */
  readonly part: string
  readonly formats: ReadonlySet<InlineFormat>
  /** Address of the link the caret stands in; "" when in none. */
  readonly link: string
  readonly hasSelection: boolean
  /** What the selected picture shows, in words; null when none is selected. */
  readonly alt: string | null
}

export const emptyToolbar: ToolbarState = {
  style: '',
  part: '',
  formats: new Set(),
  link: '',
  hasSelection: false,
  alt: null
}

/** Reads the toolbar's state from the selection. Needs an active editor state. */
export function $readToolbar(): ToolbarState {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return emptyToolbar
  const blocks = $selectedBlocks().map((block) => block.getBlock())
  const image = $selectedImage()
  // words selected to a link's edge may begin outside it, at the end of the words before
  const ends = selection.isCollapsed() ? [selection.anchor] : [selection.anchor, selection.focus]
  const link = ends.flatMap((end) => end.getNode().getParents()).find($isLinkNode)
  return {
    style: sameOf(blocks.map(styleOfBlock)),
    part: sameOf(blocks.map(partOfBlock)),
    formats: new Set(inlineFormats.filter((format) => selection.hasFormat(lexicalFormat[format]))),
    link: link?.getURL() ?? '',
    hasSelection: !selection.isCollapsed(),
    alt: image === null ? null : (image.getBlock().alt ?? '')
  }
}

/** What all of them are; "" where they differ or there are none. */
function sameOf(ids: readonly string[]): string {
  const [first = ''] = ids
  return ids.every((id) => id === first) ? first : ''
}

/** Whether two states look the same, so that typing does not draw the toolbar anew. */
export function isSameToolbar(left: ToolbarState, right: ToolbarState): boolean {
  return (
    left.style === right.style &&
    left.part === right.part &&
    left.link === right.link &&
    left.alt === right.alt &&
    left.hasSelection === right.hasSelection &&
    left.formats.size === right.formats.size &&
    [...left.formats].every((format) => right.formats.has(format))
  )
}
