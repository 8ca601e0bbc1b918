import { basename, dirname } from 'node:path'
import { folderWords } from '../core/words/folder-words'
import type { Timers } from './timers'

/** Segments of one session within a minute from which on it is told. A person's Stet writes 30 at most, a sync app brings many at once. */
const many = 500

/** ms */
const minute = 60_000

/** Sessions that put very many files into the project folder while it is open. */
export class ManyFiles {
  readonly #timers: Timers
  #seen: ReadonlySet<string>
  /** New files by session, of this minute and of the one before it. */
  #now = new Map<string, number>()
  #before: ReadonlyMap<string, number> = new Map()
  #cancel: (() => void) | null = null
  #isStopped = false

  /** `there` are the segments that were there when the project was opened, by their paths in the folder. */
  constructor(timers: Timers, there: ReadonlySet<string>) {
    this.#timers = timers
    this.#seen = there
  }

  /** Says which segments are there now. */
  look(there: ReadonlySet<string>): void {
    for (const name of there) {
      if (this.#seen.has(name)) continue
      const session = basename(dirname(name))
      this.#now.set(session, (this.#now.get(session) ?? 0) + 1)
    }
    this.#seen = there
    // the last look at the folder comes when the project is closed already
    if (this.#now.size > 0 && !this.#isStopped)
      this.#cancel ??= this.#timers.after(minute, () => this.#turn())
  }

  /** A sentence for each session that does. */
  get warnings(): readonly string[] {
    const sessions = new Set([...this.#now.keys(), ...this.#before.keys()])
    const mostOf = (session: string) => Math.max(this.#now.get(session) ?? 0, this.#before.get(session) ?? 0)
    return [...sessions].filter((session) => mostOf(session) >= many).map(folderWords.files.many)
  }

  stop(): void {
    this.#isStopped = true
    this.#cancel?.()
  }

  #turn(): void {
    this.#before = this.#now
    this.#now = new Map()
    this.#cancel = this.#before.size > 0 ? this.#timers.after(minute, () => this.#turn()) : null
  }
}
