import type { PersonId, SourceId } from './ids'

/** A name as CSL-JSON writes it. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  /** For institutions and single names. */
  readonly literal?: string
}

/** A date as CSL-JSON writes it: year, month, day as far as they are known. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
}

/**
 * The bibliographic part of a source: a CSL-JSON item (https://docs.citationstyles.org, CSL 1.0.2).
 * Types used by Stet's own forms; a field it does not know is kept as it came.
 */
export interface CslItem {
  readonly type: CslType
  readonly title?: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly page?: string
  /** "Interview", "Telephone call", "E-mail": the form of a personal communication. */
  readonly genre?: string
  readonly note?: string
}

export const cslTypes = [
  'webpage',
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'broadcast',
  'post',
  'book',
  'chapter',
  'report',
  'thesis',
  'paper-conference',
  'dataset',
  'legal_case',
  'legislation',
  'interview',
  'personal_communication',
  'motion_picture',
  'speech',
  'document'
] as const
export type CslType = (typeof cslTypes)[number]

export const sourceTerms = [
  'on the record',
  'background',
  'deep background',
  'off the record',
  'confidential'
] as const
export type SourceTerms = (typeof sourceTerms)[number]

/** Whether two sources rest on one origin, as a person decided. Kept with the source of the lesser id. */
export interface OriginLink {
  readonly other: SourceId
  /** False: they were judged independent. */
  readonly isShared: boolean
}

/** Where evidence comes from; one record serves many claims. */
export interface Source {
  readonly id: SourceId
  readonly item: CslItem
  /** A first-hand source: the document itself, the speaker, the measurement. */
  readonly primary: boolean
  readonly terms: SourceTerms
  /** Sources that share an origin (the same agency copy, the same release) count as one. Empty: its own. */
  readonly origin: string
  /** What a person said of this source's origin beside another's; absent for nothing. */
  readonly originLinks?: readonly OriginLink[]
  /** Of a confidential source: other words, parted by commas, that would tell who it is. Notes that say them stay out. */
  readonly givesAway?: string
  readonly addedBy: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly addedAt: string
}

/** Whether the source is a person who spoke or wrote, rather than a publication. */
export function isPersonSource({ item }: Pick<Source, 'item'>): boolean {
  return item.type === 'interview' || item.type === 'personal_communication'
}

/** Whether a source must not be known from what leaves the newsroom. Terms of later versions are taken for the strictest. */
export function isConfidential({ terms }: { readonly terms: unknown }): boolean {
  return terms !== 'on the record' && terms !== 'background'
}
