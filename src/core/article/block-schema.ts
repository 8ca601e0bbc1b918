/** What a block of the article is. */
export const blockTypes = [
  'paragraph',
  'heading',
  'quote',
  'list',
  'caption',
  'cell',
  'image',
  'rule'
] as const
export type BlockType = (typeof blockTypes)[number]

/** Deepest list level kept; deeper ones are brought up to it. Word itself has nine levels, 0 to 8. */
export const maxListDepth = 8

/**
 * The attributes a block's closing newline carries in the Y.Text. A plain paragraph carries none of them.
 * Stored flat, one Yjs text attribute each: `heading: 1|2|3`, `list: 'bullet'|'number'` with `depth: 0..8`,
 * `quote: true`, `caption: true`, `table: <id>` with `row: <id>` and `head: true`, `image: <name>` with `alt: <text>`,
 * `rule: true`, `role: 'headline'|'dek'|'byline'|'dateline'`.
 */
export interface BlockAttributes {
  readonly type: BlockType
  /** 1 to 3, of headings only. */
  readonly level?: 1 | 2 | 3
  /** Of list blocks only. */
  readonly list?: 'bullet' | 'number'
  /** 0 to maxListDepth, of list blocks only. */
  readonly depth?: number
  /**
   * Of cells only, and of all cells: neighbouring cells with one table id make a table, those among them with one row
   * id a row. A cell's column is its place in the row; rows may differ in length.
   */
  readonly table?: string
  readonly row?: string
  /** Of cells that head their column or row only. */
  readonly head?: true
  /** Of images only, and of all images: the name of its bytes (see image-name), "" for bytes that are not at hand. */
  readonly image?: string
  /** Of images only: what the image shows, for those who do not see it. The block's own text is the caption. */
  readonly alt?: string
  /** What the block is to the newsroom, where it was recognised. */
  readonly role?: BlockRole
}
export const blockRoles = ['headline', 'dek', 'byline', 'dateline'] as const
export type BlockRole = (typeof blockRoles)[number]

/** Whether the block is text of the article's flow, and no cell, picture or rule. */
export function isTextBlock({ type }: BlockAttributes): boolean {
  return type !== 'cell' && type !== 'image' && type !== 'rule'
}

/** The inline formats of a run; an absent one is off. */
export interface InlineAttributes {
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly code?: true
  /** Address of a link: http, https or mailto only. */
  readonly link?: string
}

/** The switches among the inline formats. */
export const inlineFormats = ['bold', 'italic', 'underline', 'strike', 'code'] as const
export type InlineFormat = (typeof inlineFormats)[number]

/** Characters with one set of inline formats. Never empty, holds no "\n". */
export interface Run {
  readonly text: string
  readonly attributes: InlineAttributes
}

/** One block of the article: its runs, neighbours differing in formats, and what it is. */
export interface Block {
  readonly attributes: BlockAttributes
  readonly runs: readonly Run[]
}

/** A line break inside a block: U+2028 LINE SEPARATOR, one character of the text. */
export const lineBreak = '\u2028'

/** The block's characters without its closing newline. */
export function textOfBlock(block: Block): string {
  return block.runs.map((run) => run.text).join('')
}
