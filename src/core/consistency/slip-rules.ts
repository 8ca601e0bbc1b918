import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import type { FoundByRule } from './finding'

const slip = (
  rule: FoundByRule['rule'],
  index: number,
  words: string,
  says: string,
  isCertain = false
): FoundByRule => ({ rule, places: [placeOf(index, words)], says, isCertain })

const joinedDate =
  /(?<![\p{L}.])(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.\d{1,2}|(?:January|February|April|June|July|August|September|October|November|December)\d{1,2})(?![\d.:-])/gu
const joinedSentence = /(?<![\p{L}@/.])\p{Ll}{2,}[.?!]\p{Lu}\p{Ll}+(?![\p{L}./])/gu
const joinedComma = /(?<![\p{L}@/.])\p{L}{2,},\p{Ll}{2,}(?![\p{L}./])/gu

/** “Jan.30”, “ended.The”. */
function missingSpaces(text: string): readonly FoundByRule[] {
  return [joinedDate, joinedSentence, joinedComma].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) =>
      slip('missing space', index, words, consistencyWords.missingSpace(words))
    )
  )
}

const doubled = /(?<![\p{L}\p{M}’'-])(\p{Ll}[\p{L}\p{M}’']*)[ \u00a0]+\1(?![\p{L}\p{M}’'-])/gu
/** Words that English sets twice: “had had”, “very very”. */
const maybeTwice = new Set(
  'had that very so no yes is do ha bye knock long many much really far more again never now well her blah who ho in on'.split(
    ' '
  )
)

/** “the the”. */
function doubledWords(text: string): readonly FoundByRule[] {
  return [...text.matchAll(doubled)].flatMap(({ index, 0: words, 1: word = '' }) =>
    maybeTwice.has(word) ? [] : slip('doubled word', index, words, consistencyWords.doubledWord(word))
  )
}

/** Unpaired quotation marks of English. A quotation that goes on in the next paragraph is not closed in this one. */
function unpairedQuotes(text: string, next: string): readonly FoundByRule[] {
  const found: FoundByRule[] = []
  let open = -1
  for (const { index, 0: mark } of text.matchAll(/[“”]/gu)) {
    if (mark === '“') open = index
    else if (open >= 0) open = -1
    else found.push(unpaired(index, mark))
  }
  if (open >= 0 && !/^\s*“/u.test(next)) found.push(unpaired(open, '“'))
  const straight = [...text.matchAll(/(?<!\d)"/gu)]
  const last = straight.at(-1)
  if (found.length > 0) return found
  if (last !== undefined && straight.length % 2 === 1 && !/^\s*"/u.test(next) && !/\d"/u.test(text))
    found.push(unpaired(last.index, '"'))
  return found
}

function unpaired(index: number, mark: string): FoundByRule {
  return slip('unpaired mark', index, mark, consistencyWords.unpaired(mark))
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** A block with more of them is no prose. */
const mostTold = 8

/** Unpaired brackets, in any language. “a)” and smileys are none. */
function unpairedBrackets(text: string): readonly FoundByRule[] {
  if (!/[()[\]{}]/u.test(text)) return []
  const found: FoundByRule[] = []
  const open: { readonly mark: string; readonly index: number }[] = []
  for (const { index, 0: mark } of text.matchAll(/[()[\]{}]/gu)) {
    const before = text.slice(Math.max(0, index - 4), index)
    const partner = pairs[mark]
    if (partner === undefined) {
      if (mark !== '(' || !/[:;]-?$/u.test(before)) open.push({ mark, index })
      continue
    }
    if (open.at(-1)?.mark === partner) open.pop()
    else if (mark !== ')' || !/(?:(?:^|[\s,;])[\p{L}\p{N}]{1,3}|[:;]-?)$/u.test(before))
      found.push(unpaired(index, mark))
  }
  return [...found, ...open.slice(0, mostTold).map(({ index, mark }) => unpaired(index, mark))]
}

/** Small slips of a block, by kind. Some are told in English alone; `next` is the text of the block behind it. */
export function findSlips(
  { text, part }: BlockText,
  next: string,
  isEnglish: boolean
): readonly (readonly FoundByRule[])[] {
  const brackets = part === 'cell' ? [] : unpairedBrackets(text)
  if (!isEnglish) return [brackets]
  return [missingSpaces(text), doubledWords(text), unpairedQuotes(text, next), brackets]
}

/** A number whose thousands are parted, and by what. */
export interface PartedNumber {
  readonly mark: ',' | '.'
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Three digits behind one mark may be decimals: without another group only whole thousands tell. */
const parted =
  /(?<![\p{L}\d.,:/-])[1-9]\d{0,2}(?:(?:,\d{3}){2,4}|(?:\.\d{3}){2,4}|,\d{3}|\.000)(?![\d%]|[.,:/-]\d)/gu

/** The numbers of a block whose thousands are parted by a comma or a full stop. */
export function readPartedNumbers({ text }: BlockText): readonly PartedNumber[] {
  if (!/\d[.,]\d{3}/u.test(text)) return []
  return [...text.matchAll(parted)].map(({ index, 0: words }) => ({
    mark: words.includes(',') ? ',' : '.',
    words,
    ...placeOf(index, words)
  }))
}

/** “1,000” and “12.000” in one article. */
export function* findInSeparators(
  numbers: readonly PartedNumber[],
  isEnglish: boolean
): Generator<FoundByRule> {
  const commas = numbers.filter(({ mark, words }) => mark === ',' && (isEnglish || isWhole(words)))
  const stops = numbers.filter(({ mark }) => mark === '.')
  const [few, many] = commas.length < stops.length ? [commas, stops] : [stops, commas]
  const [odd] = few
  const [usual] = many
  if (odd === undefined || usual === undefined) return
  yield {
    rule: 'mixed separators',
    places: [...few.slice(0, 4), usual].map(({ start, end }) => ({ start, end })),
    says: consistencyWords.mixedSeparators(usual.words, odd.words),
    isCertain: false
  }
}

/** Elsewhere “1,234” may be a decimal number. */
function isWhole(words: string): boolean {
  return /,000$|,\d{3},/u.test(words)
}
