import type { ReplicaId } from '../core/model/ids'
import type { PublicKey } from '../core/model/public-key'
import { chooseHistory, type LaneEdit } from './choose-history'
import type { Refusal, RuledEdit } from './edit-rules'

/** What the rules ask of an edit. */
type ToRule = Pick<RuledEdit, 'dependencies' | 'facts'>

/** An edit whose update may be let go of, with what the rules ask of it until they have ruled. */
interface HeldEdit extends Omit<LaneEdit, 'update'> {
  update: Uint8Array
  toRule: ToRule | null
  isTaken: boolean
}

/** What stands for an update that was let go of. */
const gone = new Uint8Array()

/** Memory that an edit takes beside its update, bytes: its hashes, and what the rules ask of it. */
const costOfEdit = 1024

/**
 * The records of one lane as they come, in any order and over time, and the one history among them. What comes in its
 * order costs no more than itself; only a gap that is filled or a fork has the whole lane looked at again.
 */
export class LaneRecords {
  /** Tells it from every other: nameOfLane. */
  readonly name: string
  readonly replica: ReplicaId
  /** Who wrote it; null for a lane that nobody signed. */
  readonly publicKey: PublicKey | null
  /** The highest that a file of the lane declared. */
  generation = 0
  /** The Yjs clients it says it writes as. */
  readonly clientIds = new Set<number>()
  readonly #records = new Map<string, HeldEdit>()
  readonly #sequences = new Set<number>()
  /** Hashes of records that others name as the one before them and that have not come. */
  readonly #awaited = new Set<string>()
  readonly #leftOut = new Set<string>()
  readonly #refused = new Map<Refusal, number>()
  /** How many edits were taken in. */
  #taken = 0
  /** Those taken in whose updates were not let go of. */
  #whole: HeldEdit[] = []
  #history: HeldEdit[] = []
  /** Of the history, what was neither taken in nor refused, from `#next` on. */
  #waiting: HeldEdit[] = []
  #next = 0
  #isInOrder = true
  #isDivided = false

  constructor(name: string, replica: ReplicaId, publicKey: PublicKey | null) {
    this.name = name
    this.replica = replica
    this.publicKey = publicKey
  }

  get isSigned(): boolean {
    return this.publicKey !== null
  }

  has(hash: string): boolean {
    return this.#records.has(hash) || this.#leftOut.has(hash)
  }

  add({ hash, previous, sequence, update, dependencies, facts }: RuledEdit): void {
    if (this.has(hash)) return
    const last = this.#history.at(-1)?.hash
    const record: HeldEdit = {
      hash,
      // one copy of a text that most edits share with the one before them
      previous: previous === last ? last : previous,
      sequence,
      update,
      toRule: { dependencies, facts },
      isTaken: false
    }
    this.#records.set(hash, record)
    this.#awaited.delete(hash)
    if (previous !== '' && !this.has(previous)) this.#awaited.add(previous)
    this.#sequences.add(sequence)
    if (sequence <= (this.#history.at(-1)?.sequence ?? 0)) this.#isInOrder = false
    else if (this.#leftOut.has(previous)) this.#leaveOut(record)
    else {
      this.#history.push(record)
      this.#waiting.push(record)
    }
  }

  /**
   * The edits of the lane, when all there is to know of them is their order: all were taken in, one after another. Null
   * when something waits, is left out, or stands twice.
   */
  get plainHistory(): readonly LaneEdit[] | null {
    const isPlain =
      this.#isInOrder &&
      !this.lacksRecords &&
      this.#leftOut.size === 0 &&
      this.#taken === this.#records.size &&
      this.#history.length === this.#records.size &&
      !this.isForked
    return isPlain ? this.#history : null
  }

  /** Takes in again, without their updates, what was taken in once. The lane must be empty. */
  recall(edits: readonly Omit<LaneEdit, 'update'>[]): void {
    for (const { hash, previous, sequence } of edits) {
      const record = { hash, previous, sequence, update: gone, toRule: null, isTaken: true }
      this.#records.set(hash, record)
      this.#sequences.add(sequence)
      this.#taken += 1
      this.#history.push(record)
    }
  }

  /** Lets go of the updates that were taken in. What they were, only the folder knows then. */
  letGo(): void {
    for (const edit of this.#whole) edit.update = gone
    this.#whole = []
  }

  /** The edits of the lane's one history that were taken in, in its order. */
  get taken(): readonly LaneEdit[] {
    if (!this.#isInOrder) this.#chooseAgain()
    return this.#history.filter(({ isTaken }) => isTaken)
  }

  /** The first edit of the history that is neither taken in nor refused; null when there is none. */
  get next(): RuledEdit | null {
    if (!this.#isInOrder) this.#chooseAgain()
    const edit = this.#waiting[this.#next]
    if (edit === undefined || edit.toRule === null) return null
    const { hash, previous, sequence, update, toRule } = edit
    return { hash, previous, sequence, update, dependencies: toRule.dependencies, facts: toRule.facts }
  }

  /** What keeping the waiting edits costs, bytes. */
  get waitingBytes(): number {
    return this.#waiting.slice(this.#next).reduce((sum, { update }) => sum + update.length + costOfEdit, 0)
  }

  /** Takes the next edit in, for good. */
  takeNext(): void {
    const edit = this.#waiting[this.#next]
    if (edit === undefined) return
    edit.isTaken = true
    edit.toRule = null
    this.#taken += 1
    this.#whole.push(edit)
    this.#next += 1
    if (this.#next < this.#waiting.length) return
    this.#waiting = []
    this.#next = 0
  }

  /** Leaves the next edit out, with those that follow from it. */
  refuseNext(reason: Refusal): void {
    const waiting = this.#waiting.slice(this.#next)
    const before = this.#leftOut.size
    for (const [index, edit] of waiting.entries()) {
      if (index === 0 || this.#leftOut.has(edit.previous)) this.#leaveOut(edit)
    }
    this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + this.#leftOut.size - before)
    this.#history = this.#history.filter(({ hash }) => !this.#leftOut.has(hash))
    this.#waiting = waiting.filter(({ hash }) => !this.#leftOut.has(hash))
    this.#next = 0
  }

  /** Forgets what waits, as if it had never come. */
  forgetWaiting(): void {
    const out = new Set(this.#waiting.slice(this.#next))
    for (const { hash, sequence } of out) {
      this.#records.delete(hash)
      this.#sequences.delete(sequence)
    }
    this.#history = this.#history.filter((edit) => !out.has(edit))
    this.#waiting = []
    this.#next = 0
  }

  /** How many edits were left out, by why. */
  get refused(): ReadonlyMap<Refusal, number> {
    return this.#refused
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

  #leaveOut(edit: HeldEdit): void {
    this.#leftOut.add(edit.hash)
    edit.toRule = null
  }

  #chooseAgain(): void {
    const records = [...this.#records.values()]
    this.#history = [...chooseHistory(records, ({ isTaken }) => isTaken, this.#leftOut)]
    this.#waiting = this.#history.filter(({ isTaken }) => !isTaken)
    this.#next = 0
    const chosen = new Set(this.#history)
    for (const record of records) if (!chosen.has(record)) this.#leaveOut(record)
    this.#isDivided = this.isForked && chooseHistory(records).some((record) => !chosen.has(record))
    this.#isInOrder = true
  }
}
