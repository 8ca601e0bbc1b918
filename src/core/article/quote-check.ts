import { isWordToken, wordTokens } from './word-tokens'

/** How words that the article puts in quotation marks stand in an excerpt of a source. */
export interface QuoteFinding {
  /** The words between the marks. */
  readonly quoted: string
  /** The like words of the excerpt; null where the quoted words stand there exactly. */
  readonly otherwise: string | null
}

const quotation = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|『([^『』]+)』|"([^"]+)"/gu

/** What a quotation leaves out, or an editor put in: "…", "[...]", "[the minister]". */
const leftOut = /\[[^[\]]*\]|…|\.{3,}/u

/** Fewer words prove nothing: "moratorium" stands in many excerpts. */
const fewestWords = 3
/** Part of a quotation's words that the like words of an excerpt hold at least; others are not this quotation. */
const leastInCommon = 0.5
/** Words of a source's own that may stand between two words of the quotation beyond the stretch. */
const mostBetween = 3
/** Words of an excerpt that are looked at; more is no excerpt, and the rest is not judged. */
const mostWords = 20_000

/**
 * Holds each quotation in the words against the excerpt. Case, white space, the kind of quotation mark and the signs
 * around it change nothing; every other letter and digit does. Quotations that the excerpt holds nothing like are left
 * out: it is of something else.
 */
export function checkQuotes(words: string, excerpt: string): readonly QuoteFinding[] {
  const there = wordsIn(excerpt).slice(0, mostWords)
  return [...words.matchAll(quotation)].flatMap((match) => {
    const inside = match.slice(1).find((each) => each !== undefined) ?? ''
    // a comma or full stop before the closing mark is of the sentence around the quotation
    const quoted = inside.trim().replace(/(?<![.,])[.,]$/u, '')
    return findQuote(quoted, there, excerpt) ?? []
  })
}

/** A word of the excerpt, as it is compared and where it stands. */
interface PlacedWord {
  readonly folded: string
  readonly start: number
  readonly end: number
}

function findQuote(quoted: string, there: readonly PlacedWord[], excerpt: string): QuoteFinding | null {
  const parts = quoted.split(leftOut).map((part) => wordsIn(part).map(({ folded }) => folded))
  const all = parts.flat()
  if (all.length < fewestWords) return null
  if (standInOrder(parts, there)) return { quoted, otherwise: null }
  const best = mostAlike(all, there)
  if (best === null) return null
  return { quoted, otherwise: excerpt.slice(there[best.from]?.start, there[best.to - 1]?.end) }
}

/** Whether the parts stand there one behind the other, each word for word. */
function standInOrder(parts: readonly (readonly string[])[], there: readonly PlacedWord[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = placeOf(part, there, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}

function placeOf(part: readonly string[], there: readonly PlacedWord[], from: number): number {
  for (let at = from; at + part.length <= there.length; at += 1) {
    if (part.every((word, index) => there[at + index]?.folded === word)) return at
  }
  return -1
}

/**
 * The stretch of as many words that has most of them in common, from its first to its last common word. A source that
 * says the same in more words goes on beyond it: as far as more of the words follow, or go before.
 */
function mostAlike(
  words: readonly string[],
  there: readonly PlacedWord[]
): { readonly from: number; readonly to: number } | null {
  const wanted = countEach(words)
  const size = Math.min(words.length, there.length)
  const held = new Map<string, number>()
  let common = 0
  let best = { common: 0, from: 0 }
  const change = (word: string, by: 1 | -1): void => {
    const before = held.get(word) ?? 0
    const most = wanted.get(word) ?? 0
    held.set(word, before + by)
    if (by === 1 ? before < most : before <= most) common += by
  }
  there.forEach(({ folded }, index) => {
    change(folded, 1)
    if (index >= size) change(there[index - size]?.folded ?? '', -1)
    if (common > best.common) best = { common, from: Math.max(0, index - size + 1) }
  })
  if (best.common / words.length < leastInCommon) return null
  const isWanted = ({ folded }: PlacedWord): boolean => wanted.has(folded)
  const stretch = there.slice(best.from, best.from + size)
  const from = best.from + Math.max(0, stretch.findIndex(isWanted))
  const to = best.from + stretch.findLastIndex(isWanted) + 1
  const missing = new Map(wanted)
  for (const { folded } of there.slice(from, to)) take(missing, folded)
  const last = goOn(there, to - 1, 1, missing)
  return { from: goOn(there, from, -1, missing), to: last + 1 }
}

/** The place of the last word, in one direction from a place, that is one of the missing ones; takes these off them. */
function goOn(
  there: readonly PlacedWord[],
  start: number,
  step: 1 | -1,
  missing: Map<string, number>
): number {
  let end = start
  for (let at = start + step; Math.abs(at - end) <= mostBetween + 1; at += step) {
    const word = there[at]?.folded
    if (word === undefined) break
    if (take(missing, word)) end = at
  }
  return end
}

/** Takes one of a word off those that are counted; false where there was none. */
function take(counted: Map<string, number>, word: string): boolean {
  const count = counted.get(word) ?? 0
  if (count > 0) counted.set(word, count - 1)
  return count > 0
}

function countEach(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function wordsIn(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = []
  let start = 0
  for (const token of wordTokens(text)) {
    const end = start + token.length
    if (isWordToken(token)) words.push({ folded: foldWord(token), start, end })
    start = end
  }
  return words
}

function foldWord(word: string): string {
  return word.normalize('NFC').toLocaleLowerCase('und').replaceAll('’', "'")
}
