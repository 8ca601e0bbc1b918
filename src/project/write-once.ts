import { dirname, join, relative, sep } from 'node:path'
import { type FillRandom, newId } from '../core/model/ids'
import { unfinishedEnding } from './folder-layout'
import { codeOf, type FsPort, isPlaceTaken } from './fs-port'

/**
 * Makes the folder and those above it, from `base` down, each one on disk before what comes into it. One that is
 * there already is synced too: an earlier attempt may have made it and failed to. Throws `ENOTDIR` where a link is in the
 * place of one: it may lead out of the project.
 */
export async function makeFolders(fs: FsPort, base: string, names: readonly string[]): Promise<string> {
  let folder = base
  for (const name of names) {
    const child = join(folder, name)
    await fs.makeFolder(child).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    await fs.syncFolder(folder)
    folder = child
  }
  return folder
}

/** As `makeFolders`, in the app's own data folder, which may itself be a link: it is the person's own. */
export async function makeDataFolders(fs: FsPort, dataFolder: string, folder: string): Promise<string> {
  await fs.makeFolder(dataFolder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST' && !isPlaceTaken(error)) throw error
  })
  await fs.syncFolder(dirname(dataFolder))
  return makeFolders(fs, dataFolder, relative(dataFolder, folder).split(sep))
}

/** Writes a file that nobody ever sees half: whole under its name, or not there. Throws when it cannot. */
export async function writeOnce(
  fs: FsPort,
  path: string,
  bytes: Uint8Array,
  random: FillRandom
): Promise<void> {
  const unfinished = `${path}.${newId('replica', random).slice(0, 8)}${unfinishedEnding}`
  try {
    await writeAndSync(fs, unfinished, bytes)
    await fs.rename(unfinished, path)
  } catch (error) {
    // What is left of it takes room on a full disk; a reader ignores it in any case.
    await fs.remove(unfinished).catch(() => undefined)
    throw error
  }
  await fs.syncFolder(dirname(path))
}

async function writeAndSync(fs: FsPort, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.create(path)
  try {
    await file.write(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
