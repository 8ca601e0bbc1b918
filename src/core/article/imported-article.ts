import type { Block } from './block-schema'
import type { ImageFile } from './image-file'
import type { ImportedChange, ImportedComment } from './imported-talk'

/** Something the reader of an import report should know, in one sentence. */
export interface ImportNote {
  readonly code: string
  readonly message: string
}

/** Trailing blocks that look like the web page's furniture, offered for removal and never removed unasked. */
export interface FurnitureOffer {
  /** Index of the first block offered; the offer runs to the end of the article. */
  readonly fromBlock: number
  /** The offered blocks' words, for the person to judge. */
  readonly texts: readonly string[]
}

/** An article as an importer understood it. */
export interface ImportedArticle {
  readonly title: string
  /** Empty when none was recognised. */
  readonly byline: string
  /** Empty when none was recognised. For a wire story, its opening "Tokyo, Feb 2 (EFE)". */
  readonly dateline: string
  /** BCP 47, guessed or declared; "und" when unknown. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly blocks: readonly Block[]
  /** The pictures that its blocks name, as far as they came with the file. */
  readonly images?: readonly ImageFile[]
  readonly report: readonly ImportNote[]
  readonly furniture: FurnitureOffer | null
  /** What people said beside the text, placed in it. */
  readonly comments?: readonly ImportedComment[]
  /** The tracked changes that would make this text the one the file shows, placed in it. */
  readonly changes?: readonly ImportedChange[]
  /** The same file with all its tracked changes taken back, where it has any. Its pictures are among this one's. */
  readonly original?: ImportedArticle
  /** This is such an original. */
  readonly isOriginal?: true
}

/** The formats that can be imported. */
export type ArticleFormat = 'text' | 'markdown' | 'html' | 'docx'

export type ImportProblemCode =
  | 'empty-file'
  | 'not-this-format'
  | 'unknown-format'
  | 'damaged-file'
  | 'encrypted-file'
  | 'too-large'
  | 'too-slow'
  | 'no-article'
  | 'file-unreadable'
