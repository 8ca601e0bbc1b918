import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as Y from 'yjs'
import { canonicalJson } from '../model/canonical-json'
import { canonicalMap } from './canonical-value'
import type { ProjectDocument } from './schema'
import { isReplaced, isRoot, type Written, writtenTo } from './written-values'

/**
 * The maps whose entries nothing that Stet does ever deletes or writes over: relations have one field that says that
 * they were taken back, all others are written once.
 */
export const lastingMaps = ['checks', 'posts', 'relations', 'threads', 'ticks'] as const
export type LastingMap = (typeof lastingMaps)[number]

export function isLastingMap(map: string): map is LastingMap {
  return lastingMaps.some((each) => each === map)
}

/** The fields of a relation that are written once. */
const relationFields: ReadonlySet<string> = new Set(['kind', 'from', 'to', 'by', 'at'])

/** What happened to an entry past Stet. */
export type Meddling = 'deleted' | 'written over'

/** An entry as whoever wrote it had it, though it stands otherwise, or no more. */
export interface LastingEntry {
  readonly fields: Readonly<Record<string, unknown>>
  readonly meddling: Meddling
  /** The Yjs client id that wrote it first. */
  readonly writer: number
  /** It stands again as it was, though it was deleted or written over in between. */
  readonly isBack: boolean
  /** The Yjs client ids that wrote over it, the latest first. Who deleted something, Yjs does not keep. */
  readonly clients: readonly number[]
  /** Names what is kept and what was made of it, as versionOfPart names a value: see confirmKept. */
  readonly version: string
}

/** Keeps, for a document's gcFilter, what such entries said. False keeps an item. */
export function dropsLasting(item: Y.Item): boolean {
  const { parent } = item
  return !(
    parent instanceof Y.AbstractType &&
    lastingMaps.some(
      (map) => isRoot(parent, map) || (map === 'relations' && isRoot(parent._item?.parent, map))
    )
  )
}

/** Whether what is written into an entry of this map after it was deleted may still count. */
export function isKeptWhenDeleted(entries: Y.Map<unknown>): boolean {
  return isRoot(entries, 'relations')
}

/** The names of all entries that stand, or stood, in one of these maps. */
export function lastingIds(document: ProjectDocument, map: LastingMap): Iterable<string> {
  return document[map]._map.keys()
}

/** Whether an entry was deleted, or written into by more than one transaction: almost none, and only these are looked into. */
export function isMeddledWith(document: ProjectDocument, map: LastingMap, id: string): boolean {
  const latest = document[map]._map.get(id)
  if (latest === undefined) return false
  if (isReplaced(latest)) return true
  const entry = document[map].get(id)
  return (
    map === 'relations' &&
    entry instanceof Y.Map &&
    [...relationFields].some((field) => {
      const written = entry._map.get(field)
      return written !== undefined && isReplaced(written)
    })
  )
}

/** Whether a Yjs client is trusted: to write as this person, or, where none is named, at all. */
type TrustTest = (client: number, by?: unknown) => boolean

/** Whose words stay, and whose changes count. */
export interface Trust {
  /** Whoever is on the project's list of people, or was once: what they wrote stays. */
  readonly wasListed: TrustTest
  /** Whoever is on it now: only they change what somebody on it wrote. */
  readonly isListed: TrustTest
}

const everybody: Trust = { wasListed: () => true, isListed: () => true }

/**
 * An entry as the first had it who is trusted to write it; null where it stands so, where nobody who is trusted wrote
 * it, and where what it said is not kept.
 */
export function readLasting(
  document: ProjectDocument,
  map: LastingMap,
  id: string,
  trust: Trust
): LastingEntry | null {
  const latest = document[map]._map.get(id)
  if (latest === undefined || !isMeddledWith(document, map, id)) return null
  const versions = writtenTo(latest)
  const said = versions.map((written) => ({ written, fields: readFields(written, trust) }))
  const first = said.find(
    ({ written, fields }) => fields !== null && trust.wasListed(written.client, fields['by'])
  )
  if (first?.fields == null) return null
  const { fields, written } = first
  const later = versions.slice(versions.indexOf(written) + 1)
  const isPresent = !latest.deleted && later.length === 0
  const writers = isPresent
    ? writersInside(written, trust)
    : later.flatMap((each) => (isBornAnew(each, trust) || isSame(each.value, fields) ? [] : each.client))
  if (isPresent && writers.length === 0) return null
  const clients = [...new Set(writers.toReversed())].filter((client) => client !== unknownClient)
  // of what somebody said who is not on the list any more, others who are not may say no more than they could before
  const counts = trust.isListed(written.client) ? trust.isListed : trust.wasListed
  const lastSaid = map === 'relations' ? lastSaidOf(versions, counts) : {}
  return {
    fields: { ...fields, ...lastSaid },
    meddling: latest.deleted || clients.length === 0 ? 'deleted' : 'written over',
    writer: written.client,
    isBack: !latest.deleted && isSame(later.at(-1)?.value, fields),
    clients,
    version: versionOf(latest, fields)
  }
}

/** Every value that is kept of those that an entry ever had, the first first, whoever wrote them. */
export function everWritten(document: ProjectDocument, map: LastingMap, id: string): readonly unknown[] {
  const latest = document[map]._map.get(id)
  return latest === undefined ? [] : writtenTo(latest).map(({ value }) => value)
}

/** Every value that is kept of those that a field of a relation ever had, whoever wrote them. */
export function everInField(document: ProjectDocument, id: string, field: string): readonly unknown[] {
  return everWritten(document, 'relations', id).flatMap((entry) => {
    const latest = entry instanceof Y.Map ? entry._map.get(field) : undefined
    return latest === undefined ? [] : writtenTo(latest).map(({ value }) => value)
  })
}

/** What an entry said when it was written, whoever did that: what was made of it since is not its writer's deed. */
export function firstSaid(document: ProjectDocument, map: LastingMap, id: string): unknown {
  return readLasting(document, map, id, everybody)?.fields ?? document[map].get(id)
}

/** Where the first value that is kept of an entry was written, which is whose deed it is; null for none. */
export function firstWrittenAt(
  document: ProjectDocument,
  map: LastingMap | 'notices' | 'publications',
  id: string
): Y.ID | null {
  let first: Y.ID | null = null
  for (let item = document[map]._map.get(id) ?? null; item !== null; item = item.left) {
    if (!(item.content instanceof Y.ContentDeleted)) first = item.id
  }
  return first
}

/** Stands for whoever deleted a field. */
const unknownClient = -1

/** Who wrote over fields of a relation that are written once, or deleted them. */
function writersInside({ value }: Written, { wasListed, isListed }: Trust): readonly number[] {
  if (!(value instanceof Y.Map)) return []
  return [...relationFields].flatMap((field) => {
    const item = value._map.get(field)
    if (item === undefined || !isReplaced(item)) return []
    if (item.deleted) return unknownClient
    const written = writtenTo(item)
    const first = written.findIndex(({ client }) => wasListed(client))
    return written.flatMap(({ client }, index) => (index === first || isListed(client) ? [] : client))
  })
}

/** What an entry said; of a relation each field as it was first written by somebody trusted. Null for what is not kept. */
function readFields({ value }: Written, { wasListed }: Trust): Readonly<Record<string, unknown>> | null {
  if (!(value instanceof Y.Map))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  return Object.fromEntries(
    [...value._map].flatMap(([field, item]) => {
      const kept = relationFields.has(field)
        ? writtenTo(item).find(({ client }) => wasListed(client))
        : item.deleted
          ? undefined
          : writtenTo(item).at(-1)
      return kept === undefined ? [] : [[field, kept.value] as const]
    })
  )
}

/** What somebody trusted said last of a relation's being taken back, and of the claim's standing by itself. */
function lastSaidOf(versions: readonly Written[], isTrusted: TrustTest): Readonly<Record<string, unknown>> {
  const removed = versions.flatMap(({ value }) => {
    const item = value instanceof Y.Map ? value._map.get('removed') : undefined
    return item === undefined ? [] : writtenTo(item).filter(({ client }) => isTrusted(client))
  })
  const alone = versions.flatMap(({ value }) => (value instanceof Y.Map ? reasonsIn(value, isTrusted) : []))
  return { removed: removed.at(-1)?.value ?? false, standsAlone: alone.at(-1)?.value ?? null }
}

/**
 * What somebody trusted said of a claim's standing by itself, in their own name. One that was undone is deleted, as all is
 * in a deleted entry: there it counts where something stands before it, which undo would have written again.
 */
function reasonsIn(entry: Y.Map<unknown>, isTrusted: TrustTest): readonly Written[] {
  const item = entry._map.get('standsAlone')
  if (item === undefined || (item.deleted && (entry._item?.deleted !== true || item.left === null))) return []
  return writtenTo(item).filter(({ client, value }) => isTrusted(client, writerIn(value)))
}

function writerIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'by' in value ? value.by : undefined
}

/** Whether an entry is there again so that somebody trusted can say something of it: see bearAnew. */
function isBornAnew({ client, value }: Written, { isListed }: Trust): boolean {
  return value instanceof Y.Map && !value._map.has('kind') && isListed(client)
}

/** Whether a value that is written whole says what was kept, word for word. */
function isSame(value: unknown, kept: Readonly<Record<string, unknown>>): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Y.AbstractType) return false
  return canonicalMap(Object.entries(value)) === canonicalMap(Object.entries(kept))
}

function versionOf(latest: Y.Item, kept: Readonly<Record<string, unknown>>): string {
  const [present] = latest.deleted ? [] : latest.content.getContent().slice(-1)
  const inside =
    present instanceof Y.Map
      ? [...present._map]
          .filter(([field]) => relationFields.has(field))
          .map(([field, item]) => placeOf(field, item))
      : []
  const said = canonicalJson({
    kept: canonicalMap(Object.entries(kept).filter(([field]) => field !== 'removed')),
    places: [placeOf('', latest), ...inside.toSorted()]
  })
  const { client, clock } = latest.lastId
  return `${client}:${clock}:${bytesToHex(sha256(utf8ToBytes(said)))}`
}

function placeOf(field: string, { lastId, deleted }: Y.Item): string {
  return `${field} ${lastId.client}:${lastId.clock} ${deleted}`
}
