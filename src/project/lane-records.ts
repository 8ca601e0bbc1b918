import type { ReplicaId } from '../core/model/ids'
import type { PublicKey } from '../core/model/public-key'
import { chooseHistory, type LaneEdit } from './choose-history'

/**
 * The records of one lane as they come, in any order and over time, and the one history among them. What comes in its
 * order costs no more than itself; only a gap that is filled or a fork has the whole lane looked at again.
 */
export class LaneRecords {
  readonly replica: ReplicaId
  /** Who wrote it; null for a lane that nobody signed. */
  readonly publicKey: PublicKey | null
  /** The highest that a file of the lane declared. */
  generation = 0
  readonly #records = new Map<string, LaneEdit>()
  readonly #sequences = new Set<number>()
  /** Hashes of records that others name as the one before them and that have not come. */
  readonly #awaited = new Set<string>()
  readonly #leftOut = new Set<string>()
  #history: LaneEdit[] = []
  /** The end of the history, or records in it, that nobody was given yet. */
  #fresh: LaneEdit[] = []
  #isInOrder = true
  #isDivided = false

  constructor(replica: ReplicaId, publicKey: PublicKey | null) {
    this.replica = replica
    this.publicKey = publicKey
  }

  has(hash: string): boolean {
    return this.#records.has(hash)
  }

  add({ hash, previous, sequence, update }: LaneEdit): void {
    if (this.has(hash)) return
    // A copy: a view of a file would keep the whole file in memory, and carry it along to the window.
    const record = { hash, previous, sequence, update: update.slice() }
    this.#records.set(hash, record)
    this.#awaited.delete(hash)
    if (previous !== '' && !this.#records.has(previous)) this.#awaited.add(previous)
    this.#sequences.add(sequence)
    if (sequence <= (this.#history.at(-1)?.sequence ?? 0)) this.#isInOrder = false
    else if (this.#leftOut.has(previous)) this.#leftOut.add(hash)
    else {
      this.#history.push(record)
      this.#fresh.push(record)
    }
  }

  /** One history of the lane, in its order. */
  get history(): readonly LaneEdit[] {
    if (!this.#isInOrder) this.#chooseAgain()
    return this.#history
  }

  /** The records of the history that were not given out by this before. */
  takeFresh(): readonly LaneEdit[] {
    if (!this.#isInOrder) this.#chooseAgain()
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }

  /** Records that come before some of these have not arrived. */
  get lacksRecords(): boolean {
    return this.#awaited.size > 0
  }

  /** Different records have one number. */
  get isForked(): boolean {
    return this.#sequences.size < this.#records.size
  }

  /** Whoever opens the project now gets another history than was given out. */
  get isDivided(): boolean {
    if (!this.#isInOrder) this.#chooseAgain()
    return this.#isDivided
  }

  #chooseAgain(): void {
    const records = [...this.#records.values()]
    const fresh = new Set(this.#fresh)
    const given = new Set(this.#history.filter((record) => !fresh.has(record)))
    this.#history = [...chooseHistory(records, (record) => given.has(record))]
    this.#fresh = this.#history.filter((record) => !given.has(record))
    const chosen = new Set(this.#history)
    for (const record of records) if (!chosen.has(record)) this.#leftOut.add(record.hash)
    this.#isDivided = this.isForked && chooseHistory(records).some((record) => !chosen.has(record))
    this.#isInOrder = true
  }
}
