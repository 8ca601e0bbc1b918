import type { TextAttributes } from './article-delta'
import {
  type BlockAttributes,
  blockRoles,
  type InlineAttributes,
  inlineFormats,
  maxListDepth
} from './block-schema'
import { isImageName } from './image-name'
import { safeLink } from './safe-link'

/**
 * Takes all a newline may say of its block away. After a merge it may say more than one thing (two people made one
 * block a heading and a list): only one of them shows, and none must be left to show up later.
 */
export const clearedBlockAttributes: TextAttributes = {
  heading: null,
  list: null,
  depth: null,
  quote: null,
  caption: null,
  table: null,
  row: null,
  head: null,
  image: null,
  alt: null,
  rule: null,
  role: null
}

/** The Yjs attributes of a block's closing newline. See BlockAttributes for the names. */
export function serializeBlockAttributes(block: BlockAttributes): TextAttributes {
  const kind = serializeBlockType(block)
  return block.role === undefined ? kind : { ...kind, role: block.role }
}

function serializeBlockType(block: BlockAttributes): TextAttributes {
  switch (block.type) {
    case 'paragraph':
      return {}
    case 'heading':
      return { heading: block.level ?? 1 }
    case 'list':
      return { list: block.list ?? 'bullet', depth: block.depth ?? 0 }
    case 'quote':
      return { quote: true }
    case 'caption':
      return { caption: true }
    case 'cell':
      return { table: block.table ?? '', row: block.row ?? '', ...(block.head ? { head: true } : {}) }
    case 'image':
      return { image: block.image ?? '', ...(block.alt ? { alt: block.alt } : {}) }
    case 'rule':
      return { rule: true }
  }
}

/** What a block is, read from its newline's Yjs attributes. What is not understood makes a paragraph. */
export function parseBlockAttributes(attributes: TextAttributes = {}): BlockAttributes {
  const type = parseBlockType(attributes)
  const role = blockRoles.find((known) => known === attributes.role)
  return role === undefined ? type : { ...type, role }
}

/** A cell, an image or a rule stays one whatever else its newline says, so that no merge makes a hole in a table. */
function parseBlockType(attributes: TextAttributes): BlockAttributes {
  const { heading, list, depth, quote, caption, table, image, rule } = attributes
  if (typeof table === 'string') return parseCell(table, attributes)
  if (typeof image === 'string') return parseImage(image, attributes)
  if (rule === true) return { type: 'rule' }
  if (heading === 1 || heading === 2 || heading === 3) return { type: 'heading', level: heading }
  if (list === 'bullet' || list === 'number') return { type: 'list', list, depth: parseDepth(depth) }
  if (quote === true) return { type: 'quote' }
  if (caption === true) return { type: 'caption' }
  return { type: 'paragraph' }
}

function parseCell(table: string, { row, head }: TextAttributes): BlockAttributes {
  const cell: BlockAttributes = { type: 'cell', table, row: typeof row === 'string' ? row : '' }
  return head === true ? { ...cell, head } : cell
}

/** A name that is no name of an image is kept as none: what it names is not at hand. */
function parseImage(name: string, { alt }: TextAttributes): BlockAttributes {
  const image: BlockAttributes = { type: 'image', image: isImageName(name) ? name : '' }
  return typeof alt === 'string' && alt !== '' ? { ...image, alt } : image
}

function parseDepth(depth: TextAttributes[string] | undefined): number {
  return typeof depth === 'number' && depth > 0 ? Math.min(Math.floor(depth), maxListDepth) : 0
}

/** The Yjs attributes of a run's characters. */
export function serializeInlineAttributes(attributes: InlineAttributes): TextAttributes {
  return { ...attributes }
}

/** A run's formats, read from its Yjs attributes. Unknown ones and unsafe links are left out. */
export function parseInlineAttributes(attributes: TextAttributes = {}): InlineAttributes {
  const formats: InlineAttributes = Object.fromEntries(
    inlineFormats.filter((format) => attributes[format] === true).map((format) => [format, true])
  )
  const link = typeof attributes.link === 'string' ? safeLink(attributes.link) : null
  return link === null ? formats : { ...formats, link }
}
