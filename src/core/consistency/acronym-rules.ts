import type { TextRange } from '../model/anchor'
import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import type { FoundByRule } from './finding'

/** “World Health Organization (WHO)”. */
export interface Expansion {
  readonly acronym: string
  readonly name: string
  /** As it is compared: small letters, one way of spelling. */
  readonly folded: string
  readonly place: TextRange
}

const part = String.raw`(?:\p{Lu}[\p{L}’'-]*|of|for|and|the|on|in|de|&)`
const expansion = new RegExp(`(\\p{Lu}[\\p{L}’'-]*(?: ${part}){1,8}) \\((\\p{Lu}{2,6})s?\\)`, 'gu')

/** The acronyms that a block explains. */
export function readExpansions({ text }: BlockText): readonly Expansion[] {
  if (!text.includes('(')) return []
  return [...text.matchAll(expansion)].flatMap(({ index, 1: words = '', 2: acronym = '' }) => {
    const from = startOfName(words, acronym)
    if (from === null) return []
    const name = words.slice(from)
    return { acronym, name, folded: foldSpelling(name), place: placeOf(index, name, from) }
  })
}

/** Where the words begin whose first letters the acronym has, or nearly has; null where they do not. */
function startOfName(words: string, acronym: string): number | null {
  const initials = [...words.matchAll(/\p{Lu}/gu)].filter(
    ({ index }) => index === 0 || /[\s-]/u.test(words[index - 1] ?? '')
  )
  const letters = Array.from(acronym)
  const found = initials.slice(-letters.length)
  const same = found.filter(({ 0: letter }, at) => letter === letters[at + letters.length - found.length])
  if (found.length < letters.length || same.length < letters.length - 1) return null
  return found[0]?.index ?? null
}

function foldSpelling(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s?(?!\p{L})/gu, '')
    .replace(/\b(?:the|of|for|and|on|in|de|&) /gu, '')
    .replace(/is(?=ations?\b|ed\b|ing\b)/gu, 'iz')
    .replace(/our\b/gu, 'or')
    .replace(/\bcentre/gu, 'center')
    .replace(/\bdefence/gu, 'defense')
    .replace(/programme/gu, 'program')
}

/** Acronyms with two explanations, and names with two acronyms. */
export function* findInAcronyms(expansions: readonly Expansion[]): Generator<FoundByRule> {
  const byAcronym = new Map<string, Expansion>()
  const byName = new Map<string, Expansion>()
  for (const each of expansions) {
    const first = byAcronym.get(each.acronym)
    if (first === undefined) byAcronym.set(each.acronym, each)
    else if (first.folded !== each.folded)
      yield {
        rule: 'two expansions',
        places: [each.place, first.place],
        says: consistencyWords.twoExpansions(each.acronym, first.name, each.name),
        isCertain: false
      }
    const named = byName.get(each.folded)
    if (named === undefined) byName.set(each.folded, each)
    else if (named.acronym !== each.acronym)
      yield {
        rule: 'two expansions',
        places: [each.place, named.place],
        says: consistencyWords.twoAcronyms(each.name, named.acronym, each.acronym),
        isCertain: false
      }
  }
}
