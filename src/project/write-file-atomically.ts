import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: into a neighbour first, synced, then renamed over the name. A failure throws the
 * system's error and leaves what was there before. `mode` says who may read it, where the system knows that.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const neighbour = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = await open(neighbour, 'w', mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(neighbour, path)
  } catch (error) {
    await rm(neighbour, { force: true })
    throw error
  }
}
