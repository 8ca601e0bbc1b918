import { showOnOneLine } from './show-hidden'

/** Who is named in a file that came from outside, and when, as the file has it: typed there, and signed by nobody. */
export interface FromFile {
  /** The name that the file shows; "" where it shows none. */
  readonly name: string
  /** As the file has it, mostly ISO 8601. Word writes local time and calls it UTC, so it is in no zone. "" for none. */
  readonly at: string
}

/** Longest name that is read, in UTF-16 code units. */
export const longestNameInFile = 200

/** A time of a file in its own digits, to the minute: 2024-01-02 03:04. "" for none. */
export function timeInFile({ at }: Pick<FromFile, 'at'>): string {
  return at.slice(0, 16).replace('T', ' ')
}

/**
 * What tells something said from others, whichever program saved the file since: who said it, when to the second, and
 * what. All three are compared as a file can hold them, for Stet shows hidden characters of a name, Word cuts what is
 * long, and XML has no control characters. Ids tell nothing: Word numbers anew what it saves.
 */
export function sameSaying(from: FromFile, text: string): string {
  return JSON.stringify([sameSigner(from), sameText(text)])
}

/** What tells who said something, and when to the second. */
export function sameSigner({ name, at }: FromFile): string {
  const shown = showOnOneLine(name.toWellFormed()).replaceAll('{', '(').replace(unwritable, '')
  return JSON.stringify([cut(shown, comparedOfName), secondOf(at)])
}

/** The text as a file can hold it, white space aside. */
export function sameText(text: string): string {
  return cut(text.toWellFormed().replace(unwritable, '').replace(/\s+/g, ' ').trim(), comparedOfText)
}

/** Whether a time is told to the second. Stet once wrote the first of 1980 for none. */
export function isTimed({ at }: Pick<FromFile, 'at'>): boolean {
  return secondOf(at) !== ''
}

/** Files hold 200 code units of a name and 20,000 of a comment, and no half of a character: less is compared. */
const comparedOfName = 150
const comparedOfText = 10_000

/** Control characters that are no white space, the mark of a byte order, and what stands for what XML cannot hold. */
const unwritable = /(?![\t\n\v\f\r])[\p{Cc}\uFEFF\uFFFD-\uFFFF]/gu

function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most)
}

function secondOf(at: string): string {
  const [digits] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(at) ?? []
  const moment = new Date(digits === undefined ? Number.NaN : `${digits}Z`)
  if (Number.isNaN(moment.getTime()) || digits === '1980-01-01T00:00:00') return ''
  return moment.toISOString().slice(0, 19)
}
