import { join } from 'node:path'
import { type Result, succeed } from '../core/ipc/result'
import { journalFolder } from './folder-layout'
import { awayProblem, folderProblem } from './folder-problem'
import { FolderPublisher } from './folder-publisher'
import { FsError, type FsPort } from './fs-port'
import { Journal, markPublished } from './journal'
import type { Lane } from './lane-header'
import { type Manifest, readManifest } from './manifest'
import { ProjectMemory } from './project-memory'
import { ProjectStore } from './project-store'
import { type FolderReading, type ReadFolder, readFolderHere } from './read-folder'
import { damagedJournal, type LeftJournal, readJournals } from './read-journals'
import { type SeenFiles, signingRule } from './read-segments'
import { RecordSet } from './record-set'
import { newClientId, Replica } from './replica'
import { signLane } from './sign-lane'
import type { Signer } from './signing-key'
import type { ProjectPorts } from './system-ports'
import { type SigningRule, verifyRecords } from './verify-records'
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
  const readFolder = options.readFolder ?? readFolderHere(fs)
  const read = await readFolder(folder, manifest, new Map())
  if (!read.ok) return read
  const { parts, warnings, seen } = read.value
  const records = new RecordSet()
  for (const { lane, records: found } of parts) records.add(lane, found)
  const left = await readJournals(fs, { dataFolder, folder, projectId })
  const publisher = new FolderPublisher({ fs, folder, projectId, random })
  const place = journalFolder(dataFolder, projectId)
  const replayed = left.journals.filter(({ belongsHere }) => belongsHere)
  const rule = signingRule(manifest)
  const unsigned = replayed
    .filter((journal) => !replay(journal, records, publisher, { rule, signer }))
    .map(({ name }) => damagedJournal(join(place, name)))
  // What the project has now is there for whoever asks; from here on only what comes is new.
  records.takeFresh()
  const taken = new Set([...records.clientIds, ...left.journals.flatMap(({ lane }) => lane.clientIds)])
  const clientId = newClientId(taken, random)
  const store = new ProjectStore({
    manifest,
    records,
    seen,
    readNew: (known) => readNew({ ...options, readFolder }, manifest, known),
    warnings: [
      ...new Set([...memory.warnings, ...warnings, ...records.warnings(), ...left.warnings, ...unsigned])
    ],
    clientId,
    replica: new Replica({
      projectId,
      generation: nextGeneration(records),
      clientIds: [clientId],
      random,
      signer
    }),
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
  { rule, signer }: ReplayRule
): boolean {
  const lane = laneOf(journal, signer)
  const verified = verifyRecords(lane, journal.records, rule)
  const missing = verified.records.filter((record) => !records.has(lane, record))
  records.add(lane, missing)
  publisher.add(lane, missing)
  return verified.refused === 0
}

/** A lane that is not signed says now what its records hold. One whose header is damaged is signed anew by its owner. */
function laneOf({ lane, records, home }: LeftJournal, signer: Signer | null): Lane {
  if (lane.signed !== null) return lane
  const held = records.flatMap(({ update }) => readClientIds(update) ?? [])
  const whole = { ...lane, clientIds: [...new Set([...lane.clientIds, ...held])] }
  return home === null && signer !== null ? signLane(whole, signer) : whole
}

async function markAll(fs: FsPort, place: string, journals: readonly LeftJournal[]): Promise<void> {
  for (const { name, belongsHere } of journals) if (belongsHere) await markPublished(fs, place, name)
}
