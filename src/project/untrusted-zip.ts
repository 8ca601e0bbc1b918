import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { concatBytes } from './concat-bytes'
import { codeOf } from './fs-port'

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

/** Opens a zip file. Throws a ZipRefusal for what is none, and the system's error for what cannot be read. */
export async function openUntrustedZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false, strictFileNames: true })
  } catch (error) {
    throw codeOf(error) === '' ? new ZipRefusal('damaged') : error
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
  return entries
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
