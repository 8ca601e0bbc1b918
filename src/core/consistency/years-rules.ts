import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import type { FoundByRule } from './finding'
import { compoundSource, numberSource, readNumber } from './read-number'

const year = String.raw`(?:1[5-9]|20)\d\d`

/** Longer blocks speak of several people. */
const longestLooked = 900

const born = new RegExp(`\\bborn\\b[^.;()\\d]{0,60}?(?:\\d{1,2},? [^.;()\\d]{0,20})?\\b(${year})\\b`, 'giu')
const died = new RegExp(
  `\\b(?:died|killed|death|passed away)\\b[^.;()\\d]{0,60}?(?:\\d{1,2},? [^.;()\\d]{0,20})?\\b(${year})\\b`,
  'gu'
)
const lifeSpan = new RegExp(`\\((${year})[–-](${year})\\)`, 'gu')
const ageAtDeath =
  /\b(?:died|killed|death|passed away)\b[^.;]{0,80}?\b(?:aged|at the age of|at age|at) (\d{1,3})(?!\d|[.,:]\d|[ -]\p{L}*(?:m\.|o[’']clock|percent|per cent|miles|km|km\/h|hours))/gu
const ageBeside = /\p{Lu}[\p{L}’'-]{1,24}, (?:now |aged )?(\d{1,3}),/gu
const ageInYear = new RegExp(
  `\\bin (${year}),? (?:when (?:he|she) was|at the age of|at age|aged) (\\d{1,3})\\b|\\b(?:when (?:he|she) was|at the age of|at age|aged) (\\d{1,3})\\b,? in (${year})\\b`,
  'gu'
)

/** Ages against years of birth, in a paragraph with one of each; `now` is the year of the article, null if it says none. */
export function findInAges({ text }: BlockText, now: number | null): readonly FoundByRule[] {
  if (text.length > longestLooked || !/\bborn\b|\(\d{4}[–-]/iu.test(text)) return []
  const births = [...text.matchAll(born)]
  const spans = [...text.matchAll(lifeSpan)]
  const deaths = [...text.matchAll(died)]
  const [birth] = births
  const [span] = spans
  if (births.length + spans.length !== 1 || deaths.length > 1) return []
  const from = Number(birth?.[1] ?? span?.[1])
  const bornAt = birth ?? span
  if (bornAt === undefined) return []
  const bornPlace = placeOf(bornAt.index, bornAt[0])
  const tell = (age: RegExpExecArray, of: number, until: number, isDeath: boolean): readonly FoundByRule[] =>
    of === until - from || of === until - from - 1
      ? []
      : [
          {
            rule: 'age',
            places: [placeOf(age.index, age[0]), bornPlace],
            says: isDeath
              ? consistencyWords.lifeSpan(from, until, of)
              : consistencyWords.age(from, until, of),
            isCertain: isDeath,
            ...(until === now ? { reckonedWith: `${now}` } : {})
          }
        ]
  const end = deaths[0] === undefined ? span?.[2] : deaths[0][1]
  const [atDeath, ...more] = [...text.matchAll(ageAtDeath)]
  if (end !== undefined && atDeath !== undefined && more.length === 0)
    return tell(atDeath, Number(atDeath[1]), Number(end), true)
  const [then, ...others] = [...text.matchAll(ageInYear)]
  if (then !== undefined && others.length === 0)
    return tell(then, Number(then[2] ?? then[3]), Number(then[1] ?? then[4]), true)
  const [beside, ...further] = [...text.matchAll(ageBeside)]
  if (now === null || end !== undefined || beside === undefined || further.length > 0) return []
  return tell(beside, Number(beside[1]), now, false)
}

const about =
  '(?:for |or |lasting |some |about |around |nearly |almost |roughly |a (?:period|span|total) of )'
const span = `(?:from|between) (?<from>${year}) (?:to|until|till|through|and) (?<to>${year})`
const count = `(?<count>${numberSource})`
const unit = '(?<unit>years?|decades?)'
const durations = [
  `\\b${span}(?:,| \\(| —| –|:)? ?${about}{0,3}${count} ${unit}\\b`,
  `${count} ${unit},?(?: \\(| —| –)? ?${span}\\b`,
  `(?<count>${compoundSource})-(?<unit>year)(?: [\\p{L}-]{3,16}){1,4},? ${span}\\b`,
  `\\b(?<from>${year})[–-](?<to>${year}) \\(${count} ${unit}\\)`,
  `\\bin (?<to>${year}),? ${count} ${unit} after [^.;\\d]{0,80} in (?<from>${year})\\b`,
  `\\bin (?<from>${year}),? ${count} ${unit} before [^.;\\d]{0,80} in (?<to>${year})\\b`,
  `\\bin (?<from>${year})\\b[^.;\\d]{0,80}?${count} ${unit} later,? in (?<to>${year})\\b`
].map((source) => new RegExp(source, 'giu'))

const ago = [
  `${count} ${unit} ago,? in (?<from>${year})\\b`,
  `\\bin (?<from>${year}),? ${count} ${unit} ago\\b`
].map((source) => new RegExp(source, 'giu'))

/** Durations against the years that they begin and end in. */
export function findInDurations({ text }: BlockText, now: number | null): readonly FoundByRule[] {
  if (!/(?:year|decade)/iu.test(text)) return []
  const patterns = now === null ? durations : [...durations, ...ago]
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words, groups = {} }): readonly FoundByRule[] => {
      const from = Number(groups.from)
      const to = Number(groups.to ?? now)
      const said = readNumber(groups.count ?? '')
      if (said === null) return []
      const isDecades = /^decade/iu.test(groups.unit ?? '')
      const years = isDecades ? said * 10 : said
      if (Math.abs(Math.abs(to - from) - years) <= (isDecades ? 5 : 1)) return []
      const spoken = `${groups.count} ${isDecades ? 'decades' : 'years'}`
      return [
        {
          rule: 'duration',
          places: [placeOf(index, words)],
          says: consistencyWords.duration(from, to, spoken),
          isCertain: true,
          ...(groups.to === undefined ? { reckonedWith: `${now}` } : {})
        }
      ]
    })
  )
}
