import { open } from 'node:fs/promises'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { FileVerdict } from '../core/model/file-verdict'
import { signatureEnding } from './sign-export'
import { mostSignatureBytes, mostVerifiedBytes, type VerifyFacts, verifyFile } from './verify-file'
import { verifyRecord } from './verify-record'

/** Reads a file and the signature beside it, and says whether the file is what was signed. Works without a network. */
export async function readAndVerify(path: string, facts: VerifyFacts): Promise<Result<FileVerdict>> {
  try {
    const bytes = await readCapped(path, mostVerifiedBytes)
    if (bytes === null) return fail('too-large', tooLarge)
    const signature = await readSignature(`${path}${signatureEnding}`)
    const beside = verifyFile(bytes, signature, facts)
    const inside = isZip(bytes) ? await verifyRecord(path, signature === null ? null : beside, facts) : null
    return succeed(inside ?? beside)
  } catch (error) {
    return fail('not-read', notRead, String(error))
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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Null for a file of more bytes. Pipes and devices, which may never end, are refused by an error. */
async function readCapped(path: string, most: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r')
  try {
    const { size, isFile } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }))
    if (!isFile) throw new Error('This is no file.')
    if (size > most) return null
    return new Uint8Array(await file.readFile())
  } finally {
    await file.close()
  }
}

const tooLarge = 'This file is larger than anything Stet exports (512 MB), so it was not verified.'
const notRead =
  'This file, or the signature beside it, cannot be read. Nothing was verified. Check that it is there and that you may read it.'
