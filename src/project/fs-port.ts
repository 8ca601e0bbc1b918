/** What stands under a name. Links, pipes and devices are `other`: Stet neither follows nor reads them. */
export type EntryKind = 'file' | 'folder' | 'other'

export interface FolderEntry {
  readonly name: string
  readonly kind: EntryKind
}

/** A file as it stands: two that are alike most likely hold the same bytes. Never an order of files or of edits. */
export interface FileState {
  /** Bytes. */
  readonly size: number
  /** A number that is another one after most changes: the time of the last one, as the disk has it. */
  readonly changed: number
}

/** A file being written for the first time. After a failure it takes no more bytes: what is on disk is then unknown. */
export interface NewFile {
  /** Appends all of the bytes, or throws. */
  write(bytes: Uint8Array): Promise<void>
  /** Returns when everything written is on the disk itself. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * The few operations on files the project folder needs. There is none that changes bytes once written.
 * Every one throws an error with a system code (`ENOENT`, `EIO`, ...) when it fails.
 */
export interface FsPort {
  /** The path with links resolved. */
  realPath(path: string): Promise<string>
  list(folder: string): Promise<readonly FolderEntry[]>
  /** Throws `EINVAL` for what is no regular file. Does not follow links. */
  fileState(path: string): Promise<FileState>
  /** The bytes of a regular file. Throws `EFBIG` for one longer than `maxBytes` and `EINVAL` for what is no file. */
  read(path: string, maxBytes: number): Promise<Uint8Array>
  /** Throws `EEXIST` when something is there. */
  create(path: string): Promise<NewFile>
  /** Both in the same folder. Atomic: a reader sees the old name or the new one. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Throws `ENOTEMPTY` when something is in it. */
  removeFolder(path: string): Promise<void>
  /** One level. Throws `EEXIST` when a folder is there, and `ENOTDIR` for a link or anything else in its place. */
  makeFolder(path: string): Promise<void>
  /** Returns when the names in the folder are on the disk itself. */
  syncFolder(folder: string): Promise<void>
}

/** The system code of an error from a file system, "" for another error. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** Whether a folder could not be made because a link or a file is in its place. */
export function isPlaceTaken(error: unknown): error is FsError {
  return error instanceof FsError && error.code === 'ENOTDIR' && error.operation === 'makeFolder'
}

/** An error with a system code, as node's own. */
export class FsError extends Error {
  constructor(
    readonly code: string,
    readonly operation: string,
    readonly path: string
  ) {
    super(`${code}: ${operation} '${path}'`)
  }
}
