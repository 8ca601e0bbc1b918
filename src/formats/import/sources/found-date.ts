import type { CslDate } from '../../../core/model/source'

/** A date as the file writes it, and as far as it could be read. */
export interface FoundDate {
  readonly words: string
  readonly date: CslDate | null
  /** The file says more than the date does, or the date was picked out of other words: the person should see them. */
  readonly isGuessed?: boolean
}

/** The date of words such as "2020-03-21", "5 March 2020" and "05.03.2020"; of others the one year that stands there. */
export function dateInWords(words: string): FoundDate {
  const exact = dateInEnglish(words) ?? dateOf(words)
  if (exact !== null) return { words, ...exact }
  const [year, ...others] = words.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? []
  if (year === undefined || others.length > 0) return { words, date: null }
  return { words, date: { 'date-parts': [[Number(year)]] }, isGuessed: true }
}

type Read = Pick<FoundDate, 'date' | 'isGuessed'>

/** A date in figures: 2020, 2020-03, 2020/03/21, 2020-03-21T10:00Z, 20200321, 21.3.2020, and ranges, of which the begin counts. */
function dateOf(words: string): Read | null {
  const [, year, month, day, rest = ''] =
    /^\s*(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?((?:[T/ ].*)?)$/s.exec(words) ??
    /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(words) ??
    []
  const [, dayBefore, monthBefore, yearBehind] =
    /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*$/.exec(words) ?? []
  const parts = yearBehind === undefined ? [year, month, day] : [yearBehind, monthBefore, dayBefore]
  const read = readParts(parts)
  if (read === null || /^\/?\s*$|^[T ]\d{1,2}:/.test(rest)) return read
  return { ...read, isGuessed: true }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

/** "5 March 2020", "Mar. 5th, 2020", "2020 March": a year, the name of a month and at most a day, and nothing else. */
function dateInEnglish(words: string): Read | null {
  if (words.length > 60) return null
  const parts = words
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .split(/[\s.,~-]+/)
    .filter((part) => part !== '')
  const month = parts.filter((part) => monthName.test(part))
  const year = parts.filter((part) => /^\d{4}$/.test(part))
  const day = parts.filter((part) => /^\d{1,2}$/.test(part))
  if (month.length !== 1 || year.length !== 1 || parts.length !== 2 + day.length || day.length > 1)
    return null
  return readParts([year[0], String(months.indexOf((month[0] ?? '').slice(0, 3)) + 1), day[0]])
}

/** The date of these parts; what is not possible is left out with all behind it, and told. */
export function readParts([year, month, day]: readonly (string | undefined)[]): Read | null {
  const date = dateOfParts(year, month, day)
  if (date === null) return null
  const said = [year, month, day].filter((part) => part !== undefined && part.trim() !== '').length
  return said > (date['date-parts'][0]?.length ?? 0) ? { date, isGuessed: true } : { date }
}

/**
 * The date of a year of three or four digits, a month and a day; what is not possible is left out with all behind it. Of
 * two digits nobody knows the century.
 */
function dateOfParts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined
): CslDate | null {
  if (year === undefined || !/^\d{3,4}$/.test(year.trim())) return null
  const parts = [Number(year)]
  const inYear = Number(month)
  if (month !== undefined && inYear >= 1 && inYear <= 12) {
    parts.push(inYear)
    const inMonth = Number(day)
    const last = new Date(Date.UTC(Number(year), inYear, 0)).getUTCDate()
    if (day !== undefined && inMonth >= 1 && inMonth <= last) parts.push(inMonth)
  }
  return { 'date-parts': [parts] }
}
