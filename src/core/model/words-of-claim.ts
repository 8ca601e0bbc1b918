/** Stands between the ranges of a claim that has several. */
const gap = ' … '

/** A claim's words as one line of text: its ranges in reading order joined by " … ", empty ones left out. */
export function wordsOfClaim(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(gap)
}
