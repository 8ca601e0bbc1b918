import { join } from 'node:path'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { KeptFile } from '../core/model/draft'
import { newId } from '../core/model/ids'
import { evidenceWords } from '../core/words/evidence-words'
import { draftFileName, originalFolderName } from './folder-layout'
import { folderReason } from './folder-problem'
import { codeOf, type FsPort } from './fs-port'
import { readManifest } from './manifest'
import { sha256, toHex } from './sha256'
import type { ProjectPorts } from './system-ports'
import { makeFolders, writeOnce } from './write-once'

/** An article file as somebody received it. */
export interface ReceivedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Largest file read back, bytes: as much as Stet takes in. */
const maxDraftBytes = 100 * 1024 * 1024

const longestName = 1000

/**
 * Keeps a received draft byte for byte in the project's folder, synced, under a name of its own. The same bytes are
 * kept once. Nothing that is there is touched.
 */
export async function keepDraft(
  { fs, random }: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  { name, bytes }: ReceivedFile
): Promise<Result<KeptFile>> {
  const hash = toHex(sha256(bytes))
  // a folder without it may be the empty place where a share is mounted at other times
  const manifest = await readManifest(fs, folder)
  if (!manifest.ok) return fail('draft-not-kept', evidenceWords.drafts.refused(manifest.problem.message))
  try {
    const place = await makeFolders(fs, folder, [originalFolderName])
    let file = draftFileName(name, hash)
    const there = await readIfThere(fs, join(place, file))
    // something else under this name, or what a fault made of it, stays as it is
    if (there !== null && toHex(sha256(there)) !== hash) {
      file = draftFileName(name, newId('replica', random).slice(0, 12))
    }
    if (there === null || toHex(sha256(there)) !== hash) await writeOnce(fs, join(place, file), bytes, random)
    return succeed({ file, name: name.slice(0, longestName), sha256: hash, size: bytes.length })
  } catch (error) {
    return fail('draft-not-kept', evidenceWords.drafts.notKept(folderReason(error)), String(error))
  }
}

/** The bytes of a draft that was kept, if they are the ones that were received. */
export async function readKeptDraft(
  { fs }: Pick<ProjectPorts, 'fs'>,
  folder: string,
  { file, name, sha256: hash, size }: KeptFile
): Promise<Result<Uint8Array>> {
  let bytes: Uint8Array
  try {
    bytes = await fs.read(join(folder, originalFolderName, file), maxDraftBytes)
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? fail('draft-missing', missing(name)) : unreadable(name, error)
  }
  if (bytes.length !== size || toHex(sha256(bytes)) !== hash) return fail('draft-damaged', damaged(name))
  return succeed(bytes)
}

async function readIfThere(fs: FsPort, path: string): Promise<Uint8Array | null> {
  try {
    return await fs.read(path, maxDraftBytes)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    // a folder or a longer file under this name: not these bytes
    if (['EFBIG', 'EINVAL', 'EISDIR', 'ELOOP'].includes(codeOf(error))) return new Uint8Array()
    throw error
  }
}

function missing(name: string): string {
  return evidenceWords.drafts.missing(name)
}

function damaged(name: string): string {
  return evidenceWords.drafts.damaged(name)
}

function unreadable(name: string, error: unknown): Result<never> {
  return fail('draft-unreadable', evidenceWords.drafts.unreadable(name, folderReason(error)), String(error))
}
