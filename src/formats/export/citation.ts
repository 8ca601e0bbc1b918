import citeproc from 'citeproc'
import { type CitedItem, citedItem } from '../../core/model/cited-item'
import { showOnOneLine } from '../../core/model/show-hidden'
import {
  type CslDate,
  type CslItem,
  type CslName,
  isPersonSource,
  type Source
} from '../../core/model/source'
import { pageWords } from '../../core/words/page-words'
import { canonicalLink } from './canonical-link'
import { citationLocale, citationStyle } from './citation-style'

/** Longest text of one field that is cited, in UTF-16 code units; a title of a whole page is cut with "…". */
const longestField = 500

/** Most editors who are named. */
const mostEditors = 3

/** Most authors given to the style, which names four of them at most. */
const mostAuthors = 10

/**
 * The source as a note in one line, with the place within it; a source that spoke confidentially, off the record or
 * on deep background is named by its terms alone, see describeWithheld.
 */
export function formatCitation(source: Source, locator = ''): string {
  const withheld = describeWithheld(source)
  if (withheld !== null) return withheld
  const place = cleanField(locator)
  return place === '' ? cite(source) : `${cite(source)}, ${place}`
}

/** How a source that must not be known from an export is called there; null for a source that may be named. */
export function describeWithheld(source: Source): string | null {
  switch (source.terms) {
    case 'confidential':
      return pageWords.citation.confidential
    case 'off the record':
      return pageWords.citation.offTheRecord
    case 'deep background':
      return pageWords.citation.deepBackground
    case 'on the record':
    case 'background':
      return null
    default:
      return pageWords.citation.unknownTerms
  }
}

/** The source's web address as the citation prints it, international host names in punycode; null when it has none. */
export function addressOf(source: Source): string | null {
  return describeWithheld(source) === null ? canonicalLink(source.item.URL ?? '') : null
}

/**
 * citeproc never sees what people wrote: it would read markup into it, and names such as "constructor" stop it. It
 * lays out an item with a token in place of each text, and the texts are set in where the tokens come out.
 */
function cite({ item, ...source }: Source): string {
  const texts: string[] = []
  const tokenFor = (text: string): string => {
    texts.push(text)
    return `\uE000${String.fromCharCode(96 + texts.length)}\uE001`
  }
  const shape = {
    type: item.type,
    ...textFields(item, isPersonSource({ item, ...source }), tokenFor),
    ...authorField(item, tokenFor),
    ...dateField('issued', item.issued),
    ...dateField('accessed', item.accessed)
  }
  if (texts.length === 0 && !('issued' in shape)) return pageWords.citation.untitled
  return layOut(shape).replace(/\uE000([a-z])\uE001/g, (_token, letter: string) => {
    return texts[letter.charCodeAt(0) - 97] ?? ''
  })
}

/** citeproc keeps every item it was ever shown: after this many, it is started anew. Starting takes 4 ms. */
const shapesPerEngine = 500

const layouts = new Map<string, string>()
let engine: InstanceType<typeof citeproc.Engine> | null = null
let current: object = {}

function layOut(shape: CslItem): string {
  const id = JSON.stringify(shape)
  const known = layouts.get(id)
  if (known !== undefined) return known
  if (engine === null || layouts.size === shapesPerEngine) {
    layouts.clear()
    engine = startEngine()
  }
  current = { ...shape, id }
  const layout = engine.makeCitationCluster([{ id }])
  layouts.set(id, layout)
  return layout
}

function startEngine(): InstanceType<typeof citeproc.Engine> {
  const system = { retrieveLocale: () => citationLocale, retrieveItem: () => current }
  const started = new citeproc.Engine(system, citationStyle, 'en-US', true)
  started.setOutputFormat('text')
  return started
}

function textFields(item: CslItem, isPerson: boolean, tokenFor: (text: string) => string): Partial<CslItem> {
  const said = citedItem(item)
  const texts = {
    title: quoteWithin(cleanField(item.title ?? '')),
    'container-title': joinParts([said['container-title'], isPerson ? '' : describePart(said)]),
    publisher: describePublisher(said),
    genre: isPerson ? describeContact(item) : cleanField(item.genre ?? ''),
    note: joinParts([describePages(cleanField(item.page ?? '')), isPerson ? '' : describeNumbers(said)]),
    URL: canonicalLink(item.URL ?? '') ?? cleanField(item.URL ?? '')
  }
  const written = Object.entries(texts).filter(([, text]) => text !== '')
  return Object.fromEntries(written.map(([field, text]) => [field, tokenFor(text)]))
}

/** The parts that say something, one behind the other, each as it is cited. */
function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => cleanField(part ?? '') || []).join(', ')
}

/** Which part of a work it is: "edited by Ann Ek, Port Studies, vol. 3, no. 4, 2nd ed." */
function describePart(said: CitedItem): string {
  const { citation } = pageWords
  const { editor = [], volume = '', issue = said.number ?? '', edition = '' } = said
  const editors = editor
    .slice(0, mostEditors)
    .map(nameInFull)
    .filter((name) => name !== '')
  const isMore = editor.length > editors.length
  return joinParts([
    editors.length === 0 ? '' : citation.editedBy(editors, isMore),
    said['collection-title'],
    volume.trim() === '' ? '' : citation.volume(volume),
    issue.trim() === '' ? '' : citation.number(issue),
    /^\d+$/.test(edition) ? citation.edition(Number(edition)) : edition
  ])
}

function describePublisher({ publisher, 'publisher-place': place }: CitedItem): string {
  return [place, publisher].flatMap((part) => cleanField(part ?? '') || []).join(': ')
}

/** The numbers by which it is found, but for a DOI that stands in the address. */
function describeNumbers({ DOI = '', ISBN = '', URL: address = '' }: CitedItem): string {
  const isInAddress = address.toLowerCase().includes(DOI.toLowerCase())
  return joinParts([DOI === '' || isInAddress ? '' : `DOI ${DOI}`, ISBN === '' ? '' : `ISBN ${ISBN}`])
}

/** Quotation marks within a title, which stands in double ones itself. */
function quoteWithin(title: string): string {
  return title.replace(/(^|[\s(])["“”]/g, '$1‘').replace(/["“”]/g, '’')
}

function describePages(pages: string): string {
  if (!/^\d/.test(pages)) return pages
  return /[-–,]/.test(pages)
    ? pageWords.citation.pages(pages.replace(/(\d)-(?=\d)/g, '$1–'))
    : pageWords.citation.page(pages)
}

/** "Interview with", "E-mail from": what stands before the name of a person. */
function describeContact(item: CslItem): string {
  const form =
    cleanField(item.genre ?? '') ||
    (item.type === 'interview' ? pageWords.citation.interview : pageWords.citation.message)
  if (namesOf(item).length === 0) return form
  return /mail|letter|message|text|fax/i.test(form)
    ? pageWords.citation.from(form)
    : pageWords.citation.with(form)
}

function authorField(item: CslItem, tokenFor: (text: string) => string): Partial<CslItem> {
  const author = namesOf(item).map((name) => ({ literal: tokenFor(name) }))
  return author.length === 0 ? {} : { author }
}

function namesOf(item: CslItem): readonly string[] {
  const names = (item.author ?? []).slice(0, mostAuthors).map(nameInFull)
  return names.filter((name) => name !== '')
}

function nameInFull({ literal, given, family }: CslName): string {
  return cleanField(literal ?? '') || cleanField(`${given ?? ''} ${family ?? ''}`)
}

function dateField(field: 'issued' | 'accessed', date: CslDate | undefined): Partial<CslItem> {
  const known = knownParts(date)
  return known.length === 0 ? {} : { [field]: { 'date-parts': [known] } }
}

/** Year, month from 1 and day from 1 of a date, as far as they are known and can be; none for no date. */
export function knownParts(date: CslDate | undefined): readonly number[] {
  const parts = date?.['date-parts'][0] ?? []
  const limits = [9999, 12, 31]
  const firstWrong = limits.findIndex((limit, index) => !isWithin(parts[index], limit))
  return parts.slice(0, firstWrong === -1 ? limits.length : firstWrong)
}

function isWithin(part: number | undefined, limit: number): boolean {
  return part !== undefined && Number.isInteger(part) && part >= 1 && part <= limit
}

/** A field as it is cited: on one line, hidden characters shown, 500 UTF-16 code units at most. */
export function cleanField(text: string): string {
  const line = showOnOneLine(text)
  return line.length > longestField ? `${line.slice(0, longestField - 1)}…` : line
}
