import type { ProjectSnapshot } from '../../../core/document/project-snapshot'
import type { CitedItem } from '../../../core/model/cited-item'
import type { CslDate, CslName, CslType } from '../../../core/model/source'
import { pageWords } from '../../../core/words/page-words'
import type { ExportOptions } from '../export-options'
import { type CitedEntry, listCitedSources } from './cited-sources'

/** The first line of such a file. BibTeX passes over what stands between entries, up to an at sign. */
export const bibtexHead = `% ${pageWords.references.head}\n`

/** Types of BibTeX and BibLaTeX; a style that does not know one takes it for misc. */
const types: Readonly<Record<CslType, string>> = {
  webpage: 'online',
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  broadcast: 'misc',
  post: 'online',
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
  thesis: 'thesis',
  'paper-conference': 'inproceedings',
  dataset: 'dataset',
  legal_case: 'misc',
  legislation: 'legislation',
  interview: 'misc',
  personal_communication: 'misc',
  motion_picture: 'misc',
  speech: 'misc',
  document: 'misc'
}

/** What a type calls the work that it is a part of. */
const containers: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle'
}

/**
 * The article's sources as a BibTeX database in UTF-8, for BibTeX with `year` and BibLaTeX with `date`. What a source
 * carries stands in `annote`, which no reference list prints.
 */
export function exportBibtexSources(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const entries = listCitedSources(snapshot, options).map((entry) => `\n${writeEntry(entry)}`)
  return new TextEncoder().encode(bibtexHead + entries.join(''))
}

function writeEntry({ key, item, isPerson, note }: CitedEntry): string {
  const type = types[item.type]
  const issued = isoDate(item.issued)
  const fields = {
    title: escapeTex(item.title ?? ''),
    author: writeNames(item.author),
    editor: writeNames(item.editor),
    translator: writeNames(item.translator),
    director: writeNames(item.director),
    bookauthor: writeNames(item['container-author']),
    [containers[type] ?? 'organization']: escapeTex(item['container-title'] ?? ''),
    [type === 'techreport' || type === 'thesis' ? 'institution' : 'publisher']: escapeTex(
      item.publisher ?? ''
    ),
    address: escapeTex(item['publisher-place'] ?? ''),
    series: escapeTex(item['collection-title'] ?? ''),
    edition: escapeTex(item.edition ?? ''),
    volume: escapeTex(item.volume ?? ''),
    ...numbersOf(item, type),
    [isPerson ? 'howpublished' : 'type']: escapeTex(item.genre ?? (isPerson ? contactOf(item) : '')),
    date: issued,
    year: issued.slice(0, 4),
    origdate: isoDate(item['original-date']),
    eventtitle: escapeTex(item['event-title'] ?? ''),
    eventdate: isoDate(item['event-date']),
    venue: escapeTex(item['event-place'] ?? ''),
    pages: escapeTex(item.page ?? '').replace(/(\d)[-–](?=\d)/g, '$1--'),
    version: escapeTex(item.version ?? ''),
    language: escapeTex(item.language ?? ''),
    isbn: escapeTex(item.ISBN ?? ''),
    issn: escapeTex(item.ISSN ?? ''),
    doi: verbatim(item.DOI ?? ''),
    url: verbatim(item.URL ?? ''),
    urldate: isoDate(item.accessed),
    annote: escapeTex(note)
  }
  const lines = Object.entries(fields).filter(([, value]) => value !== '')
  return `@${type}{${key},\n${lines.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
}

/** The number of an article is its issue's; what has a number of its own besides is told by its "eid". */
function numbersOf({ issue = '', number = '' }: CitedItem, type: string): Readonly<Record<string, string>> {
  return type === 'article'
    ? { number: escapeTex(issue), eid: escapeTex(number) }
    : { issue: escapeTex(issue), number: escapeTex(number) }
}

function contactOf({ type }: CitedItem): string {
  return type === 'interview' ? pageWords.citation.interview : pageWords.citation.message
}

function writeNames(names: readonly CslName[] = []): string {
  return names.map(writeName).join(' and ')
}

/** Braces keep a name of one part whole, and parts that hold a comma or "and". */
function writeName({ literal, family = '', given = '' }: CslName): string {
  if (literal !== undefined) return `{${escapeTex(literal)}}`
  return [family, given]
    .map((part) => (/,|(?:^|\s)and(?:\s|$)/i.test(part) ? `{${escapeTex(part)}}` : escapeTex(part)))
    .join(', ')
}

function isoDate(date: CslDate | undefined): string {
  const [year, ...rest] = date?.['date-parts'][0] ?? []
  if (year === undefined) return ''
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces behind a backslash, too
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
}

/** The text as TeX sets it letter by letter: two signs that it would set as a dash or a quotation mark are kept apart. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}~^%#&_$]/g, (sign) => escapes[sign] ?? `\\${sign}`)
    .replace(/([-`'<>,])(?=\1)/g, '$1{}')
}

/** An address is read as it stands: braces and backslashes alone would break the entry. */
function verbatim(address: string): string {
  return address.replace(/[\\{}]/g, encodeURIComponent)
}
