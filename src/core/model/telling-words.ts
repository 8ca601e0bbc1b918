import { isAuxiliary, isEverydayWord, isSmallWord } from './everyday-words'
import { foldLetters, plainSigns } from './fold-letters'
import { unmixed } from './look-alike'
import { beginningOf, isFormOf } from './name-forms'
import {
  foldPhrase,
  type TellingName,
  type TellingNames,
  type TellingSource,
  tellingNamesOf,
  unspaced
} from './telling-names'

/** Whether a text tells who a source is. */
export type Tells = (text: string) => boolean

/** How often each word (see foldLetters) stands in the article in small letters: words of its language, not names. */
export type OrdinaryWords = ReadonlyMap<string, number>

/** A small word of the article's language: short, and at least this often among its words. */
const smallLetters = 3
const leastShare = 1 / 250

/**
 * Whether a text says who or what one of these sources is: a name of it, its title or address, or a word that somebody
 * said gives it away. Names are found in other cases of many languages, without accents, and in small letters where they
 * are no words of the language. docs/project-format.md, "Salts and confidential sources".
 */
export function makeTells(sources: readonly TellingSource[], ordinary: OrdinaryWords = new Map()): Tells {
  const telling = tellingNamesOf(sources)
  const { names, phrases, runs, signs } = telling
  if (names.length + phrases.length + runs.length + signs.length === 0) return () => false
  const language = readLanguage(ordinary)
  const byBeginning = groupByBeginning(names)
  const numbers = phrases.map(numberOf).filter((number) => number !== null)
  return (text) => {
    if (text === '') return false
    return readingsOf(plainSigns(text)).some(
      (plain) =>
        holdsName(plain, byBeginning, language) ||
        holdsOneOf(plain, phrases) ||
        holdsNumber(plain, numbers) ||
        holdsRun(plain, telling) ||
        holdsAddress(plain, names, language)
    )
  }
}

/** The text as it stands, with words made whole that the end of a line parts, and without letters that pose as Latin ones. */
function readingsOf(plain: string): readonly string[] {
  const whole = plain.replace(/(?<=\p{L})-[^\S\n]*\n\s*(?=\p{Ll})/gu, '')
  const latin = whole.replace(/[\p{L}\p{M}]+/gu, unmixed)
  return [...new Set([plain, whole, latin])]
}

/** How often each word stands in small letters in these texts. */
export function ordinaryWordsOf(texts: Iterable<string>): OrdinaryWords {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of plainSigns(text).matchAll(
      /(?<![\p{L}\p{M}\p{N}@.])\p{Ll}[\p{Ll}\p{M}]+(?![\p{L}@])/gu
    )) {
      const folded = foldLetters(word)
      counts.set(folded, (counts.get(folded) ?? 0) + 1)
    }
    // "the King": no word of the language, but known to readers as no person of that name
    for (const [, lead = '', word = ''] of plainSigns(text).matchAll(articled))
      counts.set(`${foldLetters(lead)} ${foldLetters(word)}`, 0)
  }
  return counts
}

/** A word with a capital behind an article, and no other name. */
const articled =
  /(?<![\p{L}\p{N}])([Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Dd]em|[Ll]es?|[Ll]as?|[Ee]l|[Ll]os?|[Ii]l|[Gg]li) (\p{Lu}[\p{L}\p{M}]+)(?![\p{L}\p{M}]| \p{Lu})/gu

interface Language {
  readonly isEveryday: (word: string) => boolean
  readonly isSmall: (word: string) => boolean
  /** Whether the article writes this word with a capital behind this one: "the", "king". */
  readonly isArticled: (lead: string, word: string) => boolean
}

function readLanguage(ordinary: OrdinaryWords): Language {
  const all = [...ordinary.values()].reduce((sum, count) => sum + count, 0)
  const least = Math.max(3, all * leastShare)
  return {
    isEveryday: (word) => isEverydayWord(word) || ordinary.has(word),
    isSmall: (word) =>
      isSmallWord(word) || (word.length <= smallLetters && (ordinary.get(word) ?? 0) >= least),
    isArticled: (lead, word) => lead !== '' && ordinary.has(`${lead} ${word}`)
  }
}

/** A word of a text, with what its place says of it. */
interface TextWord {
  readonly folded: string
  readonly isCapital: boolean
  readonly isFirst: boolean
  /** What stands directly before it, one character. */
  readonly before: string
  /** The word before, folded, where one space parts them; "" for none. */
  readonly lead: string
  /** The next word, where one space parts them; "" for none. */
  readonly next: string
}

const wordPattern = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*'?/gu

type Names = ReadonlyMap<string, readonly TellingName[]>

/** So that a word of a text is compared with the few names that it can be. */
function groupByBeginning(names: readonly TellingName[]): Names {
  const groups = new Map<string, TellingName[]>()
  for (const name of names) {
    const group = groups.get(beginningOf(name.word))
    if (group === undefined) groups.set(beginningOf(name.word), [name])
    else group.push(name)
  }
  return groups
}

function holdsName(plain: string, byBeginning: Names, language: Language): boolean {
  if (byBeginning.size === 0) return false
  const prefixed = byBeginning.get('') ?? []
  const letters = /[\p{Lu}\p{Lt}]/u.test(plain) ? (/\p{Ll}/u.test(plain) ? 'both' : 'capitals') : 'small'
  for (const word of wordsIn(plain)) {
    const names = [...(byBeginning.get(beginningOf(word.folded)) ?? []), ...prefixed]
    if (names.some((name) => isNamed(word, name, letters, language))) return true
  }
  return false
}

function* wordsIn(plain: string): Generator<TextWord> {
  const found = [...plain.matchAll(wordPattern)]
  for (const [index, { 0: word, index: start }] of found.entries()) {
    const following = found[index + 1]
    const end = start + word.length
    const next = following !== undefined && plain.slice(end, following.index) === ' ' ? following[0] : ''
    const around = plain.slice(Math.max(0, start - 8), start)
    const isFirst = start === 0 || /(?:^|[.!?…:;•¿¡"“„«(]|[–—-] |\n)\s{0,8}$/u.test(around)
    const previous = found[index - 1]
    const isBehind = previous !== undefined && plain.slice(previous.index + previous[0].length, start) === ' '
    const lead = isBehind ? foldLetters(previous[0]) : ''
    const before = around.slice(-1)
    const isCapital = /^[\p{Lu}\p{Lt}]/u.test(word)
    yield { folded: foldLetters(word), isCapital, isFirst, before, lead, next }
    if (following !== undefined && isJoinable(word, plain.slice(end, following.index), following[0])) {
      const behind = found[index + 2]
      const endOfBoth = following.index + following[0].length
      yield {
        folded: `${foldLetters(word)}'${foldLetters(following[0])}`,
        isCapital: /^[\p{Lu}\p{Lt}]/u.test(following[0]),
        isFirst,
        before,
        lead,
        next: behind !== undefined && plain.slice(endOfBoth, behind.index) === ' ' ? behind[0] : ''
      }
    }
    // l'Okonkwo, d'Okonkwo
    for (
      let at = word.indexOf("'");
      at > 0 && at <= 3 && at < word.length - 2;
      at = word.indexOf("'", at + 1)
    ) {
      const part = word.slice(at + 1)
      yield {
        folded: foldLetters(part),
        isCapital: /^\p{Lu}/u.test(part),
        isFirst: false,
        before: "'",
        lead: '',
        next
      }
    }
  }
}

/** Most letters before the apostrophe of a name: O', D', Dell'. */
const mostBeforeApostrophe = 4

/** "O Brien" and "o-brien" may be O'Brien; "vitamin d or" is no d'Or. */
function isJoinable(word: string, gap: string, following: string): boolean {
  if (!/^[ \-‐‑]$/u.test(gap) || word.length > mostBeforeApostrophe || word.includes("'")) return false
  if (/^[\p{Lu}\p{Lt}]/u.test(following)) return true
  const folded = foldLetters(following)
  return folded.length >= 3 && !isSmallWord(folded) && !isEverydayWord(folded)
}

/** What stands behind a title, and never behind a name that says whose something is ("the King memo"). */
const behindTitle = new Set(
  `of and or is was has had are were will would could should may might must did does in at on to by with who that which from
  for as when where while but because if after before said says told knew gave sent wrote met went came took spoke asked
  added denied confirmed refused agreed himself herself`.split(/\s+/)
)

/** "The King said", where the article has a King: somebody whom readers know, not the source called King. */
function isArticlesOwn({ folded, lead, next }: TextWord, name: string, language: Language): boolean {
  const word = folded.replace(/'s$/, '')
  if (word !== name || !language.isEveryday(name) || !language.isArticled(lead, name)) return false
  // "the King's" belongs to somebody, whatever it is
  return next === '' || word !== folded || behindTitle.has(foldLetters(next))
}

function isNamed(
  word: TextWord,
  name: TellingName,
  letters: 'both' | 'capitals' | 'small',
  language: Language
): boolean {
  if (!isFormOf(word.folded, name.word)) return false
  if (name.isChosen || !hasCapitals(name.word)) return true
  if (isArticlesOwn(word, name.word, language)) return false
  const isSame = word.folded === name.word
  if (name.isGiven && (word.before === '@' || isOthersName(word, letters))) return false
  if (language.isSmall(name.word)) {
    if (letters !== 'both' || !word.isCapital) return false
    return !word.isFirst || (isAuxiliary(name.word) && (!isSame || isVerbOfThird(word.next)))
  }
  if (word.isCapital) return true
  if (language.isEveryday(name.word)) return false
  // typed without capitals, as notes are
  return letters === 'small' || (isSame && name.word.length > 2)
}

/** Scripts in which names begin with a capital. */
function hasCapitals(name: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(name)
}

/** "John Miller" is somebody else than the John who is to be kept. */
function isOthersName({ isCapital, next }: TextWord, letters: string): boolean {
  return letters === 'both' && isCapital && /^\p{Lu}[\p{Ll}']+$/u.test(next)
}

function isVerbOfThird(word: string): boolean {
  return /^\p{Ll}+(?:ed|s)$|^(?:said|told|saw|had|knew|gave|sent|wrote|met|did|went|came|took|made|spoke|left)$/u.test(
    word
  )
}

function holdsOneOf(plain: string, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return false
  const folded = foldPhrase(plain)
  return phrases.some((phrase) => holdsPhrase(folded, phrase))
}

/** Digits that make a telephone or file number, however they are grouped. */
const leastDigits = 6

function numberOf(phrase: string): string | null {
  const digits = phrase.replace(/\D/g, '')
  return digits.length >= leastDigits && /^[\d\s().+]+$/.test(phrase) ? digits : null
}

function holdsNumber(plain: string, numbers: readonly string[]): boolean {
  if (numbers.length === 0) return false
  const joined = plain.replace(/(?<=\d)[\s().\-‐‑–/]+(?=\d)/gu, '')
  return numbers.some((number) => joined.includes(number))
}

function holdsPhrase(text: string, phrase: string): boolean {
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const isPart =
      /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) && /^[\p{L}\p{N}]/u.test(phrase)
    const [rest = ''] = /^[\p{L}\p{M}\p{N}']*/u.exec(text.slice(start + phrase.length)) ?? []
    const last = phrase.slice(phrase.lastIndexOf(' ') + 1)
    if (!isPart && (rest === '' || !/[\p{L}\p{N}]$/u.test(phrase) || isFormOf(`${last}${rest}`, last)))
      return true
  }
  return false
}

function holdsRun(plain: string, { runs, signs }: TellingNames): boolean {
  if (runs.length + signs.length === 0 || !unspaced.test(plain)) return false
  const folded = foldLetters(plain)
  const joined = folded.replace(/[\s·・‧=]+/gu, '')
  if (runs.some((run) => folded.includes(run) || joined.includes(run))) return true
  return signs.length > 0 && holdsSign(folded, signs)
}

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })
/** It takes time that grows with the square of what it is given, characters; a word is whole in one of two slices. */
const slice = 1024
const overlap = 16

/** A surname of one character is a word of its own, or one with "old" or "young" before it, as colleagues are called. */
function holdsSign(folded: string, signs: readonly string[]): boolean {
  for (let start = 0; start < folded.length; start += slice) {
    for (const { segment } of dictionary.segment(folded.slice(start, start + slice + overlap))) {
      const word = /^[老小阿]..?$/u.test(segment) ? segment.slice(1) : segment
      if (signs.includes(word)) return true
    }
  }
  return false
}

/** Least letters of a name that tells within an address: anokonkwo@example.org. */
const leastInAddress = 5

function holdsAddress(plain: string, names: readonly TellingName[], language: Language): boolean {
  const addresses = plain.split(/[\s<>"]+/u).filter((part) => /@|:\/\/|^www\./i.test(part))
  return addresses.some((address) => {
    const folded = foldLetters(address)
    return names.some(
      ({ word, isGiven }) =>
        !isGiven && word.length >= leastInAddress && !language.isEveryday(word) && folded.includes(word)
    )
  })
}
