import * as Y from 'yjs'
import type { Authorship, ClientAuthor, PinnedKey, ProjectKeys, SignedStatement } from '../model/author'
import { type Confirmation, keptPart } from '../model/confirmation'
import type { ClaimId, PersonId } from '../model/ids'
import type { Person } from '../model/person'
import type { PublicKey } from '../model/public-key'
import { type AuthorFacts, judgeAuthor } from './judge-author'
import {
  isLastingMap,
  isMeddledWith,
  type LastingEntry,
  type LastingMap,
  lastingMaps,
  readLasting
} from './lasting-entries'
import type { Outside, OutsiderMap, SaidBy } from './outside'
import { isFieldRead, parseConfirmation, parsePerson } from './read-entries'
import { makeRosterReader, type Roster, type RosterReader, readStatements } from './roster'
import type { ProjectDocument } from './schema'
import { placeOfVersion, versionOfPart } from './version-of-part'

export interface ProjectAuthorsOptions {
  readonly document: ProjectDocument
  readonly projectId: string
  readonly keys: ProjectKeys
  /** Whose lanes hold which Yjs client ids. */
  readonly authors: readonly ClientAuthor[]
  /** Who works here. */
  readonly person: () => Person
}

type Entries = Y.Map<unknown>

/**
 * Who wrote what in a project. An entry's writer is told from the Yjs client id that wrote it, that client's lane and the
 * lane's key, never from what the entry says of itself.
 */
export class ProjectAuthors {
  private readonly keyOfClient = new Map<number, PublicKey | null>()
  private readonly reader: RosterReader | null
  private pinned: readonly PinnedKey[]
  private rosterNow: Roster | null = null
  /** The confirmations that count. */
  private countedNow: readonly Confirmation[] | null = null
  /** What people on the list have confirmed, by nameOfPart: each the versions that were. See versionOfPart. */
  private confirmedNow: ReadonlyMap<string, ReadonlySet<string>> | null = null
  private readonly listeners = new Set<() => void>()
  private readonly stops: (() => void)[] = []

  constructor(private readonly options: ProjectAuthorsOptions) {
    const { document, projectId, keys, authors } = options
    this.pinned = keys.pinned
    this.reader = keys.creator === null ? null : makeRosterReader(projectId, keys.creator)
    for (const { clientId, key } of authors) this.keyOfClient.set(clientId, key)
    for (const [entries, changed] of [
      [document.roster, () => this.forgetRoster()],
      [document.people, () => this.tell()]
    ] as const) {
      entries.observe(changed)
      this.stops.push(() => entries.unobserve(changed))
    }
    const { confirmations } = document
    const reconfirm = (): void => {
      this.forgetConfirmed()
      this.tell()
    }
    confirmations.observeDeep(reconfirm)
    this.stops.push(() => confirmations.unobserveDeep(reconfirm))
  }

  /** The list of people; empty in a project of format version 1. */
  get roster(): Roster {
    this.rosterNow ??= this.reader?.read(this.statements) ?? new Map()
    return this.rosterNow
  }

  /** The lines in the document that are signed rightly by somebody who may write the list. */
  provenStatements(): readonly SignedStatement[] {
    const { reader, roster } = this
    if (reader === null) return []
    const writers = new Set<string>()
    for (const { key, isMember, mayEnroll } of roster.values()) if (isMember && mayEnroll) writers.add(key)
    return readStatements(this.options.document.roster).filter(
      (signed) => writers.has(signed.key) && reader.isProven(signed)
    )
  }

  private get statements(): readonly SignedStatement[] {
    return [...readStatements(this.options.document.roster), ...this.options.keys.statements]
  }

  /** Every key that has written here. */
  get keys(): ReadonlySet<PublicKey> {
    return new Set([...this.keyOfClient.values()].filter((key) => key !== null))
  }

  /** Who wrote the entry of that name, which says that it is this person's. */
  of(entries: Entries, id: string, by: PersonId): Authorship {
    return judgeAuthor(this.writerOf(entries, id), by, this.facts)
  }

  /**
   * What people outside the list have had a hand in. An entry is theirs that is not signed, signed with a key that is not
   * on the list or no longer is, or in another's name; and one of which such a key has written a field since, but for
   * taking it away: see isTakenAway.
   */
  readonly outside: Outside = {
    isOutside: (map, { id, by }) => {
      if (!this.hasList) return false
      const kept = isLastingMap(map) ? this.outside.keptEntry(map, id) : null
      if (kept !== null) return !kept.isByMember
      if (!this.isByMember(map, { id, by }) && !this.isConfirmed(map, id, '')) return true
      return this.turnedFields(map, id).length > 0
    },
    partsOutside: (map, said) => {
      if (!this.hasList || this.isKept(map, said.id)) return []
      const isEntryOutside = !this.isByMember(map, said) && !this.isConfirmed(map, said.id, '')
      return [...(isEntryOutside ? [''] : []), ...this.turnedFields(map, said.id)]
    },
    hasTurned: (map, id, field) => {
      const value = this.entryOfMember(map, id)
      if (value === null) return false
      return value.has(field) ? !this.isCounted(map, id, field) : wasDeletedPastStet(value, field)
    },
    isTakenAway: (map, id) => {
      const value = this.options.document[map].get(id)
      // before the list of people is asked for: reading that takes a while
      if (!(value instanceof Y.Map) || value.get('removed') !== true) return false
      return this.entryOfMember(map, id) !== null && !this.isCounted(map, id, 'removed')
    },
    isWrittenOver: (map, id) => {
      if (!this.hasList || this.isConfirmed(map, id, '') || this.isKept(map, id)) return false
      let item = this.options.document[map]._map.get(id) ?? null
      if (item === null || this.isMemberKey(this.keyOfClient.get(item.id.client) ?? null)) return false
      for (item = item.left; item !== null; item = item.left)
        if (this.isMemberKey(this.keyOfClient.get(item.id.client) ?? null)) return true
      return false
    },
    keptEntry: (map, id) => {
      const lasting = this.lastingOf(map, id)
      if (lasting === null) return null
      const { fields, meddling, version, writer, clients, isBack } = lasting
      const hands = clients.flatMap((client) => this.introducedAs(this.keyOfClient.get(client) ?? null))
      const isConfirmed = isBack || this.confirmed.get(nameOfPart(map, id, keptPart))?.has(version) === true
      const isByMember = this.isMemberKey(this.keyOfClient.get(writer) ?? null)
      return { fields, meddling, version, hands: [...new Set(hands)], isByMember, isConfirmed }
    },
    isSetOutside: (map, key) => {
      const entries = this.options.document[map]
      if (!this.hasList) return false
      return entries.has(key)
        ? !this.isMemberKey(this.keyOf(entries, key))
        : this.outside.wasWritten(map, key)
    },
    wasWritten: (map, id) => {
      if (!this.hasList) return true
      let item = this.options.document[map]._map.get(id) ?? null
      for (; item !== null; item = item.left) {
        const key = this.keyOfClient.get(item.id.client) ?? null
        if (key !== null && this.roster.has(key)) return true
      }
      return false
    },
    handsOn: (map, { id, by }) => {
      const entries = this.options.document[map]
      // who deleted something, nobody knows
      if (map === 'info' || map === 'style')
        return entries.has(id) ? this.introducedAs(this.keyOf(entries, id)) : [null]
      const value = this.entryOfMember(map, id)
      if (value === null) return [by]
      const fields = [...value.keys()].filter(
        (field) => isFieldRead(map, field) && !this.isCounted(map, id, field)
      )
      const isDeletedIn = [...value._map.keys()].some((field) => wasDeletedPastStet(value, field))
      const hands = [
        ...fields.flatMap((field) => this.introducedAs(this.keyOf(value, field))),
        ...(isDeletedIn ? [null] : [])
      ]
      return hands.length === 0 ? [by] : [...new Set(hands)]
    }
  }

  /** What stays of an entry that was meddled with: of those who are on the list, or were once. */
  private lastingOf(map: LastingMap, id: string): LastingEntry | null {
    // before the list of people is asked for: reading that takes a while
    if (!isMeddledWith(this.options.document, map, id) || !this.hasList) return null
    const entryOf = (client: number) => this.roster.get(this.keyOfClient.get(client) ?? ('' as PublicKey))
    const wasListed = (client: number, by?: unknown): boolean => {
      const entry = entryOf(client)
      return entry !== undefined && (by === undefined || entry.person.id === by)
    }
    return readLasting(this.options.document, map, id, {
      wasListed,
      isListed: (client, by) => entryOf(client)?.isMember === true && wasListed(client, by)
    })
  }

  /** The key that wrote an entry; of what was meddled with and stays, the one that wrote it first. */
  private writerOf(entries: Entries, id: string): PublicKey | null {
    const map = lastingMaps.find((each) => this.options.document[each] === entries)
    const lasting = map === undefined ? null : this.lastingOf(map, id)
    return lasting === null ? this.keyOf(entries, id) : (this.keyOfClient.get(lasting.writer) ?? null)
  }

  private isKept(map: OutsiderMap, id: string): boolean {
    return isLastingMap(map) && this.outside.keptEntry(map, id) !== null
  }

  /** There is nobody outside where nobody but the maker was ever put on the list. */
  private get hasList(): boolean {
    return this.roster.size >= 2
  }

  private isMemberKey(key: PublicKey | null): boolean {
    return key !== null && this.roster.get(key)?.isMember === true
  }

  /** Whether an entry was written by somebody on the list who says so. */
  private isByMember(map: OutsiderMap, { id, by }: SaidBy): boolean {
    const key = this.keyOf(this.options.document[map], id)
    const entry = key === null ? undefined : this.roster.get(key)
    return entry?.isMember === true && entry.person.id === by
  }

  /** Whether the present value of an entry's field was written, or confirmed, by somebody on the list. */
  private isCounted(map: OutsiderMap, id: string, field: string): boolean {
    const value = this.options.document[map].get(id)
    return (
      (value instanceof Y.Map && this.isWrittenByMember(value, field)) || this.isConfirmed(map, id, field)
    )
  }

  /** Whether a field was written by somebody on the list; a value that names a person, by that person. */
  private isWrittenByMember(value: Entries, field: string): boolean {
    const key = this.keyOf(value, field)
    if (key === null || !this.isMemberKey(key)) return false
    const by = field === 'standsAlone' ? fieldOf(value.get(field), 'by') : undefined
    return by === undefined || this.roster.get(key)?.person.id === by
  }

  /** Whether somebody on the list has confirmed an entry (""), or a field of it, as it stands. */
  private isConfirmed(map: OutsiderMap, id: string, field: string): boolean {
    // checks are made anew, and only kept
    if (map === 'confirmations' || map === 'checks') return false
    if (this.options.document.confirmations.size === 0) return false
    const versions = this.confirmed.get(nameOfPart(map, id, field))
    if (versions === undefined) return false
    const version = versionOfPart(this.options.document[map], id, field)
    return version !== null && versions.has(version)
  }

  /** What people on the list have confirmed on these claims, or apart from any (null), as far as it still says what they confirmed. */
  confirmationsOn(claims: readonly (ClaimId | null)[]): readonly Confirmation[] {
    return this.counted.filter(
      ({ claimId, of, entry, versions }) =>
        claims.includes(claimId) &&
        Object.entries(versions).some(([field, version]) =>
          field === keptPart && isLastingMap(of)
            ? this.outside.keptEntry(of, entry)?.version === version
            : versionOfPart(this.options.document[of], entry, field) === version
        )
    )
  }

  private get counted(): readonly Confirmation[] {
    this.countedNow ??= this.readCounted()
    return this.countedNow
  }

  private get confirmed(): ReadonlyMap<string, ReadonlySet<string>> {
    this.confirmedNow ??= this.readConfirmed()
    return this.confirmedNow
  }

  /** A confirmation counts that is itself by somebody on the list; one that people outside took back still does. */
  private readCounted(): readonly Confirmation[] {
    if (!this.hasList) return []
    return [...this.options.document.confirmations.entries()].flatMap(([id, value]) => {
      const said = parseConfirmation(id, value)
      if (said === null || !this.isByMember('confirmations', said)) return []
      if (said.removed && !this.outside.isTakenAway('confirmations', id)) return []
      return this.turnedFields('confirmations', id).length > 0 ? [] : said
    })
  }

  private readConfirmed(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>()
    for (const said of this.counted) {
      for (const [field, version] of Object.entries(said.versions)) {
        const name = nameOfPart(said.of, said.entry, field)
        found.set(name, (found.get(name) ?? new Set()).add(version))
      }
    }
    return found
  }

  /** An entry that somebody on the list wrote or confirmed; null for others, and for those that are written once. */
  private entryOfMember(map: OutsiderMap, id: string): Entries | null {
    if (!this.hasList) return null
    const entries = this.options.document[map]
    const value = entries.get(id)
    if (!(value instanceof Y.Map)) return null
    return this.isMemberKey(this.keyOf(entries, id)) || this.isConfirmed(map, id, '') ? value : null
  }

  /**
   * The fields that are read and have a value from outside. Of `removed` it is known what those on the list had said where they
   * never took the entry away themselves: there it does not matter what others made of it.
   */
  private turnedFields(map: OutsiderMap, id: string): readonly string[] {
    const value = this.options.document[map].get(id)
    if (!(value instanceof Y.Map)) return []
    return [...value.keys()].filter(
      (field) =>
        isFieldRead(map, field) &&
        !this.isCounted(map, id, field) &&
        (field !== 'removed' || !this.wasOnlyShown(map, id, value))
    )
  }

  /**
   * Whether people on the list have shown an entry and never taken it away: it is born hidden, then shown. Whoever
   * confirms an entry confirms that it is shown.
   */
  private wasOnlyShown(map: OutsiderMap, id: string, value: Entries): boolean {
    let item = value._map.get('removed') ?? null
    const versions = map === 'confirmations' ? undefined : this.confirmed.get(nameOfPart(map, id, 'removed'))
    // of a value that was written over only the place is left
    const confirmed = versions && new Set([...versions].map(placeOfVersion))
    while (item !== null && !this.isMemberKey(this.keyOfClient.get(item.id.client) ?? null)) {
      if (holdsAnyOf(item, confirmed)) return true
      item = item.left
    }
    let writings = 0
    for (; item !== null; item = item.left) {
      if (!this.isMemberKey(this.keyOfClient.get(item.id.client) ?? null)) return false
      writings += item.length
    }
    return writings === 2
  }

  /** Whom a key has introduced itself as; null where it has not. */
  private introducedAs(key: PublicKey | null): readonly (PersonId | null)[] {
    const { people } = this.options.document
    const ids = [...people.keys()].filter((id) => key !== null && this.keyOf(people, id) === key)
    return ids.length === 0 ? [null] : ids.map((id) => id as PersonId)
  }

  /** Whether a check is from outside: see outside. */
  readonly isOutside = (check: SaidBy): boolean => this.outside.isOutside('checks', check)

  /** Who writes with a Yjs client id, in what says that it is this person's. */
  ofClient(client: number, by: PersonId): Authorship {
    return judgeAuthor(this.keyOfClient.get(client) ?? null, by, this.facts)
  }

  /** How a key stands that signs as a person. */
  judge(key: PublicKey, by: PersonId): Authorship {
    return judgeAuthor(key, by, this.facts)
  }

  /** The keys under which people introduced themselves, and those of whatever says that it is theirs. */
  claimedKeys(): ReadonlyMap<PublicKey, ReadonlySet<PersonId>> {
    const claimed = new Map<PublicKey, Set<PersonId>>()
    const { people, checks, evidence, claims, sources, corrections, decisions, threads, posts } =
      this.options.document
    const note = (entries: Entries, id: string, person: unknown): void => {
      const key = this.keyOf(entries, id)
      if (key === null || typeof person !== 'string') return
      claimed.set(key, (claimed.get(key) ?? new Set()).add(person as PersonId))
    }
    for (const id of people.keys()) note(people, id, id)
    for (const [entries, field] of [
      [checks, 'by'],
      [evidence, 'addedBy'],
      [claims, 'markedBy'],
      [sources, 'addedBy'],
      [corrections, 'by'],
      [decisions, 'by'],
      [threads, 'by'],
      [posts, 'by']
    ] as const) {
      for (const [id, value] of entries.entries()) note(entries, id, fieldOf(value, field))
    }
    return claimed
  }

  /** Keys of people whom this computer has not seen before, to be pinned: how they introduced themselves here first. */
  newSightings(): readonly PinnedKey[] {
    const { people } = this.options.document
    const known = new Set(this.pinned.map(({ person }) => person))
    return [...people.keys()].flatMap((id) => {
      const person = parsePerson(id, people.get(id))
      const key = this.keyOf(people, id)
      if (person === null || key === null || known.has(person.id)) return []
      return { person: person.id, key }
    })
  }

  /** Takes over whose further client ids are. */
  addAuthors(authors: readonly ClientAuthor[]): void {
    this.forgetConfirmed()
    for (const { clientId, key } of authors) this.keyOfClient.set(clientId, key)
    this.tell()
  }

  /** Takes over whom further keys belong to. */
  pin(pinned: readonly PinnedKey[]): void {
    this.pinned = [...this.pinned, ...pinned]
    this.tell()
  }

  /** Calls the listener after what is known of keys and people has changed, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Stops following the document. */
  destroy(): void {
    for (const stop of this.stops) stop()
    this.listeners.clear()
  }

  private get facts(): AuthorFacts {
    const { document, keys, person } = this.options
    return {
      own: { key: keys.own, person: person() },
      roster: this.roster,
      pinned: this.pinned,
      personOf: (id) => parsePerson(id, document.people.get(id)) ?? undefined
    }
  }

  private keyOf(entries: Entries, id: string): PublicKey | null {
    const client = entries._map.get(id)?.id.client
    return client === undefined ? null : (this.keyOfClient.get(client) ?? null)
  }

  private forgetRoster(): void {
    this.rosterNow = null
    this.forgetConfirmed()
    this.tell()
  }

  private forgetConfirmed(): void {
    this.countedNow = null
    this.confirmedNow = null
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

/**
 * Whether a field was deleted, which nothing does in Stet but undo, where it takes back the first value of a field that
 * its entry was not born with.
 */
function wasDeletedPastStet(entry: Entries, field: string): boolean {
  const item = entry._map.get(field)
  return item?.deleted === true && (bornWith.has(field) || item.left !== null)
}

/** Fields that every claim is born with. */
const bornWith: ReadonlySet<string> = new Set(['kind', 'risk', 'legal'])

function nameOfPart(map: string, id: string, field: string): string {
  return JSON.stringify([map, id, field])
}

/** Whether one of these places lies in an item of Yjs, which holds several once they are written over. */
function holdsAnyOf(
  { id: { client, clock }, length }: { readonly id: Y.ID; readonly length: number },
  places: ReadonlySet<string> | undefined
): boolean {
  if (places === undefined) return false
  for (let offset = 0; offset < length; offset += 1)
    if (places.has(`${client}:${clock + offset}`)) return true
  return false
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if ('get' in value && typeof value.get === 'function') return value.get(field)
  return Object.entries(value).find(([name]) => name === field)?.[1]
}
