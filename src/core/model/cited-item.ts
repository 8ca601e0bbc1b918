import type { CslDate, CslItem, CslName, CslType } from './source'

/** What a source is cited by, by the names that CSL-JSON has for it: texts. What else is known of it stays in the project. */
export const citedTexts = [
  'title',
  'container-title',
  'collection-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'number',
  'edition',
  'version',
  'page',
  'genre',
  'event-title',
  'event-place',
  'language',
  'DOI',
  'ISBN',
  'ISSN'
] as const
type CitedText = (typeof citedTexts)[number]

/** The names that a source is cited by. */
export const citedNames = [
  'author',
  'editor',
  'translator',
  'director',
  'container-author',
  'collection-editor'
] as const
type CitedName = (typeof citedNames)[number]

/** The dates that a source is cited by. */
export const citedDates = ['issued', 'accessed', 'original-date', 'event-date'] as const
type CitedDate = (typeof citedDates)[number]

/** What a source that may be named is named by: of its item, these fields are no secret. */
export const openFields: ReadonlySet<string> = new Set([
  'type',
  'title',
  'author',
  'container-title',
  'publisher',
  'issued',
  'accessed',
  'URL',
  'page'
])

/** A source as it is cited. */
export type CitedItem = { readonly type: CslType; readonly URL?: string } & {
  readonly [Field in CitedText]?: string
} & { readonly [Field in CitedName]?: readonly CslName[] } & { readonly [Field in CitedDate]?: CslDate }

/**
 * What an item is cited by. Its further fields are kept as they came, from files and from other programs, so what is none of
 * its kind is passed over: a text may be a number, and nothing else.
 */
export function citedItem(item: CslItem): CitedItem {
  const said: Readonly<Record<string, unknown>> = { ...item }
  const pick = <Value>(fields: readonly string[], read: (value: unknown) => Value | null) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = Object.hasOwn(said, field) ? read(said[field]) : null
        return value === null ? [] : [[field, value] as const]
      })
    )
  return {
    type: item.type,
    ...pick(citedTexts, textOf),
    ...pick(citedNames, namesOf),
    ...pick(citedDates, dateOf),
    ...(item.URL === undefined ? {} : { URL: item.URL })
  }
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text : null
}

function namesOf(value: unknown): readonly CslName[] | null {
  const names = Array.isArray(value) ? value.flatMap(nameOf) : []
  return names.length === 0 ? null : names
}

function nameOf(value: unknown): readonly CslName[] {
  if (typeof value !== 'object' || value === null) return []
  const said: Readonly<Record<string, unknown>> = { ...value }
  const parts = (['family', 'given', 'literal'] as const).flatMap((part) => {
    const text = textOf(said[part])
    return text === null ? [] : [[part, text] as const]
  })
  return parts.length === 0 ? [] : [Object.fromEntries(parts)]
}

function dateOf(value: unknown): CslDate | null {
  if (typeof value !== 'object' || value === null || !('date-parts' in value)) return null
  const { 'date-parts': dates } = value
  const [first]: readonly unknown[] = Array.isArray(dates) ? dates : []
  const parts = Array.isArray(first) ? first.filter((part) => typeof part === 'number') : []
  return parts.length === 0 ? null : { 'date-parts': [parts] }
}
