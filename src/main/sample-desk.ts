import * as Y from 'yjs'
import { addStatement, rosterMessage, serializeStatement } from '../core/document/roster'
import type { ProjectDocument } from '../core/document/schema'
import { signoffMessage } from '../core/document/signoffs'
import type { SignedStatement } from '../core/model/author'
import type { ProjectId } from '../core/model/ids'
import type { Person } from '../core/model/person'
import { newClientId } from '../project/replica'
import { toHex } from '../project/sha256'
import { openSigner, privateKeyBytes, type Signer } from '../project/signing-key'
import { systemPorts } from '../project/system-ports'
import type { NewProjectTurn } from '../project/write-new-project'

interface Seat {
  readonly signer: Signer
  readonly clientId: number
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
  readonly #turns: { readonly signer: Signer; readonly updates: Uint8Array[] }[] = []
  #current: Seat

  constructor(document: ProjectDocument, projectId: ProjectId, owner: Signer) {
    this.#document = document
    this.#projectId = projectId
    this.#owner = this.#newSeat(owner)
    this.#current = this.#owner
    document.doc.on('update', (update: Uint8Array) => this.#write(update))
  }

  /** What they have written, turn by turn. */
  get turns(): readonly NewProjectTurn[] {
    return this.#turns.map(({ signer, updates }) => ({ signer, updates: [Y.mergeUpdates(updates)] }))
  }

  /** Lets a person write from now on; the first time the owner puts them on the list. `at`: ISO 8601 in UTC. */
  readonly seat = (key: string, person: Person, at: string): void => {
    const known = this.#seats.get(key)
    const seat = known ?? this.#newSeat(openSigner(systemPorts.random(new Uint8Array(privateKeyBytes))))
    this.#seats.set(key, seat)
    if (known === undefined) this.#enrol(seat, person, at)
    this.#sit(seat)
  }

  /** A person signs the text of a sign-off. */
  readonly sign = (key: string, payload: string): SignedStatement => {
    const { signer } = this.#seats.get(key) ?? this.#owner
    return { payload, key: signer.publicKey, signature: toHex(signer.sign(signoffMessage(payload))) }
  }

  #write(update: Uint8Array): void {
    const { signer } = this.#current
    const turn = this.#turns.at(-1)
    if (turn?.signer === signer) turn.updates.push(update)
    else this.#turns.push({ signer, updates: [update] })
  }

  #enrol({ signer }: Seat, { id, name, role }: Person, at: string): void {
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
      at
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
    return { signer, clientId: newClientId(taken, systemPorts.random) }
  }
}
