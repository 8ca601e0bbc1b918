import type { UpdateLane } from '../core/document/read-history'
import type { ReplicaId } from '../core/model/ids'
import { chooseHistory } from './choose-history'
import type { Lane } from './lane-header'
import type { ProjectRecord } from './record-codec'

interface LaneRecords {
  readonly replica: ReplicaId
  generation: number
  readonly clientIds: Set<number>
  readonly records: ProjectRecord[]
}

/** The records of a project from wherever they were read, each once. */
export class RecordSet {
  readonly #lanes = new Map<ReplicaId, LaneRecords>()
  readonly #hashes = new Set<string>()

  add(lane: Lane, records: readonly ProjectRecord[]): void {
    const held = this.#lane(lane)
    held.generation = Math.max(held.generation, lane.generation)
    for (const id of lane.clientIds) held.clientIds.add(id)
    for (const record of records) {
      if (this.#hashes.has(record.hash)) continue
      this.#hashes.add(record.hash)
      held.records.push(record)
    }
  }

  has(record: ProjectRecord): boolean {
    return this.#hashes.has(record.hash)
  }

  get clientIds(): ReadonlySet<number> {
    return new Set([...this.#lanes.values()].flatMap(({ clientIds }) => [...clientIds]))
  }

  get highestGeneration(): number {
    let highest = 0
    for (const { generation } of this.#lanes.values()) highest = Math.max(highest, generation)
    return highest
  }

  /**
   * The updates, each after those its writer had read when it began. Yjs takes them in any order, but those that
   * wait for an earlier one cost it time that grows with the square of their number.
   */
  get updates(): readonly Uint8Array[] {
    return this.lanes.flatMap(({ updates }) => updates)
  }

  /** The same updates by who wrote them, each lane in its order. */
  get lanes(): readonly UpdateLane[] {
    const lanes = [...this.#lanes.values()].sort(
      (a, b) => a.generation - b.generation || (a.replica < b.replica ? -1 : 1)
    )
    // Copies: a view of a file would carry the whole file along to the window.
    return lanes.map(({ replica, records }) => ({
      replica,
      updates: chooseHistory(records).map(({ update }) => update.slice())
    }))
  }

  /** A sentence for each thing about the records as a whole that the person should know. */
  warnings(): readonly string[] {
    const warnings: string[] = []
    if (this.#lacksRecords()) warnings.push(incomplete)
    if (this.#hasForks()) warnings.push(forked)
    if (this.#sharesClientIds()) warnings.push(sharing)
    return warnings
  }

  #lacksRecords(): boolean {
    return this.#some(({ previous }) => previous !== '' && !this.#hashes.has(previous))
  }

  #hasForks(): boolean {
    return [...this.#lanes.values()].some(
      ({ records }) => new Set(records.map(({ sequence }) => sequence)).size < records.length
    )
  }

  #sharesClientIds(): boolean {
    const declared = [...this.#lanes.values()].flatMap(({ clientIds }) => [...clientIds])
    return new Set(declared).size < declared.length
  }

  #some(test: (record: ProjectRecord) => boolean): boolean {
    return [...this.#lanes.values()].some(({ records }) => records.some(test))
  }

  #lane(lane: Lane): LaneRecords {
    const held = this.#lanes.get(lane.replica)
    if (held !== undefined) return held
    const made = { replica: lane.replica, generation: 0, clientIds: new Set<number>(), records: [] }
    this.#lanes.set(lane.replica, made)
    return made
  }
}

const incomplete =
  'Some edits have not arrived in the project folder yet, so the article may look older or unfinished in places. Nothing is deleted. If a sync app is still at work, wait and open the project again; otherwise restore the folder from a backup.'

const forked =
  'Two computers wrote into this project as if they were one, as happens when a whole computer or its data is copied. The edits of one of them are shown; those of the other are kept in the folder and not shown. Compare the article with your colleagues before you rely on it.'

const sharing =
  'Two computers wrote into this project under the same number, so the article may not read the same everywhere. All edits are kept. Compare it with your colleagues before you rely on it.'
