import { join } from 'node:path'
import { capturesFolderName, originalFolderName, replicasFolderName } from './folder-layout'
import type { FsPort } from './fs-port'

const ourFolders: readonly string[] = [originalFolderName, capturesFolderName, replicasFolderName]
/** Folders in folders looked into: sync apps put conflict copies one or two deep. */
const deepest = 8

interface FoundPath {
  /** In the project folder, with "/" between names. */
  readonly path: string
  /** Links, devices and folders that are not Stet's are none. */
  readonly isFile: boolean
}

/** Everything in a project folder, looked for in Stet's own folders only. */
export function pathsUnder(fs: FsPort, folder: string): Promise<FoundPath[]> {
  return pathsBelow(fs, folder, '', 0)
}

async function pathsBelow(fs: FsPort, folder: string, path: string, depth: number): Promise<FoundPath[]> {
  const found: FoundPath[] = []
  for (const { name, kind } of await fs.list(join(folder, path))) {
    const child = path === '' ? name : `${path}/${name}`
    const isOurs = kind === 'folder' && depth < deepest && (depth > 0 || ourFolders.includes(name))
    if (isOurs) found.push(...(await pathsBelow(fs, folder, child, depth + 1)))
    else found.push({ path: child, isFile: kind === 'file' })
  }
  return found
}
