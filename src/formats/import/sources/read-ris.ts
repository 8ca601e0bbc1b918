import type { ReadSources, SourceOfFile, UnreadEntry } from '../../../core/model/read-sources'
import type { CslType } from '../../../core/model/source'
import { sourcesFileWords } from '../../../core/words/sources-file-words'
import { FieldCount } from './count-fields'
import { plainText, sourceOfFields } from './csl-fields'
import { dateInWords, type FoundDate, readParts } from './found-date'
import { risNameOf } from './ris-name'

/** A line with a tag: two characters, two spaces, a hyphen. Programs are loose with the spaces. */
const tagged = /^\s{0,4}([A-Z][A-Z0-9]) {0,3}-(?: |$)(.*)$/

/** Types of reference by their codes in RIS. */
const types: Readonly<Record<string, CslType>> = {
  ABST: 'article-journal',
  BILL: 'legislation',
  BLOG: 'webpage',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CONF: 'book',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  DBASE: 'dataset',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  GOVDOC: 'report',
  HEAR: 'report',
  ICOMM: 'webpage',
  INPR: 'article-journal',
  JFULL: 'article-journal',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  NEWS: 'article-newspaper',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  SOUND: 'broadcast',
  STAND: 'report',
  STAT: 'legislation',
  THES: 'thesis',
  VIDEO: 'motion_picture'
}

/** Where the text of a tag goes, the tag that counts first in front. */
const texts: Readonly<Record<string, readonly string[]>> = {
  title: ['TI', 'T1', 'CT', 'BT'],
  'container-title': ['T2', 'JF', 'JO', 'BT', 'JA', 'J2'],
  'collection-title': ['T3'],
  publisher: ['PB'],
  'publisher-place': ['PP', 'CY'],
  volume: ['VL'],
  issue: ['IS'],
  edition: ['ET'],
  DOI: ['DO'],
  URL: ['UR', 'L2', 'LK'],
  language: ['LA'],
  abstract: ['AB', 'N2'],
  note: ['N1'],
  genre: ['M3'],
  archive: ['DB', 'DP'],
  'call-number': ['CN'],
  number: ['M1', 'C7']
}
/** Where the names of a tag go. */
const names: Readonly<Record<string, readonly string[]>> = {
  author: ['AU', 'A1'],
  editor: ['A2', 'ED'],
  'collection-editor': ['A3'],
  translator: ['A4']
}
const dates: Readonly<Record<string, readonly string[]>> = { issued: ['DA', 'PY', 'Y1'], accessed: ['Y2'] }
/** Read apart from the others. */
const ownTags = ['TY', 'ER', 'ID', 'SP', 'EP', 'KW', 'SN']
const readTags = new Set([...ownTags, ...[texts, names, dates].flatMap((tags) => Object.values(tags).flat())])

type Tags = ReadonlyMap<string, readonly string[]>

/** Reads the references of an RIS file. What stands before the first is no reference. */
export function readRis(text: string, mostEntries: number): Omit<ReadSources, 'format'> {
  const sources: SourceOfFile[] = []
  const unread: UnreadEntry[] = []
  const leftOut = new FieldCount()
  let place = 0
  for (const tags of recordsIn(text)) {
    place += 1
    const name = tags.get('ID')?.[0] ?? String(place)
    if (place > mostEntries) {
      unread.push({ name, why: sourcesFileWords.unread.tooMany(mostEntries) })
      continue
    }
    for (const [tag, said] of tags) if (!readTags.has(tag) && said.some(Boolean)) leftOut.add(tag)
    const source = sourceOf(tags)
    if (source === null) unread.push({ name, why: sourcesFileWords.unread.empty })
    else sources.push({ name, ...source })
  }
  return { sources, unread, leftOut: leftOut.list }
}

/** The tags of each reference. One that no ER ends is ended by the next TY, and by the end of the file. */
function* recordsIn(text: string): Generator<Tags> {
  let record: Map<string, string[]> | null = null
  let last: string[] | null = null
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const [, tag, said = ''] = tagged.exec(line) ?? []
    if (tag === undefined) {
      // a long text goes on in the next line
      const at = (last?.length ?? 0) - 1
      if (last !== null && at >= 0 && line.trim() !== '') last[at] = `${last[at]} ${line.trim()}`
      continue
    }
    if (tag === 'TY') {
      if (record !== null) yield record
      record = new Map()
    }
    if (record === null) continue
    if (tag === 'ER') {
      yield record
      record = null
      last = null
      continue
    }
    last = record.get(tag) ?? []
    last.push(said.trim())
    record.set(tag, last)
  }
  if (record !== null) yield record
}

function sourceOf(tags: Tags): Pick<SourceOfFile, 'item' | 'note'> | null {
  const first = (wanted: readonly string[]): string | undefined =>
    wanted.flatMap((tag) => tags.get(tag) ?? []).find((said) => said !== '')
  const all = (wanted: readonly string[]): readonly string[] => wanted.flatMap((tag) => tags.get(tag) ?? [])
  const code = (tags.get('TY')?.[0] ?? '').toUpperCase()
  const type = types[code] ?? (first(['UR']) === undefined ? 'document' : 'webpage')
  const isBook = type === 'book'
  const title = first(texts['title'] ?? [])
  const container = first(texts['container-title'] ?? [])
  const [begin, end] = [first(['SP']), first(['EP'])]
  const people = Object.entries(names).map(([field, wanted]) => [field, all(wanted).map(risNameOf)] as const)
  const guessed = people.flatMap(([, each]) =>
    each.flatMap(({ name, isGuessed }) => (isGuessed ? (name.literal ?? '') : []))
  )
  return sourceOfFields({
    type,
    text: {
      ...Object.fromEntries(Object.entries(texts).map(([field, wanted]) => [field, first(wanted)])),
      title,
      URL: all(texts['URL'] ?? []).join(' '),
      // the title of a whole book is told by either tag
      'container-title': isBook && container === title ? undefined : container,
      note: all(texts['note'] ?? []).join(' '),
      page: begin !== undefined && end !== undefined && begin !== end ? `${begin}-${end}` : (begin ?? end),
      keyword: all(['KW']).join(', '),
      ...serialsOf(all(['SN']), isBook || type === 'chapter' ? 'ISBN' : 'ISSN')
    },
    names: Object.fromEntries(people.map(([field, each]) => [field, each.map(({ name }) => name)])),
    remarks: guessed.slice(0, 10).map(sourcesFileWords.notes.institution),
    dates: Object.fromEntries(Object.entries(dates).map(([field, wanted]) => [field, dateIn(all(wanted))]))
  })
}

/** One tag is for both: they differ in length. What is neither is taken for what the type has. */
function serialsOf(said: readonly string[], usual: 'ISBN' | 'ISSN'): Readonly<Record<string, string>> {
  const found: Record<string, string[]> = {}
  for (const text of said.filter((each) => each !== '')) {
    const { length } = text.replace(/[^\dX]/gi, '')
    const field = length >= 10 ? 'ISBN' : length === 8 ? 'ISSN' : usual
    found[field] = [...(found[field] ?? []), text]
  }
  return Object.fromEntries(Object.entries(found).map(([field, texts]) => [field, texts.join(', ')]))
}

/** The date that says most. */
function dateIn(said: readonly string[]): FoundDate | undefined {
  const read = said.filter((words) => /[^\s/]/.test(words)).map(risDateOf)
  const partsOf = ({ date }: FoundDate): number => date?.['date-parts'][0]?.length ?? 0
  return read.toSorted((left, right) => partsOf(right) - partsOf(left))[0]
}

/** "2001/09/12/a season": each part may be missing. */
function risDateOf(words: string): FoundDate {
  const [year = '', month, day, ...others] = words.split('/')
  const read = readParts([plainText(year), month, day])
  if (read === null) return dateInWords(words)
  return others.join('').trim() === '' ? { words, ...read } : { words, ...read, isGuessed: true }
}
