import { dirname, join } from 'node:path/posix'
import * as Y from 'yjs'
import type { Result } from '../../src/core/ipc/result'
import type { FillRandom, ProjectId } from '../../src/core/model/ids'
import { isId, newId } from '../../src/core/model/ids'
import type { Person } from '../../src/core/model/person'
import type { FsPort } from '../../src/project/fs-port'
import type { Lane, LaneClaims } from '../../src/project/lane-header'
import { MemoryDisk } from '../../src/project/memory-fs'
import { openProject } from '../../src/project/open-project'
import type { ProjectStore } from '../../src/project/project-store'
import type { RecordExtras } from '../../src/project/record-codec'
import { signLane } from '../../src/project/sign-lane'
import { recordMessage } from '../../src/project/signed-messages'
import { openSigner, type Signer } from '../../src/project/signing-key'
import type { Timers } from '../../src/project/timers'
import { writeNewProject } from '../../src/project/write-new-project'

/** Randomness that repeats. */
export function seededRandom(seed: number): FillRandom {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0
  return (bytes) => {
    for (let index = 0; index < bytes.length; index += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      bytes[index] = state >>> 24
    }
    return bytes
  }
}

/** A key that the seed makes, the same each time. */
export function signerOf(seed: number): Signer {
  return openSigner(seededRandom(seed)(new Uint8Array(32)))
}

/** A lane in somebody's hand, and what signs its records. */
export function laneSignedBy(
  signer: Signer,
  claims: LaneClaims
): { readonly lane: Lane; readonly extras: RecordExtras } {
  const lane = signLane(claims, signer)
  return { lane, extras: { sign: (hash) => signer.sign(recordMessage(lane, signer.publicKey, hash)) } }
}

/** Somebody who makes projects in tests. */
export function personOf(seed: number, name = 'Alice'): Person {
  return { id: newId('person', seededRandom(seed)), name, role: 'editor' }
}

/** Timers that wait for the test to say that time has passed. */
export class TestTimers implements Timers {
  #now = 0
  #due: { at: number; run: () => void }[] = []

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run }
    this.#due.push(timer)
    return () => {
      this.#due = this.#due.filter((other) => other !== timer)
    }
  }

  pass(ms: number): void {
    const end = this.#now + ms
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.#due = this.#due.filter((other) => other !== next)
      this.#now = next.at
      next.run()
    }
    this.#now = end
  }
}

export const article = 'All seven tests succeeded, the office said.'

/** The first update of a project with this text. */
export function seedOf(text: string, client = 7): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.getText('article').insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

export function okValue<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.problem.code}: ${result.problem.message} ${result.problem.detail ?? ''}`)
  return result.value
}

export function idOf(word: string): ProjectId {
  const id = word.padEnd(20, '0')
  if (!isId('project', id)) throw new Error(`${word} is no beginning of an id`)
  return id
}

export const projectId = idOf('japan-us'.replace(/[^a-hjkmnp-tv-z]/g, ''))
export const folder = '/share/japan-us.stet'
export const dataFolder = '/data'

/** One computer: its disk, with the project folder and the app's data on it. */
export class Computer {
  readonly disk = new MemoryDisk()
  timers = new TestTimers()
  readonly random: FillRandom
  readonly signer: Signer
  readonly creator: Person
  fs: FsPort

  constructor(seed: number) {
    this.random = seededRandom(seed)
    this.signer = signerOf(seed)
    this.creator = personOf(seed)
    this.fs = this.disk.mount()
  }

  get ports() {
    return {
      fs: this.fs,
      random: this.random,
      timers: this.timers,
      signer: this.signer,
      creator: this.creator,
      now: () => new Date('2022-02-02T00:00:00Z')
    }
  }

  async start(): Promise<void> {
    for (const path of ['/share', dataFolder]) await this.fs.makeFolder(path)
    await this.fs.syncFolder('/')
  }

  /** Makes the project of the tests, in a folder without edits yet. */
  async makeProject(text = article): Promise<void> {
    const original = { name: 'Seven tests.txt', bytes: new TextEncoder().encode(text) }
    okValue(
      await writeNewProject({
        ...this.ports,
        folder,
        projectId,
        title: 'Seven tests',
        original,
        seed: seedOf(text)
      })
    )
  }

  async open(at = folder): Promise<ProjectStore> {
    return okValue(await openProject({ ...this.ports, folder: at, dataFolder }))
  }

  /** Opens the project as a colleague does whose Stet keeps its data elsewhere, on the same disk. */
  async openAsColleague(at = folder): Promise<ProjectStore> {
    await this.fs.makeFolder('/colleague').catch(() => undefined)
    return okValue(
      await openProject({ ...this.ports, folder: at, dataFolder: '/colleague', signer: signerOf(1000) })
    )
  }

  /** The power goes and comes back. */
  crash(leaves?: Parameters<MemoryDisk['crash']>[0]): void {
    this.disk.crash(leaves)
    this.fs = this.disk.mount()
    this.timers = new TestTimers()
  }

  /** Every file under a folder, by its path in it. */
  async filesIn(path: string): Promise<Map<string, Uint8Array>> {
    const files = new Map<string, Uint8Array>()
    for (const { name, kind } of await this.fs.list(path)) {
      const child = join(path, name)
      if (kind === 'file') files.set(name, await this.fs.read(child, 1 << 30))
      else if (kind === 'folder')
        for (const [inner, bytes] of await this.filesIn(child)) files.set(join(name, inner), bytes)
    }
    return files
  }

  /** Puts a file there as a sync app or a person would: over what is there, with the folders it needs. */
  async put(path: string, bytes: Uint8Array): Promise<void> {
    const missing: string[] = []
    for (let place = dirname(path); place !== '/'; place = dirname(place)) missing.unshift(place)
    for (const place of missing) await this.fs.makeFolder(place).catch(() => undefined)
    await this.fs.remove(path).catch(() => undefined)
    const file = await this.fs.create(path)
    await file.write(bytes)
    await file.sync()
    await file.close()
    for (const place of ['/', ...missing]) await this.fs.syncFolder(place)
  }
}

/** A person's window on an open project: types, and hands its updates to the store until it takes them. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly acknowledged: Uint8Array[] = []
  #refused: Uint8Array[] = []
  readonly #handedOver: Promise<void>[] = []

  constructor(readonly store: ProjectStore) {
    this.doc.clientID = store.clientId
    for (const update of store.updates) Y.applyUpdate(this.doc, update, 'folder')
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'folder') this.#handOver(update)
    })
  }

  #handOver(update: Uint8Array): void {
    const updates = [...this.#refused, update]
    this.#refused = []
    for (const each of updates) this.#handedOver.push(this.#give(each))
  }

  async #give(update: Uint8Array): Promise<void> {
    const result = await this.store.append(update)
    const place = result.ok ? this.acknowledged : this.#refused
    place.push(update)
  }

  get text(): string {
    return this.doc.getText('article').toString()
  }

  /** Types at a place, from 0 to 1 of the text. */
  type(words: string, place = 1): void {
    const text = this.doc.getText('article')
    text.insert(Math.floor(text.length * place), words)
  }

  async settle(): Promise<void> {
    await Promise.all(this.#handedOver)
  }
}

/** The text that these updates make up. */
export function textOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getText('article').toString()
}

/** Whether the updates hold everything of the one. */
export function holds(updates: readonly Uint8Array[], wanted: Uint8Array): boolean {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...Y.parseUpdateMeta(wanted).to].every(([client, clock]) => (known.get(client) ?? 0) >= clock)
}
