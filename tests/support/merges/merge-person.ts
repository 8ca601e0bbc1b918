import type { LexicalEditor } from 'lexical'
import * as Y from 'yjs'
import type { Block } from '../../../src/core/article/block-schema'
import {
  type ClaimId,
  type CorrectionId,
  type DecisionId,
  newId,
  type PersonId,
  type RangeId
} from '../../../src/core/model/ids'
import { createEditor, EditorReplica } from '../editor-replica'
import type { CharacterLedger, Intent } from './character-ledger'
import type { ClaimMarks } from './claim-marks'
import { expectShown } from './expect-alike'

/** Editors are dear to make and keep nothing of an article once it is closed. */
const idleEditors: LexicalEditor[] = []

/** One of the people of a round: a replica, what was copied there, and the updates it has written. */
export class MergePerson {
  replica: EditorReplica
  /** What this person has cut or copied. */
  clipboard: readonly Block[] = []
  /** Earlier states of the article that this person may come back to. */
  readonly versions: (readonly Block[])[] = []
  /** The updates this person has made, one a transaction, as they would lie in the project folder. */
  readonly updates: Uint8Array[] = []
  readonly id: PersonId
  private idCount = 0
  private readonly read = new Map<MergePerson, number>()
  private intent: Intent | null = null

  constructor(
    readonly name: string,
    private clientId: number,
    seed: Uint8Array,
    readonly ledger: CharacterLedger,
    readonly marks: ClaimMarks,
    private readonly hear: (update: Uint8Array) => void
  ) {
    this.id = newId('person', this.fillRandom)
    this.replica = this.open(seed)
  }

  /** Does something to the article and takes down in the ledger what came of it. */
  act(intent: Intent, perform: () => void): void {
    this.intent = intent
    try {
      perform()
    } finally {
      this.intent = null
    }
  }

  /** Restarts: everything in memory is gone. Yjs draws a new client id for each start. */
  restart(): void {
    const bytes = Y.encodeStateAsUpdate(this.replica.doc)
    this.close()
    this.clientId += 1000
    this.replica = this.open(bytes)
  }

  /** Takes in everything the other has, as from one file that holds it all. */
  receiveAll(from: MergePerson): void {
    this.replica.receive(from.replica)
  }

  /** Takes in some of the other's own updates, however they arrive: late, in any order, and more than once. */
  receiveSome(from: MergePerson, pick: number): void {
    const seen = this.read.get(from) ?? 0
    const fresh = from.updates.length - seen
    if (fresh === 0) return
    const [first, second] = [seen + (pick % fresh), seen + ((pick >> 3) % fresh)]
    for (const index of [first, second, first]) this.take(from.updates[index])
    if (pick % 3 !== 0) return
    for (let index = from.updates.length - 1; index >= seen; index -= 1) this.take(from.updates[index])
    this.read.set(from, from.updates.length)
  }

  newClaimId(): ClaimId {
    this.idCount += 1
    return newId('claim', this.fillRandom)
  }

  newCorrectionId(): CorrectionId {
    this.idCount += 1
    return newId('correction', this.fillRandom)
  }

  newDecisionId(): DecisionId {
    this.idCount += 1
    return newId('decision', this.fillRandom)
  }

  readonly newRangeId = (): RangeId => {
    this.idCount += 1
    return newId('range', this.fillRandom)
  }

  /** An id for a table or a row that this person makes. */
  readonly newTableId = (): string => {
    this.idCount += 1
    return `${this.name}${this.idCount}`
  }

  /** Throws unless the editor shows the article. */
  expectShown(): void {
    expectShown(this.replica)
  }

  close(): void {
    this.replica.close()
    idleEditors.push(this.replica.editor)
  }

  /** Closes after a fault: what it left in the editor must not reach another round. */
  abandon(): void {
    this.replica.close()
  }

  /** Other bytes for each thing a person makes, the same in each run of a round. */
  private readonly fillRandom = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    bytes.set([...this.name].map((letter) => letter.charCodeAt(0)))
    bytes[bytes.length - 1] = this.idCount
    return bytes
  }

  private take(update: Uint8Array | undefined): void {
    if (update !== undefined) Y.applyUpdate(this.replica.doc, update, 'remote')
  }

  private open(bytes: Uint8Array): EditorReplica {
    const editor = idleEditors.pop() ?? createEditor()
    const replica = new EditorReplica(this.name, this.clientId, bytes, editor)
    replica.article.observe((change) => {
      if (this.intent === null) return
      this.ledger.record(this.name, change, this.intent, () => replica.article.toString())
    })
    replica.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'remote') return
      this.updates.push(update)
      this.hear(update)
    })
    return replica
  }
}
