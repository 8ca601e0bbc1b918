import { dirname } from 'node:path/posix'
import { concatBytes } from './concat-bytes'
import { type EntryKind, FsError, type FsPort, type NewFile } from './fs-port'

interface MemoryFile {
  readonly kind: 'file' | 'other'
  bytes: Uint8Array
  /** Bytes that a crash leaves. */
  synced: number
  /** Counts up with each change on the disk. */
  changed: number
}
interface MemoryFolder {
  readonly kind: 'folder'
}
type Entry = MemoryFile | MemoryFolder

export type FsOperation = keyof FsPort | 'write' | 'sync'

/** Does the whole of an operation at one moment, or fails: no crash comes between the check and the deed. */
type Perform = <T>(operation: FsOperation, path: string, act: () => T) => Promise<T>

/** What a crash leaves of work that was not synced. */
export interface CrashLeaves {
  /** How many of these bytes at the end of a file, from 0 to all. */
  bytes(unsynced: number): number
  /** Whether the new names in the folder. */
  names(folder: string): boolean
}

const leavesNothing: CrashLeaves = { bytes: () => 0, names: () => false }

/** A disk in memory that forgets at a crash what was not synced, and fails when told to. */
export class MemoryDisk {
  #entries = new Map<string, Entry>([['/', { kind: 'folder' }]])
  #durable = new Map(this.#entries)
  #mount = 0
  #changes = 0
  /** Asked before each operation: a system code makes it fail so. A write is asked about twice, for each half. */
  fault: (operation: FsOperation, path: string) => string | null = () => null

  /** The disk as a running computer sees it, until the next crash. */
  mount(): FsPort {
    const mount = this.#mount
    return this.#port(async (operation, path, act) => {
      await Promise.resolve()
      if (mount !== this.#mount) throw new FsError('EIO', operation, path)
      const code = this.fault(operation, path)
      if (code !== null || mount !== this.#mount) throw new FsError(code ?? 'EIO', operation, path)
      return act()
    })
  }

  /** The power goes: work that was not synced is lost, and everything under way fails. */
  crash(leaves: CrashLeaves = leavesNothing): void {
    this.#mount += 1
    const folders = [...this.#entries].filter(([, { kind }]) => kind === 'folder').map(([path]) => path)
    for (const folder of folders.sort()) {
      if (this.#durable.has(folder) && leaves.names(folder)) this.#syncNames(folder)
    }
    for (const path of [...this.#durable.keys()].sort()) {
      if (!this.#durable.has(dirname(path))) this.#durable.delete(path)
    }
    for (const entry of this.#durable.values()) if (entry.kind !== 'folder') cutUnsynced(entry, leaves)
    this.#entries = new Map(this.#durable)
  }

  /** Puts something there that is no regular file, as a link is. */
  putLink(path: string): void {
    this.#entries.set(path, this.#newFile('other'))
  }

  #newFile(kind: MemoryFile['kind']): MemoryFile {
    return { kind, bytes: new Uint8Array(), synced: 0, changed: this.#nextChange() }
  }

  #nextChange(): number {
    this.#changes += 1
    return this.#changes
  }

  #port(perform: Perform): FsPort {
    return {
      realPath: (path) =>
        perform('realPath', path, () => {
          this.#get('realPath', path)
          return path
        }),
      list: (folder) =>
        perform('list', folder, () => {
          this.#folder('list', folder)
          return this.#children(folder)
        }),
      fileState: (path) =>
        perform('fileState', path, () => {
          const entry = this.#get('fileState', path)
          if (entry.kind !== 'file') throw new FsError('EINVAL', 'fileState', path)
          return { size: entry.bytes.length, changed: entry.changed }
        }),
      read: (path, maxBytes) => perform('read', path, () => this.#read(path, maxBytes)),
      create: (path) =>
        perform('create', path, () => {
          this.#makeWay('create', path)
          const file = this.#newFile('file')
          this.#entries.set(path, file)
          return openNewFile(file, path, perform, () => this.#nextChange())
        }),
      rename: (from, to) =>
        perform('rename', from, () => {
          const entry = this.#get('rename', from)
          this.#entries.delete(from)
          this.#entries.set(to, entry)
        }),
      remove: (path) =>
        perform('remove', path, () => {
          if (this.#get('remove', path).kind === 'folder') throw new FsError('EISDIR', 'remove', path)
          this.#entries.delete(path)
        }),
      removeFolder: (path) =>
        perform('removeFolder', path, () => {
          this.#folder('removeFolder', path)
          if (this.#children(path).length > 0) throw new FsError('ENOTEMPTY', 'removeFolder', path)
          this.#entries.delete(path)
        }),
      makeFolder: (path) =>
        perform('makeFolder', path, () => {
          const there = this.#entries.get(path)
          if (there !== undefined && there.kind !== 'folder') throw new FsError('ENOTDIR', 'makeFolder', path)
          this.#makeWay('makeFolder', path)
          this.#entries.set(path, { kind: 'folder' })
        }),
      syncFolder: (folder) =>
        perform('syncFolder', folder, () => {
          this.#folder('syncFolder', folder)
          this.#syncNames(folder)
        })
    }
  }

  #read(path: string, maxBytes: number): Uint8Array {
    const entry = this.#get('read', path)
    if (entry.kind !== 'file') throw new FsError('EINVAL', 'read', path)
    if (entry.bytes.length > maxBytes) throw new FsError('EFBIG', 'read', path)
    return entry.bytes.slice()
  }

  #get(operation: FsOperation, path: string): Entry {
    const entry = this.#entries.get(path)
    if (entry === undefined) throw new FsError('ENOENT', operation, path)
    return entry
  }

  #folder(operation: FsOperation, path: string): void {
    if (this.#get(operation, path).kind !== 'folder') throw new FsError('ENOTDIR', operation, path)
  }

  #makeWay(operation: FsOperation, path: string): void {
    this.#folder(operation, dirname(path))
    if (this.#entries.has(path)) throw new FsError('EEXIST', operation, path)
  }

  #children(folder: string): { name: string; kind: EntryKind }[] {
    return [...this.#entries]
      .filter(([path]) => path !== '/' && dirname(path) === folder)
      .map(([path, { kind }]) => ({ name: path.slice(path.lastIndexOf('/') + 1), kind }))
  }

  #syncNames(folder: string): void {
    for (const path of this.#durable.keys()) {
      if (path !== '/' && dirname(path) === folder && !this.#entries.has(path)) this.#durable.delete(path)
    }
    for (const [path, entry] of this.#entries) if (dirname(path) === folder) this.#durable.set(path, entry)
  }
}

function cutUnsynced(file: MemoryFile, leaves: CrashLeaves): void {
  const left = file.synced + leaves.bytes(file.bytes.length - file.synced)
  file.bytes = file.bytes.slice(0, left)
  file.synced = left
}

function openNewFile(file: MemoryFile, path: string, perform: Perform, nextChange: () => number): NewFile {
  const add = (bytes: Uint8Array) => {
    file.bytes = concatBytes([file.bytes, bytes])
    file.changed = nextChange()
  }
  return {
    write: async (bytes) => {
      const half = bytes.length >> 1
      await perform('write', path, () => add(bytes.subarray(0, half)))
      await perform('write', path, () => add(bytes.subarray(half)))
    },
    sync: () =>
      perform('sync', path, () => {
        file.synced = file.bytes.length
      }),
    close: async () => undefined
  }
}
