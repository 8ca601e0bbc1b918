/** Stands for a time that nobody told: Word wants one. */
const untold = new Date(Date.UTC(1980, 0, 1))

/**
 * The moment that a text names, to the second; the first of 1980 where it names none. Its digits are kept as they stand,
 * whatever zone they are in: by them a saying from a file is known again.
 */
export function momentOf(iso: string): Date {
  const [, digits] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/.exec(iso) ?? []
  const moment = new Date(digits === undefined ? Number.NaN : `${digits}Z`)
  return Number.isNaN(moment.getTime()) ? untold : moment
}

/** The same as ISO 8601 writes it, as Word does. */
export function stampOf(iso: string): string {
  return momentOf(iso).toISOString().replace('.000Z', 'Z')
}
