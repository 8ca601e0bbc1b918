import { citedItem } from '../../core/model/cited-item'
import type { CslDate, CslItem, CslName, CslType } from '../../core/model/source'

/** A CSL item as a form holds it: text in every field. */
export interface CslFields {
  readonly type: CslType
  readonly title: string
  readonly authors: string
  readonly container: string
  readonly publisher: string
  readonly issued: string
  readonly accessed: string
  readonly url: string
  readonly page: string
  readonly genre: string
  readonly note: string
  readonly editors: string
  readonly volume: string
  readonly issue: string
  readonly edition: string
  readonly place: string
  readonly doi: string
  readonly isbn: string
}

/** The fields that say more exactly where a publication is, and what CSL calls them. */
const details = {
  editors: 'editor',
  volume: 'volume',
  issue: 'issue',
  edition: 'edition',
  place: 'publisher-place',
  doi: 'DOI',
  isbn: 'ISBN'
} as const
type Detail = keyof typeof details
const detailNames = Object.keys(details) as readonly Detail[]

/** Whether the form says more exactly where a publication is. */
export function hasDetails(fields: CslFields): boolean {
  return detailNames.some((name) => fields[name].trim() !== '')
}

/** The form's text for an item. */
export function fieldsOfItem(item: CslItem): CslFields {
  return {
    type: item.type,
    title: item.title ?? '',
    authors: (item.author ?? []).map(writeName).join('\n'),
    container: item['container-title'] ?? '',
    publisher: item.publisher ?? '',
    issued: writeDate(item.issued),
    accessed: writeDate(item.accessed),
    url: item.URL ?? '',
    page: item.page ?? '',
    genre: item.genre ?? '',
    note: item.note ?? '',
    ...detailsOf(item)
  }
}

function detailsOf(item: CslItem): Pick<CslFields, Detail> {
  const said = citedItem(item)
  return {
    editors: (said.editor ?? []).map(writeName).join('\n'),
    volume: said.volume ?? '',
    issue: said.issue ?? '',
    edition: said.edition ?? '',
    place: said['publisher-place'] ?? '',
    doi: said.DOI ?? '',
    isbn: said.ISBN ?? ''
  }
}

/** What the form says of details; those that it leaves as they were stay as they came, of whatever kind. */
function changedDetails(item: CslItem, fields: CslFields): Readonly<Record<string, unknown>> {
  const before = detailsOf(item)
  const changed = detailNames.filter((name) => fields[name] !== before[name])
  return Object.fromEntries(
    changed.map((name) => {
      const text = fields[name].trim()
      const value = name === 'editors' ? text.split('\n').flatMap(readName) : text
      return [details[name], text === '' ? undefined : value]
    })
  )
}

/** The item with what the form says; fields the form does not know stay as they are. Dates must be valid. */
export function itemOfFields(item: CslItem, fields: CslFields): CslItem {
  const {
    title,
    author,
    'container-title': _,
    publisher,
    issued,
    accessed,
    URL,
    page,
    genre,
    note,
    ...rest
  } = item
  const told = Object.entries({ ...rest, ...changedDetails(item, fields) })
  const others = Object.fromEntries(told.filter(([, value]) => value !== undefined))
  const authors = fields.authors.split('\n').flatMap(readName)
  const day = readDate(fields.issued)
  const readOn = readDate(fields.accessed)
  return {
    ...others,
    type: fields.type,
    ...kept('title', fields.title),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...kept('container-title', fields.container),
    ...kept('publisher', fields.publisher),
    ...(day === null ? {} : { issued: day }),
    ...(readOn === null ? {} : { accessed: readOn }),
    ...kept('URL', fields.url),
    ...kept('page', fields.page),
    ...kept('genre', fields.genre),
    ...kept('note', fields.note)
  }
}

/** The date a person wrote as 2022, 2022-02 or 2022-02-02; null for anything else, also for no text. */
export function readDate(text: string): CslDate | null {
  const match = /^(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim())
  if (match === null) return null
  const [year = 0, month, day] = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  if (month !== undefined && (month < 1 || month > 12)) return null
  if (day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate()))
    return null
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] }
}

function writeDate(date: CslDate | undefined): string {
  return (date?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-')
}

function readName(line: string): CslName[] {
  const text = line.trim()
  if (text === '') return []
  const comma = text.indexOf(',')
  if (comma < 0) return [{ literal: text }]
  const family = text.slice(0, comma).trim()
  const given = text.slice(comma + 1).trim()
  return [{ ...(family === '' ? {} : { family }), ...(given === '' ? {} : { given }) }]
}

function writeName({ family, given, literal }: CslName): string {
  if (literal !== undefined) return literal
  return given === undefined ? (family ?? '') : `${family ?? ''}, ${given}`
}

function kept<Key extends string>(key: Key, value: string): { readonly [K in Key]?: string } {
  const text = value.trim()
  return text === '' ? {} : ({ [key]: text } as { readonly [K in Key]?: string })
}
