import { basename } from 'node:path'
import { fail, type Result, succeed } from '../core/ipc/result'
import { type FileState, type KeptEvidenceFile, largestEvidenceFile } from '../core/model/evidence-file'
import { cleanFileName } from '../core/model/file-name'
import { sniffMedia } from '../core/model/sniff-media'
import { evidenceWords } from '../core/words/evidence-words'
import { placeUnderHash, writeUnderHash } from './captures'
import { folderReason } from './folder-problem'
import { codeOf, type FsPort } from './fs-port'
import { readManifest } from './manifest'
import { sha256, toHex } from './sha256'
import type { ProjectPorts } from './system-ports'

/** A kept file as an entry names it. */
export type NamedFile = Pick<KeptEvidenceFile, 'sha256' | 'size'>

/**
 * Keeps a copy of a file in the project folder, under the hash of its bytes, synced, and says what it is. The file itself
 * is only read. Refused: links (they may lead to what nobody meant to share), folders, devices, empty and too large
 * files, and one that somebody writes into at this moment.
 */
export async function keepFile(
  ports: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  path: string
): Promise<Result<KeptEvidenceFile>> {
  const name = cleanFileName(basename(path))
  const read = await readSettled(ports.fs, path, name)
  return read.ok ? keepBytes(ports, folder, name, read.value) : read
}

/** Keeps bytes that came without a file, as a picture from the clipboard does. */
export async function keepBytes(
  { fs, random }: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  givenName: string,
  bytes: Uint8Array
): Promise<Result<KeptEvidenceFile>> {
  const name = cleanFileName(givenName)
  if (bytes.length === 0) return fail('empty-file', emptyFile(name))
  if (bytes.length > largestEvidenceFile) return fail('file-too-large', tooLarge(name))
  // a folder without it may be the empty place where a share is mounted at other times
  const manifest = await readManifest(fs, folder)
  if (!manifest.ok) return fail('file-not-kept', evidenceWords.files.refused(name, manifest.problem.message))
  const hash = toHex(sha256(bytes))
  const kept = { sha256: hash, name, type: sniffMedia(bytes), size: bytes.length }
  try {
    if ((await stateOfFile(fs, folder, kept)) !== 'here')
      await writeUnderHash({ fs, folder, random }, hash, bytes)
    return succeed(kept)
  } catch (error) {
    return fail('file-not-kept', evidenceWords.files.notKept(name, folderReason(error)), String(error))
  }
}

/** The bytes of a kept file, if they are those that were added. */
export async function readKept(
  fs: FsPort,
  folder: string,
  { sha256: hash }: Pick<NamedFile, 'sha256'>
): Promise<Result<Uint8Array, { readonly code: Exclude<FileState, 'here'>; readonly message: string }>> {
  try {
    const bytes = await fs.read(placeUnderHash(folder, hash), largestEvidenceFile)
    return toHex(sha256(bytes)) === hash ? succeed(bytes) : fail('changed', changedFile)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return fail('missing', missingFile)
    // a folder, a link or a longer file in its place
    if (['EFBIG', 'EINVAL', 'EISDIR', 'ELOOP'].includes(code)) return fail('changed', changedFile)
    return fail('unreachable', unreachableFile, String(error))
  }
}

/** How the bytes of a kept file stand in the folder. Reads all of them. */
export async function stateOfFile(fs: FsPort, folder: string, file: NamedFile): Promise<FileState> {
  const read = await readKept(fs, folder, file)
  return read.ok ? 'here' : read.problem.code
}

async function readSettled(fs: FsPort, path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const before = await fs.fileState(path)
    if (before.size === 0) return fail('empty-file', emptyFile(name))
    if (before.size > largestEvidenceFile) return fail('file-too-large', tooLarge(name))
    const bytes = await fs.read(path, largestEvidenceFile)
    const after = await fs.fileState(path)
    const isSettled = after.size === bytes.length && after.changed === before.changed
    return isSettled ? succeed(bytes) : fail('file-unsettled', unsettled(name))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EINVAL' || code === 'ELOOP' || code === 'EISDIR') return fail('no-file', noFile(name))
    if (code === 'EFBIG') return fail('file-too-large', tooLarge(name))
    return fail('file-unreadable', evidenceWords.files.unreadable(name), String(error))
  }
}

const missingFile = evidenceWords.files.missingFile
const changedFile = evidenceWords.files.changedFile
const unreachableFile = evidenceWords.files.unreachableFile

function emptyFile(name: string): string {
  return evidenceWords.files.emptyFile(name)
}

function tooLarge(name: string): string {
  return evidenceWords.files.tooLarge(name)
}

function noFile(name: string): string {
  return evidenceWords.files.noFile(name)
}

function unsettled(name: string): string {
  return evidenceWords.files.unsettled(name)
}
