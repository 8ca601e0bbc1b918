/** Numbers of English text, in digits and in words. */

const ones = 'one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const small: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, index) => [word, index + 1] as const),
  ...teens.map((word, index) => [word, index + 10] as const),
  ...tens.map((word, index) => [word, 10 * (index + 2)] as const),
  ['no', 0],
  ['a', 1],
  ['an', 1]
])
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12]
])

const digits = String.raw`\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?`
const inWords = `(?:${tens.join('|')})(?:-(?:${ones.join('|')}))?|${[...teens, ...ones].join('|')}`
const scale = 'hundred|dozen|thousand|million|billion|trillion'

/** A number, as the source of a pattern with the flag i; it has no groups of its own. */
export const numberSource = String.raw`(?<![\p{L}\p{N}.,$€£¥-])(?:(?:${digits})(?:[ \u00a0-](?:${scale})(?!\p{L}))?|(?:(?:${inWords})(?:[ -](?:${scale}))?|an? (?:${scale}))(?![\p{L}-]))(?![\d%])`

/** A number that a word is joined to: the “three” of “three-year”. */
export const compoundSource = String.raw`(?<![\p{L}\p{N}.,$€£¥-])(?:\d{1,4}|${inWords})(?=-)`

/** A number in digits or words where anything may stand before it, such as a sign for money. */
export const bareNumberSource = String.raw`(?:(?:${digits})(?:[ \u00a0-]?(?:${scale}|bn|m)(?!\p{L}))?|(?:(?:${inWords})(?:[ -](?:${scale}))?|an? (?:${scale}))(?![\p{L}-]))`

/** A percentage, with its number as the group “percent”. */
export const percentSource = String.raw`(?<percent>\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent\b)`

/** The value of what numberSource found, or null for none. */
export function readNumber(words: string): number | null {
  const parts = words
    .toLowerCase()
    .replaceAll('\u00a0', ' ')
    .match(/[\d.,]+|\p{L}+/gu)
  if (parts === null) return null
  let value = 0
  let last: number | null = null
  for (const part of parts) {
    const factor = scales.get(part)
    if (factor !== undefined) {
      last = (last ?? 1) * factor
      continue
    }
    const own = /^\d/u.test(part) ? Number(part.replaceAll(',', '')) : small.get(part)
    if (own === undefined || Number.isNaN(own)) return null
    value += last ?? 0
    last = own
  }
  return value + (last ?? 0)
}

/**
 * The number as a sentence says it: in thousands parted or not, and in millions, as these words of the article write
 * theirs.
 */
export function sayNumber(value: number, like = ''): string {
  const word = [...like.matchAll(scaleWords)].at(-1)?.[1] ?? ''
  const size = scales.get(word.toLowerCase()) ?? 1
  const inScale = Number((value / size).toFixed(2))
  if (size > 1 && inScale >= 0.1 && Math.abs(inScale * size - value) < 0.5) return `${inScale} ${word}`
  const isParted = /\d,\d{3}/u.test(like) || !/\d{4}/u.test(like)
  return (isParted ? inEnglish : inEnglishUnparted).format(value)
}

/** The number's words as a sentence writes them in its middle. */
export function sayAsWritten(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.toLowerCase() : words
}

const scaleWords = /(?<!\p{L})(million|billion|trillion)(?!\p{L})/giu
const inEnglish = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const inEnglishUnparted = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, useGrouping: false })
