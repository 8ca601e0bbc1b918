import { join } from 'node:path'
import type { ProjectId } from '../core/model/ids'
import { concatBytes } from './concat-bytes'
import { isPublishedJournalName, journalFolder, journalName, publishedJournalName } from './folder-layout'
import type { FsPort, NewFile } from './fs-port'
import { decodeHeader, encodeHeader, type Lane } from './lane-header'
import { decodeRecords, type ProjectRecord } from './record-codec'
import { makeDataFolders } from './write-once'

const magic = 'stet-jnl'

/** A journal goes on in a new file at this size, bytes, so that each can be read at once. */
const fileBytes = 64 * 1024 * 1024

/** Largest file read as a journal, bytes: one that grew by a last batch, and room. */
export const maxJournalFileBytes = 2 * fileBytes

export interface JournalPlace {
  /** The app's own data folder. */
  readonly dataFolder: string
  readonly projectId: ProjectId
  /** The project folder the edits are meant for. */
  readonly home: string
}

/** A session's records on this computer's own disk: what is in it is acknowledged. Only ever appended to. */
export class Journal {
  readonly #fs: FsPort
  readonly #place: JournalPlace
  readonly #names: string[] = []
  #file: NewFile | null = null
  /** What the file's header says. */
  #lane: Lane | null = null
  #length = 0

  constructor(fs: FsPort, place: JournalPlace) {
    this.#fs = fs
    this.#place = place
  }

  /**
   * Returns when the records are on the disk itself. After a failure it tries once more, in a new file; a lane that has
   * declared more goes on in a new file, too, because its header is signed and must cover what follows it.
   */
  async append(lane: Lane, records: readonly ProjectRecord[]): Promise<void> {
    const bytes = concatBytes(records.map((record) => record.bytes))
    if (this.#file !== null && this.#lane === lane && this.#length < fileBytes) {
      const done = await this.#write(this.#file, bytes).catch(() => null)
      if (done !== null) return
    }
    await this.#abandon()
    await this.#begin(lane, bytes)
  }

  /**
   * Ends the journal. With `isPublished`, everything in it has reached the project folder; the file stays all the
   * same, as this computer's own copy.
   */
  async close(isPublished: boolean): Promise<void> {
    await this.#abandon()
    const folder = journalFolder(this.#place.dataFolder, this.#place.projectId)
    if (isPublished) for (const name of this.#names) await markPublished(this.#fs, folder, name)
  }

  async #begin(lane: Lane, records: Uint8Array): Promise<void> {
    const name = journalName(lane.replica, this.#names.length)
    this.#names.push(name)
    const folder = await this.#makeFolder()
    const file = await this.#fs.create(join(folder, name))
    this.#file = file
    this.#lane = lane
    this.#length = 0
    try {
      const home = new TextEncoder().encode(this.#place.home)
      await this.#write(file, concatBytes([encodeHeader(magic, lane, home), records]))
      await this.#fs.syncFolder(folder)
    } catch (error) {
      await this.#abandon()
      throw error
    }
  }

  #makeFolder(): Promise<string> {
    const { dataFolder, projectId } = this.#place
    return makeDataFolders(this.#fs, dataFolder, journalFolder(dataFolder, projectId))
  }

  async #write(file: NewFile, bytes: Uint8Array): Promise<true> {
    await file.write(bytes)
    await file.sync()
    this.#length += bytes.length
    return true
  }

  /** What a file holds after a failed write or sync nobody knows: it gets no more bytes, and keeps those it has. */
  async #abandon(): Promise<void> {
    const file = this.#file
    this.#file = null
    // A file that could not be synced often cannot be closed either; nothing depends on it any more.
    await file?.close().catch(() => undefined)
  }
}

/** What a journal left behind holds. */
export interface JournalContent {
  readonly lane: Lane
  /** The project folder its edits are meant for; null when the file no longer says. */
  readonly home: string | null
  readonly records: readonly ProjectRecord[]
  /** Bytes in it are damaged. A cut-off end alone is not: that edit was never acknowledged. */
  readonly isDamaged: boolean
}

/** Reads a journal of the project; null when there is nothing in it. Records are kept even without their header. */
export function decodeJournal(file: Uint8Array, projectId: ProjectId): JournalContent | null {
  const header = decodeHeader(magic, file)
  if (header.kind === 'header') {
    const { records, isDamaged } = decodeRecords(file.subarray(header.length))
    return { lane: header.lane, home: new TextDecoder().decode(header.extra), records, isDamaged }
  }
  const { records } = decodeRecords(file)
  const replica = records[0]?.replica
  if (replica === undefined) return null
  const lane = { projectId, replica, generation: 1, clientIds: [], signed: null }
  return {
    lane,
    home: null,
    records: records.filter((record) => record.replica === replica),
    isDamaged: true
  }
}

/** Notes that all records of a journal are in the project folder. One not noted is only looked at again. */
export async function markPublished(fs: FsPort, folder: string, name: string): Promise<void> {
  if (isPublishedJournalName(name)) return
  await fs.rename(join(folder, name), join(folder, publishedJournalName(name))).catch(() => undefined)
}
