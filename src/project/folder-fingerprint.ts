import { join } from 'node:path'
import { isPresenceFile, isUnfinishedName, manifestName, replicasFolderName } from './folder-layout'
import { codeOf, type FsPort } from './fs-port'
import { sha256, toHex } from './sha256'

/** A project folder as it stands, without its files having been read. */
export interface FolderFingerprint {
  /** Another one after most changes of what can be read in the folder. */
  readonly mark: string
  /** Bytes of the files with edits. */
  readonly bytes: number
  readonly files: number
}

/** Folders in folders looked into: sync apps put conflict copies one or two deep. */
const deepest = 6

/** Files that are looked at. A folder with more is not told from others by them. */
const mostFiles = 20_000

/**
 * Tells one state of a project folder from another by the names, lengths and times of its files, without following links.
 * Throws the file system's error for a folder that cannot be listed.
 */
export async function fingerprintOf(fs: FsPort, folder: string): Promise<FolderFingerprint> {
  const lines: string[] = []
  let bytes = 0
  const note = async (path: string): Promise<void> => {
    const state = await fs.fileState(join(folder, path)).catch(skipGone)
    if (state === null) return
    lines.push(`${path}\n${state.size}\n${state.changed}`)
    bytes += state.size
  }
  const walk = async (path: string, depth: number): Promise<void> => {
    const entries = await fs.list(join(folder, path))
    for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = `${path}/${name}`
      if (lines.length >= mostFiles) return
      if (kind === 'folder' && depth < deepest) await walk(child, depth + 1)
      else if (kind === 'file' && !isUnfinishedName(name) && !isPresenceFile(child)) await note(child)
    }
  }
  await note(manifestName)
  await walk(replicasFolderName, 0)
  const mark = toHex(sha256(new TextEncoder().encode(lines.join('\n'))))
  return { mark, bytes, files: lines.length }
}

/** A file that has gone meanwhile is none. */
function skipGone(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}
