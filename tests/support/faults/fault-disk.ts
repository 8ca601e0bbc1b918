import { dirname, join } from 'node:path/posix'
import { concatBytes } from '../../../src/project/concat-bytes'
import { type EntryKind, FsError, type FsPort, type NewFile } from '../../../src/project/fs-port'
import type { FsOperation } from '../../../src/project/memory-fs'
import type { Luck } from './luck'

/** What goes wrong with one operation. */
export type Fault =
  /** It does nothing and fails with this system code. A sync that fails has lost the bytes for good, as on Linux. */
  | { readonly kind: 'fail'; readonly code: string }
  /** A write that stores this share of its bytes, and fails. */
  | { readonly kind: 'short'; readonly share: number; readonly code: string }
  /** A write that stores this share of its bytes, and says that it stored all. */
  | { readonly kind: 'lie'; readonly share: number }
  /** The power goes before it, or after it and before it could answer; `isKill` ends the program alone. */
  | { readonly kind: 'crash'; readonly isDone: boolean; readonly isKill?: boolean }
  /** It does not answer until this is settled, and is done then. */
  | { readonly kind: 'hang'; readonly until: Promise<void> }

/** Asked before each operation. */
export type FaultPlan = (operation: FsOperation, path: string) => Fault | null

interface FileNode {
  readonly kind: 'file' | 'other'
  parts: Uint8Array[]
  length: number
  /** Bytes that a crash leaves. */
  synced: number
  changed: number
  /** From here to `synced`, what a failed sync dropped: a crash leaves zeros. */
  readonly dropped: { readonly from: number; readonly to: number }[]
}

interface FolderNode {
  readonly kind: 'folder'
  names: Map<string, Node>
  durable: Map<string, Node>
  /** What was done to names since they were synced last. */
  pending: NameChange[]
}

type Node = FileNode | FolderNode

type NameChange =
  | { readonly kind: 'put'; readonly name: string; readonly node: Node }
  | { readonly kind: 'drop'; readonly name: string }
  | { readonly kind: 'move'; readonly name: string; readonly to: string }

let changes = 0

function nextChange(): number {
  changes += 1
  return changes
}

/** Sectors are written whole, and in any order. */
const sectorBytes = 512

/**
 * A disk that fails as it is told and, when the power goes, keeps of unsynced work what a seed decides: names and
 * sectors each for themselves, in any order, zeros in place of what did not come.
 */
export class FaultDisk {
  readonly #luck: Luck
  readonly #root: FolderNode = newFolder()
  #mount = 0
  plan: FaultPlan = () => null
  /** Operations that were asked for. */
  operations = 0
  /** Faults that happened, power cuts included. */
  faults = 0

  constructor(luck: Luck) {
    this.#luck = luck
  }

  /** The disk as a running computer sees it, until the power goes. */
  mount(): FsPort {
    const mount = this.#mount
    return this.#port(async (operation, path, act) => {
      await Promise.resolve()
      const stop = () => {
        if (mount !== this.#mount) throw new FsError('EIO', operation, path)
      }
      stop()
      this.operations += 1
      const fault = this.plan(operation, path)
      if (fault === null) return act(null)
      if (fault.kind !== 'crash') this.faults += 1
      if (fault.kind === 'hang') {
        await fault.until
        stop()
        return act(null)
      }
      if (fault.kind === 'crash') {
        if (fault.isDone) act(null)
        if (fault.isKill === true) this.kill()
        else this.crash()
        throw new FsError('EIO', operation, path)
      }
      if (fault.kind === 'fail' && operation !== 'sync') throw new FsError(fault.code, operation, path)
      return act(fault)
    })
  }

  /** The program is killed: nothing it had under way goes on, and the disk keeps what was done. */
  kill(): void {
    this.#mount += 1
    this.faults += 1
  }

  /** The power goes and comes back: everything under way fails, and the seed decides what is left. */
  crash(): void {
    this.#mount += 1
    this.faults += 1
    this.#crashFolder(this.#root)
  }

  /** Every file under a folder, by its path in it, as a program beside Stet sees them. */
  files(folder: string): Map<string, Uint8Array> {
    const files = new Map<string, Uint8Array>()
    const node = this.#find(folder)
    if (node?.kind === 'folder') collect(node, '', files)
    return files
  }

  /** Puts a file there for good, with the folders it needs, as a sync app or a person does. */
  place(path: string, bytes: Uint8Array): void {
    const name = nameOf(path)
    const folder = this.#makeWay(dirname(path))
    const node = newFile()
    setBytes(node, bytes)
    folder.names.set(name, node)
    folder.durable.set(name, node)
  }

  /** Makes a folder for good, with those above it. */
  placeFolder(path: string): void {
    this.#makeWay(path)
  }

  /** Puts something there that is no regular file, as a link is. */
  placeLink(path: string): void {
    this.#makeWay(dirname(path)).names.set(nameOf(path), { ...newFile(), kind: 'other' })
  }

  /** Takes a file or a whole folder away for good, as a sync app or a person does. */
  erase(path: string): void {
    const folder = this.#find(dirname(path))
    if (folder?.kind !== 'folder') return
    folder.names.delete(nameOf(path))
    folder.durable.delete(nameOf(path))
    folder.pending = folder.pending.filter(({ name }) => name !== nameOf(path))
  }

  #port(perform: Perform): FsPort {
    return {
      realPath: (path) =>
        perform('realPath', path, () => {
          this.#get('realPath', path)
          return path
        }),
      list: (folder) => perform('list', folder, () => listOf(this.#folder('list', folder))),
      fileState: (path) =>
        perform('fileState', path, () => {
          const node = this.#get('fileState', path)
          if (node.kind !== 'file') throw new FsError('EINVAL', 'fileState', path)
          return { size: node.length, changed: node.changed }
        }),
      read: (path, maxBytes) =>
        perform('read', path, () => {
          const node = this.#get('read', path)
          if (node.kind !== 'file') throw new FsError('EINVAL', 'read', path)
          if (node.length > maxBytes) throw new FsError('EFBIG', 'read', path)
          return bytesOf(node).slice()
        }),
      create: (path) =>
        perform('create', path, () => {
          const file = newFile()
          this.#put('create', path, file)
          return openFile(file, path, perform)
        }),
      rename: (from, to) =>
        perform('rename', from, () => {
          const node = this.#get('rename', from)
          const folder = this.#folder('rename', dirname(to))
          folder.names.delete(nameOf(from))
          folder.names.set(nameOf(to), node)
          folder.pending.push({ kind: 'move', name: nameOf(from), to: nameOf(to) })
        }),
      remove: (path) =>
        perform('remove', path, () => {
          if (this.#get('remove', path).kind === 'folder') throw new FsError('EISDIR', 'remove', path)
          this.#drop('remove', path)
        }),
      removeFolder: (path) =>
        perform('removeFolder', path, () => {
          if (this.#folder('removeFolder', path).names.size > 0)
            throw new FsError('ENOTEMPTY', 'removeFolder', path)
          this.#drop('removeFolder', path)
        }),
      makeFolder: (path) =>
        perform('makeFolder', path, () => {
          const there = this.#find(path)
          if (there !== null && there.kind !== 'folder') throw new FsError('ENOTDIR', 'makeFolder', path)
          this.#put('makeFolder', path, newFolder())
        }),
      syncFolder: (path) =>
        perform('syncFolder', path, () => {
          const folder = this.#folder('syncFolder', path)
          folder.durable = new Map(folder.names)
          folder.pending = []
        })
    }
  }

  #find(path: string): Node | null {
    let node: Node = this.#root
    for (const name of path.split('/')) {
      if (name === '') continue
      const next: Node | undefined = node.kind === 'folder' ? node.names.get(name) : undefined
      if (next === undefined) return null
      node = next
    }
    return node
  }

  #get(operation: FsOperation, path: string): Node {
    const node = this.#find(path)
    if (node === null) throw new FsError('ENOENT', operation, path)
    return node
  }

  #folder(operation: FsOperation, path: string): FolderNode {
    const node = this.#get(operation, path)
    if (node.kind !== 'folder') throw new FsError('ENOTDIR', operation, path)
    return node
  }

  #put(operation: FsOperation, path: string, node: Node): void {
    const folder = this.#folder(operation, dirname(path))
    const name = nameOf(path)
    if (folder.names.has(name)) throw new FsError('EEXIST', operation, path)
    folder.names.set(name, node)
    folder.pending.push({ kind: 'put', name, node })
  }

  #drop(operation: FsOperation, path: string): void {
    const folder = this.#folder(operation, dirname(path))
    folder.names.delete(nameOf(path))
    folder.pending.push({ kind: 'drop', name: nameOf(path) })
  }

  #makeWay(path: string): FolderNode {
    let folder = this.#root
    for (const name of path.split('/')) {
      if (name === '') continue
      const there = folder.names.get(name)
      const next = there?.kind === 'folder' ? there : newFolder()
      folder.names.set(name, next)
      folder.durable.set(name, next)
      folder = next
    }
    return folder
  }

  #crashFolder(folder: FolderNode): void {
    const keeps = this.#luck.pick([0, 0.5, 1])
    for (const change of folder.pending) if (this.#luck.chance(keeps)) replay(change, folder.durable)
    folder.pending = []
    folder.names = new Map(folder.durable)
    for (const node of folder.names.values()) {
      if (node.kind === 'folder') this.#crashFolder(node)
      else this.#crashFile(node)
    }
  }

  #crashFile(file: FileNode): void {
    if (file.length === file.synced && file.dropped.length === 0) return
    const bytes = bytesOf(file).slice()
    for (const { from, to } of file.dropped) bytes.fill(0, from, to)
    const unsynced = bytes.subarray(file.synced)
    const end = this.#luck.pick([
      file.synced,
      file.synced + this.#luck.below(unsynced.length + 1),
      bytes.length
    ])
    const keeps = this.#luck.pick([0, 0.5, 1])
    for (let at = 0; at < unsynced.length; at += sectorBytes) {
      if (!this.#luck.chance(keeps)) unsynced.fill(0, at, at + sectorBytes)
    }
    setBytes(file, bytes.slice(0, end))
    file.dropped.length = 0
  }
}

/** Does the whole of an operation at one moment, or as much of it as the fault allows. */
type Perform = <T>(operation: FsOperation, path: string, act: (fault: Fault | null) => T) => Promise<T>

function openFile(file: FileNode, path: string, perform: Perform): NewFile {
  return {
    write: (bytes) =>
      perform('write', path, (fault) => {
        const share = fault !== null && 'share' in fault ? fault.share : 1
        const stored = bytes.slice(0, Math.floor(bytes.length * share))
        file.parts.push(stored)
        file.length += stored.length
        file.changed = nextChange()
        if (fault?.kind === 'short') throw new FsError(fault.code, 'write', path)
      }),
    sync: () =>
      perform('sync', path, (fault) => {
        if (fault?.kind === 'fail') {
          file.dropped.push({ from: file.synced, to: file.length })
          file.synced = file.length
          throw new FsError(fault.code, 'sync', path)
        }
        file.synced = file.length
      }),
    close: async () => undefined
  }
}

/** A name that did not come cannot be moved or taken away. */
function replay(change: NameChange, names: Map<string, Node>): void {
  if (change.kind === 'put') names.set(change.name, change.node)
  if (change.kind === 'drop') names.delete(change.name)
  const moved = names.get(change.name)
  if (change.kind !== 'move' || moved === undefined) return
  names.delete(change.name)
  names.set(change.to, moved)
}

function newFile(): FileNode {
  return { kind: 'file', parts: [], length: 0, synced: 0, changed: nextChange(), dropped: [] }
}

function newFolder(): FolderNode {
  return { kind: 'folder', names: new Map(), durable: new Map(), pending: [] }
}

function bytesOf(file: FileNode): Uint8Array {
  if (file.parts.length !== 1) file.parts = [concatBytes(file.parts)]
  return file.parts[0] ?? new Uint8Array()
}

function setBytes(file: FileNode, bytes: Uint8Array): void {
  file.parts = [bytes]
  file.length = bytes.length
  file.synced = bytes.length
  file.changed = nextChange()
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function listOf(folder: FolderNode): { name: string; kind: EntryKind }[] {
  return [...folder.names].map(([name, { kind }]) => ({ name, kind }))
}

function collect(folder: FolderNode, inside: string, files: Map<string, Uint8Array>): void {
  for (const [name, node] of folder.names) {
    const path = inside === '' ? name : join(inside, name)
    if (node.kind === 'folder') collect(node, path, files)
    else if (node.kind === 'file') files.set(path, bytesOf(node))
  }
}
