/** Days of the Gregorian calendar as English text names them. */

export const monthSource =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)'
export const weekdaySource =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat|Sun)'

const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** The month of a name or its abbreviation, 0 to 11. */
export function readMonth(word: string): number {
  return monthStarts.indexOf(word.slice(0, 3).toLowerCase())
}

/** The weekday of a name or its abbreviation, 0 for Sunday. */
export function readWeekday(word: string): number {
  return weekdays.findIndex((day) => day.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase())
}

export function nameOfWeekday(day: number): string {
  return weekdays[day] ?? ''
}

/** The weekday of a date, 0 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month, day)).getUTCDay()
}

/** How many days a month has; in a year that is not known, February has 29. */
export function daysIn(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2024, month + 1, 0)).getUTCDate()
}
