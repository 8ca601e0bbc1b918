import type { Block } from '../article/block-schema'
import type { TextRange } from '../model/anchor'

/** What a block is to the rules. */
export type ArticlePart = 'headline' | 'body' | 'cell'

/** A block's text with what rules ask of it, read once. Offsets are in the text. */
export interface BlockText {
  readonly text: string
  readonly part: ArticlePart
  /** Words in quotation marks, the marks included; one that is not closed goes to the end. */
  readonly quoted: readonly TextRange[]
}

/** The block's text for rules. */
export function readBlockText(text: string, part: ArticlePart): BlockText {
  return { text, part, quoted: quotedIn(text) }
}

/** The part that a block is. A dek counts as the headline, and so does the first heading of an article without one. */
export function partOf({ attributes }: Block, isFirstHeading: boolean): ArticlePart {
  if (attributes.type === 'cell') return 'cell'
  const isHead = attributes.role === 'headline' || attributes.role === 'dek' || isFirstHeading
  return isHead ? 'headline' : 'body'
}

/** Whether the place is inside quotation marks. */
export function isQuoted({ quoted }: Pick<BlockText, 'quoted'>, at: number): boolean {
  return quoted.some(({ start, end }) => start <= at && at < end)
}

/** Wire copy of the last century writes ``this way''. */
const quotation = /“[^“”]*(?:”|$)|``[^`]*?(?:''|$)|(?<![\p{L}\p{N}])"[^"]*(?:"|$)/gu

function quotedIn(text: string): readonly TextRange[] {
  if (!/[“"`]/u.test(text)) return []
  return [...text.matchAll(quotation)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length
  }))
}

/** The place of a match, or of a part of it that begins so many characters into it. */
export function placeOf(index: number, words: string, offset = 0): TextRange {
  return { start: index + offset, end: index + offset + words.length }
}
