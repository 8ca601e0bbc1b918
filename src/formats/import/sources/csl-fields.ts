import type { CslItem, CslName, CslType } from '../../../core/model/source'
import { sourcesFileWords } from '../../../core/words/sources-file-words'
import { readAddresses } from './found-address'
import type { FoundDate } from './found-date'

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

/** The source as Stet keeps it, with what was said on the way; null where nothing is said of one. */
export function sourceOfFields(found: FoundSource): { readonly item: CslItem; readonly note: string } | null {
  const remarks = [...(found.remarks ?? [])]
  const fields: Record<string, unknown> = {}
  for (const [field, said] of Object.entries(found.text)) {
    const text = field === 'URL' || field === 'DOI' ? plainLine(said ?? '') : plainText(said ?? '')
    if (text === '') continue
    if (text.length > longestField) remarks.push(sourcesFileWords.notes.shortened)
    fields[field] = cutAt(text, longestField)
  }
  const { url, doi, others } = readAddresses(textIn(fields, 'URL'), textIn(fields, 'DOI'))
  delete fields['URL']
  if (doi !== '') fields['DOI'] = doi
  if (others.length > 0) remarks.push(sourcesFileWords.notes.addresses(cutAt(others.join(' '), 500)))
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

function textIn(fields: Readonly<Record<string, unknown>>, name: string): string {
  const said = fields[name]
  return typeof said === 'string' ? said : ''
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
  return plainLine(text.replace(formatTags, ''))
}

/** One line of text without control characters. */
function plainLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/** No half of a character is left at the end. */
function cutAt(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
