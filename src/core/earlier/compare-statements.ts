import type { Likeness } from '../model/earlier-claim'
import type { Statement } from './read-statement'

/** How much a term says: the rarer, the more. See EarlierIndex. */
export type WeightOf = (term: string) => number

/** The share of the weight of the longer statement's words that both must have. */
export const leastShare = 0.6

/**
 * Whether two statements say the same; null for no. The numbers with their signs, the names and the words that turn a sentence
 * must agree and stand in the same order, for who did it to whom is told by order alone; and one of them may have words that
 * the other lacks, but not each of them: "seven were shot" is not "seven were burned". Rather a match that is missed than one
 * that is none: in other languages than English, whose turning words are not known here, only word for word.
 */
export function compareStatements(left: Statement, right: Statement, weightOf: WeightOf): Likeness | null {
  if (left.language !== right.language && left.language !== '' && right.language !== '') return null
  if (!isSameList(left.numbers, right.numbers) || !isSameList(left.signs, right.signs)) return null
  if (left.line === right.line) return 'same'
  if (left.language !== 'en' || right.language !== 'en') return null
  const ordered = ['years', 'turns', 'dates', 'links'] as const
  if (!ordered.every((each) => isSameList(left[each], right[each])) || !doNamesAgree(left, right)) return null
  const pairs = pairTerms(left.terms, right.terms)
  if (pairs.length < left.terms.length && pairs.length < right.terms.length) return null
  const shared = sum(
    pairs.map(([term]) => term),
    weightOf
  )
  const longer = left.terms.length >= right.terms.length ? left.terms : right.terms
  const signs = sum([...left.numbers, ...left.years, ...left.turns, ...left.dates], () => 1)
  const isEnough = shared + signs >= leastShare * (sum(longer, weightOf) + signs)
  return isEnough && (pairs.length > 0 || longer.length === 0) && isInOrder(pairs) ? 'near' : null
}

/** Every name of each is in the other, and those of both come in the same order. */
function doNamesAgree(left: Statement, right: Statement): boolean {
  if (!left.names.every((name) => right.words.has(name))) return false
  if (!right.names.every((name) => left.words.has(name))) return false
  const common = left.names.filter((name) => right.names.includes(name))
  const other = right.names.filter((name) => common.includes(name))
  return isSameList([...new Set(common)], [...new Set(other)])
}

/** The terms that both have, with their places in the other. */
function pairTerms(
  left: readonly string[],
  right: readonly string[]
): readonly (readonly [string, number])[] {
  const places = new Map(right.map((term, index) => [term, index] as const))
  return left.flatMap((term) => {
    const index = places.get(term)
    return index === undefined ? [] : [[term, index] as const]
  })
}

function isInOrder(pairs: readonly (readonly [string, number])[]): boolean {
  return pairs.every(([, index], at) => at === 0 || index > (pairs[at - 1]?.[1] ?? -1))
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index])
}

function sum(terms: readonly string[], weightOf: WeightOf): number {
  return terms.reduce((total, term) => total + weightOf(term), 0)
}
