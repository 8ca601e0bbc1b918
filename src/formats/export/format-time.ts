import { type Html, html } from './escape-html'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

const isoInUtc = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?Z$/

/**
 * A moment in words, "3 February 2022, 10:15 UTC", or null when the text is no ISO 8601 moment in UTC. Spelled here
 * rather than by Intl, whose wording changes with the machine, so that the same project gives the same bytes.
 */
export function formatTime(iso: string): string | null {
  const [, year, month, day, hour, minute] = isoInUtc.exec(iso) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined || Number(day) < 1 || Number(day) > 31) return null
  return `${Number(day)} ${name} ${year}, ${hour}:${minute} UTC`
}

/** A moment in words with its ISO form beside it; anything else as it came. */
export function timeHtml(iso: string): Html {
  const time = formatTime(iso)
  return time === null ? html`<bdi>${iso}</bdi>` : html`<time datetime="${iso}">${time}</time>`
}
