/**
 * What stands in the document's maps, checked. Other replicas write there: entries with missing fields, wrong types
 * or absurd sizes give null and are left out; unknown fields of later versions are ignored.
 */
import * as Y from 'yjs'
import { z } from 'zod'
import { longestKey } from '../consistency/finding'
import { type ChangeRecord, changedThings } from '../model/activity'
import type { Anchor } from '../model/anchor'
import type { Check } from '../model/check'
import type { Tick } from '../model/checklist'
import { type Claim, claimKinds, type Refusal, risks } from '../model/claim'
import { type Confirmation, confirmedMaps, mostConfirmedParts } from '../model/confirmation'
import { type Correction, type Decision, outcomes, severities } from '../model/correction'
import type { Draft } from '../model/draft'
import { isDue, minuteInUtc } from '../model/due'
import { type Evidence, stances } from '../model/evidence'
import type { EvidenceFile } from '../model/evidence-file'
import { cleanFileName } from '../model/file-name'
import { type ClaimId, isId } from '../model/ids'
import { type MediaType, mediaTypeNames } from '../model/media-type'
import type { Moment } from '../model/moment'
import type { NothingMark, PassMark } from '../model/passage-mark'
import type { Person } from '../model/person'
import { type Notice, noticeKinds, type PublicationStep, publicationActs } from '../model/publication'
import { type Relation, relationKinds } from '../model/relation'
import { secondCheckChoices, secondCheckRules } from '../model/second-check'
import { cslTypes, type OriginLink, type Source, sourceTerms } from '../model/source'
import { parseUrl } from '../model/source-from-url'
import { mostTags, tagOf } from '../model/tag'
import type { TellingSource } from '../model/telling-names'
import { contactWays, type Post, postActs, type Thread, threadPurposes } from '../model/thread'
import { verdicts, workStatuses } from '../model/verdict'
import { filePrefix, rangePrefix, refusalPrefix, tagPrefix } from './claim-fields'
import {
  longestMoment,
  longestPosition,
  longestShortText,
  longestText,
  mostAnchors,
  mostIds
} from './entry-caps'
import type { OutsiderMap } from './outside'
import type { ArticleInfo } from './project-snapshot'
import { readPlainCheck, readPlainClaim } from './read-plain-entries'
import { originPrefix } from './sources'

// zod would compile schemas by eval, which the window's content security policy forbids
z.config({ jitless: true })

const longText = z.string().max(longestText)
const shortText = z.string().max(longestShortText)
/** Longest name of a field that is read, in UTF-16 code units. */
const longestField = 200
const moment = z.string().max(longestMoment)

const claimId = z.custom<ClaimId>((value) => isId('claim', value))
const checkId = z.custom<Check['id']>((value) => isId('check', value))
const sourceId = z.custom<Source['id']>((value) => isId('source', value))
const evidenceId = z.custom<Evidence['id']>((value) => isId('evidence', value))
const personId = z.custom<Person['id']>((value) => isId('person', value))

const position = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length > 0 && bytes.length <= longestPosition)
const anchor = z.object({
  start: position,
  end: position,
  quote: z.object({ exact: longText, prefix: shortText, suffix: shortText })
})

const claim = z.object({
  id: claimId,
  kind: z.enum(claimKinds).catch('other'),
  risk: z.enum(risks).catch('normal'),
  legal: z.boolean().catch(false),
  markedBy: personId,
  markedAt: moment,
  anchors: z.array(anchor).max(mostAnchors),
  removed: z.boolean().catch(false),
  splitFrom: claimId.optional().catch(undefined),
  mergedInto: claimId.optional().catch(undefined),
  absorbed: z.literal(true).optional().catch(undefined),
  placedBy: personId.optional().catch(undefined),
  assignee: personId.optional().catch(undefined),
  secondCheck: z.enum(secondCheckChoices).optional().catch(undefined),
  due: z.string().max(20).refine(isDue).optional().catch(undefined)
})

const refusal = z.object({ by: personId, at: moment, place: anchor })

const check = z.object({
  id: checkId,
  claimId,
  by: personId,
  at: moment,
  workStatus: z.enum(workStatuses),
  verdict: z.enum(verdicts).nullable(),
  note: longText,
  evidence: z.array(evidenceId).max(mostIds),
  supporting: z.array(evidenceId).max(mostIds).optional().catch(undefined),
  weighed: z
    .record(evidenceId, z.string().max(64))
    .refine((marks) => Object.keys(marks).length <= 10_000)
    .optional()
    .catch(undefined),
  words: longText,
  supersedes: z.array(checkId).max(mostIds),
  correction: longText.optional().catch(undefined),
  mentions: z.array(personId).max(1000).optional().catch(undefined),
  answers: z.array(checkId).max(mostIds).optional().catch(undefined),
  ahead: z.literal(true).optional().catch(undefined),
  seen: z.array(checkId).max(mostIds).optional().catch(undefined)
})

const tickId = z.custom<Tick['id']>((value) => isId('tick', value))

const tick = z.object({
  id: tickId,
  claimId,
  item: z.string().min(1).max(64),
  text: shortText,
  isDone: z.boolean(),
  words: longText,
  note: shortText.optional().catch(undefined),
  by: personId,
  at: moment,
  supersedes: z.array(tickId).max(10_000)
})

const correctionId = z.custom<Correction['id']>((value) => isId('correction', value))
const decisionId = z.custom<Decision['id']>((value) => isId('decision', value))

/** What a file says of itself: whatever else stands there is as if nothing did. */
const fromFile = z.object({ name: shortText, at: moment }).optional().catch(undefined)

const correction = z.object({
  id: correctionId,
  claimId: claimId.nullable(),
  place: anchor,
  words: longText,
  reason: longText,
  evidence: z.array(evidenceId).max(10_000),
  severity: z.enum(severities).catch('should change'),
  fromFile,
  by: personId,
  at: moment,
  removed: z.boolean().catch(false)
})

const decision = z.object({
  id: decisionId,
  correctionId,
  by: personId,
  at: moment,
  outcome: z.enum(outcomes),
  words: longText,
  reason: longText,
  supersedes: z.array(decisionId).max(10_000),
  place: anchor.nullable(),
  removed: z.boolean().catch(false)
})

const passageMark = { by: personId, at: moment, place: anchor, removed: z.boolean().catch(false) }
const nothingMark = z.object({
  id: z.custom<NothingMark['id']>((value) => isId('nothing', value)),
  ...passageMark
})
const passMark = z.object({
  id: z.custom<PassMark['id']>((value) => isId('pass', value)),
  ...passageMark,
  claimId: claimId.nullable(),
  words: longText,
  finding: z.string().max(longestKey).exactOptional()
})

const confirmation = z.object({
  id: z.custom<Confirmation['id']>((value) => isId('confirmation', value)),
  of: z.enum(confirmedMaps),
  entry: z.string().max(64),
  claimId: claimId.nullable(),
  versions: z
    .record(z.string().max(longestField), z.string().regex(/^\d{1,16}:\d{1,16}:[0-9a-f]{64}$/))
    .refine((versions) => Object.keys(versions).length <= mostConfirmedParts),
  by: personId,
  at: moment,
  removed: z.boolean().catch(false)
})

const relation = z.object({
  id: z.custom<Relation['id']>((value) => isId('relation', value)),
  kind: z.enum(relationKinds),
  from: claimId,
  to: claimId,
  by: personId,
  at: moment,
  removed: z.boolean().catch(false),
  standsAlone: z.object({ by: personId, at: moment, reason: longText }).nullable().optional().catch(undefined)
})

const threadId = z.custom<Thread['id']>((value) => isId('thread', value))
const postId = z.custom<Post['id']>((value) => isId('post', value))

const thread = z.object({
  id: threadId,
  purpose: z.enum(threadPurposes),
  claimId: claimId.nullable(),
  words: longText,
  place: anchor.optional().catch(undefined),
  to: shortText,
  // read loosely: whatever somebody marked so stays out of copies
  forLawyers: z.unknown().optional(),
  replyBy: z.string().max(20).refine(isDue).optional().catch(undefined),
  by: personId,
  at: moment
})

const post = z.object({
  id: postId,
  threadId,
  act: z.enum(postActs),
  text: longText,
  by: personId,
  at: moment,
  after: z.array(postId).max(10_000),
  way: z.enum(contactWays).optional().catch(undefined),
  on: moment.optional().catch(undefined),
  mentions: z.array(personId).max(1000).optional().catch(undefined),
  fromFile,
  // read loosely: whatever somebody marked so stays out of copies
  forLawyers: z.unknown().optional()
})

const stateHash = z.string().regex(/^[0-9a-f]{64}$/)
const publicationId = z.custom<PublicationStep['id']>((value) => isId('publication', value))
const noticeId = z.custom<Notice['id']>((value) => isId('notice', value))

const publicationStep = z.object({
  id: publicationId,
  act: z.enum(publicationActs),
  state: stateHash,
  on: moment,
  place: shortText,
  url: shortText.transform((address) => parseUrl(address) ?? ''),
  note: longText,
  by: personId,
  at: moment,
  after: z.array(publicationId).max(1000)
})

const notice = z.object({
  id: noticeId,
  kind: z.enum(noticeKinds),
  wording: longText,
  claims: z.array(claimId).max(10_000),
  state: stateHash,
  by: personId,
  at: moment,
  supersedes: z.array(noticeId).max(1000)
})

const nameParts = z.looseObject({
  family: shortText.exactOptional(),
  given: shortText.exactOptional(),
  literal: shortText.exactOptional()
})
const dateParts = z.looseObject({
  'date-parts': z.array(z.array(z.number().int()).max(3)).max(2)
})
const cslItem = z
  .looseObject({
    type: z.enum(cslTypes).catch('document'),
    title: shortText.exactOptional(),
    author: z.array(nameParts).max(1000).exactOptional(),
    'container-title': shortText.exactOptional(),
    publisher: shortText.exactOptional(),
    issued: dateParts.exactOptional(),
    accessed: dateParts.exactOptional(),
    URL: shortText.exactOptional(),
    page: shortText.exactOptional(),
    genre: shortText.exactOptional(),
    note: longText.exactOptional()
  })
  .transform(({ URL: address, ...item }) => {
    const url = address === undefined ? null : parseUrl(address)
    return url === null ? item : { ...item, URL: url }
  })

const source = z.object({
  id: sourceId,
  item: cslItem,
  primary: z.boolean(),
  terms: z.enum(sourceTerms),
  origin: shortText,
  givesAway: shortText.optional().catch(undefined),
  addedBy: personId,
  addedAt: moment
})

const tellingSource = z.object({
  item: cslItem,
  givesAway: shortText.catch('')
})

const evidence = z.object({
  id: evidenceId,
  claimId,
  sourceId,
  stance: z.enum(stances),
  locator: shortText,
  excerpt: longText,
  addedBy: personId,
  addedAt: moment,
  removed: z.boolean().catch(false)
})

const evidenceFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: shortText.transform(cleanFileName),
  // a type of a later version is kept, and opened by nothing
  type: z.enum(mediaTypeNames as [MediaType, ...MediaType[]]).catch('application/octet-stream'),
  size: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  by: personId,
  at: moment
})

const person = z.object({
  id: personId,
  name: shortText,
  role: z.enum(['checker', 'author', 'editor', 'legal']).catch('checker')
})

const draft = z.object({
  id: z.custom<Draft['id']>((value) => isId('draft', value)),
  // the bytes of files with any other name would be read from outside the folder of originals
  file: z.string().regex(/^[a-z0-9_-]{1,100}(\.[a-z0-9_-]{1,20})?$/),
  name: shortText,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().min(0),
  receivedBy: personId,
  receivedAt: moment,
  leftOutFurniture: z.boolean().catch(false),
  asOriginal: z.literal(true).optional().catch(undefined),
  isApplied: z.boolean().catch(false)
})

const momentOfWriting = z.object({
  clock: z.number().int().min(0),
  since: moment,
  at: moment,
  by: personId,
  seen: z.instanceof(Uint8Array).optional()
})

const shownValue = z.union([longText, z.boolean(), z.null()])
const changeRecord = z.object({
  by: personId,
  at: moment,
  of: z.enum(changedThings),
  id: z.string().max(64),
  claimId: claimId.nullable(),
  field: z.string().max(64),
  from: shownValue,
  to: shownValue
})

const info = z.object({
  title: shortText.catch(''),
  byline: shortText.catch(''),
  dateline: shortText.catch(''),
  language: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .catch('und'),
  direction: z.enum(['ltr', 'rtl']).catch('ltr'),
  originalName: shortText.catch(''),
  secondCheck: z.enum(secondCheckRules).optional().catch(undefined)
})

/** The claim stored under this id, or null. */
export function parseClaim(id: string, value: unknown): Claim | null {
  const fields = fieldsOf(value)
  const plain = readPlainClaim(id, fields)
  if (plain !== null) return plain
  const { data } = claim.safeParse({ ...fields, id })
  if (data === undefined) return null
  const { splitFrom, mergedInto, absorbed, placedBy, assignee, due, secondCheck, anchors, ...own } = data
  const refusals = parseRefusals(fields)
  const tags = parseTags(fields)
  const refused = refusals.length === 0 ? {} : { refused: refusals.map(({ place }) => place) }
  return {
    ...own,
    anchors: [...anchors, ...parseRanges(fields)].map((each) => ({ ...each, ...refused })),
    ...(refusals.length === 0 ? {} : { refusals }),
    ...(splitFrom === undefined ? {} : { splitFrom }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
    ...(absorbed === undefined ? {} : { absorbed }),
    ...(placedBy === undefined ? {} : { placedBy }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(due === undefined ? {} : { due }),
    ...(secondCheck === undefined ? {} : { secondCheck }),
    ...(tags.length === 0 ? {} : { tags })
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Ranges that were added later stand each in a field of its own, so that two people can add some apart. */
function parseRanges(fields: Fields): readonly Anchor[] {
  return keysWith(fields, rangePrefix).flatMap((key) => {
    const { data } = anchor.safeParse(fields[key])
    return data === undefined ? [] : { ...data, key }
  })
}

function parseRefusals(fields: Fields): readonly Refusal[] {
  return keysWith(fields, refusalPrefix).flatMap((key) => {
    const { data } = refusal.safeParse(fields[key])
    return data === undefined ? [] : { ...data, key }
  })
}

/** A tag stands in a field of its own, so that two people can give different ones apart. */
function parseTags(fields: Fields): readonly string[] {
  return Object.keys(fields)
    .flatMap((key) => {
      const tag = key.startsWith(tagPrefix) && fields[key] === true ? key.slice(tagPrefix.length) : ''
      return tagOf(tag) === tag ? tag : []
    })
    .toSorted()
    .slice(0, mostTags)
}

/** In one order on every replica, and no more than an entry can hold. */
function keysWith(fields: Fields, prefix: string): readonly string[] {
  return Object.keys(fields)
    .filter((key) => key.startsWith(prefix) && key.length <= longestField)
    .toSorted()
    .slice(0, 1000)
}

const fieldsRead: Readonly<
  Partial<Record<OutsiderMap, { readonly shape: object; readonly prefixes?: readonly string[] }>>
> = {
  claims: { shape: claim.shape, prefixes: [rangePrefix, refusalPrefix] },
  confirmations: confirmation,
  corrections: correction,
  decisions: decision,
  evidence: { shape: evidence.shape, prefixes: [filePrefix] },
  nothingToCheck: nothingMark,
  passes: passMark,
  posts: post,
  relations: relation,
  sources: { shape: source.shape, prefixes: [originPrefix] },
  ticks: tick
}

/** Fields of entries that are read elsewhere: see weighedMark, isSourceRemoved. */
const readApart: ReadonlySet<string> = new Set(['removed', 'salt'])

/** Whether anything reads this field of a map's entries: what else stands in an entry says nothing. */
export function isFieldRead(map: OutsiderMap, field: string): boolean {
  const read = fieldsRead[map]
  if (read === undefined || readApart.has(field)) return true
  if (map === 'claims' && field.startsWith(tagPrefix)) {
    const tag = field.slice(tagPrefix.length)
    return tagOf(tag) === tag
  }
  return (
    (field !== 'id' && Object.hasOwn(read.shape, field)) ||
    (field.length <= longestField && (read.prefixes ?? []).some((prefix) => field.startsWith(prefix)))
  )
}

/** The check stored under this id, or null. */
export function parseCheck(id: string, value: unknown): Check | null {
  const fields = fieldsOf(value)
  const plain = readPlainCheck(id, fields)
  if (plain !== null) return plain
  const { data } = check.safeParse({ ...fields, id })
  if (data === undefined) return null
  const { supporting, weighed, correction, mentions, answers, ahead, seen, ...own } = data
  return {
    ...own,
    ...(supporting === undefined ? {} : { supporting }),
    ...(weighed === undefined ? {} : { weighed }),
    ...(correction === undefined || correction === '' ? {} : { correction }),
    ...(mentions === undefined ? {} : { mentions }),
    ...(answers === undefined ? {} : { answers }),
    ...(ahead === undefined ? {} : { ahead }),
    ...(seen === undefined ? {} : { seen })
  }
}

/** The tick of a checklist stored under this id, or null. */
export function parseTick(id: string, value: unknown): Tick | null {
  const { data } = tick.safeParse({ ...fieldsOf(value), id })
  if (data === undefined) return null
  const { note = '', ...own } = data
  return note === '' ? own : { ...own, note }
}

/** The correction stored under this id, or null. */
export function parseCorrection(id: string, value: unknown): Correction | null {
  const { data } = correction.safeParse({ ...fieldsOf(value), id })
  if (data === undefined) return null
  const { fromFile: said, ...own } = data
  return { ...own, ...(said === undefined ? {} : { fromFile: said }) }
}

/** The decision stored under this id, or null. */
export function parseDecision(id: string, value: unknown): Decision | null {
  return decision.safeParse({ ...fieldsOf(value), id }).data ?? null
}

/** The word that there is nothing to check, stored under this id, or null. */
export function parseNothingMark(id: string, value: unknown): NothingMark | null {
  return nothingMark.safeParse({ ...fieldsOf(value), id }).data ?? null
}

/** The reading in the second pass stored under this id, or null. */
export function parsePassMark(id: string, value: unknown): PassMark | null {
  return passMark.safeParse({ ...fieldsOf(value), id }).data ?? null
}

/** The relation of two claims stored under this id, or null. */
export function parseRelation(id: string, value: unknown): Relation | null {
  const { data } = relation.safeParse({ ...fieldsOf(value), id })
  if (data === undefined) return null
  const { standsAlone = null, ...own } = data
  return standsAlone === null || own.kind !== 'depends on' ? own : { ...own, standsAlone }
}

/** The confirmation stored under this id, or null. */
export function parseConfirmation(id: string, value: unknown): Confirmation | null {
  return confirmation.safeParse({ ...fieldsOf(value), id }).data ?? null
}

/** The thread stored under this id, or null. */
export function parseThread(id: string, value: unknown): Thread | null {
  const { data } = thread.safeParse({ ...fieldsOf(value), id })
  if (data === undefined) return null
  const { replyBy, forLawyers, place, ...own } = data
  return {
    ...own,
    ...(place === undefined || own.claimId !== null ? {} : { place }),
    ...(replyBy === undefined ? {} : { replyBy: minuteInUtc(replyBy) }),
    ...(isMarked(forLawyers) ? { forLawyers: true } : {})
  }
}

function isMarked(forLawyers: unknown): boolean {
  return forLawyers !== undefined && forLawyers !== false && forLawyers !== null
}

/** The post stored under this id, or null. */
export function parsePost(id: string, value: unknown): Post | null {
  const { data } = post.safeParse({ ...fieldsOf(value), id })
  if (data === undefined) return null
  const { way, on, mentions, forLawyers, fromFile: said, ...own } = data
  return {
    ...own,
    ...(said === undefined ? {} : { fromFile: said }),
    ...(isMarked(forLawyers) ? { forLawyers: true } : {}),
    ...(way === undefined ? {} : { way }),
    ...(on === undefined ? {} : { on }),
    ...(mentions === undefined ? {} : { mentions })
  }
}

/** The step of publication stored under this id, or null. An address that is not http or https is left out. */
export function parsePublicationStep(id: string, value: unknown): PublicationStep | null {
  return publicationStep.safeParse({ ...fieldsOf(value), id }).data ?? null
}

/** The notice stored under this id, or null. */
export function parseNotice(id: string, value: unknown): Notice | null {
  return notice.safeParse({ ...fieldsOf(value), id }).data ?? null
}

/** The source stored under this id, or null. Addresses that are not http or https are left out of its item. */
export function parseSource(id: string, value: unknown): Source | null {
  const fields = fieldsOf(value)
  const { data } = source.safeParse({ ...fields, id })
  if (data === undefined) return null
  const originLinks = keysWith(fields, originPrefix).flatMap((key): OriginLink | [] => {
    const [other, isShared] = [key.slice(originPrefix.length), fields[key]]
    return isId('source', other) && other > id && typeof isShared === 'boolean' ? { other, isShared } : []
  })
  const { givesAway = '', ...own } = data
  return {
    ...own,
    ...(givesAway === '' ? {} : { givesAway }),
    ...(originLinks.length === 0 ? {} : { originLinks })
  }
}

/** What of a stored source tells who it is, also where the rest of it is of a later version; null for nothing. */
export function parseTellingSource(value: unknown): TellingSource | null {
  return tellingSource.safeParse(value).data ?? null
}

/** Whether a stored source was taken back by undo. */
export function isSourceRemoved(value: unknown): boolean {
  return value instanceof Y.Map && value.get('removed') === true
}

/** The evidence stored under this id, or null. */
export function parseEvidence(id: string, value: unknown): Evidence | null {
  const fields = fieldsOf(value)
  const { data } = evidence.safeParse({ ...fields, id })
  if (data === undefined) return null
  const files = parseFiles(fields)
  return files.length === 0 ? data : { ...data, files }
}

/** The files that stored evidence consists of, oldest first, as far as they can be read. */
function parseFiles(fields: Fields): readonly EvidenceFile[] {
  return keysWith(fields, filePrefix)
    .flatMap((key) => {
      const value = fields[key]
      const said = typeof value === 'object' && value !== null ? value : {}
      return evidenceFile.safeParse({ ...said, sha256: key.slice(filePrefix.length) }).data ?? []
    })
    .toSorted((left, right) => (left.at === right.at ? 0 : left.at < right.at ? -1 : 1))
}

/** The person stored under this id, or null. */
export function parsePerson(id: string, value: unknown): Person | null {
  return person.safeParse({ ...fieldsOf(value), id }).data ?? null
}

/** The draft stored under this id, or null. */
export function parseDraft(id: string, value: unknown): Draft | null {
  const { data } = draft.safeParse({ ...fieldsOf(value), id })
  if (data === undefined) return null
  const { asOriginal, ...own } = data
  return { ...own, ...(asOriginal === undefined ? {} : { asOriginal }) }
}

/** A stored moment of writing, or null. */
export function parseMoment(value: unknown): Moment | null {
  const { data } = momentOfWriting.safeParse(value)
  if (data === undefined) return null
  const { seen, ...moment } = data
  return seen === undefined ? moment : { ...moment, seen }
}

/** A recorded change of one field, or null. */
export function parseChange(value: unknown): ChangeRecord | null {
  return changeRecord.safeParse(value).data ?? null
}

/** The anchors of a claim as they were stored, or null. */
export function parseAnchors(value: unknown): readonly Anchor[] | null {
  return claim.shape.anchors.safeParse(value).data ?? null
}

/** The article's info, with empty fields for what is missing or malformed. */
export function parseInfo(value: Y.Map<unknown>): ArticleInfo {
  const { secondCheck, ...own } = info.parse(fieldsOf(value))
  return secondCheck === undefined ? own : { ...own, secondCheck }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value instanceof Y.Map) return Object.fromEntries(value.entries())
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
