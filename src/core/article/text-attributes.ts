import type { TextAttributes } from './article-delta'
import {
  type BlockAttributes,
  blockRoles,
  type InlineAttributes,
  inlineFormats,
  maxListDepth
} from './block-schema'
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
  }
}

/** What a block is, read from its newline's Yjs attributes. What is not understood makes a paragraph. */
export function parseBlockAttributes(attributes: TextAttributes = {}): BlockAttributes {
  const type = parseBlockType(attributes)
  const role = blockRoles.find((known) => known === attributes.role)
  return role === undefined ? type : { ...type, role }
}

function parseBlockType({ heading, list, depth, quote, caption }: TextAttributes): BlockAttributes {
  if (heading === 1 || heading === 2 || heading === 3) return { type: 'heading', level: heading }
  if (list === 'bullet' || list === 'number') return { type: 'list', list, depth: parseDepth(depth) }
  if (quote === true) return { type: 'quote' }
  if (caption === true) return { type: 'caption' }
  return { type: 'paragraph' }
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
