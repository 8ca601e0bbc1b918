import type { Likeness } from '../model/earlier-claim'
import type { Statement } from './read-statement'

/** How much a term says: the rarer, the more. See EarlierIndex. */
export type WeightOf = (term: string) => number

/** The share of the weight of the longer statement's words that both must have. */
export const leastShare = 0.6

/** The share of the words of both that must stand in the same order: who did it to whom is told by order alone. */
const leastOrder = 0.6

/**
 * Whether two statements say the same; null for no. The numbers, the names and the words that turn a sentence must agree, and
 * one of them may have words that the other lacks, but not each of them: "seven were shot" is not "seven were burned". Rather a
 * match that is missed than one that is none.
 */
export function compareStatements(left: Statement, right: Statement, weightOf: WeightOf): Likeness | null {
  if (left.language !== right.language && left.language !== '' && right.language !== '') return null
  if (left.line === right.line && isSameList(left.numbers, right.numbers)) return 'same'
  if (!isSameList(left.numbers, right.numbers) || !isSameList(left.years, right.years)) return null
  if (!isSameList(left.turns, right.turns) || !doNamesAgree(left, right)) return null
  const pairs = pairTerms(left.terms, right.terms)
  if (pairs.length < left.terms.length && pairs.length < right.terms.length) return null
  const shared = sum(
    pairs.map(([term]) => term),
    weightOf
  )
  const longer = left.terms.length >= right.terms.length ? left.terms : right.terms
  const signs = sum([...left.numbers, ...left.years, ...left.turns], () => 1)
  const isEnough = shared + signs >= leastShare * (sum(longer, weightOf) + signs)
  return isEnough && (pairs.length > 0 || longer.length === 0) && isInOrder(pairs) ? 'near' : null
}

/** Every name of each is in the other, and those of both come in the same order. */
function doNamesAgree(left: Statement, right: Statement): boolean {
  const has = ({ words }: Statement) => {
    const known = [...words]
    return (name: string) => words.has(name) || known.some((word) => areAlike(word, name))
  }
  const inRight = has(right)
  const inLeft = has(left)
  if (!left.names.every(inRight) || !right.names.every(inLeft)) return false
  const common = left.names.filter((name) => right.names.includes(name))
  const other = right.names.filter((name) => common.includes(name))
  return isSameList([...new Set(common)], [...new Set(other)])
}

/** The letters that two forms of one word begin with alike: "Ukraine" and "Ukrainian". */
export const alikeLetters = 5

function areAlike(left: string, right: string): boolean {
  if (left === right) return true
  if (left.length < alikeLetters || right.length < alikeLetters) return false
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  return at >= alikeLetters && at >= 0.6 * Math.max(left.length, right.length)
}

/** The terms that both have, with their places: each at most once. */
function pairTerms(
  left: readonly string[],
  right: readonly string[]
): readonly (readonly [string, number])[] {
  const free = new Map(right.map((term, index) => [term, index] as const))
  const places = new Map<string, number>()
  for (const term of left) {
    const index = free.get(term)
    if (index === undefined) continue
    places.set(term, index)
    free.delete(term)
  }
  for (const term of left) {
    if (places.has(term)) continue
    const alike = [...free].find(([other]) => areAlike(term, other))
    if (alike === undefined) continue
    places.set(term, alike[1])
    free.delete(alike[0])
  }
  return left.flatMap((term) => {
    const index = places.get(term)
    return index === undefined ? [] : [[term, index] as const]
  })
}

function isInOrder(pairs: readonly (readonly [string, number])[]): boolean {
  return longestRise(pairs.map(([, index]) => index)) >= leastOrder * pairs.length
}

/** The length of the longest run of rising numbers among these, in order; by patience sorting. */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const number of numbers) {
    const at = ends.findIndex((end) => end >= number)
    if (at < 0) ends.push(number)
    else ends[at] = number
  }
  return ends.length
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index])
}

function sum(terms: readonly string[], weightOf: WeightOf): number {
  return terms.reduce((total, term) => total + weightOf(term), 0)
}
