import type { UpdateLane } from '../core/document/update-lane'
import type { SavedNotice } from '../core/ipc/contract'
import { fail, type Problem, type Result, succeed } from '../core/ipc/result'
import type { ClientAuthor, PinnedKey, ProjectKeys, SignedStatement } from '../core/model/author'
import type { ReplicaId } from '../core/model/ids'
import type { PublicKey } from '../core/model/public-key'
import { folderWords } from '../core/words/folder-words'
import { isSegmentName } from './folder-layout'
import { awayProblem } from './folder-problem'
import type { FolderPublisher } from './folder-publisher'
import type { Journal } from './journal'
import type { KeptSegments } from './kept-segments'
import { LateWarnings } from './late-warnings'
import { type Manifest, ownerOf } from './manifest'
import { ManyFiles } from './many-files'
import { MissingSegments } from './missing-segments'
import type { ProjectMemory } from './project-memory'
import { PublishSchedule } from './publish-schedule'

import type { FolderReading } from './read-folder'
import type { SeenFiles } from './read-segments'
import { maxUpdateBytes } from './record-codec'
import { type FoundEdit, RecordSet, type RememberedRecords } from './record-set'

import type { Replica } from './replica'
import type { Timers } from './timers'
import { joinUpdates } from './yjs-updates'

/** What a session of a project consists of. */
export interface StoreParts {
  readonly manifest: Manifest
  /** What the project consisted of when it was opened; the session adds what comes. */
  readonly records: RecordSet
  /** The files that were read for it. */
  readonly seen: SeenFiles
  /** Reads the files in the project folder that are not as they were seen. */
  readonly readNew: (known: SeenFiles) => Promise<Result<FolderReading>>
  /** The segments that were in the folder when this computer last had it open, by their path in it. */
  readonly known: Iterable<string>
  /** This computer's copies of what others wrote. */
  readonly kept: KeptSegments
  /** The replica ids of this computer's sessions. */
  readonly ownReplicas: ReadonlySet<string>
  /** Everything that this computer ever knew of the folder was in it when the project was opened. */
  readonly isWhole: boolean
  /** Writes down what this computer has read and verified. */
  readonly remember: (files: SeenFiles, records: RememberedRecords, isWhole: boolean) => Promise<void>
  readonly warnings: readonly string[]
  readonly clientId: number
  readonly replica: Replica
  readonly journal: Journal
  readonly publisher: FolderPublisher
  readonly timers: Timers
  readonly memory: ProjectMemory
  /** The key that this computer signs with, in this project or in another. */
  readonly ownKey: PublicKey
}

interface WaitingUpdate {
  readonly update: Uint8Array
  readonly answer: (result: Result<null>) => void
}

/** An open project: takes edits to this computer's disk, and from there to the project folder. */
export class ProjectStore {
  readonly #parts: StoreParts
  readonly #schedule: PublishSchedule
  readonly #lateWarnings: LateWarnings
  readonly #listeners = new Set<(notice: SavedNotice) => void>()
  readonly #receivers = new Set<(updates: readonly Uint8Array[]) => void>()
  #seen: SeenFiles
  readonly #warnings: readonly string[]
  readonly #missing: MissingSegments
  readonly #manyFiles: ManyFiles
  /** Everything that this computer ever knew of the folder is in it, as far as it has looked. */
  #isWhole: boolean
  /** Hashes of the records that this session puts into the folder, and has not found there yet. */
  readonly #toBeSeen: Set<string>
  #waiting: WaitingUpdate[] = []
  /** What no disk took. It goes before the next edits, which build on it; whoever gave it may give it again. */
  #unsaved: readonly Uint8Array[] = []
  #journalProblem: Problem | null = null
  #publishProblem: Problem | null = null
  #readProblem: Problem | null = null
  /** How often in a row the folder could not be read. */
  #failedReadings = 0
  #saving: Promise<void> | null = null
  #publishing: Promise<Result<null>> = Promise.resolve(succeed(null))
  #reading: Promise<Result<null>> | null = null
  #isToReadAgain = false
  #presenceFiles: readonly string[] = []
  #closing: Promise<Result<null>> | null = null
  #notice: SavedNotice

  constructor(parts: StoreParts) {
    this.#parts = parts
    this.#seen = parts.seen
    this.#isWhole = parts.isWhole
    this.#missing = new MissingSegments(parts.known, parts.ownReplicas)
    this.#missing.look(segmentsIn(parts.seen))
    this.#manyFiles = new ManyFiles(parts.timers, segmentsIn(parts.seen))
    this.#publishProblem = this.#missing.problem
    const incomplete = this.#missing.problem === null ? [] : [this.#missing.problem.message]
    this.#warnings = [...incomplete, ...parts.warnings]
    this.#toBeSeen = new Set(parts.publisher.waitingHashes)
    this.#lateWarnings = new LateWarnings(parts.timers, parts.warnings)
    this.#schedule = new PublishSchedule(parts.timers, () => void this.publish())
    this.#notice = this.#currentNotice()
  }

  get manifest(): Manifest {
    return this.#parts.manifest
  }

  /** The Yjs updates the project consists of: those of this session that were saved, and what others wrote, included. */
  get updates(): readonly Uint8Array[] {
    return this.#parts.records.updates
  }

  /**
   * The same updates by session, each after those it had read when it began. Of a large project they are read from the
   * folder again: only there each is kept.
   */
  async readLanes(): Promise<Result<readonly UpdateLane[]>> {
    const { records, readNew } = this.#parts
    if (!records.isMerged) return succeed(records.lanes)
    const read = await readNew(new Map())
    if (!read.ok) return read
    const size = read.value.parts.reduce((sum, { records: found }) => sum + bytesIn(found), 0)
    if (size > mostHistory) return fail('too-large', historyTooLarge)
    const whole = new RecordSet(this.manifest.creator?.key)
    for (const { lane, records: found } of read.value.parts) whole.add(lane, found)
    whole.takeFresh()
    const own = records.lanes.filter(({ replica }) => replica === this.replica)
    return succeed([...whole.lanes.filter(({ replica }) => replica !== this.replica), ...own])
  }

  /** Replicas of which the folder holds a second history: see takeOtherBranch. */
  get forkedReplicas(): readonly ReplicaId[] {
    return this.#parts.records.forkedReplicas
  }

  /** The replica id under which this session writes. */
  get replica(): ReplicaId {
    return this.#parts.replica.lane.replica
  }

  /** Whose keys the edits are signed with, by the Yjs client id; this session's own included. */
  get authors(): readonly ClientAuthor[] {
    const { records, replica } = this.#parts
    const own = replica.lane.signed?.publicKey ?? null
    return [...records.authors, ...replica.lane.clientIds.map((clientId) => ({ clientId, key: own }))]
  }

  /** What this computer knows of the keys in the project. Who made it stays who it was when it was seen first. */
  get keys(): ProjectKeys {
    const { manifest, memory, ownKey } = this.#parts
    const { creator, pinned, statements } = memory.current
    const isCreatorChanged = creator !== null && creator.key !== manifest.creator?.key
    return { own: ownKey, creator: creator && ownerOf(creator), isCreatorChanged, pinned, statements }
  }

  /**
   * Remembers whom keys belong to, and lines of the list of people. Fails when this computer's disk does not take it;
   * it counts until the project is closed all the same.
   */
  async rememberPeople(
    pinned: readonly PinnedKey[],
    statements: readonly SignedStatement[]
  ): Promise<Result<null>> {
    try {
      await this.#parts.memory.add(pinned, statements)
      return succeed(null)
    } catch (error) {
      return fail('not-remembered', notRemembered, String(error))
    }
  }

  /** Sentences for the person about what could not be read; the rest was. */
  get warnings(): readonly string[] {
    return this.#warnings
  }

  /** The Yjs client id this session's edits are to be made with. */
  get clientId(): number {
    return this.#parts.clientId
  }

  /** Saves one Yjs V1 update; succeeds when it is on this computer's disk, whatever happens next. */
  async append(update: Uint8Array): Promise<Result<null>> {
    if (this.#closing !== null) return fail('closed', closed)
    if (update.length > maxUpdateBytes) return fail('too-large', tooLarge)
    const { records, replica } = this.#parts
    const clientIds = records.writersOf(replica.lane, update)
    if (clientIds === null) return fail('damaged-update', damagedUpdate)
    replica.declare(clientIds)
    const saved = new Promise<Result<null>>((answer) => this.#waiting.push({ update, answer }))
    this.#saving ??= this.#saveAll()
    this.#tell()
    return saved
  }

  /** Puts what is saved on this computer into the project folder now. */
  publish(): Promise<Result<null>> {
    this.#publishing = this.#publishing.then(() => this.#publishNow())
    return this.#publishing
  }

  /**
   * Goes on in a folder from which many files have gone for good: puts back the very files of others that this computer
   * has copies of, and what was written here.
   */
  async writeBack(): Promise<Result<null>> {
    try {
      if ((await this.#parts.kept.putBack(this.#missing.gone)) > 0) await this.refresh()
    } catch (error) {
      return { ok: false, problem: awayProblem(error) }
    }
    if (this.#missing.problem !== null) this.#missing.accept()
    this.#publishProblem = null
    return this.publish()
  }

  /**
   * Calls the listener whenever edits have got further or are held up, until the returned function is called; and at
   * once, when some are not in the folder already.
   */
  onDidSave(listener: (notice: SavedNotice) => void): () => void {
    this.#listeners.add(listener)
    if (this.#notice.state !== 'saved in the folder') listener(this.#notice)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Reads what has appeared in the project folder since it was last read. One reading at a time: what is asked for
   * meanwhile is one more after it.
   */
  refresh(): Promise<Result<null>> {
    if (this.#reading !== null) this.#isToReadAgain = true
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  /** The files that said who is here when the folder was read last, by their path in it. */
  get presenceFiles(): readonly string[] {
    return this.#presenceFiles
  }

  /** Others are here, and wait for this person's edits; or nobody is. */
  setCompany(isHere: boolean): void {
    this.#schedule.setCompany(isHere)
  }

  /** Calls the listener with others' updates as they appear in the folder, until the returned function is called. */
  onDidReceive(listener: (updates: readonly Uint8Array[]) => void): () => void {
    this.#receivers.add(listener)
    return () => this.#receivers.delete(listener)
  }

  /**
   * Calls the listener with a sentence for each thing in the folder that has stayed wrong for a while since the project
   * was opened, until the returned function is called.
   */
  onDidWarn(listener: (warning: string) => void): () => void {
    return this.#lateWarnings.on(listener)
  }

  /**
   * Saves and publishes everything and lets go of the project. When the folder cannot be reached it fails, closed all
   * the same: the edits wait on this computer. With `not-saved`, an edit is on no disk, and the project stays open.
   */
  close(): Promise<Result<null>> {
    this.#closing ??= this.#closeNow()
    return this.#closing
  }

  /** What came while a batch was on its way to the disk makes the next one: fast typing shares its syncs. */
  async #saveAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      const result = await this.#save([...this.#unsaved, ...batch.map(({ update }) => update)])
      if (result.ok && this.#closing === null) this.#schedule.edited()
      for (const { answer } of batch) answer(result)
    }
    this.#saving = null
    this.#tell()
  }

  async #save(updates: readonly Uint8Array[]): Promise<Result<null>> {
    const { replica, journal, publisher, records } = this.#parts
    const encoded = replica.encode(updates, records)
    try {
      await journal.append(replica.lane, encoded)
    } catch (error) {
      this.#unsaved = joinUpdates(updates)
      const failed = fail('not-saved', notSaved, String(error))
      this.#journalProblem = failed.problem
      return failed
    }
    this.#unsaved = []
    this.#journalProblem = null
    replica.accept(encoded)
    publisher.add(replica.lane, encoded)
    for (const { hash } of encoded) this.#toBeSeen.add(hash)
    records.addOwn(replica.lane, encoded)
    return succeed(null)
  }

  async #readAll(): Promise<Result<null>> {
    let result: Result<null>
    do {
      this.#isToReadAgain = false
      result = await this.#readNow()
    } while (this.#isToReadAgain)
    return result
  }

  async #readNow(): Promise<Result<null>> {
    if (this.#closing !== null) return fail('closed', closed)
    const { readNew, records } = this.#parts
    const cancel = this.#whenSilent(() => {
      this.#readProblem ??= silent
    })
    const read = await readNew(this.#seen)
    cancel()
    if (this.#closing !== null) return fail('closed', closed)
    if (!read.ok) {
      this.#failedReadings += 1
      // Once may be a moment's trouble of a share.
      if (this.#failedReadings > 1) this.#readProblem = read.problem
      this.#tell()
      return read
    }
    const isBack = this.#failedReadings > 0
    this.#failedReadings = 0
    this.#readProblem = null
    const wasIncomplete = this.#missing.problem !== null
    this.#takeIn(read.value)
    this.#presenceFiles = read.value.presence
    const fresh = records.takeFresh()
    if (fresh.length > 0) for (const receive of this.#receivers) receive(fresh)
    this.#lateWarnings.current([...read.value.warnings, ...records.warnings(), ...this.#manyFiles.warnings])
    const isIncomplete = this.#missing.problem !== null
    if (isIncomplete) this.#publishProblem = this.#missing.problem
    else if (wasIncomplete) this.#publishProblem = null
    if ((isBack || (wasIncomplete && !isIncomplete)) && this.#parts.publisher.hasWaiting) void this.publish()
    this.#tell()
    await this.#keep(keptAtOnce)
    return succeed(null)
  }

  /** Copies some of what others wrote and this computer has no copy of. */
  #keep(most: number): Promise<void> {
    const { kept, ownReplicas } = this.#parts
    return this.#inTime(keepWithin, kept.keep(this.#seen, ownReplicas, most), undefined)
  }

  #takeIn({ parts, seen }: FolderReading): void {
    if ([...this.#seen.keys()].some((name) => !seen.has(name))) this.#isWhole = false
    this.#seen = seen
    const segments = segmentsIn(seen)
    this.#missing.look(segments)
    this.#manyFiles.look(segments)
    for (const { lane, records } of parts) {
      this.#parts.records.add(lane, records)
      for (const { hash } of records) this.#toBeSeen.delete(hash)
    }
  }

  async #publishNow(): Promise<Result<null>> {
    const cancel = this.#whenSilent(() => {
      this.#publishProblem ??= silent
    })
    const problem = this.#missing.problem
    const isHeld = problem !== null && this.#parts.publisher.hasWaiting
    const result: Result<null> = isHeld ? { ok: false, problem } : await this.#parts.publisher.publish()
    cancel()
    this.#publishProblem = result.ok ? problem : result.problem
    if (result.ok) this.#schedule.succeeded()
    else if (this.#closing === null) this.#schedule.failed()
    this.#tell()
    return result
  }

  async #closeNow(): Promise<Result<null>> {
    this.#schedule.stop()
    this.#lateWarnings.stop()
    this.#manyFiles.stop()
    await this.#saving
    const saved = this.#unsaved.length > 0 ? await this.#save(this.#unsaved) : succeed(null)
    if (!saved.ok) {
      this.#closing = null
      this.#tell()
      return saved
    }
    const published = await this.#publishInTime()
    this.#schedule.stop()
    await this.#parts.journal.close(published.ok)
    if (published.ok) await this.#remember()
    if (published.ok) await this.#keep(keptAtClosing)
    if (published.ok || published.problem.code === 'folder-incomplete') return published
    return fail(published.problem.code, leftHere, published.problem.detail)
  }

  /**
   * Writes down what was read and verified, and the segments it stands in; the next opening goes by it, so that all of
   * it has to be in the folder, whole, or it is not written. What it saves is time: a failure is no reason to tell.
   */
  async #remember(): Promise<void> {
    const { records, readNew, remember } = this.#parts
    const read = await this.#inTime(lookWithin(this.#seen.size), readNew(this.#seen), null)
    if (read === null || !read.ok) return
    this.#takeIn(read.value)
    records.takeFresh()
    const isWhole = this.#isWhole && this.#toBeSeen.size === 0
    if ((!isWhole && !this.#missing.isAccepted) || read.value.warnings.length > 0) return
    const segments = [...read.value.seen].filter(([name]) => isSegmentName(name))
    const remembered = records.remember()
    if (remembered !== null) await remember(new Map(segments), remembered, isWhole).catch(() => undefined)
  }

  /** A share that hangs must not keep the window from closing. What goes on after that does no harm. */
  #publishInTime(): Promise<Result<null>> {
    return this.#inTime(closeWithin, this.publish(), fail('folder-not-reachable', leftHere, 'no answer'))
  }

  /** What the work answers, or `late` after so many ms. */
  async #inTime<T>(ms: number, work: Promise<T>, late: T): Promise<T> {
    let cancel = () => {}
    const tooLong = new Promise<T>((answer) => {
      cancel = this.#parts.timers.after(ms, () => answer(late))
    })
    const answered = await Promise.race([work, tooLong])
    cancel()
    return answered
  }

  /** Notes that the folder does not answer, if it does not for a while; the returned function calls it off. */
  #whenSilent(note: () => void): () => void {
    return this.#parts.timers.after(answersWithin, () => {
      note()
      this.#tell()
    })
  }

  #tell(): void {
    const notice = this.#currentNotice()
    if (notice.state === this.#notice.state && notice.message === this.#notice.message) return
    this.#notice = notice
    for (const listener of this.#listeners) listener(notice)
  }

  #currentNotice(): SavedNotice {
    if (this.#journalProblem !== null) return { state: 'not saved', message: this.#journalProblem.message }
    if (this.#saving !== null) return { state: 'saving', message: '' }
    const folderProblem = this.#publishProblem ?? this.#readProblem
    if (folderProblem !== null) {
      const isIncomplete = folderProblem.code === 'folder-incomplete'
      return { state: 'folder not reachable', message: folderProblem.message, isIncomplete }
    }
    if (this.#parts.publisher.hasWaiting) return { state: 'saved on this computer', message: '' }
    return { state: 'saved in the folder', message: '' }
  }
}

function segmentsIn(seen: SeenFiles): ReadonlySet<string> {
  return new Set([...seen.keys()].filter(isSegmentName))
}

/** A folder that takes longer to be read or written than this, ms, is told to be out of reach: a share that hangs says nothing. */
const answersWithin = 15_000

const silent: Problem<'folder-not-reachable'> = {
  code: 'folder-not-reachable',
  message: folderWords.store.silent
}

/** How long closing waits for the project folder, ms. */
const closeWithin = 10_000

/** Edits that the history is made of at most, bytes: it needs all of them in memory. */
const mostHistory = 256 * 1024 * 1024

function bytesIn(records: readonly FoundEdit[]): number {
  return records.reduce((sum, { update }) => sum + update.length, 0)
}

/** Segments copied after a reading of the folder, and at closing: each is a few syncs of the disk. */
const keptAtOnce = 32
const keptAtClosing = 1000

/** How long a reading or closing waits for them, ms. */
const keepWithin = 3000

/**
 * How long closing waits for the folder to be looked at once more, ms: a share may hang, this computer's own disk does not.
 * Without that look a large project is read anew the next time, so that one of many files is given the time they take.
 */
const lookWithin = (files: number): number => Math.max(5000, 2 * files)

const notRemembered = folderWords.store.notRemembered
const historyTooLarge = folderWords.store.historyTooLarge
const leftHere = folderWords.store.leftHere
const closed = folderWords.store.closed
const tooLarge = folderWords.store.tooLarge
const damagedUpdate = folderWords.store.damagedUpdate
const notSaved = folderWords.store.notSaved
