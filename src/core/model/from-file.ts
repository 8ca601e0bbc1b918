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
 * what, white space aside. Ids do not: Word numbers anew what it saves.
 */
export function sameSaying({ name, at }: FromFile, text: string): string {
  return JSON.stringify([name.trim(), at.slice(0, 19), text.replace(/\s+/g, ' ').trim()])
}
