import * as Y from 'yjs'
import type { Authorship, ClientAuthor, PinnedKey, ProjectKeys, SignedStatement } from '../model/author'
import type { PersonId } from '../model/ids'
import type { Person } from '../model/person'
import type { PublicKey } from '../model/public-key'
import { type AuthorFacts, judgeAuthor } from './judge-author'
import type { OutsideTest } from './list-outsiders'
import { parsePerson } from './read-entries'
import { makeRosterReader, type Roster, type RosterReader, readStatements } from './roster'
import type { ProjectDocument } from './schema'

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
    return judgeAuthor(this.keyOf(entries, id), by, this.facts)
  }

  /**
   * Whether an entry is by somebody who is not on the project's list: not signed, signed with a key that is not on it or no
   * longer is, or in another's name; or such a key has written a field of it since. Told from the list alone, so that
   * every computer comes to the same. Nobody is outside where nobody but the maker was ever put on it.
   */
  readonly isOutsideIn: OutsideTest = (map, { id, by }) => {
    if (this.roster.size < 2) return false
    const entries = this.options.document[map]
    const key = this.keyOf(entries, id)
    const entry = key === null ? undefined : this.roster.get(key)
    if (entry === undefined || !entry.isMember || entry.person.id !== by) return true
    const value = entries.get(id)
    if (!(value instanceof Y.Map)) return false
    return [...value.keys()].some((field) => {
      const writer = this.keyOf(value, field)
      return writer === null || this.roster.get(writer)?.isMember !== true
    })
  }

  /** Whether a check is: see isOutsideIn. */
  readonly isOutside = (check: Parameters<OutsideTest>[1]): boolean => this.isOutsideIn('checks', check)

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
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if ('get' in value && typeof value.get === 'function') return value.get(field)
  return Object.entries(value).find(([name]) => name === field)?.[1]
}
