import { close, constants, fstat, open } from 'node:fs'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { concatBytes } from './concat-bytes'
import { codeOf, FsError } from './fs-port'
import { ZipOnDisk } from './zip-on-disk'

/** What a zip file from a stranger is allowed to be. */
export interface ZipLimits {
  readonly mostFiles: number
  /** Bytes of one file, unpacked. */
  readonly largestFile: number
  /** Bytes of all of them, unpacked. */
  readonly largestWhole: number
  readonly isAllowedPath: (path: string) => boolean
}

/** Why a zip file is refused. */
export type ZipFault = 'damaged' | 'encrypted' | 'foreign' | 'too large'

/** The zip file is not what it may be. */
export class ZipRefusal extends Error {
  override readonly name = 'ZipRefusal'

  constructor(readonly fault: ZipFault) {
    super(fault)
  }
}

/** Files above this size, bytes, may not be packed more than this many times smaller. */
export const ratioCountsFrom = 20 * 1024 * 1024
const largestRatio = 250

const options = { autoClose: false, strictFileNames: true }

/** As in disk-fs: a pipe that nobody writes into keeps nobody waiting. Links are gone along. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a zip file of the disk. Throws a ZipRefusal for what is none, `EINVAL` for what is no file, before anything of it is
 * read, and the system's error for what cannot be read.
 */
export async function openUntrustedZip(file: string): Promise<ZipFile> {
  const handle = await promisify(open)(file, openFlags)
  try {
    const stats = await promisify(fstat)(handle)
    if (!stats.isFile()) throw new FsError('EINVAL', 'read', file)
    return await fromRandomAccessReaderPromise(new ZipOnDisk(handle, stats.size), stats.size, options)
  } catch (error) {
    await promisify(close)(handle)
    throw codeOf(error) === '' ? new ZipRefusal('damaged') : error
  }
}

/** Opens a zip file whose bytes are at hand. Throws a ZipRefusal for what is none. */
export async function openZipBytes(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options)
  } catch {
    throw new ZipRefusal('damaged')
  }
}

/** The files in it; refused by names, kinds and sizes before a byte of them is unpacked. */
export async function readZipEntries(zip: ZipFile, limits: ZipLimits): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.mostFiles) throw new ZipRefusal('too large')
  const entries: Entry[] = []
  const seen = new Set<string>()
  let packed = 0
  let whole = 0
  for await (const entry of entriesOf(zip)) {
    refuseEntry(entry, seen, limits)
    seen.add(entry.fileName)
    packed += entry.compressedSize
    whole += entry.uncompressedSize
    // more packed bytes than the file has: parts that overlap, each unpacked again
    if (whole > limits.largestWhole || packed > zip.fileSize) throw new ZipRefusal('too large')
    entries.push(entry)
  }
  refuseOverlaps(entries)
  return entries
}

/** Bytes of the head of each file, without its name (APPNOTE 6.3.10, section 4.3.7). */
const headBytes = 30

/** Bytes that are of two files at once are unpacked twice: how bombs grow that keep to every other bound. */
function refuseOverlaps(entries: readonly Entry[]): void {
  let end = 0
  const inPlace = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const { relativeOffsetOfLocalHeader: start, fileNameRaw, compressedSize } of inPlace) {
    if (start < end) throw new ZipRefusal('too large')
    end = start + headBytes + fileNameRaw.length + compressedSize
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry()
  } catch (error) {
    throw error instanceof ZipRefusal ? error : new ZipRefusal('damaged')
  }
}

function refuseEntry(entry: Entry, seen: ReadonlySet<string>, limits: ZipLimits): void {
  const { fileName, compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new ZipRefusal('encrypted')
  if (!limits.isAllowedPath(fileName) || seen.has(fileName) || isNoFile(entry))
    throw new ZipRefusal('foreign')
  const isBomb = uncompressedSize > ratioCountsFrom && uncompressedSize > compressedSize * largestRatio
  if (uncompressedSize > limits.largestFile || isBomb) throw new ZipRefusal('too large')
}

/** Links, devices and pipes, as zip programs of Unix store them: in the upper half of the outer attributes. */
function isNoFile({ externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000
  return kind !== 0 && kind !== 0o100000
}

/** The bytes of one file. Throws a ZipRefusal when they are not as many as the directory says, or others. */
export async function readZipEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      size += chunk.length
      if (size > entry.uncompressedSize) throw new ZipRefusal('damaged')
      chunks.push(chunk)
    }
  } catch {
    throw new ZipRefusal('damaged')
  }
  const bytes = concatBytes(chunks)
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) throw new ZipRefusal('damaged')
  return bytes
}
