import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import type { FoundByRule } from './finding'
import { bareNumberSource, numberSource, percentSource, readNumber, sayNumber } from './read-number'

const item = `(?<![\\p{L}\\d])(?:${bareNumberSource})(?: (?!and |plus )[\\p{L}’'-]{2,16}){1,5}`
const list = `${item}(?:(?:, | \\+ )${item}){0,6}(?:,? and |,? plus | \\+ )${item}`
const joints = /,? and |,? plus | \+ |, /u
const inAll = '(?:in all|in total|altogether)'

const wholeAndParts = new RegExp(
  `(?<whole>${numberSource})(?<noun>(?: [\\p{L}’'-]{2,16}){0,5})(?:: | — |—| – | \\()(?<list>${list})(?=[.;)]|$| —|—)`,
  'giu'
)
const partsAndWhole = new RegExp(
  `(?<list>${list})(?:,? | \\()(?:for |making |or |in )?(?:a total of|altogether|totall?ing) (?<whole>${numberSource})`,
  'giu'
)
const partsAndAll = new RegExp(
  `(?<list>${list})(?:, | \\(| — | – )(?:(?:for |making |or )?(?<whole>${numberSource})(?: (?!in )[\\p{L}’'-]{2,16}){0,2} ${inAll}|total:? (?<named>${numberSource}))(?=[.,;)]|$)`,
  'giu'
)
const included = new RegExp(
  `(?<whole>${numberSource})(?<noun>(?: [\\p{L}’'-]{2,16}){1,4}),? (?:were killed, |were injured, )?\\(?including (?<list>${item}(?:, ${item}){0,4}(?:,? and ${item})?)`,
  'giu'
)
const ofPeople =
  /\b(?:people|persons|men|women|children|boys|girls|soldiers|civilians|passengers|students|officers|police|workers|victims|dead|injured|killed|wounded|migrants|prisoners|hostages|members|employees|residents|teachers|doctors|nurses|crew|fighters|militants|adults|teenagers|babies|infants|tourists|patients|protesters|journalists|players|voters|candidates|judges|jurors|lawmakers|senators|firefighters|pupils|guests|suspects)\b/iu
const measured =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|per|miles?|km|kilomet\w+|met(?:er|re)s?|feet|foot|inches|pounds?|kg|tons?|tonnes?|dollars?|euros?|points?|times|pages?)\b/iu

/** What a text has in which a pattern can be found, and the pattern. */
const listed: readonly (readonly [RegExp, RegExp])[] = [
  [/[:—–(] ?[\p{L}\d]/u, wholeAndParts],
  [/(?:a total of|altogether|totall?ing) /iu, partsAndWhole],
  [/in all|total|altogether/iu, partsAndAll]
]
const allBehind = new RegExp(` ?${inAll}$`, 'iu')
const allBefore = /(?:a total of|in total|in all|altogether),? $/iu
/** A part without a number: “their leader, seven men and four women”. */
const partBefore =
  /(?<!\b(?:in|at|on|of|to|for|by|from|after|before|during|with|near|under|over|behind) )\b(?:an?|the|its|their|his|her|our|my|another|several|some|many)(?: [\p{L}’'-]{1,16}){1,3}(?:,| and|,? plus| \+) $/iu

/** “Twelve people: seven men and four women”, “ten people, including eleven children”. */
export function findInParts({ text }: BlockText): readonly FoundByRule[] {
  const found: FoundByRule[] = []
  for (const [mark, pattern] of listed) {
    if (!mark.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const { whole: first = '', named, list: parts = '', noun = '' } = match.groups ?? {}
      const whole = named ?? first
      const made = addUp(whole, parts)
      if (made === null || made.all < 2 || Math.abs(made.sum - made.all) <= made.slack) continue
      const before = text.slice(Math.max(0, match.index - 80), match.index)
      const isAlike = pattern === wholeAndParts ? isParted(noun, parts, before) : !partBefore.test(before)
      if (measured.test(`${noun} ${parts}`) || !isAlike) continue
      found.push({
        rule: 'parts',
        places: [placeOf(match.index, match[0])],
        says: consistencyWords.parts(sayNumber(made.sum, `${parts} ${whole}`), whole),
        isCertain: made.isCertain
      })
    }
  }
  for (const match of text.includes('including') ? text.matchAll(included) : []) {
    const { whole = '', list: parts = '', noun = '' } = match.groups ?? {}
    const made = addUp(whole, parts)
    if (made === null || made.sum - made.all <= made.slack) continue
    if (!ofPeople.test(noun) || !ofPeople.test(parts) || measured.test(`${noun} ${parts}`)) continue
    found.push({
      rule: 'parts',
      places: [placeOf(match.index, match[0])],
      says: consistencyWords.partsAbove(sayNumber(made.sum, `${parts} ${whole}`), whole),
      isCertain: made.isCertain
    })
  }
  return [...found, ...findInPercents(text)]
}

/** Whether the parts are of the whole before them: of what it counts, or people in all. */
function isParted(noun: string, parts: string, before: string): boolean {
  const counted = noun.replace(allBehind, '').trim()
  if (counted === '' && noun === '' && !allBefore.test(before)) return false
  return isOfOneNoun(counted, parts)
}

const peopleOrPersons = /\b(?:people|persons|members|victims|dead|injured|passengers|jurors|students)$/iu
const everybody =
  /^(?:men|women|children|boys|girls|adults|teenagers|babies|infants|man|woman|child|boy|girl|adult)$/iu

/** Whether all parts are of what the whole counts: “12 states: 7 large states and 4 small states”, “12 people: 7 men and 4 women”. */
function isOfOneNoun(noun: string, parts: string): boolean {
  const whole = noun.toLowerCase()
  const last = whole.split(' ').at(-1) ?? ''
  return parts.split(joints).every((part) => {
    const words = part.toLowerCase().split(' ')
    const own = words.at(-1) ?? ''
    return own === last || ((whole === '' || peopleOrPersons.test(whole)) && everybody.test(own))
  })
}

/** A whole and its parts, added up. */
interface Added {
  readonly all: number
  readonly sum: number
  /** How far rounding may have put them apart. */
  readonly slack: number
  /** Whether no rounding can put them further apart than that. */
  readonly isCertain: boolean
}

/** Null where a number is not read. */
function addUp(whole: string, parts: string): Added | null {
  const numbers = parts.split(joints).map((part) => firstNumber.exec(part)?.[0] ?? '')
  const all = readNumber(whole)
  const values = numbers.map((words) => (words === '' ? null : readNumber(words)))
  if (all === null || values.some((value) => value === null || !Number.isInteger(value))) return null
  const sum = values.reduce<number>((made, value) => made + (value ?? 0), 0)
  const written = [whole, ...numbers]
  const inWords = written.reduce((apart, words) => apart + roundedInWords(words), 0)
  const thousands = written.filter((words) => wholeThousands.test(words)).length
  // beside finer numbers whole thousands are rounded; where all of them are, nobody can tell
  const isRounded = thousands < written.length
  const slack = inWords + (isRounded ? thousands * 500 : 0)
  return { all, sum, slack, isCertain: inWords === 0 && (isRounded || thousands === 0) }
}

const wholeThousands = /000$/u
const firstNumber = new RegExp(`^(?:${bareNumberSource})`, 'iu')
const rounded = /(?:\.(?<places>\d+))?[ \u00a0-]?(?<scale>thousand|million|billion|trillion|bn|m)$/iu

/** Half of the last digit of “1.2 million”; 0 for numbers in full. */
function roundedInWords(words: string): number {
  const { places = '', scale } = rounded.exec(words)?.groups ?? {}
  return scale === undefined ? 0 : (readNumber(`1 ${scale}`) ?? 0) / 10 ** places.length / 2
}

const remaining = new RegExp(`\\b(?:remaining|other) ${percentSource}`, 'giu')
const percents = new RegExp(percentSource.replace('?<percent>', ''), 'giu')

/** “60 per cent, 30 per cent and the remaining 20 per cent”. */
function findInPercents(text: string): readonly FoundByRule[] {
  if (!/remaining|other/iu.test(text)) return []
  return [...text.matchAll(remaining)].flatMap(({ index, 0: words }): readonly FoundByRule[] => {
    const from = Math.max(0, index - 240)
    const before = text.slice(from, index)
    const begin = from + Math.max(0, ...['. ', '; ', '? '].map((mark) => before.lastIndexOf(mark) + 1))
    const sentence = text.slice(begin, index + words.length)
    const all = [...sentence.matchAll(percents)]
    if (all.length < 2 || /\bof (?:whom|those|them|these|which)\b/u.test(sentence)) return []
    const sum = all.reduce((total, each) => total + Number(each[1]), 0)
    if (Math.abs(sum - 100) <= 1 + all.length * 0.5) return []
    const first = all[0]?.index ?? 0
    return [
      {
        rule: 'parts',
        places: [{ start: begin + first, end: index + words.length }],
        says: consistencyWords.percentParts(sayNumber(sum)),
        isCertain: false
      }
    ]
  })
}
