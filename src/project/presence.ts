import { join } from 'node:path'
import type { FillRandom, ReplicaId } from '../core/model/ids'
import type { Person } from '../core/model/person'
import type { PersonHere, Whereabouts } from '../core/model/presence'
import { presenceName, replicaOfPresence, replicasFolderName } from './folder-layout'
import type { FsPort } from './fs-port'
import { decodePresence, encodePresence, maxPresenceBytes } from './presence-file'
import type { Timers } from './timers'
import { makeFolders, writeOnce } from './write-once'

/** Shortest time between two writings, ms: a sync app carries each of them to everybody. */
const betweenWritings = 3000

/** A file is written again after this time, ms, though its person stays where they are. */
const beatEvery = 10_000

/** Somebody whose file has stayed the same this long, ms, has left or lost the connection: three beats that came late. */
const staysFor = 45_000

/** Shortest time between two looks at files that changed, ms: one that is rewritten all the time costs no more than others. */
const betweenLooks = 250

/** Presence files looked at, at most: more people do not work on one article, and anybody may make files. */
const mostFiles = 64

export interface PresenceOptions {
  readonly fs: FsPort
  /** The project folder. */
  readonly folder: string
  /** Of this session. */
  readonly replica: ReplicaId
  readonly random: FillRandom
  readonly timers: Timers
  readonly person: () => Pick<Person, 'name' | 'role'>
  /** Whether the folder may be told that this person is here: one from a stranger would tell the stranger. */
  readonly mayTell: () => boolean
}

interface Seen {
  readonly beat: number
  /** Null for a file that has not changed since it was seen first: it may have been left behind by a crash. */
  person: PersonHere | null
  cancel: () => void
}

/**
 * Says in the folder that this person is here, and tells who else is. Only hints: nothing depends on them, no clock is
 * compared with another, and what cannot be written or read is left.
 */
export class Presence {
  readonly #options: PresenceOptions
  readonly #seen = new Map<string, Seen>()
  readonly #listeners = new Set<(people: readonly PersonHere[]) => void>()
  #where: Whereabouts = { claim: null, selection: null }
  #beat = 0
  #hasLooked = false
  #isResting = false
  #isFresh = false
  /** Something is to be said as soon as a writing is allowed again. */
  #isToSay = false
  #cancelRest = () => {}
  #cancelFreshness = () => {}
  /** Whose files changed since the last look at those that do; null while none was lately. */
  #changed: Set<string> | null = null
  #cancelLook = () => {}
  #writing: Promise<void> = Promise.resolve()
  #isStopped = false

  constructor(options: PresenceOptions) {
    this.#options = options
  }

  /** Who else is here, by name. */
  get people(): readonly PersonHere[] {
    const people = [...this.#seen.values()].flatMap(({ person }) => person ?? [])
    return people.sort((a, b) => a.name.localeCompare(b.name) || (a.replica < b.replica ? -1 : 1))
  }

  onChange(listener: (people: readonly PersonHere[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Says at once that this person is here, if that may be said now. */
  announce(): void {
    this.#sayNow()
  }

  /** This person has gone to another place. */
  say(where: Whereabouts): void {
    this.#where = where
    this.#sayNow()
  }

  /** The folder was read, and these are the presence files in it, by their paths there: a sign to beat, too. */
  async found(paths: readonly string[]): Promise<void> {
    const replicas = paths.map(replicaOfPresence).filter((replica) => replica !== this.#options.replica)
    for (const replica of this.#seen.keys()) if (!replicas.includes(replica)) this.#forget(replica)
    for (const replica of replicas.slice(0, mostFiles)) await this.#look(replica)
    this.#hasLooked = true
    if (!this.#isFresh) this.#sayNow()
  }

  /** A replica's presence file seems to have changed: it is looked at now, or a moment later with others that have. */
  async heard(replica: string): Promise<void> {
    if (replica === this.#options.replica || !this.#hasLooked || this.#isStopped) return
    if (this.#changed !== null) {
      if (this.#changed.size < mostFiles) this.#changed.add(replica)
      return
    }
    await this.#lookAtAll([replica])
  }

  /** Takes this person's file away, and the folder if nothing else is in it: who only reads leaves no trace. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancelRest()
    this.#cancelFreshness()
    this.#cancelLook()
    for (const { cancel } of this.#seen.values()) cancel()
    await this.#writing
    if (this.#beat === 0) return
    const { fs, folder, replica } = this.#options
    const place = join(folder, replicasFolderName, replica)
    await fs.remove(join(place, presenceName)).catch(() => undefined)
    await fs.removeFolder(place).catch(() => undefined)
  }

  async #lookAtAll(replicas: readonly string[]): Promise<void> {
    this.#changed = new Set()
    this.#cancelLook = this.#options.timers.after(betweenLooks, () => {
      const changed = [...(this.#changed ?? [])]
      this.#changed = null
      if (changed.length > 0) void this.#lookAtAll(changed)
    })
    for (const replica of replicas) {
      if (this.#seen.has(replica) || this.#seen.size < mostFiles) await this.#look(replica)
    }
  }

  async #look(replica: string): Promise<void> {
    const { fs, folder } = this.#options
    const path = join(folder, replicasFolderName, replica, presenceName)
    const bytes = await fs.read(path, maxPresenceBytes).catch(() => null)
    const content = bytes === null ? null : decodePresence(bytes)
    if (this.#isStopped) return
    if (content === null) return this.#forget(replica)
    const { beat, ...said } = content
    const known = this.#seen.get(replica)
    if (known?.beat === beat) return
    known?.cancel()
    const isLive = known !== undefined || this.#hasLooked
    const seen: Seen = { beat, person: isLive ? { replica, ...said } : null, cancel: () => {} }
    seen.cancel = this.#options.timers.after(staysFor, () => this.#fade(replica))
    this.#seen.set(replica, seen)
    if (isLive) this.#tell()
    // So that who has just come need not wait for the next beat.
    if (known === undefined) this.#sayNow()
  }

  #fade(replica: string): void {
    const seen = this.#seen.get(replica)
    if (!seen?.person) return
    seen.person = null
    this.#tell()
  }

  #forget(replica: string): void {
    const seen = this.#seen.get(replica)
    if (seen === undefined) return
    seen.cancel()
    this.#seen.delete(replica)
    if (seen.person !== null) this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.people)
  }

  /** Nothing is written before the folder was read: an empty one may be the place where a share is mounted. */
  #sayNow(): void {
    if (this.#isStopped || !this.#hasLooked || !this.#options.mayTell()) return
    if (this.#isResting) {
      this.#isToSay = true
      return
    }
    this.#isResting = true
    this.#isToSay = false
    this.#isFresh = true
    this.#writing = this.#write()
    const { timers } = this.#options
    this.#cancelRest = timers.after(betweenWritings, () => {
      this.#isResting = false
      if (this.#isToSay) this.#sayNow()
    })
    this.#cancelFreshness()
    this.#cancelFreshness = timers.after(beatEvery, () => {
      this.#isFresh = false
    })
  }

  async #write(): Promise<void> {
    const { fs, folder, replica, random, person } = this.#options
    this.#beat += 1
    const { name, role } = person()
    try {
      const place = await makeFolders(fs, folder, [replicasFolderName, replica])
      const bytes = encodePresence({ beat: this.#beat, name, role, ...this.#where })
      await writeOnce(fs, join(place, presenceName), bytes, random)
    } catch {
      // A folder that cannot be written to is told where edits are published; being here is only a hint.
    }
  }
}
