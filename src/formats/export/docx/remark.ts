import type { TextRange } from '../../../core/model/anchor'

/** One paragraph of a comment. */
export interface RemarkLine {
  /** Printed bold, before the text. */
  readonly lead?: string
  readonly text: string
  /** Belongs to the line above. */
  readonly isBelow?: true
}

/** What somebody said in the margin. */
export interface Saying {
  readonly author: string
  /** ISO 8601 in UTC, unless somebody wrote something else. */
  readonly at: string
  readonly lines: readonly RemarkLine[]
  /** A post of the newsroom's, word for word: it is known again by its author, time and text. */
  readonly isPost?: true
}

/** A comment of the Word file, with the answers to it. */
export interface Remark extends Saying {
  /** The words it is on, in UTF-16 code units of the article's text; null for the article as a whole. */
  readonly range: TextRange | null
  readonly replies: readonly Saying[]
  readonly isResolved?: true
  /** The proposal for these words: they are struck out and others put behind them, to be accepted or rejected. */
  readonly change?: Change
}

/** A tracked change: the words in the range go, these come. */
export interface Change {
  /** "" to cut. */
  readonly words: string
  readonly author: string
  readonly at: string
}

/** A comment as one text, its paragraphs parted by line feeds. */
export function textOfSaying({ lines }: Saying): string {
  return lines
    .map(({ lead, text }) => (lead === undefined ? text : `${lead}${text === '' ? '' : ` ${text}`}`))
    .join('\n')
}
