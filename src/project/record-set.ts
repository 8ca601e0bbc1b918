import type { UpdateLane } from '../core/document/update-lane'
import type { ClientAuthor } from '../core/model/author'
import type { ReplicaId } from '../core/model/ids'
import type { PublicKey } from '../core/model/public-key'
import { folderWords } from '../core/words/folder-words'
import type { LaneEdit } from './choose-history'
import type { Dependency } from './dependencies'
import { type Depth, EditRules } from './edit-rules'
import type { ReachedClocks } from './lane-clocks'
import { type Lane, nameOfLane, nameOfLaneBy } from './lane-header'
import { LaneRecords } from './lane-records'
import { MergedDocument } from './merged-document'
import type { ProjectRecord } from './record-codec'
import { refusalSentence } from './refusal-sentence'
import { readUpdateFacts, type UpdateFacts, type UpdateFault } from './update-facts'

/** An edit as its record has it. */
export interface FoundEdit
  extends Pick<ProjectRecord, 'sequence' | 'previous' | 'hash' | 'dependencies' | 'update'> {
  /** What the update does, where that was found out already. The update is then in memory of its own. */
  readonly facts?: UpdateFacts | UpdateFault
}

/** What edits that wait for others may take up, bytes. Beyond it they are only in the folder. */
const mostWaiting = 64 * 1024 * 1024

/** Updates that are kept one by one while a project is opened, bytes; beyond it they are merged. */
const mostKept = 64 * 1024 * 1024

/** Updates that are kept one by one in a project that has passed that, bytes: they cost the memory of whoever opens it. */
const mostKeptOfLarge = 8 * 1024 * 1024

/** A lane all of whose edits were taken in, without their updates. */
export interface RememberedLane {
  readonly replica: ReplicaId
  readonly publicKey: PublicKey | null
  readonly generation: number
  readonly clientIds: readonly number[]
  /** In their order. */
  readonly edits: readonly Omit<LaneEdit, 'update'>[]
  readonly reached: readonly ReachedClocks[]
  /** It holds items that no editor could have put where they say. */
  readonly isStrange: boolean
}

/** What a set of records comes to, without the records. */
export interface RememberedRecords {
  readonly lanes: readonly RememberedLane[]
  readonly depths: readonly Depth[]
  /** Everything that was taken in, as one update. */
  readonly document: Uint8Array
}

/**
 * The records of a project from wherever they were read, each once; more may come at any time. They must have been
 * verified: see verifyRecords. Which of them count, and when, EditRules says.
 */
export class RecordSet {
  /** The key of the project's maker, whom nobody takes a client from that both declare; null where project.json names none. */
  readonly #maker: PublicKey | null
  readonly #lanes = new Map<string, LaneRecords>()
  readonly #rules = new EditRules()
  /** Lanes that got records since these were last given out. */
  #touched = new Set<LaneRecords>()
  /** Lanes whose next edit waits, by what it waits for. */
  readonly #waiting = new Map<string, Set<LaneRecords>>()
  readonly #clientIds = new Set<number>()
  #highestGeneration = 0
  #forgets = false
  /** The updates before those in #taken, as one. */
  #merged: Uint8Array | null = null
  /** In the place of #merged while an opening goes on: made anew for each part, it would cost as much as all before. */
  #growing: MergedDocument | null = null
  /** Updates in the order in which they were taken in. */
  #taken: Uint8Array[] = []
  /** Bytes in the updates that are kept one by one. */
  #kept = 0
  #mergeAt = mostKept
  /** More was absorbed than is kept one by one: from then on each file is taken in as it comes. */
  #isLarge = false

  constructor(maker: PublicKey | null = null) {
    this.#maker = maker
  }

  add(lane: Lane, records: readonly FoundEdit[]): void {
    const held = this.#lane(lane)
    held.generation = Math.max(held.generation, lane.generation)
    this.#highestGeneration = Math.max(this.#highestGeneration, lane.generation)
    for (const id of lane.clientIds) {
      held.clientIds.add(id)
      this.#clientIds.add(id)
    }
    for (const record of records) {
      if (held.has(record.hash)) continue
      // Copies: a view of a file would keep the whole file in memory, and carry it along to the window.
      const update = record.facts === undefined ? record.update.slice() : record.update
      const dependencies = record.dependencies.slice()
      held.add({ ...record, update, dependencies, facts: record.facts ?? readUpdateFacts(update) })
      this.#kept += update.length
    }
    this.#touched.add(held)
  }

  /** Adds records whose updates are in the window that made them. */
  addOwn(lane: Lane, records: readonly ProjectRecord[]): void {
    this.add(lane, records)
    const held = this.#lane(lane)
    this.#rules.own(held.name, held.clientIds)
    for (let edit = held.next; edit !== null; edit = held.next) {
      this.#rules.take(held, edit)
      held.takeNext()
      this.#taken.push(edit.update)
    }
  }

  /** Adds records that nobody is to be given one by one, and merges them when there are many. For openings alone. */
  absorb(lane: Lane, records: readonly FoundEdit[]): void {
    this.add(lane, records)
    const isFull = this.#kept > this.#mergeAt
    // who was here first is decided for all that comes together: as long as it fits
    if (isFull || this.#isLarge) this.#takeTouched()
    if (!isFull) return
    this.merge()
    this.#isLarge = true
  }

  /** The updates that count, each after those it builds on. Many that came long ago may be one. */
  get updates(): readonly Uint8Array[] {
    this.#endGrowing()
    return this.#merged === null ? [...this.#taken] : [this.#merged, ...this.#taken]
  }

  /** Updates were merged: what each was, only the folder knows. */
  get isMerged(): boolean {
    return this.#merged !== null || this.#growing !== null
  }

  /** Makes one of the updates taken in so far, and lets go of each. Those that nobody was given yet must not be asked for. */
  merge(): void {
    if (this.#growing === null) {
      this.#growing = new MergedDocument()
      if (this.#merged !== null) this.#growing.add([this.#merged])
      this.#merged = null
    }
    this.#growing.add(this.#taken)
    if (this.#growing.isWhole) {
      this.#taken = []
      for (const lane of this.#lanes.values()) lane.letGo()
    }
    this.#kept = sum([...this.#lanes.values()].map(({ waitingBytes }) => waitingBytes))
    // what waits cannot be merged: trying again before as much has come would be in vain
    this.#mergeAt = this.#kept + mostKeptOfLarge
  }

  #endGrowing(): void {
    if (this.#growing === null) return
    this.#merged = this.#growing.encode()
    this.#growing.destroy()
    this.#growing = null
  }

  /** What the records come to; null while something in them is not as it should be: then they are read each time. */
  remember(): RememberedRecords | null {
    const lanes: RememberedLane[] = []
    for (const lane of this.#lanes.values()) {
      const edits = lane.plainHistory
      const { name, replica, publicKey, generation } = lane
      if (edits === null) return null
      // which of two lanes a client belongs to is found out once: the order of what is remembered says nothing of it
      const clientIds = [...lane.clientIds].filter((id) => this.#rules.owners.get(id) === name)
      const reached = this.#rules.reachedBy(name)
      const isStrange = this.#rules.isStrange(name)
      lanes.push({ replica, publicKey, generation, clientIds, edits, reached, isStrange })
    }
    const document = this.#forgets ? null : this.#mergedDocument()
    return document === null ? null : { lanes, depths: this.#rules.depths, document }
  }

  /** Begins with what records came to once. The set must be empty. */
  recall({ lanes, depths, document }: RememberedRecords): void {
    for (const { replica, publicKey, generation, clientIds, edits, reached, isStrange } of lanes) {
      const lane = this.#laneOf(replica, publicKey)
      lane.generation = generation
      this.#highestGeneration = Math.max(this.#highestGeneration, generation)
      for (const id of clientIds) {
        lane.clientIds.add(id)
        this.#clientIds.add(id)
      }
      lane.recall(edits)
      this.#rules.own(lane.name, clientIds)
      this.#rules.recall(lane, edits, reached)
      if (isStrange) this.#rules.recallStrange(lane.name)
    }
    this.#rules.recallDepths(depths)
    this.#merged = document
  }

  /** A set without records in which the same lanes own the same clients. */
  withoutRecords(): RecordSet {
    const set = new RecordSet(this.#maker)
    for (const [client, name] of this.#rules.owners) set.#rules.own(name, [client])
    return set
  }

  /** Takes the edits of these parts in, and keeps nothing of them but what is needed to judge others. */
  judge(lane: Lane, records: readonly FoundEdit[]): void {
    const bare = records.map((record) => {
      const facts = record.facts ?? readUpdateFacts(record.update.slice())
      return { ...record, facts, update: new Uint8Array() }
    })
    this.add(lane, bare)
  }

  /** Judges from here on by what a set knows that took in, with judge, what was recalled here; and what was recalled, too. */
  learnNeighbours(judging: RecordSet): void {
    judging.takeFresh()
    this.#rules.learnNeighbours(judging.#rules)
  }

  #mergedDocument(): Uint8Array | null {
    const document = new MergedDocument()
    document.add(this.updates)
    const merged = document.isWhole ? document.encode() : null
    document.destroy()
    return merged
  }

  has(lane: Lane, record: ProjectRecord): boolean {
    return this.#lanes.get(nameOfLane(lane))?.has(record.hash) ?? false
  }

  /** Every Yjs client id that a lane has declared. */
  get clientIds(): ReadonlySet<number> {
    return this.#clientIds
  }

  /** Whose key each client id is signed with. */
  get authors(): readonly ClientAuthor[] {
    return [...this.#rules.owners].map(([clientId, name]) => ({
      clientId,
      key: this.#lanes.get(name)?.publicKey ?? null
    }))
  }

  get highestGeneration(): number {
    return this.#highestGeneration
  }

  /** The Yjs clients an update of the lane writes as; null when nobody would take it in as the lane's. */
  writersOf(lane: Lane, update: Uint8Array): readonly number[] | null {
    const facts = readUpdateFacts(update)
    if (typeof facts === 'string') return null
    const clients = [...new Set(facts.writes.map(({ client }) => client))]
    const isOthers = (client: number) =>
      (this.#rules.owners.get(client) ?? nameOfLane(lane)) !== nameOfLane(lane)
    return clients.some(isOthers) ? null : clients
  }

  /** What an update of the lane depends on: see EditRules. */
  dependenciesOf(lane: Lane, update: Uint8Array): readonly Dependency[] {
    const facts = readUpdateFacts(update)
    return typeof facts === 'string' ? [] : this.#rules.dependenciesOf(nameOfLane(lane), facts.deletes)
  }

  /**
   * The updates that may count and that this did not give out before, each after those it builds on. Whoever gives them
   * to Yjs in this order never has it wait.
   */
  takeFresh(): readonly Uint8Array[] {
    const fresh = this.#takeTouched()
    this.#forgetTooMuch()
    return fresh
  }

  #takeTouched(): readonly Uint8Array[] {
    const queue = [...this.#touched].sort(byGeneration)
    this.#touched = new Set()
    const ofMaker = queue.filter(({ publicKey }) => publicKey !== null && publicKey === this.#maker)
    for (const lane of [...ofMaker, ...queue]) this.#rules.own(lane.name, lane.clientIds)
    const fresh: Uint8Array[] = []
    for (let at = 0; at < queue.length; at += 1) {
      const lane = queue[at]
      if (lane !== undefined) for (const woken of this.#takeFrom(lane, fresh)) queue.push(woken)
    }
    this.#taken.push(...fresh)
    return fresh
  }

  /** All updates that count by who wrote them, each lane in its order, and after those it had read when it began. */
  get lanes(): readonly UpdateLane[] {
    const lanes = [...this.#lanes.values()].sort(byGeneration)
    return lanes.map(({ replica, generation, taken }) => ({
      replica,
      generation,
      updates: taken.map(({ update }) => update)
    }))
  }

  /** Replicas of which there are two histories: see forked. */
  get forkedReplicas(): readonly ReplicaId[] {
    return [...this.#lanes.values()].flatMap((lane) => (lane.isForked ? lane.replica : []))
  }

  /** A sentence for each thing about the records as a whole that the person should know. */
  warnings(): readonly string[] {
    const lanes = [...this.#lanes.values()]
    const warnings = lanes.flatMap(({ replica, refused }) =>
      [...refused].map(([reason, count]) => refusalSentence({ replica, reason, count }))
    )
    for (const { name, replica } of lanes) {
      if (this.#rules.isStrange(name)) warnings.push(folderWords.edits.strange(replica))
    }
    const isWaiting = lanes.some(({ lacksRecords, next }) => lacksRecords || next !== null)
    if (isWaiting || this.#forgets) warnings.push(incomplete)
    if (lanes.some(({ isDivided }) => isDivided)) warnings.push(divided)
    else for (const { replica } of lanes.filter(({ isForked }) => isForked)) warnings.push(forked(replica))
    return warnings
  }

  /** Takes in what the lane has up to an edit that waits. Answers the lanes that waited for what it brought. */
  #takeFrom(lane: LaneRecords, fresh: Uint8Array[]): readonly LaneRecords[] {
    const woken = new Set<LaneRecords>()
    for (let edit = lane.next; edit !== null; edit = lane.next) {
      const ruling = this.#rules.rule(lane, edit)
      if (ruling.kind === 'hold') {
        const others = this.#waiting.get(ruling.waitsFor) ?? new Set()
        this.#waiting.set(ruling.waitsFor, others.add(lane))
        break
      }
      if (ruling.kind === 'refuse') {
        lane.refuseNext(ruling.reason)
        continue
      }
      this.#rules.take(lane, edit)
      lane.takeNext()
      fresh.push(edit.update)
      for (const brought of this.#rules.wakes(edit)) {
        for (const other of this.#waiting.get(brought) ?? []) woken.add(other)
        this.#waiting.delete(brought)
      }
    }
    return [...woken]
  }

  #forgetTooMuch(): void {
    const blocked = new Set([...this.#waiting.values()].flatMap((lanes) => [...lanes]))
    const costs = [...blocked].map((lane) => ({ lane, cost: lane.waitingBytes }))
    let left = sum(costs.map(({ cost }) => cost))
    for (const { lane, cost } of costs.sort((a, b) => b.cost - a.cost)) {
      if (left <= mostWaiting) return
      lane.forgetWaiting()
      left -= cost
      this.#forgets = true
    }
  }

  #lane({ replica, signed }: Lane): LaneRecords {
    return this.#laneOf(replica, signed?.publicKey ?? null)
  }

  #laneOf(replica: ReplicaId, publicKey: PublicKey | null): LaneRecords {
    const name = nameOfLaneBy(replica, publicKey)
    const held = this.#lanes.get(name)
    if (held !== undefined) return held
    const made = new LaneRecords(name, replica, publicKey)
    this.#lanes.set(name, made)
    return made
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function byGeneration(a: LaneRecords, b: LaneRecords): number {
  return a.generation - b.generation || compareText(orderOf(a), orderOf(b))
}

/** One order for everybody: by the replica, and by the key where somebody else took the same replica id. */
function orderOf({ replica, publicKey }: LaneRecords): string {
  return `${replica} ${publicKey ?? ''}`
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

const incomplete = folderWords.edits.incomplete

function forked(replica: ReplicaId): string {
  return folderWords.edits.forked(replica)
}

const divided = folderWords.edits.divided
