import { type FillRandom, newId, type ProjectId } from '../core/model/ids'
import { encodeDependencies } from './dependencies'
import type { Lane, LaneClaims } from './lane-header'
import { encodeRecord, type ProjectRecord, type RecordExtras } from './record-codec'
import type { RecordSet } from './record-set'
import { signLane } from './sign-lane'
import { recordMessage } from './signed-messages'
import type { Signer } from './signing-key'

/** Tries at a client id before giving up: with 32 bits and a few thousand taken, the first all but always fits. */
const mostDraws = 1000

export interface ReplicaOptions {
  readonly projectId: ProjectId
  readonly generation: number
  readonly clientIds: readonly number[]
  readonly random: FillRandom
  readonly signer: Signer | null
}

/**
 * One session's lane of records: a fresh replica id each time a project is opened, so that two windows, a copied
 * profile or a cloned machine can never write the same sequence twice.
 */
export class Replica {
  readonly #signer: Signer | null
  #lane: Lane
  #sequence = 0
  #previous = ''

  /** Without a signer it writes as format version 1 did, for projects of that version. */
  constructor({ projectId, generation, clientIds, random, signer }: ReplicaOptions) {
    this.#signer = signer
    const replica = newId('replica', random)
    this.#lane = this.#sign({ projectId, replica, generation, clientIds: [...clientIds] })
  }

  /** What the files of this session say in their headers. A new object whenever a client id is declared. */
  get lane(): Lane {
    return this.#lane
  }

  /** Declares Yjs client ids that this session's records hold. */
  declare(clientIds: readonly number[]): void {
    const fresh = clientIds.filter((id) => !this.#lane.clientIds.includes(id))
    if (fresh.length === 0) return
    this.#lane = this.#sign({ ...this.#lane, clientIds: [...this.#lane.clientIds, ...fresh] })
  }

  /** The next records, by someone who has read `records`. Their numbers are used up even if they are never written: see accept. */
  encode(updates: readonly Uint8Array[], records: RecordSet): readonly ProjectRecord[] {
    let previous = this.#previous
    return updates.map((update) => {
      this.#sequence += 1
      const extras = this.#extras(update, records)
      const record = encodeRecord(this.#lane.replica, this.#sequence, previous, update, extras)
      previous = record.hash
      return record
    })
  }

  #extras(update: Uint8Array, records: RecordSet): RecordExtras {
    const signer = this.#signer
    if (signer === null) return {}
    const dependencies = encodeDependencies(records.dependenciesOf(this.#lane, update))
    return { dependencies, sign: (hash) => signer.sign(recordMessage(this.#lane, signer.publicKey, hash)) }
  }

  #sign(claims: LaneClaims): Lane {
    return this.#signer === null ? { ...claims, signed: null } : signLane(claims, this.#signer)
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
