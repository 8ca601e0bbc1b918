import { constants, type Dirent, type Stats } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, rename, unlink } from 'node:fs/promises'
import { type EntryKind, errorCode, FsError, type FsPort, type NewFile } from './fs-port'

/** Absent on Windows, where a link is told apart by its status alone. */
const noFollow = constants.O_NOFOLLOW ?? 0
/** A FIFO under our name must not hold the opening until someone writes to it. */
const noWait = constants.O_NONBLOCK ?? 0

/** The disk of this computer. */
export const diskFs: FsPort = {
  status: readStatus,
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },
  readFile: readWholeFile,
  createFile: async (path) => newFile(await open(path, 'wx'), path),
  createFolder: async (path) => {
    await mkdir(path)
  },
  rename,
  removeFile: unlink,
  syncFolder
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isSymbolicLink()) return 'link'
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

async function readStatus(path: string) {
  try {
    const stats = await lstat(path)
    return { kind: kindOf(stats), size: stats.size }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  }
}

async function readWholeFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | noFollow | noWait)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new FsError('EINVAL', path)
    if (stats.size > maxBytes) throw new FsError('EFBIG', path)
    return await readUpTo(handle, stats.size)
  } finally {
    await handle.close()
  }
}

/** Not handle.readFile, which would follow a file that keeps growing. */
async function readUpTo(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let length = 0
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

function newFile(handle: FileHandle, path: string): NewFile {
  return {
    append: async (bytes) => {
      let written = 0
      while (written < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, written, bytes.length - written)
        if (bytesWritten === 0) throw new FsError('EIO', path)
        written += bytesWritten
      }
    },
    sync: () => handle.sync(),
    close: () => handle.close()
  }
}

/** Windows cannot sync a folder and does not need to: NTFS journals names by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
