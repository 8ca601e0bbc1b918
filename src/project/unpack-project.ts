import { dirname, join } from 'node:path'
import type { Entry, ZipFile } from 'yauzl'
import { fail, type Result, succeed } from '../core/ipc/result'
import { type FillRandom, newId } from '../core/model/ids'
import { packedWords } from '../core/words/packed-words'
import { manifestName, unfinishedEnding } from './folder-layout'
import { folderReason } from './folder-problem'
import { codeOf, type FsPort } from './fs-port'
import { readManifest } from './manifest'
import { packedLimits } from './packed-limits'
import { isPackedPath } from './packed-path'
import { openUntrustedZip, readZipEntries, readZipEntry, type ZipFault, ZipRefusal } from './untrusted-zip'

const limits = { ...packedLimits, isAllowedPath: isPackedPath }

/** The file is not what a packed project may be. The message is a whole sentence. */
class Refusal extends Error {
  override readonly name = 'Refusal'
}

export interface UnpackedProject {
  readonly files: number
}

export interface UnpackPlaces {
  /** The packed project, on this computer's disk. */
  readonly file: string
  /** Where the project folder goes. Nothing may be there yet. */
  readonly folder: string
  /** Where it is made first, see unfinishedFolder. Nothing is left there, unless the program is ended meanwhile. */
  readonly unfinished: string
}

/** A name beside the project folder for it while it is being made. */
export function unfinishedFolder(folder: string, random: FillRandom): string {
  return `${folder}.${newId('replica', random).slice(0, 8)}${unfinishedEnding}`
}

/**
 * Makes a project folder of a packed project of unknown origin. Names, sizes and kinds are looked at before a byte is
 * written; the folder appears whole or not at all, and nothing outside it is touched. `reached` hears how much is done, from 0
 * to 1.
 */
export async function unpackProject(
  fs: FsPort,
  { file, folder, unfinished: place }: UnpackPlaces,
  reached: (share: number) => void = () => {}
): Promise<Result<UnpackedProject>> {
  if (await isThere(fs, folder)) {
    return fail('already-there', packedWords.unpacking.alreadyThere)
  }
  const unfinished = new UnfinishedFolder(fs, place)
  let zip: ZipFile | null = null
  try {
    zip = await openUntrustedZip(file)
    const entries = await readEntries(zip)
    await unfinished.make()
    const whole = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    let written = 0
    for (const entry of entries) {
      await unfinished.write(entry.fileName, await readZipEntry(zip, entry))
      written += entry.uncompressedSize
      reached(written / whole)
    }
    const manifest = await readManifest(fs, unfinished.path)
    if (!manifest.ok) throw new Refusal(notAProject)
    await unfinished.sync()
    await fs.rename(unfinished.path, folder)
    await fs.syncFolder(dirname(folder))
    return succeed({ files: entries.length })
  } catch (error) {
    await unfinished.remove()
    if (error instanceof Refusal) return fail('not-unpacked', error.message)
    if (error instanceof ZipRefusal) return fail('not-unpacked', sentences[error.fault])
    return fail('not-unpacked', packedWords.unpacking.failed(reasonOf(error)), String(error))
  } finally {
    zip?.close()
  }
}

/** The files in it, the one that makes the folder a project last; refused before anything of them is unpacked. */
async function readEntries(zip: ZipFile): Promise<readonly Entry[]> {
  const entries = await readZipEntries(zip, limits)
  if (!entries.some(({ fileName }) => fileName === manifestName)) throw new Refusal(notAProject)
  return entries.toSorted((a, b) => Number(a.fileName === manifestName) - Number(b.fileName === manifestName))
}

/** The project on its way into its folder, under a name that no project has. */
class UnfinishedFolder {
  readonly #fs: FsPort
  readonly path: string
  readonly #folders = new Set<string>()
  readonly #files: string[] = []

  constructor(fs: FsPort, path: string) {
    this.#fs = fs
    this.path = path
  }

  async make(): Promise<void> {
    await this.#fs.makeFolder(this.path)
    this.#folders.add(this.path)
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const names = name.split('/')
    await this.#makeFolders(names.slice(0, -1))
    const place = join(this.path, ...names)
    const file = await this.#fs.create(place)
    this.#files.push(place)
    try {
      await file.write(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  /** Returns when the names of everything written are on the disk itself. */
  async sync(): Promise<void> {
    for (const folder of this.#folders) await this.#fs.syncFolder(folder)
  }

  async #makeFolders(names: readonly string[]): Promise<void> {
    let folder = this.path
    for (const name of names) {
      folder = join(folder, name)
      if (this.#folders.has(folder)) continue
      await this.#fs.makeFolder(folder)
      this.#folders.add(folder)
    }
  }

  /** Takes away what was written, and only that. */
  async remove(): Promise<void> {
    for (const file of this.#files) await this.#fs.remove(file).catch(() => undefined)
    for (const folder of [...this.#folders].reverse()) {
      await this.#fs.removeFolder(folder).catch(() => undefined)
    }
  }
}

async function isThere(fs: FsPort, path: string): Promise<boolean> {
  return fs.realPath(path).then(
    () => true,
    () => false
  )
}

function reasonOf(error: unknown): string {
  if (['EINVAL', 'ENXIO', 'ENODEV'].includes(codeOf(error))) return packedWords.unpacking.noFile
  return codeOf(error) === 'ENOENT' ? packedWords.unpacking.notFound : folderReason(error)
}

const sentences: Readonly<Record<ZipFault, string>> = {
  damaged: packedWords.unpacking.damaged,
  encrypted: packedWords.unpacking.encrypted,
  foreign: packedWords.unpacking.foreign,
  'too large': packedWords.unpacking.tooLarge
}

const notAProject = packedWords.unpacking.notAProject
