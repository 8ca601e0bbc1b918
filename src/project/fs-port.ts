/** What lies at a path, links not followed. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other'

export interface FolderEntry {
  readonly name: string
  readonly kind: EntryKind
}

export interface FileStatus {
  readonly kind: EntryKind
  /** Bytes, for files. */
  readonly size: number
}

/** A file that did not exist before and that only grows. */
export interface NewFile {
  /** Writes all the bytes at the end or rejects; after a rejection the file's end is unknown. */
  append(bytes: Uint8Array): Promise<void>
  /** Resolves when what was appended survives a power cut. Never call it again after it has rejected. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * The few file operations that a project needs. All reject with an error that has a `code` such as ENOENT. There is
 * no operation that changes bytes already written, and none that follows a link.
 */
export interface FsPort {
  /** What is at the path, or null for nothing. */
  status(path: string): Promise<FileStatus | null>
  list(folder: string): Promise<readonly FolderEntry[]>
  /** The whole of a regular file; anything else, and files over the limit (EFBIG), are refused. */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>
  /** Makes a file; EEXIST when the name is taken. */
  createFile(path: string): Promise<NewFile>
  /** Makes one folder in a folder that exists; EEXIST when the name is taken. */
  createFolder(path: string): Promise<void>
  /** Gives a file a new name in the same folder, replacing a file of that name. */
  rename(from: string, to: string): Promise<void>
  removeFile(path: string): Promise<void>
  /** Resolves when the names in the folder survive a power cut. */
  syncFolder(path: string): Promise<void>
}

/** A failed file operation, with the system's code for it. */
export class FsError extends Error {
  override readonly name = 'FsError'

  constructor(
    readonly code: string,
    path: string
  ) {
    super(`${code}: ${path}`)
  }
}

/** The system's code of a failed file operation, such as "ENOSPC"; "" for an error of another kind. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What a log should say of an error. */
export function errorDetail(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
