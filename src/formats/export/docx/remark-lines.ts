import { showHidden, showOnOneLine } from '../../../core/model/show-hidden'
import { quoteMarksFor } from '../quote-words'
import type { RemarkLine } from './remark'

/** Most characters of an article's words that a comment repeats: they stand beside it. */
const longestQuote = 160

/** The words in quotation marks, with hidden characters shown, cut where they are long. */
export function quotedShort(words: string): string {
  const [open, close] = quoteMarksFor(words)
  const characters = [...showOnOneLine(words)]
  const shown =
    characters.length > longestQuote
      ? `${characters.slice(0, longestQuote - 1).join('')}…`
      : characters.join('')
  return `${open}${shown}${close}`
}

/** The words in quotation marks, whole, on one line, with hidden characters shown. */
export function quoted(words: string): string {
  const [open, close] = quoteMarksFor(words)
  return `${open}${showOnOneLine(words)}${close}`
}

/** One line of text. */
export function textLine(text: string): RemarkLine {
  return { text: text.replaceAll('\t', ' ') }
}

/** What somebody wrote, line by line, with hidden characters shown. */
export function linesOf(text: string): readonly RemarkLine[] {
  return showHidden(text).split('\n').map(textLine)
}
