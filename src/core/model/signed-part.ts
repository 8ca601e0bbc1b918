/** The parts of an article that somebody verified, as they choose them. */
export interface SignedPart {
  /** Titles of sections. */
  readonly sections: readonly string[]
  readonly claims: readonly { readonly number: number; readonly words: string }[]
  /** What they add in words of their own. */
  readonly words: string
}

/** Most characters of a part in words: what a sign-off takes. */
export const longestPart = 2000

/** Most characters of a section's title or a claim's words. */
const longestTitle = 80

/**
 * The chosen parts in words, as a sign-off says them and every export prints them; "" for none. Many claims are told by
 * their numbers alone.
 */
export function describePart({ sections, claims, words }: SignedPart): string {
  const sorted = claims.toSorted((left, right) => left.number - right.number)
  const tell = (named: string): string =>
    [
      sections.length === 0
        ? ''
        : `${sections.length === 1 ? 'section' : 'sections'} ${sections.map((title) => `“${cut(title)}”`).join(', ')}`,
      claims.length === 0 ? '' : `${claims.length === 1 ? 'claim' : 'claims'} ${named}`,
      words.trim()
    ]
      .filter((part) => part !== '')
      .join('; ')
  const whole = tell(sorted.map(({ number, words: text }) => `${number} “${cut(text)}”`).join(', '))
  return whole.length <= longestPart ? whole : tell(rangesOf(sorted.map(({ number }) => number)))
}

/** "1–4, 7". */
function rangesOf(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && number === last.to + 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

function cut(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle - 1).join('')}…` : letters.join('')
}
