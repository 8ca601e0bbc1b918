import { constants, type Dirent } from 'node:fs'
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rmdir,
  unlink
} from 'node:fs/promises'
import { codeOf, type EntryKind, FsError, type FsPort, type NewFile } from './fs-port'

/** The disks of this computer and what is mounted on them. */
export const diskFs: FsPort = {
  realPath: (path) => realpath(path),
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },
  fileState: async (path) => {
    const stats = await lstat(path)
    if (!stats.isFile()) throw new FsError('EINVAL', 'fileState', path)
    return { size: stats.size, changed: stats.mtimeMs }
  },
  read: readRegularFile,
  create: async (path) => new DiskFile(await open(path, 'wx')),
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),
  removeFolder: (path) => rmdir(path),
  makeFolder,
  syncFolder
}

/** To the system a link is something that is there, wherever it leads. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && !(await lstat(path)).isDirectory())
      throw new FsError('ENOTDIR', 'makeFolder', path)
    throw error
  }
}

class DiskFile implements NewFile {
  readonly #handle: FileHandle

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  async write(bytes: Uint8Array): Promise<void> {
    let written = 0
    while (written < bytes.length) {
      const { bytesWritten } = await this.#handle.write(bytes, written)
      if (bytesWritten === 0) throw new FsError('EIO', 'write', '')
      written += bytesWritten
    }
  }

  sync(): Promise<void> {
    return this.#handle.sync()
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

/** O_NOFOLLOW and O_NONBLOCK are absent on Windows, which has neither such links by default nor named pipes as files. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Read through the open handle, so that what was checked is what is read. */
async function readRegularFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(path, openFlags)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new FsError('EINVAL', 'read', path)
    if (stats.size > maxBytes) throw new FsError('EFBIG', 'read', path)
    return await readUpTo(handle, stats.size)
  } finally {
    await handle.close()
  }
}

/** As many bytes as the file had when asked: one that grows meanwhile must not take more memory than was allowed. */
async function readUpTo(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Systems and shares on which a folder cannot be synced answer with these; the file itself is synced then. */
const cannotSyncFolders = ['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EBADF', 'ENOSYS']

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!cannotSyncFolders.includes(codeOf(error))) throw error
  }
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}
