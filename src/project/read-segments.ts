import { basename, join, relative, sep } from 'node:path'
import type { ProjectId } from '../core/model/ids'
import { folderWords } from '../core/words/folder-words'
import { makeCheckSignature } from './check-signature'
import {
  isPlainSegmentName,
  isPresenceFile,
  isSegmentName,
  isUnfinishedName,
  replicasFolderName
} from './folder-layout'
import { codeOf, type FileState, type FsPort } from './fs-port'
import type { Lane } from './lane-header'
import type { Manifest } from './manifest'
import type { ProjectRecord } from './record-codec'
import type { FoundEdit } from './record-set'
import { decodeSegment, maxSegmentFileBytes } from './segment'
import { makerOfStandIn, type StandInMaker } from './stand-in'
import { readUpdateFacts } from './update-facts'
import { type SigningRule, verifyRecords } from './verify-records'

/** Folders in folders read under replicas/: sync apps put conflict copies one or two deep. */
const deepest = 6

/** The size of a file that did not answer. */
export const unanswered = -1

/** What a file turned out to be when it was read last. */
export interface SeenFile extends FileState {
  /** It was whole, under a name that only these bytes have: it is not looked at again while it is there. */
  readonly isSettled: boolean
  /** What the person should know of it. */
  readonly warning: string | null
}

/** Files that were read before, by their path in the project folder. */
export type SeenFiles = ReadonlyMap<string, SeenFile>

/** Records of one lane, as a file held them, each of them verified. */
export interface ReadRecords {
  readonly lane: Lane
  readonly records: readonly (ProjectRecord & FoundEdit)[]
}

/** Who follows a reading. */
export interface ReadingWatch {
  /** Files that are passed over: reading one of them did not end. */
  readonly skip?: ReadonlySet<string>
  /** Called before each file is read, with its path in the project folder. */
  readonly reads?: (name: string) => void
  /** Hears how much of the folder is read, from 0 to 1. */
  readonly reached?: (share: number) => void
  /** Takes what a file held, which then is no part of the answer. Nothing more is read until it has. */
  readonly found?: (part: ReadRecords) => void | Promise<void>
}

export interface FolderContent {
  /** What the files held that were read now. */
  readonly parts: readonly ReadRecords[]
  /** A sentence for each file in the folder that could not be read whole, now or before. */
  readonly warnings: readonly string[]
  /** Every file in the folder that may hold records, for the next reading. */
  readonly seen: SeenFiles
  /** The files that say who is here, by their path in the project folder. */
  readonly presence: readonly string[]
  /** Folders that could not be listed now. What was known of them is among the seen. */
  readonly unlisted: readonly string[]
}

/** Of project.json, what decides which records count. */
export type ReadFor = Pick<Manifest, 'projectId' | 'formatVersion'>

/** What a project of this format version asks of its records. */
export function signingRule({ formatVersion }: Pick<ReadFor, 'formatVersion'>): SigningRule {
  return { mustBeSigned: formatVersion >= 2, check: makeCheckSignature() }
}

/**
 * Every record in the project folder that its hash proves and, since format version 2, its writer's signature. Files
 * are known by what is in them, not by their names.
 * Those that were seen before and have not changed are not read again. With `take`, each file's records are given to
 * it as they are read and kept nowhere: all of a large project at once would not fit in memory.
 */
export async function readSegments(
  fs: FsPort,
  folder: string,
  project: ReadFor,
  known: SeenFiles = new Map(),
  { skip, reads, reached, found }: ReadingWatch = {}
): Promise<FolderContent> {
  const parts: ReadRecords[] = []
  const take = found ?? ((part: ReadRecords) => void parts.push(part))
  const warnings: string[] = []
  const seen = new Map<string, SeenFile>()
  const presence: string[] = []
  const { projectId } = project
  const rule = signingRule(project)
  const top = await fs.list(folder)
  if (!top.some(({ name, kind }) => name === replicasFolderName && kind === 'folder')) {
    return { parts, warnings: [incomplete(replicasFolderName)], seen, unlisted: [], presence }
  }
  const paths: string[] = []
  const { files, unread } = await filesUnder(fs, join(folder, replicasFolderName))
  for (const place of unread) {
    warnings.push(place.isRefused ? refused(basename(place.path)) : folderNotRead(basename(place.path)))
  }
  for (const path of files) {
    const name = relative(folder, path)
    // its writer's journal has what is in it, and a power cut may still empty it
    if (isUnfinishedName(name)) continue
    if (isPresenceFile(name)) presence.push(name)
    else if (skip?.has(name)) warnings.push(endless(name))
    else paths.push(path)
  }
  const nameOf = (path: string) => relative(folder, path)
  const isSettled = (path: string) => known.get(nameOf(path))?.isSettled === true
  const inOrder = await orderToRead(fs, paths, isSettled)
  const fetch = ({ path, state }: FoundFile) => fetchFile(fs, path, known.get(nameOf(path)), state)
  let done = 0
  for await (const [{ path }, fetched] of readAhead(inOrder, fetch)) {
    done += 1
    reached?.(done / inOrder.length)
    if (fetched === null) continue
    const name = nameOf(path)
    if ('bytes' in fetched) reads?.(name)
    const reading = readFetched(fetched, { name, projectId, rule })
    seen.set(name, reading.file)
    if (reading.part !== null) await take(reading.part)
    if (reading.file.warning !== null) warnings.push(reading.file.warning)
  }
  const unlisted = unread.filter(({ isRefused }) => !isRefused).map(({ path }) => nameOf(path))
  return { parts, warnings, seen: withUnlisted(seen, known, unlisted), unlisted, presence }
}

/** Files from which on it is worth asking how old they are. */
const manyFiles = 500

/**
 * The oldest first, where there are many: what they hold is built on by the others, which would have to wait for it in
 * memory. The times may be wrong, which costs memory and nothing else.
 */
async function orderToRead(
  fs: FsPort,
  paths: readonly string[],
  isSettled: (path: string) => boolean
): Promise<readonly FoundFile[]> {
  const toRead = paths.filter((path) => !isSettled(path))
  if (toRead.length < manyFiles) return paths.map((path) => ({ path, state: null }))
  const dated: FoundFile[] = []
  const ask = (path: string) => fs.fileState(path).catch(() => null)
  for await (const [path, state] of readAhead(toRead, ask)) dated.push({ path, state })
  dated.sort((a, b) => (a.state?.changed ?? 0) - (b.state?.changed ?? 0))
  return [...paths.filter(isSettled).map((path) => ({ path, state: null })), ...dated]
}

interface FoundFile {
  readonly path: string
  /** As it was before anything was read; null where nobody asked. */
  readonly state: FileState | null
}

/** Files asked for at a time: a share answers each after a while, and all together hardly later. */
const askedAtOnce = 8

/** What `ask` answers for each, in order, with a few always under way. It must not fail. */
async function* readAhead<File, T>(
  files: readonly File[],
  ask: (file: File) => Promise<T>
): AsyncGenerator<readonly [file: File, answer: T]> {
  const underWay: Promise<T>[] = files.slice(0, askedAtOnce).map(ask)
  for (const [index, file] of files.entries()) {
    const answer = await underWay[index % askedAtOnce]
    const next = files[index + askedAtOnce]
    if (next !== undefined) underWay[index % askedAtOnce] = ask(next)
    if (answer !== undefined) yield [file, answer]
  }
}

interface FoundFiles {
  readonly files: readonly string[]
  /** Folders that could not be listed now, and what Stet does not follow. */
  readonly unread: readonly { readonly path: string; readonly isRefused: boolean }[]
}

async function filesUnder(fs: FsPort, folder: string, depth = 0): Promise<FoundFiles> {
  const files: string[] = []
  const unread: { path: string; isRefused: boolean }[] = []
  const entries = await fs.list(folder).catch((error: unknown) => {
    if (depth === 0) throw error
    // A session that only read takes its folder away again when it ends.
    if (codeOf(error) !== 'ENOENT') unread.push({ path: folder, isRefused: false })
    return []
  })
  for (const { name, kind } of entries) {
    const path = join(folder, name)
    if (kind === 'file') files.push(path)
    else if (kind === 'folder' && depth < deepest) {
      const inner = await filesUnder(fs, path, depth + 1)
      files.push(...inner.files)
      unread.push(...inner.unread)
    } else unread.push({ path, isRefused: true })
  }
  return { files: files.sort(), unread }
}

/** What a folder was known to hold that does not answer now is not missing. */
export function withUnlisted(seen: SeenFiles, known: SeenFiles, unlisted: readonly string[]): SeenFiles {
  if (unlisted.length === 0) return seen
  const isUnlisted = (name: string): boolean => unlisted.some((folder) => name.startsWith(folder + sep))
  return new Map([...[...known].filter(([name]) => isUnlisted(name)), ...seen])
}

interface FileToRead {
  /** Its path in the project folder. */
  readonly name: string
  readonly projectId: ProjectId
  readonly rule: SigningRule
}

interface FileReading {
  readonly file: SeenFile
  readonly part: ReadRecords | null
}

/** A file that is as it was known, one that could not be read, or its bytes. */
type FetchedFile =
  | { readonly known: SeenFile }
  | { readonly unread: true }
  | { readonly state: FileState; readonly bytes: Uint8Array }

/** The file, read if it is not as it was known; null for one that has gone. */
async function fetchFile(
  fs: FsPort,
  path: string,
  known: SeenFile | undefined,
  found: FileState | null
): Promise<FetchedFile | null> {
  if (known?.isSettled) return { known }
  try {
    // a file that changes meanwhile is then read again the next time
    const state = found ?? (await fs.fileState(path))
    if (known?.size === state.size && known.changed === state.changed) return { known: settle(known, path) }
    return { state, bytes: await fs.read(path, maxSegmentFileBytes) }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : { unread: true }
  }
}

/** A file that is as it was, whole and under its own name, is no more looked at in this session than one read in it. */
function settle(known: SeenFile, path: string): SeenFile {
  const isSettled = known.warning === null && isPlainSegmentName(basename(path))
  return isSettled ? { ...known, isSettled } : known
}

function readFetched(fetched: FetchedFile, { name, projectId, rule }: FileToRead): FileReading {
  if ('known' in fetched) return { file: fetched.known, part: null }
  if ('unread' in fetched) {
    // Nothing of it is known, so that it is tried again.
    const warning = isSegmentName(name) ? notRead(name) : null
    return { file: { size: unanswered, changed: 0, isSettled: false, warning }, part: null }
  }
  const { part, warning } = readRecords(fetched.bytes, { name, projectId, rule })
  const isSettled = part !== null && warning === null && isPlainSegmentName(basename(name))
  return { file: { ...fetched.state, isSettled, warning }, part }
}

/** The records in a file's bytes, and what the person should know of it. */
function readRecords(
  bytes: Uint8Array,
  { name, projectId, rule }: FileToRead
): { readonly part: ReadRecords | null; readonly warning: string | null } {
  const reading = decodeSegment(bytes)
  if (reading.kind === 'newer-version') return { part: null, warning: newer(name) }
  if (reading.kind === 'unusable-key') return { part: null, warning: unusableKey(name) }
  if (!('segment' in reading)) {
    if (!isSegmentName(name)) return { part: null, warning: null }
    const maker = makerOfStandIn(name, bytes)
    const warning =
      maker === null ? damaged(name, 'none of the edits in it could be read') : notFetched(name, maker)
    return { part: null, warning }
  }
  const { lane, recordCount } = reading.segment
  if (lane.projectId !== projectId) return { part: null, warning: foreign(name) }
  const { records, refused, reason } = verifyRecords(lane, reading.segment.records, rule)
  const part = records.length === 0 ? null : { lane, records: records.map(withFacts) }
  if (refused > 0 && reason === 'unsigned') return { part, warning: unsigned(name) }
  // a damaged file may be damaged in a signature, too: that is no sign of deceit
  if (refused > 0 && reading.kind === 'whole') return { part, warning: wronglySigned(name) }
  if (reading.kind === 'partly-newer') return { part, warning: newer(name) }
  if (reading.kind === 'whole') return { part, warning: null }
  return {
    part,
    warning: damaged(name, `${records.length} of the ${recordCount} edits in it could be read`)
  }
}

/** In memory of its own: Yjs would read past the end of a view. */
function withFacts(record: ProjectRecord): ProjectRecord & FoundEdit {
  const update = record.update.slice()
  return { ...record, update, facts: readUpdateFacts(update) }
}

function damaged(name: string, extent: string): string {
  return folderWords.files.damaged(name, extent)
}

function notFetched(name: string, maker: StandInMaker): string {
  return folderWords.files.notFetched(name, maker)
}

function notRead(name: string): string {
  return folderWords.files.notRead(name)
}

function endless(name: string): string {
  return folderWords.files.endless(name)
}

function folderNotRead(name: string): string {
  return folderWords.files.folderNotRead(name)
}

function newer(name: string): string {
  return folderWords.files.newer(name)
}

function unsigned(name: string): string {
  return folderWords.files.unsigned(name)
}

function wronglySigned(name: string): string {
  return folderWords.files.wronglySigned(name)
}

function unusableKey(name: string): string {
  return folderWords.files.unusableKey(name)
}

function foreign(name: string): string {
  return folderWords.files.foreign(name)
}

function refused(name: string): string {
  return folderWords.files.refused(name)
}

function incomplete(name: string): string {
  return folderWords.files.incomplete(name)
}
