/** The date of what nobody told a time of, until it is left out: see undated. No moment of momentOf has milliseconds. */
export const untold = new Date(1).toISOString()

/**
 * The moment that a text names, to the second; null where it names none. Its digits are kept as they stand, whatever zone
 * they are in: by them a saying from a file is known again.
 */
export function momentOf(iso: string): Date | null {
  const [, digits] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/.exec(iso) ?? []
  const moment = new Date(digits === undefined ? Number.NaN : `${digits}Z`)
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** The same as ISO 8601 writes it, as Word does; null where it names none. */
export function stampOf(iso: string): string | null {
  return momentOf(iso)?.toISOString().replace('.000Z', 'Z') ?? null
}
