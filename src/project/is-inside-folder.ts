import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, relative, sep } from 'node:path'

/** Whether a file's place is in the folder: as the paths are written, or with their links followed. */
export async function isInsideFolder(folder: string, file: string): Promise<boolean> {
  if (isBelow(folder, file)) return true
  try {
    const [outer, inner] = await Promise.all([realpath(folder), realpath(dirname(file))])
    return inner === outer || isBelow(outer, inner)
  } catch {
    // a place that is not there is in no folder
    return false
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
