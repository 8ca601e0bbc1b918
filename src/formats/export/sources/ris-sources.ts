import type { ProjectSnapshot } from '../../../core/document/project-snapshot'
import type { CslDate, CslName, CslType } from '../../../core/model/source'
import type { ExportOptions } from '../export-options'
import { type CitedEntry, listCitedSources } from './cited-sources'

/** Begins the first record, and so the file. */
export const risHead = 'TY  - '

/** RIS parts its lines as mail does. A file without sources is this alone. */
export const risLineEnd = '\r\n'

const types: Readonly<Record<CslType, string>> = {
  webpage: 'ELEC',
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  broadcast: 'SOUND',
  post: 'BLOG',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  thesis: 'THES',
  'paper-conference': 'CPAPER',
  dataset: 'DATA',
  legal_case: 'CASE',
  legislation: 'STAT',
  interview: 'PCOMM',
  personal_communication: 'PCOMM',
  motion_picture: 'MPCT',
  speech: 'SLIDE',
  document: 'GEN'
}

/**
 * The article's sources as RIS records (https://en.wikipedia.org/wiki/RIS_(file_format)) in UTF-8: a line a tag. RIS has no
 * sign for a comma within the name of an institution: programs take what stands behind it for a given name. For
 * events, directors, versions and earlier dates it has no tags that programs agree on: they are in the other two formats.
 */
export function exportRisSources(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const records = listCitedSources(snapshot, options).map((entry) =>
    linesOf(entry)
      .map(([tag, value]) => `${tag}  - ${value}${risLineEnd}`)
      .join('')
  )
  return new TextEncoder().encode(records.join(risLineEnd) || risLineEnd)
}

function linesOf({ key, item, archive, note }: CitedEntry): readonly (readonly [string, string])[] {
  const issued = dateOf(item.issued)
  const lines: readonly (readonly [string, string])[] = [
    ['ID', key],
    ['TI', item.title ?? ''],
    ...namesOf('AU', item.author),
    ...namesOf('A2', item.editor),
    ...namesOf('A3', item['collection-editor']),
    ...namesOf('A4', item.translator),
    ['T2', item['container-title'] ?? ''],
    ['T3', item['collection-title'] ?? ''],
    ['PB', item.publisher ?? ''],
    ['CY', item['publisher-place'] ?? ''],
    ['ET', item.edition ?? ''],
    ['VL', item.volume ?? ''],
    ['IS', item.issue ?? ''],
    ['M1', item.number ?? ''],
    ['PY', issued.slice(0, 4)],
    ['DA', issued],
    ...pagesOf(item.page ?? ''),
    ['SN', item.ISBN ?? ''],
    ['SN', item.ISSN ?? ''],
    ['LA', item.language ?? ''],
    ['M3', item.genre ?? ''],
    ['DO', item.DOI ?? ''],
    ['UR', item.URL ?? ''],
    ['Y2', dateOf(item.accessed)],
    ['DB', archive],
    ['N1', note]
  ]
  return [['TY', types[item.type]], ...lines.filter(([, value]) => value !== ''), ['ER', '']]
}

function namesOf(tag: string, names: readonly CslName[] = []): readonly (readonly [string, string])[] {
  return names.map((name) => [tag, nameOf(name)])
}

function nameOf({ literal, family = '', given = '' }: CslName): string {
  return literal ?? `${family}, ${given}`
}

/** "2022/02/01/": year, month and day as far as they are known, with the slashes of all. */
function dateOf(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts'][0] ?? []
  if (year === undefined) return ''
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}

function pagesOf(page: string): readonly (readonly [string, string])[] {
  const [, first, last] = /^(\d+)[-–](\d+)$/.exec(page) ?? []
  return first === undefined || last === undefined
    ? [['SP', page]]
    : [
        ['SP', first],
        ['EP', last]
      ]
}
