import { FsError, type FsPort } from './fs-port'

/** The same files while there is time; then nothing more is listed or read: each asking fails with `ETIMEDOUT`. */
export function fsInTime(fs: FsPort, isOver: () => boolean): FsPort {
  const inTime = <T>(operation: string, path: string, ask: () => Promise<T>): Promise<T> =>
    isOver() ? Promise.reject(new FsError('ETIMEDOUT', operation, path)) : ask()
  return {
    list: (folder) => inTime('list', folder, () => fs.list(folder)),
    fileState: (path) => inTime('fileState', path, () => fs.fileState(path)),
    read: (path, maxBytes) => inTime('read', path, () => fs.read(path, maxBytes)),
    realPath: (path) => fs.realPath(path),
    create: (path) => fs.create(path),
    rename: (from, to) => fs.rename(from, to),
    remove: (path) => fs.remove(path),
    removeFolder: (path) => fs.removeFolder(path),
    makeFolder: (path) => fs.makeFolder(path),
    syncFolder: (folder) => fs.syncFolder(folder)
  }
}
