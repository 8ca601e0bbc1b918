import type { TextAttributes } from './article-delta'
import { blocksFromSegments, type Segment, segmentsOfBlocks } from './block-delta'
import type { Block } from './block-schema'

/** Clipboard type under which blocks travel between windows of Stet. Other programs read the HTML beside it. */
export const stetClipboardType = 'application/x-stet-article'

/** Blocks as they travel between windows of Stet: their words, formats and types to the letter, and nothing of claims. */
export function serializeClipboard(blocks: readonly Block[]): string {
  return JSON.stringify(segmentsOfBlocks(blocks).map(({ text, attributes }) => [text, attributes]))
}

/** Blocks from that form; null for anything else. Whoever wrote it, only what the article knows comes through. */
export function parseClipboard(data: string): readonly Block[] | null {
  const parsed = parseJson(data)
  if (!Array.isArray(parsed)) return null
  const segments = parsed.map(readSegment)
  const known = segments.filter((segment) => segment !== null)
  const blocks = known.length === segments.length ? blocksFromSegments(known) : []
  return blocks.length === 0 ? null : blocks
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    // not ours, then
    return null
  }
}

function readSegment(value: unknown): Segment | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [text, attributes]: unknown[] = value
  if (typeof text !== 'string' || typeof attributes !== 'object' || attributes === null) return null
  return { text: text.replaceAll('\r', ''), attributes: plainAttributes(attributes) }
}

function plainAttributes(attributes: object): TextAttributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, value] as const]
        : []
    )
  )
}
