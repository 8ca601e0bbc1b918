import { type FillRandom, newId, type ProjectId } from '../core/model/ids'
import type { Lane } from './lane-header'
import { encodeRecord, type ProjectRecord } from './record-codec'

/** Tries at a client id before giving up: with 32 bits and a few thousand taken, the first all but always fits. */
const mostDraws = 1000

/**
 * One session's lane of records: a fresh replica id each time a project is opened, so that two windows, a copied
 * profile or a cloned machine can never write the same sequence twice.
 */
export class Replica {
  #lane: Lane
  #sequence = 0
  #previous = ''

  constructor(projectId: ProjectId, generation: number, clientIds: readonly number[], random: FillRandom) {
    this.#lane = { projectId, replica: newId('replica', random), generation, clientIds: [...clientIds] }
  }

  /** What the files of this session say in their headers. A new object whenever a client id is declared. */
  get lane(): Lane {
    return this.#lane
  }

  /** Declares Yjs client ids that this session's records hold. */
  declare(clientIds: readonly number[]): void {
    const fresh = clientIds.filter((id) => !this.#lane.clientIds.includes(id))
    if (fresh.length > 0) this.#lane = { ...this.#lane, clientIds: [...this.#lane.clientIds, ...fresh] }
  }

  /** The next records. Their numbers are used up even if they are never written: see accept. */
  encode(updates: readonly Uint8Array[]): readonly ProjectRecord[] {
    let previous = this.#previous
    return updates.map((update) => {
      this.#sequence += 1
      const record = encodeRecord(this.#lane.replica, this.#sequence, previous, update)
      previous = record.hash
      return record
    })
  }

  /** The records are on the disk: the next ones follow them. */
  accept(records: readonly ProjectRecord[]): void {
    this.#previous = records.at(-1)?.hash ?? this.#previous
  }
}

/** A Yjs client id that nobody has declared: 32 bits, not zero. */
export function newClientId(taken: ReadonlySet<number>, random: FillRandom): number {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const id = new DataView(random(new Uint8Array(4)).buffer).getUint32(0)
    if (id !== 0 && !taken.has(id)) return id
  }
  throw new Error('No free client id was drawn: the source of randomness repeats itself.')
}
