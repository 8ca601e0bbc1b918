import { setTimeout } from 'node:timers/promises'
import { fail, type Result, succeed } from '../core/ipc/result'
import { type FileVerdict, heldAgainst } from '../core/model/file-verdict'
import { verifyWords } from '../core/words/verify-words'
import type { Comparison } from './comparison'
import { codeOf } from './fs-port'
import { readChosenFile } from './read-chosen-file'
import { extractRecord } from './record-in-page'
import { signatureEnding } from './sign-export'
import { mostSignatureBytes, mostVerifiedBytes, type VerifyFacts, verifyFile } from './verify-file'
import { verifyRecord } from './verify-record'

/** How long a file is held against the project, ms: what its signature proves is not to wait for a slow share. */
const comparedWithin = 30_000

/**
 * Reads a file and the signature beside it, and says whether the file is what was signed. Works without a network. A file that
 * says it shows the project as it stands is compared with it, and one that was changed and is packed is read to tell where; where that fails or takes too long, nothing is said of it.
 */
export async function readAndVerify(
  path: string,
  facts: VerifyFacts,
  asked?: Comparison
): Promise<Result<FileVerdict>> {
  const comparison = asked && withinTime(asked)
  try {
    const bytes = await readCapped(path, mostVerifiedBytes)
    if (bytes === null) return fail('too-large', tooLarge)
    const signature = await readSignature(`${path}${signatureEnding}`)
    const beside = verifyFile(bytes, signature, facts)
    const inside = isZip(bytes)
      ? await verifyRecord(bytes, signature === null ? null : beside, facts, comparison)
      : null
    if (inside !== null) return succeed(inside)
    return succeed(comparison === undefined ? beside : await withContent(beside, bytes, comparison))
  } catch (error) {
    return fail('not-read', notRead, String(error))
  }
}

async function withContent(
  file: FileVerdict,
  bytes: Uint8Array,
  comparison: Comparison
): Promise<FileVerdict> {
  const { verdict, version, record, change } = file
  if (verdict === 'changed' && version === 'current' && record !== null && change?.isPacked === true) {
    const reads = await comparison.changed(bytes, record.maker.at)
    return reads === undefined ? file : { ...file, reads }
  }
  if (verdict !== 'intact' || version !== 'current' || record === null) return file
  const inside = extractRecord(bytes)
  const page = inside !== null && 'page' in inside ? inside.page : bytes
  return heldAgainst(file, await comparison.file(page, record.maker.at))
}

/** A comparison that says nothing where it fails or takes too long. */
function withinTime({ file, changed, record }: Comparison): Comparison {
  return {
    changed: (bytes, exportedAt) => orNothing(() => changed(bytes, exportedAt)),
    file: (bytes, exportedAt) => orNothing(() => file(bytes, exportedAt)),
    record: (found) => orNothing(() => record(found))
  }
}

async function orNothing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const answer = (async () => ask())()
  const tooLate = new AbortController()
  const late = setTimeout(comparedWithin, undefined, { signal: tooLate.signal, ref: false })
  try {
    return await Promise.race([answer, late])
  } catch {
    return undefined
  } finally {
    tooLate.abort()
  }
}

function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04'
}

/** A signature too large to be one is as good as a damaged one. */
async function readSignature(path: string): Promise<string | null> {
  try {
    const bytes = await readCapped(path, mostSignatureBytes)
    return bytes === null ? '' : Buffer.from(bytes).toString('utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Null for a file of more bytes. Pipes and devices, which may never end, are refused by an error. */
async function readCapped(path: string, most: number): Promise<Uint8Array | null> {
  try {
    return await readChosenFile(path, most)
  } catch (error) {
    if (codeOf(error) === 'EFBIG') return null
    throw error
  }
}

const tooLarge = verifyWords.tooLarge
const notRead = verifyWords.notRead
