import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { succeed } from '../../core/ipc/result'
import { importWords } from '../../core/words/import-words'
import {
  type ImportProblem,
  type ImportResult,
  refuseDamaged,
  refuseEncrypted,
  refuseTooLarge
} from './import-problem'

/** Most that a document may unpack to, bytes, pictures included. A book with pictures stays far below. */
const largestWhole = 200 * 1024 * 1024

/** Largest part that is read, bytes. 100,000 words of Word's XML are about 10 MB; its tree takes 20 times that. */
const largestPart = 40 * 1024 * 1024

/** Most parts of a document. Each picture is one. */
const mostParts = 10_000

/** Parts above this size, bytes, may not be packed more than this many times smaller. Word's XML packs 10 to 50 times. */
const ratioCountsFrom = 20 * 1024 * 1024
const largestRatio = 250

/** A zip file whose directory was checked. Nothing was unpacked yet. */
export interface OpenedZip {
  readonly names: ReadonlySet<string>
  /** Unpacks one part; rejects with a ZipRefusal when it is not what the directory says. */
  read(name: string): Promise<Uint8Array>
}

/** Why a part could not be unpacked, as an error because it crosses libraries that know only those. */
export class ZipRefusal extends Error {
  override readonly name = 'ZipRefusal'
  constructor(readonly problem: ImportProblem) {
    super(problem.message)
  }
}

/**
 * Opens a zip file of unknown origin: refuses it by its directory when it is encrypted or unpacks to too much, and
 * counts bytes while unpacking, because a directory may lie.
 */
export async function openZip(bytes: Uint8Array, what: string): Promise<ImportResult<OpenedZip>> {
  const entries = new Map<string, Entry>()
  try {
    const zip = await fromBufferPromise(nodeBuffer(bytes), { validateEntrySizes: false, autoClose: false })
    if (zip.entryCount > mostParts) return refuseTooLarge(importWords.zip.parts(what, zip.entryCount))
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return refuseEncrypted()
      // programs would not agree which of the two is the part
      if (entries.has(entry.fileName)) return refuseDamaged(what, `${entry.fileName} stands twice`)
      entries.set(entry.fileName, entry)
    }
    const refusal = refuseBomb([...entries.values()], what)
    return refusal ?? succeed(new ZipParts(zip, entries, what))
  } catch (error) {
    const detail = String(error)
    return detail.includes('encryption') ? refuseEncrypted() : refuseDamaged(what, detail)
  }
}

class ZipParts implements OpenedZip {
  readonly names: ReadonlySet<string>
  #unpacked = 0
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #what: string

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, what: string) {
    this.names = new Set(entries.keys())
    this.#zip = zip
    this.#entries = entries
    this.#what = what
  }

  async read(name: string): Promise<Uint8Array> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw new ZipRefusal(refuseDamaged(this.#what, `${name} is missing`).problem)
    if (entry.uncompressedSize > largestPart) throw tooLarge(this.#what, name)
    const chunks = await this.#unpack(entry)
    const part = join(chunks)
    if (part.length !== entry.uncompressedSize) throw damaged(this.#what, `${name} is cut short`)
    return part
  }

  async #unpack(entry: Entry): Promise<readonly Uint8Array[]> {
    const chunks: Uint8Array[] = []
    let size = 0
    try {
      const stream: AsyncIterable<Uint8Array> = await this.#zip.openReadStreamPromise(entry)
      for await (const chunk of stream) {
        size += chunk.length
        this.#unpacked += chunk.length
        if (size > entry.uncompressedSize || this.#unpacked > largestWhole) {
          throw tooLarge(this.#what, `${entry.fileName} is larger than its directory says`)
        }
        chunks.push(chunk)
      }
    } catch (error) {
      throw error instanceof ZipRefusal ? error : damaged(this.#what, String(error))
    }
    return chunks
  }
}

function refuseBomb(entries: readonly Entry[], what: string) {
  const whole = entries.reduce((size, entry) => size + entry.uncompressedSize, 0)
  if (whole > largestWhole) {
    const megabytes = Math.round(whole / 1024 / 1024)
    return refuseTooLarge(importWords.zip.megabytes(what, megabytes))
  }
  const packed = entries.find(
    ({ compressedSize, uncompressedSize }) =>
      uncompressedSize > ratioCountsFrom && uncompressedSize > compressedSize * largestRatio
  )
  return packed === undefined ? null : refuseContents(what, packed.fileName)
}

function refuseContents(what: string, detail: string) {
  return refuseTooLarge(importWords.zip.more(what), detail)
}

function tooLarge(what: string, detail: string): ZipRefusal {
  return new ZipRefusal(refuseContents(what, detail).problem)
}

function damaged(what: string, detail: string): ZipRefusal {
  return new ZipRefusal(refuseDamaged(what, detail).problem)
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let position = 0
  for (const chunk of chunks) {
    whole.set(chunk, position)
    position += chunk.length
  }
  return whole
}

/** yauzl reads nothing but Node's own kind of byte array; this is a view of the same bytes. */
function nodeBuffer(bytes: Uint8Array) {
  // biome-ignore lint/style/noRestrictedGlobals: see above
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
