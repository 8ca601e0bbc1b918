import { setImmediate } from 'node:timers/promises'
import { EarlierIndex } from '../core/earlier/earlier-index'
import type { EarlierAnswer } from '../core/ipc/contract'
import type { Result } from '../core/ipc/result'
import { earlierWords } from '../core/words/earlier-words'
import { type EarlierReading, nothingEarlier } from '../project/earlier-reading'

export interface EarlierChecksOptions {
  /** Reads the projects beside a folder, but for those to skip, and says the name of each before it is read. */
  readonly read: (
    folder: string,
    skip: ReadonlySet<string>,
    reads: (name: string) => void
  ) => Promise<Result<EarlierReading>>
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number
  readonly warn: (message: string) => void
}

/** What was read beside a folder, as it was at a time of the clock. */
interface Held {
  readonly index: EarlierIndex
  readonly notes: readonly string[]
  readonly isCut: boolean
  /** From when on it is read again before anything is told of it. */
  readonly freshUntil: number
}

/** How long an answer is good, ms: a colleague's check in another article is no news of the minute. */
const goodFor = 300_000

/** How soon a reading goes on that was cut for want of time, ms. */
const soon = 5000

/** Projects given up in one reading before it is. */
const mostGivenUp = 5

/** How long a project is passed over that took too much, ms: a share that was slow in the morning may be fast at noon. */
const passedOverFor = 3_600_000

/** Folders of which something is held: those of the windows somebody works in. */
const mostHeld = 4

/** Statements taken into an index at a time; main answers windows between them. */
const atATime = 30

/** What was checked in the projects beside the open ones: read once somebody asks, and again where that is a while ago. */
export class EarlierChecks {
  readonly #options: EarlierChecksOptions
  readonly #held = new Map<string, Held>()
  readonly #underWay = new Map<string, Promise<Held>>()
  /** Of each folder, the projects to pass over, and until when by the clock. */
  readonly #skip = new Map<string, Map<string, number>>()

  constructor(options: EarlierChecksOptions) {
    this.#options = options
  }

  /** What was found on statements that say what these words say, beside the project in this folder. */
  async find(folder: string, words: string, language: string): Promise<EarlierAnswer> {
    const held = this.#held.get(folder)
    // an old answer may name what was made confidential since
    const isFresh = held !== undefined && held.freshUntil > this.#options.clock()
    const { index, notes, isCut } = isFresh ? held : await this.#read(folder)
    return { ...index.find(words, language), notes, isCut }
  }

  /** One reading of a folder at a time. */
  #read(folder: string): Promise<Held> {
    const underWay = this.#underWay.get(folder)
    if (underWay !== undefined) return underWay
    const reading = this.#readNow(folder).finally(() => this.#underWay.delete(folder))
    this.#underWay.set(folder, reading)
    return reading
  }

  async #readNow(folder: string): Promise<Held> {
    const { projects, notes, late } = await this.#readWithout(folder)
    const isCut = late > 0
    const index = new EarlierIndex()
    let taken = 0
    for (const { claims, ...project } of projects) {
      for (const claim of claims) {
        index.hold(project, claim)
        taken += 1
        if (taken % atATime === 0) await setImmediate()
      }
    }
    const held = { index, notes, isCut, freshUntil: this.#options.clock() + (isCut ? soon : goodFor) }
    this.#held.delete(folder)
    this.#held.set(folder, held)
    const [oldest] = this.#held.keys()
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest)
    return held
  }

  /** Reads; a project that its process ended at, or that took all its time, is passed over from then on. */
  async #readWithout(folder: string): Promise<EarlierReading> {
    const { read, clock } = this.#options
    const skip = this.#skip.get(folder) ?? new Map<string, number>()
    this.#skip.set(folder, skip)
    const passOver = (name: string) => skip.set(name, clock() + passedOverFor)
    for (const [name, until] of skip) if (until <= clock()) skip.delete(name)
    for (let attempt = 0; attempt <= mostGivenUp; attempt += 1) {
      let at: string | null = null
      const outcome = await read(folder, new Set(skip.keys()), (name) => {
        at = name
      })
      if (outcome.ok) {
        outcome.value.tooSlow.forEach(passOver)
        return outcome.value
      }
      this.#options.warn(`Looking for earlier checks stopped: ${outcome.problem.code}.`)
      if (at === null) break
      passOver(at)
    }
    return { ...nothingEarlier, notes: [earlierWords.notRead] }
  }
}
