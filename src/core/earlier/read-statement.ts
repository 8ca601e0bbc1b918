import { factsInText } from '../article/facts-in-text'
import { isWordToken, wordTokens } from '../article/word-tokens'
import { monthSource, weekdaySource } from '../consistency/calendar'
import { bareNumberSource, readNumber } from '../consistency/read-number'
import { longestStatement } from '../model/earlier-claim'
import { isEverydayWord, isSmallWord } from '../model/everyday-words'
import { foldLetters, plainSigns } from '../model/fold-letters'
import { groupOfWord, looseWords } from './word-groups'

/** What of a statement's words decides whether another one says the same. */
export interface Statement {
  /** Primary language tag; "" where it is not known. */
  readonly language: string
  /** All its words in order, folded, joined by spaces: equal where two are the same word for word. */
  readonly line: string
  /** The words that say something, in order, folded and without endings; each once. */
  readonly terms: readonly string[]
  /** Values of numbers, in order. Years are apart from the others, for they move about in a sentence. */
  readonly numbers: readonly string[]
  readonly years: readonly string[]
  /** Groups of words that turn what it says, in order: see groupOfWord. */
  readonly turns: readonly string[]
  /** Months and days of the week, in order; they move about in a sentence. */
  readonly dates: readonly string[]
  /** Signs that change what a number says, in order: "-", "<", "€", and what parts two numbers. */
  readonly signs: readonly string[]
  /** Little words that lead to a number or a name, in order: "to 5" (not "by 5"), "from Qatar". */
  readonly links: readonly string[]
  /** The last word of each name, folded, in order. */
  readonly names: readonly string[]
  /** Every folded word, for names to be looked up in. */
  readonly words: ReadonlySet<string>
  /** Words that mean another day, or somebody else, in another article; "" for none. */
  readonly loose: string
}

/** Reads a claim's words. `language` is BCP 47; "und" or "" for unknown. Null for words that are too few or too many to tell. */
export function readStatement(words: string, language: string): Statement | null {
  if (words.length > longestStatement) return null
  const primary = primaryOf(language)
  const plain = plainSigns(words).trim()
  const text = withNamedUnits(plain, primary)
  const { numbers, rest } = takeNumbers(text, primary)
  const tokens = wordTokens(rest).filter(isWordToken)
  const dates = primary === 'en' ? tokens.filter(isCalendarName) : []
  const folded = tokens.filter((token) => !dates.includes(token)).map((token) => foldLetters(token))
  const terms = unique(folded.flatMap((word) => termOf(word, primary)))
  const turns = turnsOf(folded, text, primary)
  const years = numbers.filter(isYear)
  if (
    terms.length + numbers.length + turns.length + dates.length < fewestSigns ||
    terms.length + numbers.length < 2
  )
    return null
  const line = lineOf(text)
  return {
    language: primary,
    line,
    terms,
    numbers: numbers.filter((number) => !isYear(number)),
    years,
    turns,
    dates: dates.map(calendarTurn),
    signs: signsOf(plain, primary),
    links: primary === 'en' ? linksOf(text) : [],
    names: namesOf(plain, primary),
    words: new Set([...line.split(' '), ...terms]),
    loose: looseWords(plain, primary)
  }
}

/** "The president said" tells nothing apart: a statement has so many words that say something. */
const fewestSigns = 3

function primaryOf(language: string): string {
  const primary = language.toLowerCase().split(/[-_]/u)[0] ?? ''
  return primary === 'und' ? '' : primary
}

function lineOf(text: string): string {
  return wordTokens(text)
    .filter(isWordToken)
    .map((token) => foldLetters(token))
    .join(' ')
}

/** Before a number, between two, or beside one: a hyphen within a word is none of these. */
const sign = /(?<![\p{L}\p{N}])[-−–](?=\s?\p{Sc}?\d)|(?<=\d)\s?[-–—/:]\s?(?=\d)|[<>≤≥≈=≠±+%‰°¢]|\p{Sc}/gu
/** Those that English statements have as words: see withNamedUnits. */
const named = /[%$€£¥]/u

function signsOf(plain: string, language: string): readonly string[] {
  const isNamed = language === 'en' || language === ''
  return [...plain.matchAll(sign)]
    .map(([found]) => found.trim())
    .filter((found) => !isNamed || !named.test(found))
}

const toNumber = /\b(to|from|of)\s+(?:(?:about|around|some|nearly|almost|over)\s+)?(?=\p{Sc}?\d)/giu
const toName = /\b(from|to|for|against|with)\s+(?:the\s+)?(?=\p{Lu})/gu

function linksOf(text: string): readonly string[] {
  return [toNumber, toName].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, word = '']) => word.toLowerCase())
  )
}

const units: readonly (readonly [RegExp, string])[] = [
  [/\s?%|\bper cent\b/giu, ' percent'],
  [/\$/gu, ' dollar '],
  [/€/gu, ' euro '],
  [/£/gu, ' pound '],
  [/¥/gu, ' yen ']
]

function withNamedUnits(text: string, language: string): string {
  if (language !== 'en' && language !== '') return text
  return units.reduce((named, [sign, word]) => named.replace(sign, word), text)
}

const englishNumber = new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${bareNumberSource})(?!\\p{N})`, 'giu')
const numberSigns = /\p{N}/u

/** The numbers of a text, and the text without them. Elsewhere than in English a number is what has a digit, as it is written. */
function takeNumbers(
  text: string,
  language: string
): { readonly numbers: readonly string[]; readonly rest: string } {
  const numbers: string[] = []
  const rest =
    language === 'en'
      ? text.replace(englishNumber, (found) => {
          const value = readNumber(found)
          if (value === null) return found
          numbers.push(String(value))
          return ' '
        })
      : text
  const others = wordTokens(rest).filter((token) => numberSigns.test(token))
  return {
    numbers: [...numbers, ...others.map((token) => foldLetters(token))],
    rest: wordTokens(rest)
      .map((token) => (numberSigns.test(token) ? ' ' : token))
      .join('')
  }
}

const calendarName = new RegExp(`^(?:${monthSource}|${weekdaySource})$`, 'u')

/** The month May has a capital, the verb has none. */
function isCalendarName(word: string): boolean {
  return calendarName.test(word)
}

function calendarTurn(word: string): string {
  return `date ${word.slice(0, 3).toLowerCase()}`
}

function isYear(number: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(number)
}

/** Words that hedge or fill, and leave what is said as it is. */
const fillers = new Set(
  'about around roughly approximately some overall also however meanwhile that which who whose there mr mrs ms dr sir'.split(
    ' '
  )
)

/** The words that a folded word stands for in a comparison: none where it says nothing, or turns the sentence. */
function termOf(word: string, language: string): readonly string[] {
  if (groupOfWord(word, language) !== null) return []
  if (language === 'en' || language === '') {
    if (isSmallWord(word) || fillers.has(word)) return []
    return [stem(word)]
  }
  return word.length < 4 ? [] : [word]
}

/** An English word without the endings of its forms. */
function stem(word: string): string {
  const own = word.replace(/'s?$/u, '')
  if (own.length < 5) return own.replace(/(?<=\p{L}{3})s$/u, '')
  return own
    .replace(/(?<=\p{L}{3})(?:ies|ied)$/u, 'y')
    .replace(/(?<=(?:ss|sh|ch|x|z))es$/u, '')
    .replace(/(?<=\p{L}{3}[^s])s$/u, '')
    .replace(/(?<=\p{L}{4})(?:ed|ing)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '')
}

const doneBy = /\bby (?!\p{N}|an? |(?:the )?(?:end|\p{L}+ing|mid)\b)/iu

/** "From deficit to surplus": which of the two it came from. */
const cameFrom = /\bfrom (?:the |an? )?(\p{L}+) to\b/u

function turnsOf(folded: readonly string[], text: string, language: string): readonly string[] {
  const groups = folded.flatMap((word) => groupOfWord(word, language) ?? [])
  const passive = language === 'en' && doneBy.test(text.replace(/\s+/gu, ' ')) ? ['by'] : []
  const origin = language === 'en' ? cameFrom.exec(foldLetters(text))?.[1] : undefined
  return [...groups, ...passive, ...(origin === undefined ? [] : [`from ${stem(origin)}`])]
}

/** Names, and where a sentence begins a word with a capital that may be one. */
function namesOf(text: string, language: string): readonly string[] {
  const found = factsInText(withoutMarks(text), language)
    .map(({ start, end }) => ({ start, fact: text.slice(start, end) }))
    .filter(({ fact }) => /^\p{Lu}/u.test(fact) && !numberSigns.test(fact) && !isCalendarName(fact))
    .map(({ start, fact }) => ({ start, name: lastWord(fact) }))
  const first = language === 'de' ? null : /^\P{L}{0,3}(\p{Lu}[\p{L}\p{M}'-]*)/u.exec(text)
  const opening = first === null ? '' : lastWord(first[1] ?? '')
  const isOpen =
    opening !== '' && !isCalendarName(first?.[1] ?? '') && !isSmallWord(opening) && !isEverydayWord(opening)
  const isNamed = found.some(({ start }) => start <= (first?.[0].length ?? 0))
  const names = found.map(({ name }) => name).filter((name) => name !== '')
  return isOpen && !isNamed ? [opening, ...names] : names
}

/** A quotation is one fact to factsInText: the names inside it are to be told. */
function withoutMarks(text: string): string {
  return text.replace(/[“”„«»"「」『』]/gu, ',')
}

function lastWord(name: string): string {
  return foldLetters(name.split(/[\s\u00a0]+/u).at(-1) ?? '').replace(/'s?$|[^\p{L}\p{N}]+$/gu, '')
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
