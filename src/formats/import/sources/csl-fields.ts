import type { CslDate, CslItem, CslName, CslType } from '../../../core/model/source'
import { parseUrl } from '../../../core/model/source-from-url'
import { sourcesFileWords } from '../../../core/words/sources-file-words'

/** Longest text of a field that is kept, in UTF-16 code units: what a project holds in its short fields. */
const longestField = 10_000
/** Most names of a source, and most digits of a year. */
const mostNames = 1000

/** What a reader found of a source, before it is made sure that a project can hold it. */
export interface FoundSource {
  readonly type: CslType
  /** Fields as CSL-JSON names them; empty ones are left out. */
  readonly text: Readonly<Record<string, string | undefined>>
  readonly names: Readonly<Record<string, readonly CslName[]>>
  readonly dates: Readonly<Record<string, FoundDate | undefined>>
  /** What else a reader should know of it. */
  readonly remarks?: readonly string[]
}

/** A date as the file writes it, and as far as it could be read. */
export interface FoundDate {
  readonly words: string
  readonly date: CslDate | null
  /** The date was picked out of other words, which the person should see. */
  readonly isGuessed?: boolean
}

/** The source as Stet keeps it, with what was said on the way; null where nothing is said of one. */
export function sourceOfFields(found: FoundSource): { readonly item: CslItem; readonly note: string } | null {
  const remarks = [...(found.remarks ?? [])]
  const fields: Record<string, unknown> = {}
  for (const [field, said] of Object.entries(found.text)) {
    const text = plainText(said ?? '')
    if (text === '') continue
    if (text.length > longestField) remarks.push(sourcesFileWords.notes.shortened)
    fields[field] = cutAt(text, longestField)
  }
  const url = addressOf(fields)
  delete fields['URL']
  for (const [field, names] of Object.entries(found.names)) {
    const kept = names.flatMap(cleanName)
    if (kept.length > 0) fields[field] = kept.slice(0, mostNames)
  }
  for (const [field, said] of Object.entries(found.dates)) {
    if (said === undefined || said.words.trim() === '') continue
    if (said.date === null || said.isGuessed === true)
      remarks.push(sourcesFileWords.notes.date(cutAt(plainText(said.words), 200)))
    if (said.date !== null) fields[field] = said.date
  }
  if (url !== null) fields['URL'] = url
  if (Object.keys(fields).length === 0) return null
  return { item: { type: found.type, ...fields }, note: [...new Set(remarks)].join(' ') }
}

/** The web address; the one of the DOI where the file gives no other. */
function addressOf(fields: Readonly<Record<string, unknown>>): string | null {
  const { URL: said, DOI: doi } = fields as { readonly URL?: string; readonly DOI?: string }
  const own = said === undefined ? null : parseUrl(said.replace(/^\\url\s*\{(.*)\}$/s, '$1').trim())
  if (own !== null || doi === undefined) return own
  const name = /10\.\d{4,9}\/\S+/.exec(doi)?.[0]
  return name === undefined ? null : parseUrl(`https://doi.org/${encodeURI(name)}`)
}

function cleanName({ family, given, literal, ...others }: CslName): readonly CslName[] {
  const parts = Object.entries({ family, given, literal }).flatMap(([part, said]) => {
    const text = cutAt(plainText(said ?? ''), longestField)
    return text === '' ? [] : [[part, text] as const]
  })
  return parts.length === 0 ? [] : [{ ...others, ...Object.fromEntries(parts) }]
}

/** The marks for formats that bibliographies have in their titles. */
const formatTags = /<\/?(?:i|b|em|strong|sc|sup|sub|span|nc|tt|code|p|br|li|ul|a)(?: [^<>]{0,300})?\/?>/gi

/** One line of text without marks for its format, and without control characters. */
export function plainText(text: string): string {
  return text
    .replace(formatTags, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/** A date in words, such as "June 1980": the one year that stands there. */
export function dateInWords(words: string): FoundDate {
  const date = dateOf(words)
  if (date !== null) return { words, date }
  const [year, ...others] = words.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? []
  if (year === undefined || others.length > 0) return { words, date: null }
  return { words, date: { 'date-parts': [[Number(year)]] }, isGuessed: true }
}

/** The date in the forms that bibliographies have: 2020, 2020-03, 2020/03/21, 2020-03-21T10:00Z, and ranges of these, of which the begin counts. */
export function dateOf(words: string): CslDate | null {
  const match = /^\s*(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?(?:[T/ ].*)?\s*$/s.exec(words)
  if (match === null) return null
  return dateOfParts(match[1], match[2], match[3])
}

/**
 * The date of a year of three or four digits, a month and a day; what is not possible is left out with all behind it. Of
 * two digits nobody knows the century.
 */
export function dateOfParts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined
): CslDate | null {
  if (year === undefined || !/^\d{3,4}$/.test(year.trim())) return null
  const parts = [Number(year)]
  const inYear = Number(month)
  if (month !== undefined && inYear >= 1 && inYear <= 12) {
    parts.push(inYear)
    const inMonth = Number(day)
    const last = new Date(Date.UTC(Number(year), inYear, 0)).getUTCDate()
    if (day !== undefined && inMonth >= 1 && inMonth <= last) parts.push(inMonth)
  }
  return { 'date-parts': [parts] }
}

/** No half of a character is left at the end. */
function cutAt(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
