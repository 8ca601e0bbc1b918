import type { FromFile } from '../model/from-file'

/** A stretch of an imported article: offsets into its blocks' text, each block ending in one newline. */
export interface ImportedPlace {
  readonly start: number
  readonly end: number
}

/** What somebody wrote in a comment. */
export interface ImportedRemark {
  readonly from: FromFile
  readonly text: string
  /** The text without the addresses of its links, where it names any: so an earlier Stet took it in. */
  readonly bare?: string
}

/** A comment of a file, with its replies in their order. */
export interface ImportedComment extends ImportedRemark {
  /** The words it stands on; null where none of them are in the text. */
  readonly place: ImportedPlace | null
  /** These words, "" where it stands between letters. */
  readonly words: string
  readonly isResolved: boolean
  readonly replies: readonly ImportedRemark[]
  /** The first comment was written by Stet and is here already as what it told of: only the replies are news. */
  readonly isOfStet?: true
}

/** A tracked change of a file, neighbouring insertions and deletions taken as one. */
export interface ImportedChange {
  /** All who had a hand in it, in one line, and the latest time. */
  readonly from: FromFile
  readonly names: readonly string[]
  /** What is to go; empty where something is to be added. */
  readonly place: ImportedPlace
  /** What is to stand there instead, "" for nothing. */
  readonly words: string
  /** Who did what and when, as one sentence. */
  readonly reason: string
  /** A paragraph of its own, which no correction can add: what a discussion says of it. */
  readonly asTalk?: string
}
