import type { UpdateLane } from '../core/document/update-lane'
import type { ClientAuthor } from '../core/model/author'
import { type Lane, nameOfLane } from './lane-header'
import { LaneRecords } from './lane-records'
import type { ProjectRecord } from './record-codec'

/**
 * The records of a project from wherever they were read, each once; more may come at any time. They must have been
 * verified: see verifyRecords.
 */
export class RecordSet {
  readonly #lanes = new Map<string, LaneRecords>()
  /** Lanes that got records since these were last given out. */
  #touched = new Set<LaneRecords>()
  /** Which lane declared a client id first. */
  readonly #declared = new Map<number, LaneRecords>()
  #sharesClientIds = false
  #highestGeneration = 0

  add(lane: Lane, records: readonly ProjectRecord[]): void {
    const held = this.#lane(lane)
    held.generation = Math.max(held.generation, lane.generation)
    this.#highestGeneration = Math.max(this.#highestGeneration, lane.generation)
    for (const id of lane.clientIds) {
      const owner = this.#declared.get(id) ?? held
      this.#declared.set(id, owner)
      if (owner !== held) this.#sharesClientIds = true
    }
    for (const record of records) held.add(record)
    this.#touched.add(held)
  }

  /** Adds records whose updates are in the window that made them. */
  addOwn(lane: Lane, records: readonly ProjectRecord[]): void {
    this.add(lane, records)
    this.#lane(lane).takeFresh()
  }

  has(lane: Lane, record: ProjectRecord): boolean {
    return this.#lanes.get(nameOfLane(lane))?.has(record.hash) ?? false
  }

  get clientIds(): ReadonlySet<number> {
    return new Set(this.#declared.keys())
  }

  /** Whose key each client id is signed with. */
  get authors(): readonly ClientAuthor[] {
    return [...this.#declared].map(([clientId, { publicKey }]) => ({ clientId, key: publicKey }))
  }

  get highestGeneration(): number {
    return this.#highestGeneration
  }

  /**
   * The updates that this did not give out before, each after those its writer had read when it began. Yjs takes them
   * in any order, but those that wait for an earlier one cost it time that grows with the square of their number.
   */
  takeFresh(): readonly Uint8Array[] {
    const touched = [...this.#touched].sort(byGeneration)
    this.#touched = new Set()
    return touched.flatMap((lane) => lane.takeFresh().map(({ update }) => update))
  }

  /** All updates by who wrote them, each lane in its order, and after those it had read when it began. */
  get lanes(): readonly UpdateLane[] {
    const lanes = [...this.#lanes.values()].sort(byGeneration)
    return lanes.map(({ replica, generation, history }) => ({
      replica,
      generation,
      updates: history.map(({ update }) => update)
    }))
  }

  /** A sentence for each thing about the records as a whole that the person should know. */
  warnings(): readonly string[] {
    const lanes = [...this.#lanes.values()]
    const warnings: string[] = []
    if (lanes.some(({ lacksRecords }) => lacksRecords)) warnings.push(incomplete)
    if (lanes.some(({ isDivided }) => isDivided)) warnings.push(divided)
    else if (lanes.some(({ isForked }) => isForked)) warnings.push(forked)
    if (this.#sharesClientIds) warnings.push(sharing)
    return warnings
  }

  #lane(lane: Lane): LaneRecords {
    const name = nameOfLane(lane)
    const held = this.#lanes.get(name)
    if (held !== undefined) return held
    const made = new LaneRecords(lane.replica, lane.signed?.publicKey ?? null)
    this.#lanes.set(name, made)
    return made
  }
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

const incomplete =
  'Some edits have not arrived in the project folder yet, so the article may look older or unfinished in places. Nothing is deleted. If a sync app is still at work, wait and open the project again; otherwise restore the folder from a backup.'

const forked =
  'Two computers wrote into this project as if they were one, as happens when a whole computer or its data is copied. The edits of one of them are shown; those of the other are kept in the folder and not shown. Compare the article with your colleagues before you rely on it.'

const divided =
  'Two computers wrote into this project as if they were one, as happens when a whole computer or its data is copied, and some of those edits arrived while the project was open. What you see may differ from what your colleagues see. Everything is kept. Close the project and open it again to see what they see, and compare it with them before you rely on it.'

const sharing =
  'Two computers wrote into this project under the same number, so the article may not read the same everywhere. All edits are kept. Compare it with your colleagues before you rely on it.'
