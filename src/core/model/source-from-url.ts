import type { CslItem } from './source'

/** A day of the calendar, month and day from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Longest address taken: browsers and servers stop near 2,000 characters, archive addresses reach 8,000. */
const longestAddress = 8192

/**
 * The address of a web page in its normal form, or null when the text is not one whole http or https address.
 * "www.example.org/a" is read as https. Addresses that carry a user name or a password are refused: they leak
 * secrets into the record, and "bank.example@evil.example" is made to be misread.
 */
export function parseUrl(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > longestAddress || /[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(trimmed))
    return null
  const url = readAddress(/^www\.[^/]/i.test(trimmed) ? `https://${trimmed}` : trimmed)
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.href
}

function readAddress(text: string): URL | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null
}

/**
 * The record of a web page found at `url` (as parseUrl gives it) and read on the day `accessed`. The host, without
 * "www.", stands for the site's name until somebody enters a better one.
 */
export function sourceFromUrl(url: string, accessed: CalendarDay, title?: string): CslItem {
  const cleanTitle = title?.trim() ?? ''
  const host = readAddress(url)?.hostname.replace(/^www\./, '') ?? ''
  return {
    type: 'webpage',
    ...(cleanTitle === '' ? {} : { title: cleanTitle }),
    ...(host === '' ? {} : { 'container-title': host }),
    URL: url,
    accessed: { 'date-parts': [[accessed.year, accessed.month, accessed.day]] }
  }
}
