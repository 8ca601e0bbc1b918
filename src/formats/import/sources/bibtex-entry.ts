import type { Creator, Entry } from '@retorquere/bibtex-parser'
import type { SourceOfFile } from '../../../core/model/read-sources'
import type { CslName, CslType } from '../../../core/model/source'
import { sourcesFileWords } from '../../../core/words/sources-file-words'
import { sourceOfFields } from './csl-fields'
import { dateInWords, type FoundDate, readParts } from './found-date'

/** Types of entries in BibTeX and BibLaTeX. */
const types: ReadonlyMap<string, CslType> = new Map(
  Object.entries<CslType>({
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
  })
)

/** Where the text of a field goes, the field that counts first in front. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle', 'issuetitle', 'howpublished'],
  'collection-title': ['series'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  'publisher-place': ['location', 'address'],
  volume: ['volume'],
  issue: ['issue'],
  number: ['number', 'eid', 'eprint'],
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
/** The fields that are read, by their names in small letters. */
export const readFields: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'entrysubtype',
  'eprinttype',
  'archiveprefix',
  'primaryclass',
  'booksubtitle',
  ...dateFields,
  ...notOfTheSource,
  ...[texts, names].flatMap((fields) => Object.values(fields).flat())
])

/**
 * The source that an entry tells of; null where it says nothing of one. `parent` is what the entry is a part of: it tells when it was
 * published, where the entry does not.
 */
export function sourceOfEntry(
  entry: Entry,
  parent: Entry | undefined,
  isBroken: boolean
): Pick<SourceOfFile, 'item' | 'note'> | null {
  const field = (name: string): string => textOf(entry, name)
  const first = (wanted: readonly string[]): string | undefined =>
    wanted.map(field).find((said) => said !== '')
  const type = typeOf(entry.type.toLowerCase(), field)
  const isArticle = type.startsWith('article-')
  const isArxiv = /^arxiv$/i.test(first(['eprinttype', 'archiveprefix']) ?? '') && field('eprint') !== ''
  const how = /https?:\/\/[^\s{}<>"]+/.exec(field('howpublished'))?.[0]?.replace(/[.,;]$/, '')
  const named = first(texts['container-title'] ?? [])
  // how something was published is often its address alone
  const container = how !== undefined && named === field('howpublished') ? undefined : named
  const title = [field('title'), field('subtitle')].filter((part) => part !== '').join(': ')
  return sourceOfFields({
    type,
    text: {
      ...Object.fromEntries(Object.entries(texts).map(([name, wanted]) => [name, first(wanted)])),
      title,
      // the number of a journal is the issue
      issue: first(isArticle ? ['issue', 'number'] : ['issue']),
      number: first(isArticle ? ['eid', 'eprint'] : ['number', 'eid', 'eprint']),
      page: first(['pages', 'pagetotal'])?.replace(/–|--/g, '-'),
      genre: first(['type', 'titleaddon']) ?? genres.get(entry.type.toLowerCase()),
      'container-title': container,
      archive: isArxiv ? 'arXiv' : first(['eprinttype', 'archiveprefix']),
      URL:
        first(['url']) ??
        how ??
        (isArxiv && field('doi') === '' ? `https://arxiv.org/abs/${field('eprint')}` : undefined)
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

const genres: ReadonlyMap<string, string> = new Map(
  Object.entries({
    letter: 'Letter',
    mastersthesis: 'Master’s thesis',
    patent: 'Patent',
    phdthesis: 'PhD thesis',
    software: 'Software',
    unpublished: 'Manuscript'
  })
)

function typeOf(name: string, field: (name: string) => string): CslType {
  if (name === 'article' && /newspaper/i.test(field('entrysubtype'))) return 'article-newspaper'
  if (name === 'article' && /magazine/i.test(field('entrysubtype'))) return 'article-magazine'
  const known = types.get(name)
  if (known !== undefined) return known
  return /https?:/.test(`${field('url')} ${field('howpublished')}`) ? 'webpage' : 'document'
}

function issuedOf(field: (name: string) => string): FoundDate | undefined {
  const whole = field('date')
  if (whole !== '') return dated(whole)
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(field)
  const words = [day, month, year].filter((part) => part !== '').join(' ')
  const read = readParts(day === '' ? [year, ...monthAndDay(month)] : [year, month, day])
  if (read === null || words === '') return dated(words)
  return read.isGuessed === true ? dated(words) : { words, ...read }
}

/** A month may bring its day: `"5~" # mar`, of which the parser makes "5 03". */
function monthAndDay(said: string): readonly string[] {
  const parts = said.trim().split(/[\s~.,]+/)
  const months = parts.filter((part) => /^(?:0[1-9]|1[0-2])$/.test(part))
  const [month] = months
  return parts.length === 2 && months.length === 1 && month !== undefined
    ? [month, parts.find((part) => part !== month) ?? '']
    : [said]
}

function dated(words: string): FoundDate | undefined {
  return words === '' ? undefined : dateInWords(words)
}

/** Whether a field that is read says no more than one of these words, which the file does not explain. */
export function saysAny(entry: Entry, words: ReadonlySet<string>): boolean {
  if (words.size === 0) return false
  return ['title', ...Object.values(texts).flat()].some((field) => words.has(textOf(entry, field)))
}

/** The text of a field. "¡" and "¿" are what TeX makes of "<" and ">", which most mean when they write them. */
export function textOf({ fields, input }: Entry, name: string): string {
  const said: unknown = fields[name]
  const text = Array.isArray(said) ? said.filter((each) => typeof each === 'string').join(', ') : said
  if (typeof text !== 'string') return ''
  // an address in a command is read letter by letter
  const plain = /\\(?:url|href)\b/.test(input) ? text.replaceAll('\\%', '%') : text
  return /[¡¿]/.test(input) ? plain : plain.replaceAll('¡', '<').replaceAll('¿', '>')
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
