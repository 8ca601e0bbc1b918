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

/** How much of a folder is looked at. */
export interface FingerprintLimits {
  readonly bytes: number
  /** Files, and folders in folders. */
  readonly files: number
}

/** Folders in folders looked into: sync apps put conflict copies one or two deep. */
const deepest = 6

/** Files asked for at a time: a share answers each after a while, and all together hardly later. */
const askedAtOnce = 8

/**
 * Tells one state of a project folder from another by the names, lengths and times of its files, without following links.
 * Ends at 'too large' as soon as there is more than `most`. Throws the file system's error for a folder that cannot be
 * listed.
 */
export async function fingerprintOf(
  fs: FsPort,
  folder: string,
  most: FingerprintLimits
): Promise<FolderFingerprint | 'too large'> {
  const lines: string[] = []
  let bytes = 0
  let looked = 0
  const isOver = (): boolean => looked > most.files || bytes > most.bytes
  const note = async (paths: readonly string[]): Promise<void> => {
    const states = await Promise.all(paths.map((path) => fs.fileState(join(folder, path)).catch(skipGone)))
    for (const [index, state] of states.entries()) {
      if (state === null) continue
      lines.push(`${paths[index]}\n${state.size}\n${state.changed}`)
      bytes += state.size
    }
  }
  const walk = async (path: string, depth: number): Promise<void> => {
    const entries = (await fs.list(join(folder, path))).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const files = entries
      .filter(({ name, kind }) => kind === 'file' && !isUnfinishedName(name))
      .flatMap(({ name }) => (isPresenceFile(`${path}/${name}`) ? [] : `${path}/${name}`))
    for (let at = 0; at < files.length && !isOver(); at += askedAtOnce) {
      const next = files.slice(at, at + askedAtOnce)
      looked += next.length
      await note(next)
    }
    for (const { name, kind } of entries) {
      if (kind !== 'folder' || depth === deepest || isOver()) continue
      looked += 1
      await walk(`${path}/${name}`, depth + 1)
    }
  }
  await walk(replicasFolderName, 0)
  if (isOver()) return 'too large'
  const found = { bytes, files: lines.length }
  await note([manifestName])
  return { mark: toHex(sha256(new TextEncoder().encode(lines.join('\n')))), ...found }
}

/** A file that has gone meanwhile is none. */
function skipGone(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}
