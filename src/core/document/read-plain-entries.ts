/**
 * Claims and checks as nearly all of them are stored, read without a schema: a project holds thousands, and its window
 * shows no claim before they were read. What differs in anything from the common form is left to read-entries, whose
 * answer for these is the same.
 */
import type { Anchor } from '../model/anchor'
import type { Check } from '../model/check'
import { type Claim, claimKinds, risks } from '../model/claim'
import { isId } from '../model/ids'
import { verdicts, workStatuses } from '../model/verdict'
import {
  longestMoment,
  longestPosition,
  longestShortText,
  longestText,
  mostAnchors,
  mostIds
} from './entry-caps'

type Fields = Readonly<Record<string, unknown>>

const claimFields: ReadonlySet<string> = new Set([
  'kind',
  'risk',
  'legal',
  'markedBy',
  'markedAt',
  'anchors',
  'removed'
])

/** The claim that these fields are; null where they are not of the common form. */
export function readPlainClaim(id: string, fields: Fields): Claim | null {
  if (!isId('claim', id) || !hasOnly(fields, claimFields)) return null
  const { kind, risk, legal, markedBy, markedAt, removed } = fields
  if (!isOneOf(claimKinds, kind) || !isOneOf(risks, risk) || !isId('person', markedBy)) return null
  if (typeof legal !== 'boolean' || typeof removed !== 'boolean' || !isText(markedAt, longestMoment))
    return null
  const anchors = readList(fields['anchors'], mostAnchors, readAnchor)
  return anchors === null ? null : { id, kind, risk, legal, markedBy, markedAt, removed, anchors }
}

const checkFields: ReadonlySet<string> = new Set([
  'id',
  'claimId',
  'by',
  'at',
  'workStatus',
  'verdict',
  'note',
  'evidence',
  'words',
  'supersedes',
  'salt'
])

/** The check that these fields are; null where they are not of the common form. */
export function readPlainCheck(id: string, fields: Fields): Check | null {
  if (!isId('check', id) || !hasOnly(fields, checkFields)) return null
  const { claimId, by, at, workStatus, verdict, note, words } = fields
  if (!isId('claim', claimId) || !isId('person', by) || !isText(at, longestMoment)) return null
  if (!isOneOf(workStatuses, workStatus) || !(verdict === null || isOneOf(verdicts, verdict))) return null
  if (!isText(note, longestText) || !isText(words, longestText)) return null
  const evidence = readList(fields['evidence'], mostIds, (value) => (isId('evidence', value) ? value : null))
  const supersedes = readList(fields['supersedes'], mostIds, (value) => (isId('check', value) ? value : null))
  if (evidence === null || supersedes === null) return null
  return { id, claimId, by, at, workStatus, verdict, note, evidence, words, supersedes }
}

function readAnchor(value: unknown): Anchor | null {
  if (!isObject(value) || !isObject(value['quote'])) return null
  const { start, end } = value
  const { exact, prefix, suffix } = value['quote']
  if (!isPosition(start) || !isPosition(end)) return null
  if (!isText(exact, longestText) || !isText(prefix, longestShortText) || !isText(suffix, longestShortText))
    return null
  return { start, end, quote: { exact, prefix, suffix } }
}

/** All items read; null where one cannot be, or where there are too many. */
function readList<Item>(value: unknown, most: number, read: (item: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value) || value.length > most) return null
  const items: Item[] = []
  for (const each of value as unknown[]) {
    const item = read(each)
    if (item === null) return null
    items.push(item)
  }
  return items
}

function hasOnly(fields: Fields, known: ReadonlySet<string>): boolean {
  for (const key of Object.keys(fields)) if (!known.has(key)) return false
  return true
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest
}

function isPosition(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length > 0 && value.length <= longestPosition
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOneOf<Item>(items: readonly Item[], value: unknown): value is Item {
  return (items as readonly unknown[]).includes(value)
}
