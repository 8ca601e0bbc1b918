import { readFile } from 'node:fs/promises'
import { codeOf } from './fs-port'

/** The text of a small file of the app's own; null when nothing is there. Throws the system's error for any other failure. */
export async function readTextIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
