import type { ReplicaId } from '../core/model/ids'
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
    return Math.max(0, ...[...this.#lanes.values()].map(({ generation }) => generation))
  }

  /**
   * The updates, each after those its writer had read when it began. Yjs takes them in any order, but those that
   * wait for an earlier one cost it time that grows with the square of their number.
   */
  get updates(): readonly Uint8Array[] {
    const lanes = [...this.#lanes.values()].sort(
      (a, b) => a.generation - b.generation || (a.replica < b.replica ? -1 : 1)
    )
    return lanes.flatMap(({ records }) =>
      records.sort((a, b) => a.sequence - b.sequence).map(({ update }) => update)
    )
  }

  /** A sentence for each thing about the records as a whole that the person should know. */
  warnings(): readonly string[] {
    const warnings: string[] = []
    if (this.#lacksRecords()) warnings.push(incomplete)
    if (this.#hasForks() || this.#sharesClientIds()) warnings.push(conflicting)
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

const conflicting =
  "Two computers wrote into this project under the same number, as happens when the app's data folder is copied to another computer. All edits are kept, but the two may not show the article alike. Compare it with your colleagues before you rely on it."
