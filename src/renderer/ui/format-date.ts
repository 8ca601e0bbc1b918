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

const dayOfDue = new Intl.DateTimeFormat(undefined, { weekday: 'short', month: 'short', day: 'numeric' })
const minuteOfDue = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit'
})

/** When something is due (see core/model/due), short, in the person's locale and time zone. */
export function formatDue(due: string): string {
  // the end of a day is the beginning of the next one
  return due.length === 10 ? dayOfDue.format(timeOfDue(due) - 1) : minuteOfDue.format(timeOfDue(due))
}
