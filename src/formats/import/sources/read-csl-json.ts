import type { ReadSources, SourceOfFile, UnreadEntry } from '../../../core/model/read-sources'
import { type CslName, type CslType, cslTypes } from '../../../core/model/source'
import { sourcesFileWords } from '../../../core/words/sources-file-words'
import { FieldCount } from './count-fields'
import { sourceOfFields } from './csl-fields'
import { dateInWords, type FoundDate, readParts } from './found-date'

/** CSL's types that Stet has no own word for, by the nearest that it has. */
const nearest: Readonly<Record<string, CslType>> = {
  article: 'document',
  bill: 'legislation',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  hearing: 'report',
  pamphlet: 'report',
  periodical: 'article-magazine',
  'post-weblog': 'webpage',
  regulation: 'legislation',
  review: 'article-journal',
  'review-book': 'article-journal',
  song: 'broadcast',
  standard: 'report',
  treaty: 'legislation'
}

const nameFields = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator'
]
const dateFields = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted']
/** Of the program that wrote the file, and nothing of the source. */
const notOfTheSource = new Set([
  'id',
  'type',
  'citation-key',
  'citation-label',
  'custom',
  'categories',
  'system_id'
])

/** Reads a list of CSL-JSON items, also one within `items`, and a single item. Null where the text is no JSON of that kind. */
export function readCslJson(text: string, mostEntries: number): Omit<ReadSources, 'format'> | null {
  const list = listIn(text)
  if (list === null) return null
  const sources: SourceOfFile[] = []
  const unread: UnreadEntry[] = []
  const leftOut = new FieldCount()
  for (const [index, value] of list.entries()) {
    const name = nameOfEntry(value, index)
    if (index >= mostEntries) unread.push({ name, why: sourcesFileWords.unread.tooMany(mostEntries) })
    else if (!isObject(value) || 'itemType' in value)
      unread.push({ name, why: sourcesFileWords.unread.noObject })
    else {
      const source = sourceOf(value, leftOut)
      if (source === null) unread.push({ name, why: sourcesFileWords.unread.empty })
      else sources.push({ name, ...source })
    }
  }
  return { sources, unread, leftOut: leftOut.list }
}

function listIn(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value
    if (!isObject(value)) return null
    const items = value['items']
    if (Array.isArray(items)) return items
    return isType(value['type']) ? [value] : null
  } catch {
    return null
  }
}

function nameOfEntry(value: unknown, index: number): string {
  const id = isObject(value) ? (value['citation-key'] ?? value['id']) : undefined
  return (typeof id === 'string' || typeof id === 'number') && id !== ''
    ? String(id).slice(0, 200)
    : String(index + 1)
}

function sourceOf(
  entry: Readonly<Record<string, unknown>>,
  leftOut: FieldCount
): Pick<SourceOfFile, 'item' | 'note'> | null {
  const text: Record<string, string> = {}
  const names: Record<string, readonly CslName[]> = {}
  const dates: Record<string, FoundDate> = {}
  for (const [field, said] of Object.entries(entry)) {
    if (notOfTheSource.has(field)) continue
    if (nameFields.includes(field) && Array.isArray(said)) names[field] = said.flatMap(nameOf)
    else if (dateFields.includes(field)) dates[field] = dateIn(said)
    else if (
      /^[A-Za-z][A-Za-z-]{0,40}$/.test(field) &&
      (typeof said === 'string' || typeof said === 'number')
    )
      text[field] = String(said)
    else if (/^(?:ISBN|ISSN)$/.test(field) && Array.isArray(said)) text[field] = said.map(String).join(', ')
    else leftOut.add(field)
  }
  return sourceOfFields({ type: typeOf(entry['type']), text, names, dates })
}

/** Whether CSL has a type of this name, as far as it is known here. */
function isType(said: unknown): boolean {
  return cslTypes.some((type) => type === said) || (typeof said === 'string' && Object.hasOwn(nearest, said))
}

function typeOf(said: unknown): CslType {
  const known = cslTypes.find((type) => type === said)
  if (known !== undefined) return known
  return typeof said === 'string' && Object.hasOwn(nearest, said) ? (nearest[said] ?? 'document') : 'document'
}

const particles = ['dropping-particle', 'non-dropping-particle'] as const

function nameOf(value: unknown): readonly CslName[] {
  if (typeof value === 'string') return [{ literal: value }]
  if (!isObject(value)) return []
  const part = (name: string): string => (typeof value[name] === 'string' ? value[name] : '')
  const family = [...particles.map(part), part('family')].filter((said) => said !== '').join(' ')
  const given = [part('given'), part('suffix')].filter((said) => said !== '').join(', ')
  const literal = part('literal')
  if (family === '' && given === '') return literal === '' ? [] : [{ literal }]
  return [{ ...(family === '' ? {} : { family }), ...(given === '' ? {} : { given }) }]
}

/** CSL-JSON has dates in parts, raw, or in words. */
function dateIn(value: unknown): FoundDate {
  if (typeof value === 'string' || typeof value === 'number') return dateInWords(String(value))
  if (!isObject(value)) return { words: '', date: null }
  const { raw, literal, season, circa } = value
  const parts = partsIn(value['date-parts'])
  const more = [season === undefined ? '' : `season ${String(season)}`, circa ? 'circa' : '']
  const inParts = [parts.map((each) => each.join('-')).join('/'), ...more]
    .filter((part) => part !== '')
    .join(', ')
  const words = typeof raw === 'string' ? raw : typeof literal === 'string' ? literal : inParts
  const read = readParts(parts[0] ?? [])
  if (read === null) return dateInWords(words)
  const saysMore = parts.length > 1 || more.some((part) => part !== '')
  return saysMore ? { words, ...read, isGuessed: true } : { words, ...read }
}

/** The begin and, of a range, the end. */
function partsIn(value: unknown): readonly (readonly string[])[] {
  const dates = Array.isArray(value) ? value.slice(0, 2) : []
  return dates.flatMap((date: unknown) =>
    Array.isArray(date) ? [date.slice(0, 3).map((part: unknown) => String(part ?? '').slice(0, 20))] : []
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
