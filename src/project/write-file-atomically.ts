import { randomBytes } from 'node:crypto'
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { diskFs } from './disk-fs'

/**
 * Writes a file whole or not at all: into a neighbour first, synced, then renamed over the name. A failure throws the
 * system's error and leaves what was there before. `mode` says who may read it, where the system knows that.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const neighbour = await writeNeighbour(path, bytes, mode)
  await moveInto(neighbour, path)
  await syncNames(path)
}

/**
 * The same for a file and another that belongs to it, such as its signature. At no moment does a file lie beside the other
 * of an earlier one: in between it has none. A failure that leaves the file in its place throws all the same.
 */
export async function writePairAtomically(
  file: { readonly path: string; readonly bytes: Uint8Array },
  companion: { readonly path: string; readonly bytes: Uint8Array }
): Promise<void> {
  const first = await writeNeighbour(file.path, file.bytes)
  const second = await writeNeighbour(companion.path, companion.bytes).catch(async (error: unknown) => {
    await rm(first, { force: true })
    throw error
  })
  const earlier = neighbourOf(companion.path)
  let hadOne = false
  try {
    hadOne = await moveAside(companion.path, earlier)
    await moveInto(first, file.path)
  } catch (error) {
    if (hadOne) await rename(earlier, companion.path)
    for (const neighbour of [first, second]) await rm(neighbour, { force: true })
    throw error
  }
  await moveInto(second, companion.path)
  if (hadOne) await rm(earlier, { force: true })
  await syncNames(file.path)
}

/** A name that nobody can have put something under beforehand. */
function neighbourOf(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, longestName)}.${randomBytes(8).toString('hex')}.tmp`)
}

/** Of the name that a neighbour begins with, characters: whole names may be as long as the disk takes. */
const longestName = 40

async function writeNeighbour(path: string, bytes: Uint8Array, mode = 0o666): Promise<string> {
  const neighbour = neighbourOf(path)
  const file = await open(neighbour, 'wx', mode)
  try {
    await writeSynced(file, bytes)
  } catch (error) {
    await rm(neighbour, { force: true })
    throw error
  }
  return neighbour
}

async function writeSynced(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whether a file was there; anything else stays where it is. */
async function moveAside(path: string, aside: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null)
  if (found?.isFile() !== true) return false
  await rename(path, aside)
  return true
}

async function moveInto(neighbour: string, path: string): Promise<void> {
  try {
    await rename(neighbour, path)
  } catch (error) {
    await rm(neighbour, { force: true })
    throw error
  }
}

/** So that a power cut does not take the name back. The file is there all the same where that fails. */
async function syncNames(path: string): Promise<void> {
  await diskFs.syncFolder(dirname(path)).catch(() => {})
}
