/** Stands between the ranges of a claim that has several. */
const gap = ' … '

/**
 * A claim's words as one line of text: its ranges in reading order joined by " … ", empty ones left out. Spacing and
 * paragraph breaks are folded, so that an Enter inside a claim does not make its verdict fall.
 */
export function wordsOfClaim(texts: readonly string[]): string {
  return texts
    .map(foldWords)
    .filter((text) => text !== '')
    .join(gap)
}

/** The ranges that wordsOfClaim joined. Words that hold " … " themselves are taken apart there, too. */
export function rangesOfWords(words: string): readonly string[] {
  return words.split(gap)
}

/** The words with every run of white space, line and paragraph breaks too, as one space, and none at the ends. */
export function foldWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
