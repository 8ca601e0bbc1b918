import { basename, join, relative, sep } from 'node:path'
import { type FillRandom, isId, type ProjectId } from '../core/model/ids'
import {
  isPlainSegmentName,
  isUnfinishedName,
  keptFolder,
  manifestName,
  replicasFolderName
} from './folder-layout'
import { codeOf, type FsPort } from './fs-port'
import { maxManifestBytes } from './manifest'
import type { SeenFiles } from './read-segments'
import { maxSegmentFileBytes } from './segment'
import { sha256, toHex } from './sha256'
import { makeFolders, writeOnce } from './write-once'

export interface KeptSegmentsPlace {
  readonly fs: FsPort
  readonly random: FillRandom
  /** The project folder. */
  readonly folder: string
  /** The app's own data folder. */
  readonly dataFolder: string
  readonly projectId: ProjectId
}

/** What is kept of one project, bytes. Beyond it nothing more is: the disk belongs to the person. */
const mostKept = 256 * 1024 * 1024

/**
 * This computer's copies of segments that others wrote, byte for byte: their edits are signed, so that whoever has the
 * bytes can put them back when they are gone from the folder, and nobody can pass them for others. They stand as in a
 * project folder, with its project.json, so that a repair can fetch from there, too.
 */
export class KeptSegments {
  readonly #place: KeptSegmentsPlace
  /** Their paths in the project folder; null before it was looked. */
  #kept: Set<string> | null = null
  #bytes = 0
  #isKeeping = false

  constructor(place: KeptSegmentsPlace) {
    this.#place = place
  }

  /**
   * Copies segments that are whole in the folder and not kept yet, so many at most. What cannot be read or written now is
   * tried the next time.
   */
  async keep(seen: SeenFiles, own: ReadonlySet<string>, most: number): Promise<void> {
    if (this.#isKeeping) return
    this.#isKeeping = true
    try {
      const kept = await this.#look()
      let left = most
      for (const [name, { size, warning }] of seen) {
        const replica = replicaOf(name)
        if (replica === null || own.has(replica) || warning !== null || kept.has(name)) continue
        if (this.#bytes + size > mostKept) continue
        if (left === 0) break
        left -= 1
        await this.#copy(name, replica)
      }
    } catch {
      // A copy is a help, not a promise: a full disk or a share that is away must not hold up anything.
    }
    this.#isKeeping = false
  }

  /**
   * Puts those of the named segments that are kept into the folder again. Answers how many; throws the file system's
   * error when the folder does not take them.
   */
  async putBack(names: readonly string[]): Promise<number> {
    const { fs, random, folder } = this.#place
    const kept = await this.#look()
    let count = 0
    for (const name of names) {
      const replica = replicaOf(name)
      if (replica === null || !kept.has(name)) continue
      const bytes = await fs.read(join(this.#home, name), maxSegmentFileBytes).catch(() => null)
      if (bytes === null || !isNamedAfter(name, bytes)) continue
      await makeFolders(fs, folder, [replicasFolderName, replica])
      await writeOnce(fs, join(folder, name), bytes, random)
      count += 1
    }
    return count
  }

  get #home(): string {
    return keptFolder(this.#place.dataFolder, this.#place.projectId)
  }

  async #copy(name: string, replica: string): Promise<void> {
    const { fs, random, folder, dataFolder } = this.#place
    const bytes = await fs.read(join(folder, name), maxSegmentFileBytes).catch(() => null)
    if (bytes === null || !isNamedAfter(name, bytes)) return
    const inside = relative(dataFolder, join(this.#home, replicasFolderName, replica))
    await makeFolders(fs, dataFolder, inside.split(sep))
    if (this.#kept?.size === 0) {
      const manifest = await fs.read(join(folder, manifestName), maxManifestBytes)
      await writeOnce(fs, join(this.#home, manifestName), manifest, random)
    }
    await writeOnce(fs, join(this.#home, name), bytes, random)
    this.#kept?.add(name)
    this.#bytes += bytes.length
  }

  /** What earlier sessions kept. */
  async #look(): Promise<Set<string>> {
    if (this.#kept !== null) return this.#kept
    const { fs } = this.#place
    const kept = new Set<string>()
    const top = join(this.#home, replicasFolderName)
    for (const { name: replica } of await listIfThere(fs, top)) {
      for (const { name: file } of await listIfThere(fs, join(top, replica))) {
        const path = join(top, replica, file)
        if (isUnfinishedName(file)) await fs.remove(path)
        else {
          kept.add(join(replicasFolderName, replica, file))
          this.#bytes += (await fs.fileState(path)).size
        }
      }
    }
    this.#kept = kept
    return kept
  }
}

/** Whose segment stands at a path in the project folder; null where Stet itself puts none. */
function replicaOf(name: string): string | null {
  const [top, replica, file, ...rest] = name.split(/[/\\]/)
  const isOurs =
    top === replicasFolderName &&
    isId('replica', replica) &&
    file !== undefined &&
    isPlainSegmentName(file) &&
    rest.length === 0
  return isOurs ? replica : null
}

/** Whether the name says the beginning of the bytes' hash, as it does unless something else had that name. */
function isNamedAfter(name: string, bytes: Uint8Array): boolean {
  return basename(name).slice(11, 31) === toHex(sha256(bytes)).slice(0, 20)
}

async function listIfThere(fs: FsPort, folder: string) {
  return fs.list(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
}
