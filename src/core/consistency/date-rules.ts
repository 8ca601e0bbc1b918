import type { TextRange } from '../model/anchor'
import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import {
  daysIn,
  monthSource,
  nameOfWeekday,
  readMonth,
  readWeekday,
  weekdayOf,
  weekdaySource
} from './calendar'
import type { FoundByRule } from './finding'

/** A date with its weekday: “Tuesday, 2 Feb 2022”. */
export interface WeekdayDate {
  readonly words: string
  /** “2 Feb 2022”. */
  readonly date: string
  readonly place: TextRange
  /** 0 for Sunday. */
  readonly weekday: number
  readonly day: number
  /** 0 to 11. */
  readonly month: number
  readonly year: number | null
}

/** The day of the article, as far as it says it. */
export interface ArticleDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const ordinal = '(?:st|nd|rd|th)?'
const noNumber = String.raw`(?![\d%]|[,.:]\d)`
const year = String.raw`(?:,? (?<year>(?:1[5-9]|20)\d\d)(?!\d))?`
const weekday = `(?<weekday>${weekdaySource})`
const month = `(?<month>${monthSource})`
const day = String.raw`(?<day>\d{1,2})`

const endOfAside = '(?=[,.;)]|$| [—–])'
/** The year, which has to stand there. */
const yearToo = year.slice(0, -1)

/** The date by itself is the group “date”. Without a year “June 6, a Tuesday” is often of one that was named before. */
const weekdayDates = [
  `\\b${weekday}\\.?,? (?:the )?(?<date>${day}${ordinal}(?: of)? ${month}\\b\\.?${year})`,
  `\\b${weekday}\\.?,? (?<date>${month}\\b\\.? ${day}${ordinal}${noNumber}${year})`,
  `\\b${weekday}\\.? \\((?<date>${day}${ordinal}(?: of)? ${month}\\b\\.?${year})\\)`,
  `\\b${weekday}\\.? \\((?<date>${month}\\b\\.? ${day}${ordinal}${year})\\)`,
  `\\b(?<date>${day}${ordinal} ${month}\\b\\.?${year}) \\(${weekday}\\)`,
  `\\b(?<date>${month}\\b\\.? ${day}${ordinal}${year}) \\(${weekday}\\)`,
  `\\b(?<date>${day}${ordinal} ${month}\\b\\.?${yearToo}), a ${weekday}\\b${endOfAside}`,
  `\\b(?<date>${month}\\b\\.? ${day}${ordinal}${yearToo}), a ${weekday}\\b${endOfAside}`
].map((source) => new RegExp(source, 'gu'))

/** The dates of a block that say their weekday. */
export function readWeekdayDates({ text }: BlockText): readonly WeekdayDate[] {
  if (!/day|Mon|Tue|Wed|Thu|Fri|Sat|Sun/u.test(text)) return []
  return weekdayDates.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words, groups = {} }) => ({
      words: withoutStop(words),
      date: withoutStop(groups.date ?? ''),
      place: placeOf(index, withoutStop(words)),
      weekday: readWeekday(groups.weekday ?? ''),
      day: Number(groups.day),
      month: readMonth(groups.month ?? ''),
      year: groups.year === undefined ? null : Number(groups.year)
    }))
  )
}

const daysOfArticle = [`${day}${ordinal} ${month}`, `${month}\\b\\.? ${day}${ordinal}`].map(
  (source) => new RegExp(`\\b${source}\\b\\.?,? (?<year>(?:19|20)\\d\\d)\\b`, 'u')
)

/** The day that a dateline or a line with nothing but a date names, with its year; null for none. */
export function readArticleDay(line: string): ArticleDay | null {
  for (const pattern of daysOfArticle) {
    const found = pattern.exec(line)?.groups
    if (found !== undefined)
      return { year: Number(found.year), month: readMonth(found.month ?? ''), day: Number(found.day) }
  }
  return null
}

/** Britain counted by the Julian calendar until September 1752: older dates may be right by it. */
const firstGregorianYear = 1753

/** Weekdays against dates: of those with a year, by the year of the article, or against each other. */
export function* findInWeekdays(
  dates: readonly WeekdayDate[],
  today: ArticleDay | null
): Generator<FoundByRule> {
  const open: WeekdayDate[] = []
  for (const date of dates) {
    if (date.day > daysIn(date.month, date.year)) continue
    const known = date.year ?? (today === null ? null : nearestYear(date, today))
    if (known === null) {
      open.push(date)
      continue
    }
    if (known < firstGregorianYear) continue
    const real = weekdayOf(known, date.month, date.day)
    if (real === date.weekday) continue
    const name = nameOfWeekday(real)
    const says =
      date.year === null
        ? consistencyWords.weekdayByArticle(date.date, known, name)
        : consistencyWords.weekday(date.date, name)
    const found = { rule: 'weekday', places: [date.place], says } as const
    yield date.year === null
      ? { ...found, isCertain: false, reckonedWith: `${known}` }
      : { ...found, isCertain: true }
  }
  yield* weekdaysApart(open)
}

/** Two dates of one month without a year: as many days lie between them as between their weekdays. */
function* weekdaysApart(dates: readonly WeekdayDate[]): Generator<FoundByRule> {
  const byMonth = new Map<number, WeekdayDate>()
  for (const date of dates) {
    const first = byMonth.get(date.month)
    if (first === undefined) {
      byMonth.set(date.month, date)
      continue
    }
    if ((((date.day - first.day - date.weekday + first.weekday) % 7) + 7) % 7 === 0) continue
    yield {
      rule: 'weekday',
      places: [date.place, first.place],
      says: consistencyWords.weekdaysApart(first.words, date.words),
      isCertain: false
    }
  }
}

function nearestYear({ month: of, day: on }: WeekdayDate, today: ArticleDay): number {
  const at = Date.UTC(today.year, today.month, today.day)
  const away = (in_: number): number => Math.abs(Date.UTC(in_, of, on) - at)
  return [today.year, today.year - 1, today.year + 1].reduce((best, each) =>
    away(each) < away(best) ? each : best
  )
}

const dayMonth = new RegExp(
  `(?<![\\p{L}\\d.,:/$€£-])${day}(?<suffix>${ordinal})(?: of)? ${month}\\b(?!-)\\.?${year}`,
  'gu'
)
/** A number behind a month may count what follows: “In June 31 people died”. */
const monthDay = new RegExp(
  `\\b${month}\\b\\.? ${day}(?<suffix>${ordinal})${noNumber}(?:${yearToo}|(?=[.,;:)”"–—]|$| (?:at|in|and|when|after|before|until|to|for|as|by|from|with|was|is)\\b))`,
  'gu'
)

/** The full stop behind a month may end the sentence. */
function withoutStop(words: string): string {
  return words.replace(/\.$/u, '')
}

/** Days that no calendar has: “31 June”. */
export function findImpossibleDays({ text }: BlockText): readonly FoundByRule[] {
  if (!/(?:29|3\d)/u.test(text)) return []
  return [dayMonth, monthDay].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words, groups = {} }): readonly FoundByRule[] => {
      const on = Number(groups.day)
      const in_ = groups.year === undefined ? null : Number(groups.year)
      const of = readMonth(groups.month ?? '')
      const isSure = in_ !== null || groups.suffix !== ''
      // “35 May have left”
      if (/^(?:May|March)$/u.test(groups.month ?? '') && !isSure) return []
      if (on <= daysIn(of, in_) || on > 39) return []
      return [
        {
          rule: 'no such day',
          places: [placeOf(index, withoutStop(words))],
          says: consistencyWords.noSuchDay(withoutStop(words)),
          isCertain: true
        }
      ]
    })
  )
}
