import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { fail, type Result, succeed } from '../core/ipc/result'
import { newId } from '../core/model/ids'
import { packedWords } from '../core/words/packed-words'
import { refusalWords } from '../core/words/refusal-words'
import {
  capturesFolderName,
  isPresenceFile,
  isSegmentName,
  isUnfinishedName,
  replicasFolderName,
  unfinishedEnding
} from './folder-layout'
import { folderReason } from './folder-problem'
import type { FsPort } from './fs-port'
import { type LongWork, unwatched } from './long-work'
import { readManifest } from './manifest'
import { packedLimits } from './packed-limits'
import { isPackedPath } from './packed-path'
import { pathsUnder } from './paths-under'
import { isSegment } from './segment'
import { sha256, toHex } from './sha256'
import type { ProjectPorts } from './system-ports'
import { ratioCountsFrom } from './untrusted-zip'

/** Zip keeps a time for each file. What was packed twice from one state shall be the same bytes. */
const packedTime = new Date(1980, 0, 1)

export interface PackedProject {
  readonly files: number
  /** Paths in the project folder that are not Stet's and stayed behind. */
  readonly leftOut: readonly string[]
}

interface PackedFile {
  /** In the packed project. */
  readonly path: string
  /** On the disk. */
  readonly place: string
  /** In bytes. */
  readonly size: number
}

/**
 * Writes the whole project into one file to send: every edit, original and picture, byte for byte. The file appears
 * whole or not at all, over what is there under its name. What sync apps left in the folder stays behind. A project
 * larger than what is unpacked again is refused (`too-large`) before anything is written. Ended by whoever waits for it, it
 * leaves nothing behind (`cancelled`).
 */
export async function packProject(
  { fs, random }: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  file: string,
  long: LongWork = unwatched
): Promise<Result<PackedProject>> {
  const manifest = await readManifest(fs, folder)
  if (!manifest.ok) return manifest
  const unfinished = `${file}.${newId('replica', random).slice(0, 8)}${unfinishedEnding}`
  try {
    const { files, leftOut } = await filesToPack(fs, folder)
    if (!isUnpackable(files)) return fail('too-large', tooLarge)
    await writeZip(fs, files, unfinished, long)
    if (!long.settle()) throw long.signal.reason
    await fs.rename(unfinished, file)
    await fs.syncFolder(dirname(file))
    return succeed({ files: files.length, leftOut })
  } catch (error) {
    await fs.remove(unfinished).catch(() => undefined)
    if (long.signal.aborted) return fail('cancelled', refusalWords.givenUp)
    return fail('not-packed', packedWords.packing.failed(folderReason(error)), String(error))
  }
}

async function filesToPack(
  fs: FsPort,
  folder: string
): Promise<{ files: readonly PackedFile[]; leftOut: readonly string[] }> {
  const files = new Map<string, Omit<PackedFile, 'path'>>()
  const leftOut: string[] = []
  for (const { path, isFile } of await pathsUnder(fs, folder)) {
    // who is at the project now is no part of it
    if (isPresenceFile(path)) continue
    const place = join(folder, path)
    const packed = isFile ? await packedPathOf(fs, path, place) : null
    if (packed === null) leftOut.push(path)
    else files.set(packed, { place, size: (await fs.fileState(place)).size })
  }
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  return { files: sorted.map(([path, file]) => ({ path, ...file })), leftOut }
}

/**
 * Conflict copies have names that other systems refuse: such a segment is packed under the hash of its bytes. One that
 * is damaged comes along as it is.
 */
async function packedPathOf(fs: FsPort, path: string, place: string): Promise<string | null> {
  if (isUnfinishedName(path)) return null
  const isPlain = isPackedPath(path)
  if (!path.startsWith(`${replicasFolderName}/`)) return isPlain ? path : null
  if (isPlain && isSegmentName(path)) return path
  const bytes = await fs.read(place, packedLimits.largestFile)
  return isSegment(bytes) ? `${replicasFolderName}/packed/${toHex(sha256(bytes))}.seg` : null
}

function isUnpackable(files: readonly PackedFile[]): boolean {
  return files.length <= packedLimits.mostFiles && sizeOf(files) <= packedLimits.largestWhole
}

/** In bytes, before they are packed. */
function sizeOf(files: readonly PackedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

const tooLarge = packedWords.packing.tooLarge

async function writeZip(
  fs: FsPort,
  files: readonly PackedFile[],
  place: string,
  { signal, reached }: LongWork
): Promise<void> {
  const zip = new ZipFile()
  const whole = sizeOf(files)
  let packed = 0
  for (const { path, place: source, size } of files) {
    const options = {
      mtime: packedTime,
      mode: 0o100644,
      forceDosTimestamp: true,
      compress: isPackable(path, size)
    }
    zip.addReadStreamLazy(path, options, (give) => {
      fs.read(source, packedLimits.largestFile).then(
        (bytes) => {
          packed += bytes.length
          reached(packed / whole)
          give(null, Readable.from([Buffer.from(bytes)]))
        },
        (error: unknown) => give(error, Readable.from([]))
      )
    })
  }
  zip.end()
  const output = zip.outputStream.pipe(new PassThrough())
  zip.on('error', (error: Error) => output.destroy(error))
  const file = await fs.create(place)
  try {
    for await (const chunk of output) {
      signal.throwIfAborted()
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Pictures are packed already. What is large goes as it is: packed well, it would be taken for a bomb. */
function isPackable(path: string, size: number): boolean {
  return size <= ratioCountsFrom && !path.startsWith(`${capturesFolderName}/`)
}
