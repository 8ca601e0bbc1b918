import { fail, type Result } from '../core/ipc/result'
import { refusalWords } from '../core/words/refusal-words'
import { type LongWork, unwatched } from '../project/long-work'
import type { FolderReading, ReadFolder } from '../project/read-folder'
import type { ReadFor, SeenFiles } from '../project/read-segments'
import { Turns } from './turns'

/** A process that carries out jobs. */
export interface ReadingProcess {
  post(message: unknown): void
  kill(): void
  /** Calls the listener, in place of the one before, with what it says. */
  onMessage(listener: (message: unknown) => void): void
  /** Calls the listener, in place of the one before, when it ended by itself. */
  onEnd(listener: (how: string) => void): void
  /** What it takes of the memory now. */
  megabytes(): number
}

export interface FolderReaderOptions {
  /** Starts a process to read in. */
  readonly start: () => ReadingProcess
  readonly warn: (message: string) => void
  /** How long a reading may go without getting on, ms. */
  readonly patience?: number
}

/** A file of 17 MB on a slow share arrives in this time, ms; a decoder that runs on never ends. */
const longestStandstill = 10_000

/** How often the memory is looked at, ms. */
const sampleEvery = 150

/** A gigabyte of edits is read file by file, so that what is held at a time is far below this. */
const mostMegabytes = 1024

/** Files given up in one reading before the folder is. */
const mostGivenUp = 5

/**
 * Reads project folders in a process of its own, which stays for the next reading. When it gets no further, takes too
 * much memory or ends, it is replaced, and the file it was reading is passed over from then on.
 */
export class FolderReader {
  readonly #options: FolderReaderOptions
  readonly #givenUp = new Map<string, Set<string>>()
  #process: ReadingProcess | null = null
  readonly #turns = new Turns()
  #id = 0

  constructor(options: FolderReaderOptions) {
    this.#options = options
  }

  /** One reading at a time. */
  readonly read: ReadFolder = (folder, project, known, found, long = unwatched) =>
    this.#turns.takeUnlessEnded(long.signal, () => this.#readNow(folder, project, known, found, long))

  async #readNow(
    folder: string,
    project: ReadFor,
    known: SeenFiles,
    found: Found | undefined,
    long: LongWork
  ): Promise<Result<FolderReading>> {
    const skip = this.#givenUp.get(folder) ?? new Set<string>()
    this.#givenUp.set(folder, skip)
    for (let attempt = 0; attempt <= mostGivenUp; attempt += 1) {
      if (long.signal.aborted) return givenUp
      const outcome = await this.#attempt({ job: 'read-folder', folder, project, known, skip }, found, long)
      if (outcome.kind === 'answer') return outcome.result
      this.#options.warn(`Reading a project folder stopped: ${outcome.how}.`)
      if (outcome.file === null) return fail('folder-not-reachable', notRead, outcome.how)
      skip.add(outcome.file)
    }
    return fail('unreadable-folder', tooMany)
  }

  #attempt(job: object, found: Found | undefined, { signal, reached }: LongWork): Promise<Attempt> {
    const { start, patience = longestStandstill } = this.#options
    const process = this.#process ?? start()
    this.#process = process
    this.#id += 1
    const id = this.#id
    const parts: FolderReading['parts'][number][] = []
    const take: Found = found ?? ((part) => parts.push(part))
    let file: string | null = null
    return new Promise((resolve) => {
      let isOver = false
      const letGo = () => {
        if (this.#process === process) this.#process = null
        process.kill()
      }
      const giveUp = (how: string) => {
        if (isOver) return
        letGo()
        finish({ kind: 'stopped', how, file })
      }
      let deadline = setTimeout(giveUp, patience, 'it got no further')
      const sampling = setInterval(() => {
        if (process.megabytes() > mostMegabytes) giveUp('it took too much memory')
      }, sampleEvery)
      const end = () => {
        letGo()
        finish({ kind: 'answer', result: givenUp })
      }
      signal.addEventListener('abort', end)
      const finish = (attempt: Attempt) => {
        isOver = true
        signal.removeEventListener('abort', end)
        clearTimeout(deadline)
        clearInterval(sampling)
        resolve(attempt)
      }
      process.onEnd((how) => (isOver ? letGo() : giveUp(how)))
      process.onMessage((message) => {
        // what an ended reading said late is nothing to the next one
        if (isOver || !isAbout(message, id)) return
        clearTimeout(deadline)
        if ('result' in message) return finish({ kind: 'answer', result: withParts(message.result, parts) })
        if ('found' in message) {
          take(message.found)
          process.post({ id, took: true })
        } else if ('share' in message) reached(message.share)
        else file = message.reads
        deadline = setTimeout(giveUp, patience, 'it got no further')
      })
      process.post({ id, ...job })
    })
  }
}

type Found = (part: FolderReading['parts'][number]) => void

type Attempt =
  | { readonly kind: 'answer'; readonly result: Result<FolderReading> }
  | { readonly kind: 'stopped'; readonly how: string; readonly file: string | null }

type Message = { readonly id: number } & (
  | { readonly reads: string }
  | { readonly share: number }
  | { readonly found: FolderReading['parts'][number] }
  | { readonly result: Result<FolderReading> }
)

function isAbout(message: unknown, id: number): message is Message {
  return typeof message === 'object' && message !== null && 'id' in message && message.id === id
}

function withParts(result: Result<FolderReading>, parts: FolderReading['parts']): Result<FolderReading> {
  return result.ok ? { ok: true, value: { ...result.value, parts } } : result
}

const givenUp = fail('cancelled', refusalWords.givenUp)
const notRead = refusalWords.folderSilent
const tooMany = refusalWords.folderTooSlow
