import { callNames, isSmallWord } from './everyday-words'
import { foldLetters, plainSigns } from './fold-letters'
import { type CslName, isPersonSource, type Source } from './source'

/** What of a source tells who it is. */
export type TellingSource = Pick<Source, 'item' | 'givesAway'>

/** A word that tells who somebody is, folded. */
export interface TellingName {
  readonly word: string
  /** Others have given names, too: with another surname behind it, it is somebody else's. */
  readonly isGiven: boolean
  /** A person chose it, and it has three letters or more: it counts in small letters, whatever else it means. */
  readonly isChosen: boolean
}

/** What gives sources away. */
export interface TellingNames {
  readonly names: readonly TellingName[]
  /** Several words, as foldPhrase gives them. */
  readonly phrases: readonly string[]
  /** In scripts without spaces: found anywhere. */
  readonly runs: readonly string[]
  /** Single characters of such scripts: found as words. */
  readonly signs: readonly string[]
}

/** Scripts that write without spaces. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Surnames of two characters: https://en.wikipedia.org/wiki/Chinese_compound_surname, those in use. */
const doubleSurname =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|东方|東方|夏侯|皇甫|尉迟|尉遲|慕容|令狐|端木|公孙|公孫)/u

/** Folded, with one space wherever words are parted by spaces, hyphens or lines under them. */
export function foldPhrase(text: string): string {
  return foldLetters(plainSigns(text))
    .replace(/[\s\-‐‑–—_/]+/g, ' ')
    .trim()
}

/** Everything that would tell who these sources are. */
export function tellingNamesOf(sources: readonly TellingSource[]): TellingNames {
  const found = {
    names: [] as TellingName[],
    phrases: new Set<string>(),
    runs: new Set<string>(),
    signs: new Set<string>()
  }
  for (const { item, givesAway = '' } of sources) {
    const isPerson = isPersonSource({ item })
    for (const name of item.author ?? []) {
      if (isPerson || name.literal === undefined) takeName(name)
      else takePhrase(name.literal, false)
    }
    if (!isPerson) takePhrase(item.title ?? '', false)
    takePhrase((item.URL ?? '').replace(/^https?:\/\/(?:www\.)?|\/$/gi, ''), false)
    for (const words of givesAway.split(/[,;\n،、，；]/)) takePhrase(words, true)
  }
  return { names: found.names, phrases: [...found.phrases], runs: [...found.runs], signs: [...found.signs] }

  function takeName({ given = '', family = '', literal = '' }: CslName): void {
    if (literal.trim() !== '') takeLiteral(literal)
    if (family.trim() !== '' && given.trim() !== '') {
      takePhrase(`${given} ${family}`, false)
      takePhrase(`${family} ${given}`, false)
      if (unspaced.test(family)) takeRun(`${family}${given}`)
    }
    if (family.trim() !== '') {
      takePhrase(family, false)
      takeJoined(family)
    }
    takeWords(wordsOf(family === '' ? given : family), false)
    if (family !== '') takeWords(wordsOf(given), true)
  }

  function takeLiteral(literal: string): void {
    takePhrase(literal, false)
    takeJoined(literal)
    const words = wordsOf(literal)
    if (words.length === 1 && unspaced.test(literal)) {
      takeUnparted(words[0] ?? '')
      return
    }
    if (words.length === 1 && /^\p{Script=Hangul}{3,4}$/u.test(literal.trim()))
      takeWord(literal.trim().slice(1), true)
    // "a clerk at the ministry" is a description, of which no word is a name
    if (
      words.length > 1 &&
      words.some((word) => isSmallWord(foldLetters(word)) && word === word.toLowerCase())
    )
      return
    const called = callNames(words, foldLetters)
    const last = called.at(-1)
    if (last !== undefined) takeWord(last, false)
    for (const word of called.slice(0, -1)) takeWord(word, true)
  }

  /** al-Hassan is written Alhassan, too, and d'Angelo Angelo. */
  function takeJoined(name: string): void {
    const last = plainSigns(name).trim().split(' ').at(-1) ?? ''
    const [, particle, rest] = /^(\p{L}{1,3})[-‐‑](\p{L}{3,})$/u.exec(last) ?? []
    if (particle !== undefined && rest !== undefined) takeWord(`${particle}${rest.toLowerCase()}`, false)
    const [, bare] = /^(?:d|l|all|dall|dell)'(\p{L}{4,})$/iu.exec(last) ?? []
    if (bare !== undefined) takeWord(bare, false)
  }

  function takeUnparted(name: string): void {
    takeRun(name)
    const letters = [...name]
    if (!/^\p{Script=Han}{2,4}$/u.test(name)) return
    const surname = doubleSurname.test(name) || letters.length === 4 ? 2 : 1
    for (const part of [letters.slice(0, surname), letters.slice(surname)])
      takeRun(part.join(''), letters.length > 2)
  }

  function takeWords(words: readonly string[], isGiven: boolean): void {
    for (const word of callNames(words, foldLetters)) takeWord(word, isGiven)
  }

  function takeWord(word: string, isGiven: boolean, isChosen = false): void {
    if (unspaced.test(word)) {
      takeRun(word, !isGiven)
      return
    }
    // given names of a few kinds are so common, and told from no other word, that each note would be withheld
    if (isGiven && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) return
    for (const form of new Set(spellings(word))) {
      if ([...form].length >= 2) found.names.push({ word: form, isGiven, isChosen })
    }
  }

  function takeRun(run: string, isSurname = true): void {
    const folded = foldLetters(plainSigns(run))
    if ([...folded].length >= 2) found.runs.add(folded)
    else if (folded !== '' && isSurname) found.signs.add(folded)
  }

  function takePhrase(text: string, isChosen: boolean): void {
    const folded = foldPhrase(text)
    if (folded === '') return
    if (unspaced.test(folded)) takeRun(folded)
    else if (folded.includes(' ') || /[^\p{L}\p{M}']/u.test(folded)) found.phrases.add(folded)
    else takeWord(text.trim(), false, isChosen && [...folded].length > 2)
  }
}

function wordsOf(name: string): readonly string[] {
  return plainSigns(name).match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
}

/** The ways in which a name is written where its letters are not at hand, folded: Müller, Muller, Mueller. */
function spellings(word: string): readonly string[] {
  const plain = plainSigns(word)
  const german = plain
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äæ]/g, 'ae')
    .replace(/[öø]/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/å/g, 'aa')
  const folded = foldLetters(plain)
  const without = /[aou]e/.test(folded) ? folded.replace(/([aou])e/g, '$1') : folded
  return [folded, foldLetters(german), without, folded.replaceAll("'", '')]
}
