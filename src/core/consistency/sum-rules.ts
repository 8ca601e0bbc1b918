import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import type { FoundByRule } from './finding'
import { bareNumberSource, numberSource, percentSource, readNumber, sayNumber } from './read-number'

const loose =
  '(?:about|around|nearly|almost|roughly|some|just over|just under|more than|less than|over|under)'
const joint = String.raw`(?:,| \(| —| –|:)? ?(?:(?:or|that is|i\.e\.|equivalent to),? ){0,2}`

const shares = [
  `(?<part>${numberSource}) (?:out )?of (?:(?:the|its|their|his|her|all|those|these) ){0,2}(?<whole>${numberSource})(?:(?: (?!or |and |but |that |who )[\\p{L}’'-]{2,16}){0,4}(?=,| \\(| —| –|:)|(?! \\p{L}))${joint}(?<loose>${loose} )?${percentSource}(?! (?:of|points?)\\b)`,
  `${percentSource}${joint}(?<part>${numberSource}) (?:out )?of (?:(?:the|its|their|all|those|these) ){0,2}(?<whole>${numberSource})`
].map((source) => new RegExp(source, 'giu'))

/** “Three of the ten, 40 %”. */
export function findInShares({ text }: BlockText): readonly FoundByRule[] {
  if (!/%|cent/u.test(text)) return []
  return shares.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words, groups = {} }): readonly FoundByRule[] => {
      const [part, whole] = [readNumber(groups.part ?? ''), readNumber(groups.whole ?? '')]
      const said = Number(groups.percent)
      if (part === null || whole === null || whole === 0 || part > whole) return []
      const real = (100 * part) / whole
      if (Math.abs(real - said) <= (groups.loose === undefined ? 1.5 : 6)) return []
      return [
        {
          rule: 'share',
          places: [placeOf(index, words)],
          says: consistencyWords.share(
            groups.part ?? '',
            groups.whole ?? '',
            sayNumber(real),
            `${groups.percent}`
          ),
          isCertain: false
        }
      ]
    })
  )
}

const up =
  'rose|risen|rises|rise|rising|grew|grown|grow|increased|increase|climbed|jumped|surged|soared|went up'
const down =
  'fell|fallen|falls|fall|dropped|drop|declined|decline|decreased|decrease|sank|slid|plunged|shrank|shrunk|went down|slipped'
const times = 'doubled|tripled|trebled|quadrupled|halved'
const money = String.raw`(?:US\$|A\$|[$€£¥])?`
const verbs = new RegExp(
  `(?<![\\p{L}-])(?:(?<up>${up})|(?<down>${down})|(?<times>${times}))(?![\\p{L}-])`,
  'giu'
)
const fromTo = new RegExp(
  `^(?<between>[^.;:()]{0,60}?) from (?:about |around |nearly |almost |roughly |some |just )?(?<from>${money}${bareNumberSource})(?<unit>[ -]?(?:%|per ?cent\\b))?(?<things>(?: (?!to |in )[\\p{L}-]{1,14}){0,3}) to (?:about |around |nearly |almost |roughly |some |just |more than |over )?(?<to>${money}${bareNumberSource})(?<unitTo>[ -]?(?:%|per ?cent\\b))?`,
  'iu'
)
const percentAfter = new RegExp(
  `^(?: (?!and |but |while |which )[\\p{L}-]{1,14}){0,4}(?:, | \\(| — | – )(?:(?:or|an?|up|down|by|rise|increase|jump|drop|fall|decline|gain|decrease|growth|change|of) ){0,4}(?<loose>${loose} )?${percentSource}(?! (?:of|points?)\\b)`,
  'iu'
)
const percentBefore = new RegExp(
  `^ (?:by )?(?<loose>${loose} )?${percentSource}(?! (?:of|points?)\\b)[^.;:\\d]{0,30}$`,
  'iu'
)
/** Ranks fall when they rise. */
const ofRanks = /\b(?:rank|ranks|ranked|ranking|place|position|spot|seed|No|number|grade|age|aged)\b/iu
const bounds: Readonly<Record<string, readonly [number, number]>> = {
  doubled: [1.7, 2.4],
  tripled: [2.6, 3.6],
  trebled: [2.6, 3.6],
  quadrupled: [3.5, 4.7],
  halved: [0.4, 0.6]
}

/** “Rose from 40 to 60, 30 per cent”, “fell from 40 to 60”. */
export function findInChanges({ text }: BlockText): readonly FoundByRule[] {
  if (!text.includes(' from ')) return []
  return [...text.matchAll(verbs)].flatMap((verb) => changeBehind(text, verb))
}

function changeBehind(text: string, verb: RegExpExecArray): readonly FoundByRule[] {
  const start = verb.index
  const behind = start + verb[0].length
  const found = fromTo.exec(text.slice(behind, behind + 220))
  if (found?.groups === undefined) return []
  const { between = '', from: fromWords = '', to: toWords = '', unit, unitTo } = found.groups
  const after = text.slice(behind + found[0].length, behind + found[0].length + 90)
  const units = [unitOf(fromWords, found.groups.things ?? ''), unitOf(toWords, after)]
  if (units[0] !== '' && units[1] !== '' && units[0] !== units[1]) return []
  const [from, to] = readBoth(fromWords, toWords)
  if (from === null || to === null || from === 0 || to === 0) return []
  if (ofRanks.test(`${text.slice(Math.max(0, start - 60), start)} ${between} ${after}`)) return []
  if (/^\d{4}$/u.test(fromWords) && /^\d{4}$/u.test(toWords) && isYear(from) && isYear(to)) return []
  const tell = (says: string, end: number): readonly FoundByRule[] => [
    { rule: 'change', places: [{ start, end }], says, isCertain: true }
  ]
  const end = behind + found[0].length
  if (verb.groups?.times !== undefined) {
    const word = verb[0].toLowerCase()
    const [least, most] = bounds[word] ?? [0, Number.POSITIVE_INFINITY]
    const isMore = /more than $/iu.test(text.slice(Math.max(0, start - 12), start))
    const ratio = to / from
    const isSo = ratio >= least && (ratio <= most || (isMore && word !== 'halved' && ratio < most * 1.6))
    return isSo ? [] : tell(consistencyWords.changeTimes(word, fromWords, toWords), end)
  }
  const isUp = verb.groups?.up !== undefined
  if ((isUp && to < from) || (!isUp && to > from))
    return tell(consistencyWords.direction(verb[0], fromWords, toWords), end)
  const behindIt = percentAfter.exec(after)
  const before = percentBefore.exec(between)
  const said = behindIt?.groups ?? before?.groups
  if (said === undefined) return []
  const real = (100 * Math.abs(to - from)) / from
  const points = Math.abs(to - from)
  const claimed = Number(said.percent)
  const tolerance = said.loose === undefined ? Math.max(1.5, real * 0.05) : Math.max(5, real * 0.12)
  if (Math.abs(real - claimed) <= tolerance) return []
  // of two percentages some give the difference
  if ((unit !== undefined || unitTo !== undefined) && Math.abs(points - claimed) <= 0.6) return []
  return tell(
    consistencyWords.change(fromWords, toWords, sayNumber(real), `${said.percent}`),
    end + (behindIt?.[0].length ?? 0)
  )
}

const unitBehind =
  /^[ -](cents?|pence|pennies|dollars?|euros?|pounds?|yen|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|tons?|tonnes?|kilo(?:gram)?s?|kg|grams?|ounces?|kilomet(?:er|re)s?|km|met(?:er|re)s?|centimet(?:er|re)s?|cm|miles?|yards?|feet|foot|inch(?:es)?|acres?|hectares?|lit(?:er|re)s?|gallons?)(?!\p{L})/iu
const signs: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound' }

/** The unit of a number by the sign before it or the word behind it, as it is compared; "" for none. */
function unitOf(number: string, behind: string): string {
  const sign = /[$€£¥]/u.exec(number)?.[0]
  if (sign !== undefined) return signs[sign] ?? sign
  const word = unitBehind.exec(behind)?.[1]?.toLowerCase() ?? ''
  return word.replace(/s$/u, '').replace('metre', 'meter').replace('litre', 'liter')
}

/** “From $40 to $60 million”: both are millions. */
function readBoth(fromWords: string, toWords: string): readonly [number | null, number | null] {
  const bare = (words: string): string => words.replace(/^(?:US\$|A\$|[$€£¥])/u, '')
  const [from, to] = [readNumber(bare(fromWords)), readNumber(bare(toWords))]
  const scale = /(?:thousand|million|billion|trillion|bn|m)$/iu.exec(toWords)?.[0]
  if (from === null || scale === undefined || from >= 1000 || /\p{L}$/u.test(fromWords)) return [from, to]
  return [readNumber(`${bare(fromWords)} ${scale}`), to]
}

function isYear(value: number): boolean {
  return value >= 1500 && value <= 2100
}

const ranks = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
const placeName = String.raw`(?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}`
const ranked = new RegExp(
  `\\b(?<rank>second|third|fourth|fifth|sixth|seventh)[- ](?:largest|biggest|highest|lowest|smallest|richest|poorest|busiest|longest|oldest|tallest|deadliest|most \\p{L}+)\\b[^.;:]{0,40}?,? (?:behind|after) (?<only>only )?(?<names>${placeName}(?:, ${placeName}){0,5}(?:,? and ${placeName})?)(?!\\p{L})`,
  'gu'
)

/** “The second-largest, behind China and India”. */
export function findInRanks({ text }: BlockText): readonly FoundByRule[] {
  if (!/behind|after/u.test(text)) return []
  return [...text.matchAll(ranked)].flatMap(({ index, 0: words, groups = {} }): readonly FoundByRule[] => {
    const rank = ranks.indexOf(groups.rank ?? '')
    const before = (groups.names ?? '').split(/,? and |, /u).length
    const isSo = before === rank || (before === 1 && rank > 1 && groups.only === undefined)
    if (isSo) return []
    return [
      {
        rule: 'rank',
        places: [placeOf(index, words.replace(/[.,]$/u, ''))],
        says: consistencyWords.rank(groups.rank ?? '', before),
        isCertain: false
      }
    ]
  })
}
