import * as Y from 'yjs'
import type { Result } from '../../../src/core/ipc/result'
import type { Person } from '../../../src/core/model/person'
import type { FsPort } from '../../../src/project/fs-port'
import { openProject } from '../../../src/project/open-project'
import type { ProjectStore } from '../../../src/project/project-store'
import type { Signer } from '../../../src/project/signing-key'
import { dataFolder, folder, personOf, signerOf, TestTimers } from '../project-world'
import { FaultDisk } from './fault-disk'
import { type Luck, luckOf } from './luck'

interface Edit {
  readonly token: string
  readonly update: Uint8Array
}

interface Session {
  readonly store: ProjectStore
  readonly doc: Y.Doc
  /** Edits that no disk took: they are given again before the next, as the window does. */
  refused: Edit[]
  readonly underWay: Set<Promise<void>>
}

/** A person at a computer of their own, whose disk holds their copy of the project folder and the app's data. */
export class SimulatedPerson {
  readonly disk: FaultDisk
  readonly name: string
  /** The marks of the edits this person was promised to find again. */
  readonly acknowledged = new Set<string>()
  /** Times an edit was said not to be saved, and the project not to be opened. */
  refused = 0
  edits = 0
  /** Files in the folder that a sync app has not brought whole yet. */
  readonly incomplete = new Set<string>()
  readonly #luck: Luck
  readonly #signer: Signer
  readonly #creator: Person
  readonly #readsAllUpTo: number
  #timers = new TestTimers()
  #session: Session | null = null

  readonly #seen: (fs: FsPort) => FsPort

  constructor(name: string, seed: number, seen: (fs: FsPort) => FsPort) {
    this.name = name
    this.#seen = seen
    this.#luck = luckOf(seed)
    this.#signer = signerOf(seed)
    this.#creator = personOf(seed, name)
    // some read everything each time, some only what is not as they knew it, as of a large project
    this.#readsAllUpTo = this.#luck.chance(0.5) ? 1e9 : 0
    this.disk = new FaultDisk(luckOf(seed ^ 0x5eed))
    for (const path of ['/share', dataFolder]) this.disk.placeFolder(path)
  }

  get ports() {
    return {
      fs: this.#seen(this.disk.mount()),
      random: this.#luck.fill,
      timers: this.#timers,
      signer: this.#signer,
      creator: this.#creator,
      now: () => new Date('2022-02-02T00:00:00Z')
    }
  }

  get isOpen(): boolean {
    return this.#session !== null
  }

  /** Opens the project unless it is open; null when that was refused. */
  async open(): Promise<Session | null> {
    if (this.#session !== null) return this.#session
    const opened = await openProject({
      ...this.ports,
      folder,
      dataFolder,
      readsAllUpTo: this.#readsAllUpTo
    })
    if (!opened.ok) {
      this.refused += 1
      return null
    }
    const doc = new Y.Doc()
    doc.clientID = opened.value.clientId
    applyAll(doc, opened.value.updates)
    const session: Session = { store: opened.value, doc, refused: [], underWay: new Set() }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromFolder) this.#give(session, { token: `${this.name}${this.edits}`, update })
    })
    opened.value.onDidReceive((updates) => applyAll(doc, updates))
    this.#session = session
    return session
  }

  /** One small edit: a mark of its own in the text and beside it, and now and then some letters taken away. */
  async edit(): Promise<void> {
    const session = await this.open()
    if (session === null) return
    this.edits += 1
    const { doc } = session
    doc.transact(() => {
      const text = doc.getText('article')
      const place = this.#luck.below(text.length + 1)
      if (this.#luck.chance(0.2) && place + 3 < text.length) text.delete(place, 3)
      else text.insert(place, String.fromCodePoint(0x100 + (this.edits % 0x4000)))
      doc.getMap('claims').set(`${this.name}${this.edits}`, this.edits)
    })
  }

  #give(session: Session, edit: Edit): void {
    const edits = [...session.refused, edit]
    session.refused = []
    for (const each of edits) {
      const giving = this.#giveOne(session, each).then(() => void session.underWay.delete(giving))
      session.underWay.add(giving)
    }
  }

  async #giveOne(session: Session, edit: Edit): Promise<void> {
    const { ok } = await session.store.append(edit.update)
    if (ok) this.acknowledged.add(edit.token)
    else {
      this.refused += 1
      session.refused.push(edit)
    }
  }

  /** Goes on without the files that are gone for good. */
  async writeBack(): Promise<void> {
    await this.#session?.store.writeBack()
  }

  /** Looks for what a sync app has brought since. */
  async refresh(): Promise<void> {
    const reading = this.#session?.store.refresh()
    // a folder that hangs is not waited for
    await Promise.race([reading, rest(2000)])
  }

  async settle(): Promise<void> {
    await Promise.all(this.#session?.underWay ?? [])
  }

  /** Lets time pass for what waits for it, and a moment for what then goes on. */
  async wait(ms: number): Promise<void> {
    this.#timers.pass(ms)
    await rest(60)
  }

  /** Closes the project; one that keeps an edit that is on no disk stays open. */
  async close(): Promise<Result<null> | null> {
    const session = this.#session
    if (session === null) return null
    const closing = session.store.close()
    let isDone = false
    void closing.finally(() => {
      isDone = true
    })
    // a folder that hangs is waited for 10 s
    for (let tries = 0; tries < 40 && !isDone; tries += 1) {
      await rest(200)
      if (!isDone) this.#timers.pass(1000)
    }
    const closed = await closing
    if (closed.ok || closed.problem.code !== 'not-saved') this.#session = null
    return closed
  }

  /** The app is killed, or the power goes. */
  async stop(how: 'kill' | 'crash'): Promise<void> {
    this.disk[how]()
    await this.ended()
  }

  /** The app has ended by what happened to the disk. */
  async ended(): Promise<void> {
    await rest(100)
    this.#session = null
    this.#timers = new TestTimers()
  }
}

const fromFolder = 'folder'

function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  for (const update of updates) Y.applyUpdate(doc, update, fromFolder)
}

/** Time for what needs only turns of the program, in turns. */
export async function rest(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
}

/** What everybody must read alike: the text with its formats, and all that stands beside it, in a fixed order. */
export function projectionOf(updates: readonly Uint8Array[]): {
  readonly marks: ReadonlySet<string>
  readonly text: string
} {
  const doc = new Y.Doc()
  applyAll(doc, updates)
  const claims = [...doc.getMap('claims').entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    marks: new Set(claims.map(([key]) => key)),
    text: JSON.stringify([doc.getText('article').toDelta(), claims])
  }
}
