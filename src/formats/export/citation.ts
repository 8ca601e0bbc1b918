import citeproc from 'citeproc'
import {
  type CslDate,
  type CslItem,
  type CslName,
  isPersonSource,
  type Source
} from '../../core/model/source'
import { citationLocale, citationStyle } from './citation-style'
import { showHidden } from './escape-html'
import { safeLink } from './safe-link'

/** Longest text of one field that is cited, in UTF-16 code units; a title of a whole page is cut with "…". */
const longestField = 500

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
      return 'Confidential source'
    case 'off the record':
      return 'Off-the-record source'
    case 'deep background':
      return 'Deep-background source'
    case 'on the record':
    case 'background':
      return null
    default:
      return 'Source under unknown terms'
  }
}

/** The source's web address as the citation prints it, international host names in punycode; null when it has none. */
export function addressOf(source: Source): string | null {
  return describeWithheld(source) === null ? safeLink(source.item.URL ?? '') : null
}

function cite(source: Source): string {
  const item = readItem(source)
  return isNameless(item) ? 'Source without title' : print(item)
}

/** citeproc keeps every item it was ever shown: after this many, it is started anew. Starting takes 4 ms. */
const itemsPerEngine = 500

let engine: InstanceType<typeof citeproc.Engine> | null = null
let shown = 0
let current: CitedItem | null = null

function print(item: CitedItem): string {
  if (engine === null || shown % itemsPerEngine === 0) engine = startEngine()
  shown += 1
  const id = String(shown)
  current = { ...item, id }
  return engine.makeCitationCluster([{ id }])
}

function startEngine(): InstanceType<typeof citeproc.Engine> {
  const system = { retrieveLocale: () => citationLocale, retrieveItem: () => current ?? {} }
  const started = new citeproc.Engine(system, citationStyle, 'en-US', true)
  started.setOutputFormat('text')
  return started
}

interface CitedItem extends CslItem {
  readonly id: string
}

function readItem(source: Source): CitedItem {
  const { item } = source
  return {
    id: '',
    type: item.type,
    ...textFields(item),
    ...urlField(item.URL ?? ''),
    ...(isPersonSource(source) ? { genre: describeContact(item) } : {}),
    ...(item.author === undefined ? {} : { author: item.author.flatMap(cleanName) }),
    ...dateField('issued', item.issued),
    ...dateField('accessed', item.accessed)
  }
}

const citedFields = ['title', 'container-title', 'publisher', 'page', 'genre'] as const

function textFields(item: CslItem): Partial<Record<(typeof citedFields)[number], string>> {
  return Object.fromEntries(
    citedFields.flatMap((field) => {
      const text = cleanField(item[field] ?? '')
      return text === '' ? [] : [[field, text]]
    })
  )
}

function urlField(url: string): Partial<CslItem> {
  const text = safeLink(url) ?? cleanField(url)
  return text === '' ? {} : { URL: text }
}

/** "Interview with", "E-mail from": what stands before the name of a person. */
function describeContact(item: CslItem): string {
  const form = cleanField(item.genre ?? '') || (item.type === 'interview' ? 'Interview' : 'Message')
  if ((item.author ?? []).flatMap(cleanName).length === 0) return form
  return /mail|letter|message|text|fax/i.test(form) ? `${form} from` : `${form} with`
}

function cleanName(name: CslName): readonly CslName[] {
  const literal = cleanField(name.literal ?? '')
  if (literal !== '') return [{ literal }]
  const family = cleanField(name.family ?? '')
  const given = cleanField(name.given ?? '')
  if (family === '') return given === '' ? [] : [{ literal: given }]
  return given === '' ? [{ literal: family }] : [{ family, given }]
}

function dateField(field: 'issued' | 'accessed', date: CslDate | undefined): Partial<CslItem> {
  const parts = date?.['date-parts'][0] ?? []
  const limits = [9999, 12, 31]
  const firstWrong = limits.findIndex((limit, index) => !isWithin(parts[index], limit))
  const known = parts.slice(0, firstWrong === -1 ? limits.length : firstWrong)
  return known.length === 0 ? {} : { [field]: { 'date-parts': [known] } }
}

function isWithin(part: number | undefined, limit: number): boolean {
  return part !== undefined && Number.isInteger(part) && part >= 1 && part <= limit
}

function isNameless(item: CitedItem): boolean {
  return ![...citedFields, 'URL', 'author', 'issued'].some((field) => field in item)
}

function cleanField(text: string): string {
  const line = showHidden(text).replace(/\s+/g, ' ').trim()
  return line.length > longestField ? `${line.slice(0, longestField - 1)}…` : line
}
