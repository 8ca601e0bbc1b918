import { segmentText } from './segment-text'

/** Letters of the scripts that set no spaces between words: only a dictionary finds the words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u

/**
 * The text cut into words and the white space between them, so that joining gives it back. Punctuation stays with its
 * word where spaces part the words; where a dictionary does, it stands alone.
 */
export function splitWords(text: string): readonly string[] {
  const parts = text.match(/\s+|\S+/g) ?? []
  if (!unspaced.test(text)) return parts
  return parts.flatMap((part) =>
    unspaced.test(part) ? Array.from(segmentText(part, 'und', 'word'), ({ segment }) => segment) : part
  )
}

/** How many words a text has, in any script. Signs and marks that stand alone are none. */
export function countWords(text: string): number {
  return splitWords(text).reduce((count, part) => (/[\p{L}\p{N}]/u.test(part) ? count + 1 : count), 0)
}
