import { join } from 'node:path'
import { fail, type Result, succeed } from '../core/ipc/result'
import { folderWords } from '../core/words/folder-words'
import { refusalWords } from '../core/words/refusal-words'
import { journalFolder } from './folder-layout'
import { awayProblem, folderProblem } from './folder-problem'
import { FolderPublisher } from './folder-publisher'
import { FsError, type FsPort } from './fs-port'
import { Journal, markPublished } from './journal'
import { KeptSegments } from './kept-segments'
import { type Lane, nameOfLane } from './lane-header'
import { type LocalSnapshot, readLocalSnapshot, writeLocalSnapshot } from './local-snapshot'
import type { LongWork } from './long-work'
import { type Manifest, readManifest } from './manifest'
import { ProjectMemory } from './project-memory'
import { ProjectStore } from './project-store'
import { type FolderReading, type ReadFolder, readFolderHere } from './read-folder'
import { damagedJournal, type LeftJournal, readJournals } from './read-journals'
import type { SeenFile, SeenFiles } from './read-segments'
import { signingRule, withUnlisted } from './read-segments'
import { type ProjectRecord, withSignature } from './record-codec'
import { RecordSet } from './record-set'
import { newClientId, Replica } from './replica'
import { signLane } from './sign-lane'
import { recordMessage } from './signed-messages'
import type { Signer } from './signing-key'
import type { ProjectPorts } from './system-ports'
import { type SigningRule, verifyRecords } from './verify-records'
import { writeOnce } from './write-once'
import { readClientIds } from './yjs-updates'

export interface OpenOptions extends Omit<ProjectPorts, 'now'> {
  /** The project folder. */
  readonly folder: string
  /** The app's own data folder, which keeps the journals. */
  readonly dataFolder: string
  /** Signs this session's edits. */
  readonly signer: Signer
  /** Reads what others wrote; in this process where it is left out. */
  readonly readFolder?: ReadFolder
  /** Whoever waits for it, and may end it (`cancelled`) until anything is written. */
  readonly long?: LongWork
  /** Bytes of segments up to which all are read at each opening, known or not: damage is found and mended so. */
  readonly readsAllUpTo?: number
}

/** Opens a project, with the edits that an earlier session on this computer could not put into the folder. */
export async function openProject(options: OpenOptions): Promise<Result<ProjectStore>> {
  try {
    const folder = await options.fs.realPath(options.folder)
    const manifest = await readManifest(options.fs, folder)
    return manifest.ok ? await openSession({ ...options, folder }, manifest.value) : manifest
  } catch (error) {
    return { ok: false, problem: folderProblem(error) }
  }
}

async function openSession(options: OpenOptions, found: Manifest): Promise<Result<ProjectStore>> {
  const { fs, folder, dataFolder, random, timers } = options
  const memory = await ProjectMemory.open(options, found)
  const manifest = { ...found, formatVersion: memory.current.formatVersion }
  // a project of format version 1 goes on as it began, so that whoever reads it reads all of it
  const signer = manifest.formatVersion >= 2 ? options.signer : null
  const { projectId } = manifest
  const { formatVersion } = manifest
  const readFolder = options.readFolder ?? readFolderHere(fs)
  const snapshot = await readLocalSnapshot(options, { projectId, formatVersion, folder })
  const read = await readWhole({ ...options, readFolder }, manifest, snapshot)
  if (!read.ok) return read
  if (options.long?.settle() === false) return fail('cancelled', refusalWords.givenUp)
  const remembering = await memory.keep()
  const { records, inFolder, warnings, seen } = read.value
  // a session that the snapshot does not know may have published what did not arrive whole
  const remembered = inFolder.isAllKnown ? (snapshot?.records.lanes ?? []) : []
  const knownReplicas = new Set<string>(remembered.map((lane) => lane.replica))
  const left = await readJournals(fs, { dataFolder, folder, projectId, knownReplicas })
  const publisher = new FolderPublisher({ fs, folder, projectId, random })
  const place = journalFolder(dataFolder, projectId)
  const replayed = left.journals.filter(({ belongsHere }) => belongsHere)
  const kept = await keepJournals({ fs, random }, place, replayed)
  if (!kept.ok) return kept
  const rule = signingRule(manifest)
  const unsigned = replayed
    .filter((journal) => !replay(journal, records, publisher, { rule, signer, inFolder }))
    .map(({ name }) => damagedJournal(join(place, name)))
  // What the project has now is there for whoever asks; from here on only what comes is new.
  records.takeFresh()
  const taken = new Set([...records.clientIds, ...left.journals.flatMap(({ lane }) => lane.clientIds)])
  const clientId = newClientId(taken, random)
  const generation = nextGeneration(records)
  const replica = new Replica({ projectId, generation, clientIds: [clientId], random, signer })
  const store = new ProjectStore({
    manifest,
    records,
    seen,
    known: snapshot?.files.keys() ?? [],
    kept: new KeptSegments({ fs, random, folder, dataFolder, projectId }),
    ownReplicas: new Set([replica.lane.replica, ...left.replicas]),
    isWhole: inFolder.isWhole,
    readNew: (known) => readNew({ ...options, readFolder }, manifest, known),
    remember: (files, records, isWhole) =>
      writeLocalSnapshot(options, { projectId, formatVersion, folder, files, isWhole, records }),
    warnings: [
      ...new Set([...remembering, ...warnings, ...records.warnings(), ...left.warnings, ...unsigned])
    ],
    clientId,
    replica,
    journal: new Journal(fs, { dataFolder, projectId, home: folder }),
    publisher,
    timers,
    memory,
    ownKey: options.signer.publicKey
  })
  const published = await store.publish()
  if (published.ok) await markAll(fs, place, left.journals)
  return succeed(store)
}

/** Which records are in the folder, and not only known to this computer. */
interface FolderHashes {
  has(lane: Lane, record: ProjectRecord): boolean
  /** All of what this computer knew is there, as it was. */
  readonly isWhole: boolean
  /** And was not looked at again. */
  readonly isAllKnown: boolean
}

interface WholeReading {
  readonly records: RecordSet
  readonly inFolder: FolderHashes
  readonly warnings: readonly string[]
  readonly seen: SeenFiles
}

const usualReadsAllUpTo = 64 * 1024 * 1024

/**
 * What the folder holds, with what this computer knew of it. Of a large project, segments that stand as they stood are
 * not read again.
 */
async function readWhole(
  {
    folder,
    readFolder,
    long,
    readsAllUpTo = usualReadsAllUpTo
  }: OpenOptions & { readonly readFolder: ReadFolder },
  manifest: Manifest,
  snapshot: LocalSnapshot | null
): Promise<Result<WholeReading>> {
  const records = new RecordSet(manifest.creator?.key)
  if (snapshot !== null) records.recall(snapshot.records)
  const files = snapshot?.files ?? new Map()
  const size = [...files.values()].reduce((sum, file) => sum + file.size, 0)
  const known: SeenFiles = size > readsAllUpTo ? files : new Map()
  // what was remembered says nothing of neighbours: where all is read, all is judged
  const judging = snapshot !== null && known.size === 0 ? records.withoutRecords() : null
  const read = new Map<string, Set<string>>()
  const reading = await readFolder(
    folder,
    manifest,
    known,
    (part) => {
      const name = nameOfLane(part.lane)
      const hashes = read.get(name) ?? new Set()
      read.set(name, hashes)
      for (const { hash } of part.records) hashes.add(hash)
      judging?.judge(part.lane, part.records)
      records.absorb(part.lane, part.records)
    },
    long
  )
  if (!reading.ok) return reading
  if (judging !== null) records.learnNeighbours(judging)
  const { warnings, unlisted } = reading.value
  const seen = withUnlisted(reading.value.seen, files, unlisted)
  const wasWhole = snapshot?.isWhole ?? true
  const isWhole =
    wasWhole && [...files].every(([name, { size, changed }]) => isAsKnown(seen.get(name), size, changed))
  const isAllKnown = isWhole && known.size > 0
  const inFolder = {
    isWhole,
    isAllKnown,
    has: (lane: Lane, record: ProjectRecord) =>
      read.get(nameOfLane(lane))?.has(record.hash) === true || (isAllKnown && records.has(lane, record))
  }
  return succeed({ records, inFolder, warnings, seen })
}

function isAsKnown(file: SeenFile | undefined, size: number, changed: number): boolean {
  return file?.size === size && file.changed === changed && file.warning === null
}

/** An empty folder may be the place where a share is mounted at other times: what it lacks is not missing. */
async function readNew(
  { fs, folder, readFolder }: Pick<OpenOptions, 'fs' | 'folder'> & { readonly readFolder: ReadFolder },
  opened: Manifest,
  known: SeenFiles
): Promise<Result<FolderReading>> {
  try {
    const manifest = await readManifest(fs, folder)
    if (!manifest.ok) throw new FsError('ENOENT', 'read', folder)
    if (manifest.value.projectId !== opened.projectId) throw new FsError('ENOTDIR', 'read', folder)
    const read = await readFolder(folder, opened, known)
    if (read.ok || read.problem.code !== 'folder-not-reachable') return read
    throw new Error(read.problem.detail)
  } catch (error) {
    return { ok: false, problem: awayProblem(error) }
  }
}

function nextGeneration(records: RecordSet): number {
  return Math.min(records.highestGeneration + 1, 0xffff_ffff)
}

interface ReplayRule {
  readonly inFolder: FolderHashes
  readonly rule: SigningRule
  readonly signer: Signer | null
}

/**
 * Takes in the records of a journal, and has those that the folder lacks published. Answers whether all of them may
 * count: what others would leave out is left out here too.
 */
function replay(
  journal: LeftJournal,
  records: RecordSet,
  publisher: FolderPublisher,
  { rule, signer, inFolder }: ReplayRule
): boolean {
  const lane = laneOf(journal, signer)
  const verified = verifyRecords(lane, journal.records, rule)
  const missing = verified.records
    .filter((record) => !inFolder.has(lane, record))
    .map((record) => signedAgain(lane, record, signer))
  records.add(lane, verified.records)
  publisher.add(lane, missing)
  return verified.refused === 0
}

/**
 * A record whose signature was damaged counts by that of the next one. In the folder it may end a file, so its owner
 * signs it again: the same key makes the same signature.
 */
function signedAgain(lane: Lane, record: ProjectRecord, signer: Signer | null): ProjectRecord {
  const { signed } = lane
  if (signer === null || signed?.publicKey !== signer.publicKey) return record
  return withSignature(
    record,
    signer.sign(recordMessage(lane, signed.publicKey, Buffer.from(record.hash, 'hex')))
  )
}

/** A lane that is not signed says now what its records hold. One whose header is damaged is signed anew by its owner. */
function laneOf({ lane, records, home }: LeftJournal, signer: Signer | null): Lane {
  if (lane.signed !== null) return lane
  const held = records.flatMap(({ update }) => readClientIds(update) ?? [])
  const whole = { ...lane, clientIds: [...new Set([...lane.clientIds, ...held])] }
  return home === null && signer !== null ? signLane(whole, signer) : whole
}

/**
 * A session that was ended may have left edits that this computer can read and that are not on its disk yet: the next
 * power cut would take them, and with them all that is built on them by then. So each journal that is to be read again is
 * written anew, synced, in its own place and before anything in it counts.
 */
async function keepJournals(
  { fs, random }: Pick<OpenOptions, 'fs' | 'random'>,
  place: string,
  journals: readonly LeftJournal[]
): Promise<Result<null>> {
  try {
    for (const { name, bytes, isPublished, records } of journals) {
      if (!isPublished && records.length > 0) await writeOnce(fs, join(place, name), bytes, random)
    }
    return succeed(null)
  } catch (error) {
    return fail('journal-not-kept', journalNotKept, String(error))
  }
}

const journalNotKept = folderWords.opening.journalNotKept

async function markAll(fs: FsPort, place: string, journals: readonly LeftJournal[]): Promise<void> {
  for (const { name, belongsHere } of journals) if (belongsHere) await markPublished(fs, place, name)
}
