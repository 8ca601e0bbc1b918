import { type BlockAttributes, type BlockRole, blockRoles } from '../../core/article/block-schema'
import { strings } from '../ui/strings'

/** A block type as the toolbar and the shortcuts offer it. */
export interface BlockStyle {
  readonly id: string
  readonly label: string
  readonly attributes: BlockAttributes
  /** Key pressed with Ctrl+Alt (Cmd+Option on a Mac). */
  readonly key: string
}

const names = strings.editor.blocks

export const blockStyles: readonly BlockStyle[] = [
  { id: 'paragraph', label: names.paragraph, attributes: { type: 'paragraph' }, key: '0' },
  { id: 'heading-1', label: names.heading1, attributes: { type: 'heading', level: 1 }, key: '1' },
  { id: 'heading-2', label: names.heading2, attributes: { type: 'heading', level: 2 }, key: '2' },
  { id: 'heading-3', label: names.heading3, attributes: { type: 'heading', level: 3 }, key: '3' },
  { id: 'quote', label: names.quote, attributes: { type: 'quote' }, key: '4' },
  {
    id: 'list-bullet',
    label: names.bullets,
    attributes: { type: 'list', list: 'bullet', depth: 0 },
    key: '5'
  },
  {
    id: 'list-number',
    label: names.numbers,
    attributes: { type: 'list', list: 'number', depth: 0 },
    key: '6'
  },
  { id: 'caption', label: names.caption, attributes: { type: 'caption' }, key: '7' }
]

/** A part of the story that a block can be said to be, or none of them (null). */
export interface StoryPart {
  readonly id: string
  readonly label: string
  readonly role: BlockRole | null
}

export const storyParts: readonly StoryPart[] = [
  ...blockRoles.map((role) => ({ id: partId(role), label: strings.editor.parts[role], role })),
  { id: partId(null), label: strings.editor.parts.none, role: null }
]

/** Id of the part of the story that a block is. */
export function partOfBlock({ role }: BlockAttributes): string {
  return partId(role ?? null)
}

function partId(role: BlockRole | null): string {
  return `part-${role ?? 'none'}`
}

/** Id of the style that a block shows. */
export function styleOfBlock(block: BlockAttributes): string {
  if (block.type === 'heading') return `heading-${block.level ?? 1}`
  if (block.type === 'list') return `list-${block.list ?? 'bullet'}`
  return block.type
}
