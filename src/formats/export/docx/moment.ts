import { formatTime } from '../format-time'

/** Stands for a time that nobody told: Word wants one. */
const untold = new Date(Date.UTC(1980, 0, 1))

/** The moment that a text names, to the second; the first of 1980 where it names none. */
export function momentOf(iso: string): Date {
  const moment = new Date(formatTime(iso) === null ? Number.NaN : iso)
  if (Number.isNaN(moment.getTime())) return untold
  moment.setUTCMilliseconds(0)
  return moment
}

/** The same as ISO 8601 writes it, as Word does. */
export function stampOf(iso: string): string {
  return momentOf(iso).toISOString().replace('.000Z', 'Z')
}
