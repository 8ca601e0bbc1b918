import type { BlockAttributes } from '../../core/article/block-schema'

/** A block type as the toolbar and the shortcuts offer it. */
export interface BlockStyle {
  readonly id: string
  readonly label: string
  readonly attributes: BlockAttributes
  /** Key pressed with Ctrl+Alt (Cmd+Option on a Mac). */
  readonly key: string
}

export const blockStyles: readonly BlockStyle[] = [
  { id: 'paragraph', label: 'Paragraph', attributes: { type: 'paragraph' }, key: '0' },
  { id: 'heading-1', label: 'Heading 1', attributes: { type: 'heading', level: 1 }, key: '1' },
  { id: 'heading-2', label: 'Heading 2', attributes: { type: 'heading', level: 2 }, key: '2' },
  { id: 'heading-3', label: 'Heading 3', attributes: { type: 'heading', level: 3 }, key: '3' },
  { id: 'quote', label: 'Quote', attributes: { type: 'quote' }, key: '4' },
  {
    id: 'list-bullet',
    label: 'Bulleted list',
    attributes: { type: 'list', list: 'bullet', depth: 0 },
    key: '5'
  },
  {
    id: 'list-number',
    label: 'Numbered list',
    attributes: { type: 'list', list: 'number', depth: 0 },
    key: '6'
  },
  { id: 'caption', label: 'Caption', attributes: { type: 'caption' }, key: '7' }
]

/** Id of the style that a block shows. */
export function styleOfBlock(block: BlockAttributes): string {
  if (block.type === 'heading') return `heading-${block.level ?? 1}`
  if (block.type === 'list') return `list-${block.list ?? 'bullet'}`
  return block.type
}
