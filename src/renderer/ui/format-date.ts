import { timeOfDue } from '../../core/model/due'

const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** A recorded moment (ISO 8601) in the person's locale and time zone; as it stands when it is no date. */
export function formatMoment(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : dayAndTime.format(date)
}

const dayAlone = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' })
const timeAlone = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })

/** The day of a recorded moment (ISO 8601), likewise. */
export function formatDay(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : dayAlone.format(date)
}

/** The time of day of a recorded moment (ISO 8601), likewise. */
export function formatTime(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : timeAlone.format(date)
}

const dayOfDue = { weekday: 'short', month: 'short', day: 'numeric' } as const
const minuteOfDue = { ...dayOfDue, hour: 'numeric', minute: '2-digit' } as const

/** When something is due (see core/model/due), short, in the person's locale and time zone; with the year if another. */
export function formatDue(due: string): string {
  const isDay = due.length === 10
  // the end of a day is the beginning of the next one
  const time = isDay ? timeOfDue(due) - 1 : timeOfDue(due)
  const isThisYear = new Date(time).getFullYear() === new Date().getFullYear()
  const parts = { ...(isDay ? dayOfDue : minuteOfDue), ...(isThisYear ? {} : { year: 'numeric' as const }) }
  return new Intl.DateTimeFormat(undefined, parts).format(time)
}

/** The day as the person's own calendar has it: 2022-02-02. */
export function dayOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
