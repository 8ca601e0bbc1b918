import * as Y from 'yjs'
import { addStatement, rosterMessage, serializeStatement } from '../core/document/roster'
import type { ProjectDocument } from '../core/document/schema'
import type { ProjectId } from '../core/model/ids'
import type { Person } from '../core/model/person'
import { newClientId } from '../project/replica'
import { toHex } from '../project/sha256'
import { openSigner, privateKeyBytes, type Signer } from '../project/signing-key'
import { systemPorts } from '../project/system-ports'

interface Seat {
  readonly signer: Signer
  readonly clientId: number
  readonly updates: Uint8Array[]
}

/**
 * The people of the sample project at their own computers: each writes under a client id of their own and signs with a
 * key of their own, which is thrown away, and the sample's owner puts them on the list.
 */
export class SampleDesk {
  readonly #document: ProjectDocument
  readonly #projectId: ProjectId
  readonly #owner: Seat
  readonly #seats = new Map<string, Seat>()
  #current: Seat

  constructor(document: ProjectDocument, projectId: ProjectId, owner: Signer) {
    this.#document = document
    this.#projectId = projectId
    this.#owner = this.#newSeat(owner)
    this.#current = this.#owner
    document.doc.on('update', (update: Uint8Array) => this.#current.updates.push(update))
  }

  /** What each of them has written. */
  get contributions(): readonly Pick<Seat, 'signer' | 'updates'>[] {
    return [this.#owner, ...this.#seats.values()]
      .filter(({ updates }) => updates.length > 0)
      .map(({ signer, updates }) => ({ signer, updates: [Y.mergeUpdates(updates)] }))
  }

  /** Lets a person write from now on. */
  readonly seat = (key: string, person: Person): void => {
    const known = this.#seats.get(key)
    const seat = known ?? this.#newSeat(openSigner(systemPorts.random(new Uint8Array(privateKeyBytes))))
    this.#seats.set(key, seat)
    if (known === undefined) this.#enrol(seat, person)
    this.#sit(seat)
  }

  #enrol({ signer }: Seat, { id, name, role }: Person): void {
    this.#sit(this.#owner)
    const { signer: owner } = this.#owner
    const payload = serializeStatement({
      project: this.#projectId,
      key: signer.publicKey,
      person: id,
      name,
      role,
      isMember: true,
      mayEnroll: false,
      replaces: [],
      at: systemPorts.now().toISOString()
    })
    const signature = toHex(owner.sign(rosterMessage(payload)))
    addStatement(this.#document, { payload, key: owner.publicKey, signature })
  }

  #sit(seat: Seat): void {
    this.#current = seat
    this.#document.doc.clientID = seat.clientId
  }

  #newSeat(signer: Signer): Seat {
    const taken = new Set([this.#document.doc.clientID, ...this.#document.doc.store.clients.keys()])
    for (const { clientId } of this.#seats.values()) taken.add(clientId)
    return { signer, clientId: newClientId(taken, systemPorts.random), updates: [] }
  }
}
