import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { PinnedKey, SignedStatement } from '../core/model/author'
import { type FillRandom, isId, type PersonId, type ProjectId } from '../core/model/ids'
import { type PublicKey, parsePublicKey } from '../core/model/public-key'
import { folderWords } from '../core/words/folder-words'
import { memoryPath } from './folder-layout'
import { codeOf, type FsPort } from './fs-port'
import { creatorSchema, type Manifest } from './manifest'
import { makeDataFolders, writeOnce } from './write-once'

const memorySchema = z.object({
  version: z.literal(1),
  /** The highest format version that project.json ever had here: a project never falls back to unsigned. */
  formatVersion: z.number().int().min(1),
  /** Who made the project, as this computer saw it first; null while it is of format version 1. */
  creator: creatorSchema.nullable(),
  /** The keys that people first signed with, and those that whoever works here has confirmed since. */
  pinned: z.array(
    z.object({
      person: z.custom<PersonId>((value) => isId('person', value)),
      key: z.custom<PublicKey>((value) => parsePublicKey(value) !== null)
    })
  ),
  /** The lines of the list of people, so that none is lost when somebody deletes it. */
  statements: z.array(z.object({ payload: z.string(), key: z.string(), signature: z.string() }))
})

/** What this computer remembers of who works on a project. */
export type Remembered = Readonly<z.infer<typeof memorySchema>>

/** Far more than is ever remembered, bytes. */
const maxMemoryBytes = 64 * 1024 * 1024

export interface MemoryPlace {
  readonly fs: FsPort
  /** The app's own data folder. */
  readonly dataFolder: string
  readonly random: FillRandom
}

/** What this computer remembers of a project, in memory and in a file of the app's data folder. */
export class ProjectMemory {
  readonly #place: MemoryPlace
  readonly #projectId: ProjectId
  readonly #found: Found
  #current: Remembered
  #writing: Promise<void> = Promise.resolve()

  private constructor(place: MemoryPlace, projectId: ProjectId, current: Remembered, found: Found) {
    this.#place = place
    this.#projectId = projectId
    this.#current = current
    this.#found = found
  }

  /** What is remembered of the project, with what its project.json says for the first time. Changes nothing. */
  static async open(place: MemoryPlace, manifest: Manifest): Promise<ProjectMemory> {
    const { projectId, formatVersion, creator = null } = manifest
    const found = await read(place, projectId)
    const before = found.known ?? { version: 1 as const, formatVersion, creator, pinned: [], statements: [] }
    const current = {
      ...before,
      formatVersion: Math.max(before.formatVersion, formatVersion),
      creator: before.creator ?? creator
    }
    return new ProjectMemory(place, projectId, current, found)
  }

  /**
   * Writes down what was new when it was opened. Answers what is wrong with the file, for the person to read. A file that is
   * damaged is kept under another name: it may tell later what had been pinned.
   */
  async keep(): Promise<readonly string[]> {
    const { fs, dataFolder } = this.#place
    const { known, isDamaged } = this.#found
    const path = memoryPath(dataFolder, this.#projectId)
    if (isDamaged) await fs.rename(path, `${path}.damaged`).catch(() => undefined)
    const warnings = isDamaged ? [damaged(join(dirname(path), `${basename(path)}.damaged`))] : []
    if (known !== null && known.formatVersion >= this.#current.formatVersion) return warnings
    const isKept = await this.#write().then(
      () => true,
      () => false
    )
    return isKept ? warnings : [...warnings, notRemembered]
  }

  get current(): Remembered {
    return this.#current
  }

  /** Remembers keys and lines of the list, too. Fails with the file system's error. */
  async add(pinned: readonly PinnedKey[], statements: readonly SignedStatement[]): Promise<void> {
    const before = this.#current
    const freshPins = pinned.filter((pin) => !before.pinned.some((each) => isSamePin(each, pin)))
    const freshLines = statements.filter((line) => !before.statements.some((each) => isSameLine(each, line)))
    if (freshPins.length === 0 && freshLines.length === 0) return
    this.#current = {
      ...before,
      pinned: [...before.pinned, ...freshPins],
      statements: [...before.statements, ...freshLines]
    }
    await this.#write()
  }

  #write(): Promise<void> {
    const { fs, dataFolder, random } = this.#place
    const text = `${JSON.stringify(this.#current, null, 2)}\n`
    const write = async (): Promise<void> => {
      const path = memoryPath(dataFolder, this.#projectId)
      await makeDataFolders(fs, dataFolder, dirname(path))
      await writeOnce(fs, path, new TextEncoder().encode(text), random)
    }
    const written = this.#writing.then(write)
    this.#writing = written.catch(() => undefined)
    return written
  }
}

/** What this computer remembers of a project; null for one that it has never opened. Changes nothing. */
export async function readRemembered(
  { fs, dataFolder }: Pick<MemoryPlace, 'fs' | 'dataFolder'>,
  projectId: ProjectId
): Promise<Remembered | null> {
  try {
    const bytes = await fs.read(memoryPath(dataFolder, projectId), maxMemoryBytes)
    return memorySchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}

/** What the file of the app's data folder holds. */
interface Found {
  /** Null where nothing can be read of it. */
  readonly known: Remembered | null
  readonly isDamaged: boolean
}

async function read({ fs, dataFolder }: MemoryPlace, projectId: ProjectId): Promise<Found> {
  try {
    const bytes = await fs.read(memoryPath(dataFolder, projectId), maxMemoryBytes)
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return { known: memorySchema.parse(json), isDamaged: false }
  } catch (error) {
    return { known: null, isDamaged: !['ENOENT', 'ENOTDIR'].includes(codeOf(error)) }
  }
}

function isSamePin(a: PinnedKey, b: PinnedKey): boolean {
  return a.person === b.person && a.key === b.key
}

function isSameLine(a: SignedStatement, b: SignedStatement): boolean {
  return a.payload === b.payload && a.key === b.key && a.signature === b.signature
}

function damaged(path: string): string {
  return folderWords.memory.damaged(path)
}

const notRemembered = folderWords.memory.notRemembered
