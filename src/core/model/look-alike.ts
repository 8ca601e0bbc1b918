import type { Person } from './person'

/**
 * Letters of other scripts that look like Latin ones in most typefaces: the common part of Unicode's confusables (UTS 39).
 * Not all of them: names that look alike are shown with a warning, and the fingerprint decides.
 */
const latinOf: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ғ: 'f',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  ё: 'e',
  ї: 'i',
  г: 'r',
  п: 'n',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  γ: 'y',
  ζ: 'z',
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ո: 'n',
  օ: 'o',
  ս: 'u',
  հ: 'h',
  0: 'o',
  1: 'l',
  '|': 'l'
}

/** The name as the eye takes it: without marks, case, spaces and what has no width. */
export function lookOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\p{Z}\p{P}\p{S}\p{Cc}]/gu, '')
  const latin = Array.from(plain, (letter) => latinOf[letter] ?? letter).join('')
  return latin.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('l', 'i')
}

/** A word with the Latin letters that its letters of other scripts look like, where it mixes scripts; else as it is. */
export function unmixed(word: string): string {
  if (
    !/\p{Script=Latin}/u.test(word) ||
    !/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(word)
  ) {
    return word
  }
  return Array.from(word, (letter) => {
    const small = letter.toLowerCase()
    const latin = latinOf[small] ?? small
    return letter === small ? latin : latin.toUpperCase()
  }).join('')
}

/** The people whose names look like that of another person among them. */
export function lookAlikes(people: readonly Person[]): ReadonlySet<Person['id']> {
  const seen = new Map<string, Set<Person['id']>>()
  for (const { id, name } of people) {
    const look = lookOf(name)
    seen.set(look, (seen.get(look) ?? new Set()).add(id))
  }
  return new Set([...seen.values()].filter((ids) => ids.size > 1).flatMap((ids) => [...ids]))
}
