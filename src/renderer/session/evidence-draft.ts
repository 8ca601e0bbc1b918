import { type Stance, stances } from '../../core/model/evidence'
import { isId, type SourceId } from '../../core/model/ids'
import { type CslItem, type CslType, cslTypes, type SourceTerms, sourceTerms } from '../../core/model/source'
import { parseUrl } from '../../core/model/source-from-url'
import { strings } from '../ui/strings'
import { readFields } from './read-fields'
import { isPersonType } from './source-label'

/** The ways somebody was reached. */
export const contacts = ['interview', 'call', 'mail', 'letter', 'message'] as const
export type Contact = (typeof contacts)[number]

/** What the evidence form holds while it is filled in. */
export interface EvidenceFields {
  readonly from: 'web' | 'publication' | 'person' | 'existing'
  readonly url: string
  readonly title: string
  readonly type: CslType
  readonly publisher: string
  readonly name: string
  readonly contact: Contact
  readonly date: string
  readonly existing: SourceId | null
  readonly stance: Stance
  readonly locator: string
  readonly excerpt: string
  readonly primary: boolean
  readonly terms: SourceTerms
}

/** Types of source that are published. */
export const publicationTypes = cslTypes.filter((type) => !isPersonType(type) && type !== 'webpage')

/** An empty form. */
export const noEvidence: EvidenceFields = {
  from: 'web',
  url: '',
  title: '',
  type: 'article-newspaper',
  publisher: '',
  name: '',
  contact: 'call',
  date: '',
  existing: null,
  stance: 'supports',
  locator: '',
  excerpt: '',
  primary: false,
  terms: 'on the record'
}

/** The form as it was kept as JSON; null for what is none. */
export function parseEvidenceFields(json: string): EvidenceFields | null {
  const kept = readFields(json)
  const isOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value)
  const isWhole =
    isOf(['web', 'publication', 'person', 'existing'], kept.from) &&
    isOf(cslTypes, kept.type) &&
    isOf(contacts, kept.contact) &&
    isOf(stances, kept.stance) &&
    isOf(sourceTerms, kept.terms) &&
    typeof kept.primary === 'boolean' &&
    (kept.existing === null || (typeof kept.existing === 'string' && isId('source', kept.existing))) &&
    ['url', 'title', 'publisher', 'name', 'date', 'locator', 'excerpt'].every(
      (key) => typeof kept[key] === 'string'
    )
  return isWhole ? (kept as unknown as EvidenceFields) : null
}

/** The form with words pasted from a source: what was written into it stays, and they go below its excerpt. */
export function withPasted(fields: EvidenceFields | undefined, words: string): EvidenceFields {
  const { excerpt = '' } = fields ?? {}
  return { ...(fields ?? noEvidence), excerpt: excerpt.trim() === '' ? words : `${excerpt}\n${words}` }
}

/** What is missing before the form can be saved, said at its field; "" when nothing is. */
export function problemOf(fields: EvidenceFields): string {
  switch (fields.from) {
    case 'web':
      if (fields.url.trim() === '') return strings.evidence.needsUrl
      return parseUrl(fields.url) === null ? strings.evidence.urlProblem : ''
    case 'publication':
      return fields.title.trim() === '' ? strings.evidence.needsTitle : ''
    case 'person':
      return fields.name.trim() === '' ? strings.evidence.needsPerson : ''
    case 'existing':
      return fields.existing === null ? strings.evidence.needsSource : ''
  }
}

/** The record of a publication or a person as the form describes them. */
export function itemOf(fields: EvidenceFields): CslItem {
  return fields.from === 'person' ? personItem(fields) : publicationItem(fields)
}

function publicationItem({ type, title, publisher }: EvidenceFields): CslItem {
  const isPeriodical = type === 'article-newspaper' || type === 'article-journal'
  const name = publisher.trim()
  const place = isPeriodical ? { 'container-title': name } : { publisher: name }
  return { type, title: title.trim(), ...(name === '' ? {} : place) }
}

function personItem({ name, contact, date }: EvidenceFields): CslItem {
  const day = date.split('-').map(Number)
  return {
    type: contact === 'interview' ? 'interview' : 'personal_communication',
    author: [{ literal: name.trim() }],
    genre: strings.evidence.contacts[contact],
    ...(date === '' ? {} : { issued: { 'date-parts': [day] } })
  }
}
