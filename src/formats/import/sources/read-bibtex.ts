import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser'
import type { ReadSources, SourceOfFile, UnreadEntry } from '../../../core/model/read-sources'
import type { CslName, CslType } from '../../../core/model/source'
import { sourcesFileWords } from '../../../core/words/sources-file-words'
import { FieldCount } from './count-fields'
import { dateInWords, dateOfParts, type FoundDate, sourceOfFields } from './csl-fields'

/** Types of entries in BibTeX and BibLaTeX. */
const types: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  audio: 'broadcast',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'book',
  collection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'chapter',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'report',
  mastersthesis: 'thesis',
  movie: 'motion_picture',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  online: 'webpage',
  periodical: 'article-magazine',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'article-journal',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  video: 'motion_picture',
  www: 'webpage'
}

/** Entries that hold others together, or hold what others take over. */
const groups: ReadonlySet<string> = new Set(['set', 'xdata'])

/** Where the text of a field goes, the field that counts first in front. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle', 'issuetitle', 'howpublished'],
  'collection-title': ['series'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  'publisher-place': ['location', 'address'],
  volume: ['volume'],
  issue: ['issue'],
  number: ['number', 'eprint'],
  edition: ['edition'],
  page: ['pages', 'pagetotal'],
  URL: ['url'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  language: ['language', 'langid'],
  abstract: ['abstract'],
  note: ['note', 'annotation', 'annote', 'addendum'],
  genre: ['type', 'titleaddon'],
  keyword: ['keywords'],
  'event-title': ['eventtitle'],
  'event-place': ['venue'],
  version: ['version'],
  status: ['pubstate']
}
const names: Readonly<Record<string, readonly string[]>> = {
  author: ['author'],
  editor: ['editor'],
  translator: ['translator'],
  'container-author': ['bookauthor'],
  director: ['director']
}
const dateFields = ['date', 'year', 'month', 'day', 'urldate', 'origdate', 'eventdate']
/** Of how the file sorts and links its entries, and nothing of the source. */
const notOfTheSource = [
  'crossref',
  'xref',
  'xdata',
  'ids',
  'options',
  'sortname',
  'sortkey',
  'sorttitle',
  'presort'
]
const readFields = new Set([
  'title',
  'subtitle',
  'entrysubtype',
  'eprinttype',
  ...dateFields,
  ...notOfTheSource,
  ...[texts, names].flatMap((fields) => Object.values(fields).flat())
])

/** Where an entry begins; what defines words for others, and comments, is none. */
const entryStart = /^[ \t]*@(?!(?:string|comment|preamble)\b)[A-Za-z]+[ \t]*[{(]/gim

/** Reads the entries of a BibTeX or BibLaTeX file. */
export function readBibtex(text: string, mostEntries: number): Omit<ReadSources, 'format'> {
  const { entries, errors } = parse(text, {
    // titles stay in the letters that they have in the file
    english: false,
    sentenceCase: false,
    caseProtection: false,
    unsupported: (_node, tex) => tex
  })
  const sources: SourceOfFile[] = []
  const unread: UnreadEntry[] = []
  const leftOut = new FieldCount()
  // of an entry that does not end the parser gives what it could read, without the text it read it from
  const broken = new Set(['', ...errors.map(({ input = '' }) => input.trim())])
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]))
  for (const [index, entry] of entries.entries()) {
    const name = entry.key === '' ? String(index + 1) : entry.key.slice(0, 200)
    if (index >= mostEntries) {
      unread.push({ name, why: sourcesFileWords.unread.tooMany(mostEntries) })
      continue
    }
    if (groups.has(entry.type.toLowerCase())) {
      unread.push({ name, why: sourcesFileWords.unread.group })
      continue
    }
    const source = sourceOf(
      entry,
      byKey.get(textOf(entry, 'crossref').toLowerCase()),
      broken.has(entry.input.trim())
    )
    if (source !== null) {
      sources.push({ name, ...source })
      for (const field of Object.keys(entry.fields)) {
        if (!readFields.has(field.toLowerCase().replace(/\+duplicate-\d+$/, ''))) leftOut.add(field)
      }
    } else {
      const { garbled, empty } = sourcesFileWords.unread
      unread.push({ name, why: broken.has(entry.input.trim()) ? garbled : empty })
    }
  }
  return { sources, unread: [...unread, ...startsWithoutEntry(text, entries)], leftOut: leftOut.list }
}

/** Beginnings of entries that the parser made none of: within what it took for another's, or behind what it gave up at. */
function startsWithoutEntry(text: string, entries: readonly Entry[]): readonly UnreadEntry[] {
  const read = new Map<string, number>()
  for (const { type, key } of entries) {
    const name = nameOfStart(`@${type}{${key}`)
    read.set(name, (read.get(name) ?? 0) + 1)
  }
  return [...text.matchAll(entryStart)].flatMap(({ index }) => {
    const name = nameOfStart(text.slice(index, index + 300))
    const left = read.get(name) ?? 0
    if (left > 0) read.set(name, left - 1)
    return left > 0
      ? []
      : { name: text.slice(index, index + 60).trim(), why: sourcesFileWords.unread.garbled }
  })
}

/** Type and key as they are compared. */
function nameOfStart(start: string): string {
  const [, type = '', key = '', sign = ''] =
    /^\s*@\s*([A-Za-z]+)\s*[{(]\s*([^,\s{}()=]*)\s*(=?)/.exec(start) ?? []
  // an entry without a key begins with its first field
  return `${type} ${sign === '' ? key : ''}`.toLowerCase()
}

/** `parent` is what the entry is a part of: it tells when it was published, where the entry does not. */
function sourceOf(
  entry: Entry,
  parent: Entry | undefined,
  isBroken: boolean
): Pick<SourceOfFile, 'item' | 'note'> | null {
  const field = (name: string): string => textOf(entry, name)
  const first = (wanted: readonly string[]): string | undefined =>
    wanted.map(field).find((said) => said !== '')
  const type = typeOf(entry.type.toLowerCase(), field)
  const isArticle = type.startsWith('article-')
  const title = [field('title'), field('subtitle')].filter((part) => part !== '').join(': ')
  return sourceOfFields({
    type,
    text: {
      ...Object.fromEntries(Object.entries(texts).map(([name, wanted]) => [name, first(wanted)])),
      title,
      // the number of a journal is the issue
      issue: first(isArticle ? ['issue', 'number'] : ['issue']),
      number: first(isArticle ? ['eprint'] : ['number', 'eprint']),
      page: first(['pages', 'pagetotal'])?.replace(/–|--/g, '-'),
      genre: first(['type', 'titleaddon']) ?? genres[entry.type.toLowerCase()],
      URL: first(['url']) ?? /https?:\/\/[^\s{}<>"]+/.exec(field('howpublished'))?.[0]
    },
    names: Object.fromEntries(
      Object.entries(names).map(([name, wanted]) => [name, wanted.flatMap((each) => namesIn(entry, each))])
    ),
    dates: {
      issued:
        issuedOf(field) ?? (parent === undefined ? undefined : issuedOf((name) => textOf(parent, name))),
      accessed: dated(field('urldate')),
      'original-date': dated(field('origdate')),
      'event-date': dated(field('eventdate'))
    },
    remarks: isBroken || /\\[A-Za-z]/.test(title) ? [sourcesFileWords.notes.odd] : []
  })
}

const genres: Readonly<Record<string, string>> = {
  letter: 'Letter',
  mastersthesis: 'Master’s thesis',
  patent: 'Patent',
  phdthesis: 'PhD thesis',
  software: 'Software',
  unpublished: 'Manuscript'
}

function typeOf(name: string, field: (name: string) => string): CslType {
  if (name === 'article' && /newspaper/i.test(field('entrysubtype'))) return 'article-newspaper'
  if (name === 'article' && /magazine/i.test(field('entrysubtype'))) return 'article-magazine'
  const known = types[name]
  if (known !== undefined) return known
  return /https?:/.test(`${field('url')} ${field('howpublished')}`) ? 'webpage' : 'document'
}

function issuedOf(field: (name: string) => string): FoundDate | undefined {
  const whole = field('date')
  if (whole !== '') return dated(whole)
  const [year, month, day] = ['year', 'month', 'day'].map(field)
  const words = [year, month, day].filter(Boolean).join('-')
  const date = dateOfParts(year, month, day)
  return words === '' || date === null ? dated(words) : { words, date }
}

function dated(words: string): FoundDate | undefined {
  return words === '' ? undefined : dateInWords(words)
}

/** The text of a field. "¡" and "¿" are what TeX makes of "<" and ">", which most mean when they write them. */
function textOf({ fields, input }: Entry, name: string): string {
  const said: unknown = fields[name]
  const text = Array.isArray(said) ? said.filter((each) => typeof each === 'string').join(', ') : said
  if (typeof text !== 'string') return ''
  return /[¡¿]/.test(input) ? text : text.replaceAll('¡', '<').replaceAll('¿', '>')
}

function namesIn({ fields }: Entry, name: string): readonly CslName[] {
  const said: unknown = fields[name]
  return Array.isArray(said) ? said.flatMap(nameOf) : []
}

function nameOf({ name, firstName, lastName, prefix, suffix }: Creator): readonly CslName[] {
  const family = [prefix, lastName].filter(Boolean).join(' ')
  const given = [firstName, suffix].filter(Boolean).join(', ')
  // "and others"
  if (family === 'others' && given === '') return []
  if (name !== undefined && name !== '') return [{ literal: name }]
  if (given === '') return family === '' ? [] : [{ literal: family }]
  return [{ family, given }]
}
