import type { TextRange } from '../model/anchor'
import { isSmallWord } from '../model/everyday-words'
import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import type { FoundByRule } from './finding'
import { compoundSource, numberSource, readNumber, sayAsWritten } from './read-number'

/** A number and what it counts. */
export interface Count {
  readonly value: number
  /** The number as the middle of a sentence writes it. */
  readonly spoken: string
  readonly place: TextRange
  /** The words behind it that say something, small. */
  readonly counted: readonly string[]
  /** As they stand, up to the third of them. */
  readonly noun: string
  readonly isInHeadline: boolean
  /** “Two more”, “the first two”: not all of them. */
  readonly isPart: boolean
  /** “At least”, “nearly”. */
  readonly isLoose: boolean
  /** What became of people, where the words beside it say so. */
  readonly casualties: 'dead' | 'injured' | 'arrested' | ''
  /** Which sentence of the block it stands in, by the full stops before it. */
  readonly sentence: string
}

const counts = new RegExp(`(?<number>${numberSource})(?<behind>(?: [\\p{L}’'-]{1,20}){1,7})`, 'giu')
const partBefore =
  /(?:\b(?:first|last|next|another|other|further|more|remaining|additional|extra|of|of the|of its|these|those|to|and|or|between|than)|[–-]) ?$/iu
const partBehind = /^ (?:more|other|others|additional|further|of|or|to|and|such|new)\b/iu
const looseBefore =
  /\b(?:at least|about|around|nearly|almost|roughly|some|more than|over|up to|fewer than|less than) $/iu
const measured =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|per|cent|miles?|km|kilomet\w+|met(?:er|re)s?|feet|foot|inches|pounds?|kg|tons?|tonnes?|dollars?|euros?|points?|times|million|billion|degrees?|a\.m|p\.m|pm|am|cents?|pages?|ways?|things?)$/iu
const casualties: readonly (readonly [Count['casualties'], RegExp, RegExp])[] = [
  [
    'dead',
    /\b(?:kill|kills|killed|killing|claimed) (?:at least |about |some |nearly )?$/iu,
    /^ (?:\p{L}+ ){0,2}?(?:were |are |have been |was )?(?:killed|dead|died|die|dies|slain)\b/iu
  ],
  [
    'injured',
    /\b(?:injure|injures|injured|injuring|wound|wounds|wounded|wounding|hurt) (?:at least |about |some |nearly )?$/iu,
    /^ (?:\p{L}+ ){0,2}?(?:were |are |have been |was )?(?:injured|wounded|hurt)\b/iu
  ],
  [
    'arrested',
    /\b(?:arrest|arrests|arrested|detain|detains|detained) (?:at least |about |some |nearly )?$/iu,
    /^ (?:\p{L}+ ){0,2}?(?:were |are |have been |was )?(?:arrested|detained)\b/iu
  ]
]

/** What a block counts. */
export function readCounts({ text, part }: BlockText): readonly Count[] {
  if (part === 'cell') return []
  return [...text.matchAll(counts)].flatMap(({ index, 0: words, groups = {} }): readonly Count[] => {
    const { number = '', behind = '' } = groups
    const value = readNumber(number)
    if (value === null || /^an? /iu.test(number)) return []
    const before = text.slice(Math.max(0, index - 24), index)
    const spoken = behind.trim().split(' ')
    const counted = spoken.map((word) => word.toLowerCase()).filter((word) => !isSmallWord(word))
    const third = counted[2]
    const until = third === undefined ? -1 : spoken.findIndex((word) => word.toLowerCase() === third)
    const isYear = /^(?:1[5-9]|20)\d\d$/u.test(number)
    if (isYear || counted.length === 0 || measured.test(counted[0] ?? '')) return []
    return [
      {
        value,
        spoken: sayAsWritten(number),
        place: placeOf(index, number),
        counted,
        noun: spoken.slice(0, until + 1).join(' '),
        isInHeadline: part === 'headline',
        isPart: partBefore.test(before) || partBehind.test(words.slice(number.length)),
        isLoose: looseBefore.test(before),
        casualties: casualtiesOf(before, behind),
        sentence: sentenceAt(text, index)
      }
    ]
  })
}

function casualtiesOf(before: string, behind: string): Count['casualties'] {
  return casualties.find(([, left, right]) => left.test(before) || right.test(behind))?.[0] ?? ''
}

/** Characters before a place in which its sentence begins. */
const longestSentence = 400

function sentenceAt(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - longestSentence), index)
  const from =
    index - before.length + Math.max(0, ...['. ', '? ', '! '].map((mark) => before.lastIndexOf(mark)))
  return text.slice(from, from + 40)
}

/** “Six weapons tests in the last month” and “seven weapons tests in the last month”. */
export function* findInCounts(all: readonly Count[]): Generator<FoundByRule> {
  const body = all.filter(({ isInHeadline }) => !isInHeadline)
  yield* sameCounts(body)
  yield* headlineCounts(all, body)
}

function* sameCounts(body: readonly Count[]): Generator<FoundByRule> {
  const byNoun = new Map<string, Count>()
  for (const count of body) {
    if (count.counted.length < 3 || count.isPart) continue
    const key = count.counted.slice(0, 3).join(' ')
    const first = byNoun.get(key)
    if (first === undefined) {
      byNoun.set(key, count)
      continue
    }
    if (first.value === count.value || first.sentence === count.sentence || isWithin(first, count)) continue
    yield {
      rule: 'same count',
      places: [count.place, first.place],
      says: consistencyWords.sameCount(first.noun, first.spoken, count.spoken),
      isCertain: false
    }
  }
}

/** “Nearly 300” and “298”. */
function isWithin(left: Count, right: Count): boolean {
  if (!left.isLoose && !right.isLoose) return false
  return Math.abs(left.value - right.value) <= 0.2 * Math.max(left.value, right.value)
}

/** A number of the headline that the text has nowhere, while it counts the same things otherwise. */
function* headlineCounts(all: readonly Count[], body: readonly Count[]): Generator<FoundByRule> {
  const values = new Set(body.map(({ value }) => value))
  for (const head of all) {
    if (!head.isInHeadline || head.isPart || values.has(head.value)) continue
    const noun = nounOf(head)
    const same = body.filter((each) => !each.isPart && !isWithin(head, each))
    const casualties =
      head.casualties === '' ? [] : same.filter((each) => each.casualties === head.casualties)
    const alike = noun === null ? [] : same.filter(({ counted }) => counted.slice(0, 3).includes(noun))
    const told = casualties.length > 0 ? casualties : alike
    if (told.length === 0) continue
    const others = [...new Map(told.map(({ value, spoken }) => [value, spoken])).values()]
      .slice(0, 3)
      .join(', ')
    const says =
      casualties.length > 0
        ? consistencyWords.headlineCasualties(head.casualties, head.spoken, others)
        : consistencyWords.headlineCount(noun ?? '', head.spoken, others)
    yield {
      rule: 'headline',
      places: [head.place, ...told.slice(0, 4).map(({ place }) => place)],
      says,
      isCertain: false
    }
  }
}

/** What is counted: the first plural of what stands behind the number. */
function nounOf({ counted }: Count): string | null {
  return (
    counted
      .slice(0, 3)
      .find((word) => /[^su]s$/u.test(word) || /^(?:people|men|women|children)$/u.test(word)) ?? null
  )
}

/** A thing that is told by its range or its length. */
export interface Measured {
  /** What is compared: one key, another value, is told twice. */
  readonly key: string
  readonly value: string
  readonly noun: string
  readonly words: string
  readonly isDefinite: boolean
  readonly place: TextRange
  readonly sentence: string
}

const ranges =
  /\b(?<range>mid|middle|medium|intermediate)-range (?<noun>(?:[\p{L}-]{2,16} ){0,2}?(?:missile|rocket|bomber|weapon|drone))\b/giu
const lengths = new RegExp(
  `\\b(?<article>an?|the|his|her|its|their|this|that)(?: [\\p{L}-]{3,14})? (?<number>${compoundSource})-(?<unit>year|month|week|day|hour|minute|mile|kilometer|kilometre|foot|page|storey|story|member|seat)(?<old>-old)?,? (?<noun>[\\p{L}-]{3,20})`,
  'giu'
)

/** The things of a block that are told by a range or a length. */
export function readMeasured({ text, part }: BlockText): readonly Measured[] {
  if (part === 'cell' || !text.includes('-')) return []
  const found: Measured[] = []
  for (const { index, 0: words, groups = {} } of text.matchAll(ranges)) {
    const range = (groups.range ?? '').toLowerCase()
    const noun = groups.noun ?? ''
    found.push({
      key: `range ${noun.split(' ').at(-1)?.toLowerCase()}`,
      value: range === 'intermediate' ? range : 'medium',
      noun,
      words: `${groups.range}-range`,
      isDefinite: true,
      place: placeOf(index, words),
      sentence: sentenceAt(text, index)
    })
  }
  for (const { index, 0: words, groups = {} } of text.matchAll(lengths)) {
    const { number = '', unit = '', old = '', noun = '', article = '' } = groups
    const value = readNumber(number)
    if (value === null) continue
    found.push({
      key: `${unit}${old} ${noun}`.toLowerCase(),
      value: `${value}`,
      noun,
      words: `${number}-${unit}${old}`,
      isDefinite: !/^an?$/iu.test(article),
      place: placeOf(index, words),
      sentence: sentenceAt(text, index)
    })
  }
  return found
}

/** “A mid-range ballistic missile” and “the intermediate-range ballistic missile”. */
export function* findInMeasured(all: readonly Measured[]): Generator<FoundByRule> {
  const byKey = new Map<string, Measured[]>()
  for (const each of all) {
    const alike = byKey.get(each.key)
    if (alike === undefined) byKey.set(each.key, [each])
    else alike.push(each)
  }
  for (const alike of byKey.values()) {
    const [first] = alike
    const other = alike.find(({ value }) => value !== first?.value)
    if (first === undefined || other === undefined || !other.isDefinite) continue
    if (first.sentence === other.sentence || new Set(alike.map(({ value }) => value)).size > 2) continue
    const isRange = first.key.startsWith('range ')
    yield {
      rule: isRange ? 'two ranges' : 'two measures',
      places: [other.place, ...alike.filter(({ value }) => value === first.value).map(({ place }) => place)],
      says: isRange
        ? consistencyWords.twoRanges(first.words, other.words, first.noun)
        : consistencyWords.twoMeasures(first.noun, first.words, other.words),
      isCertain: false
    }
  }
}
