import { type Result, succeed } from '../core/ipc/result'
import type { ProjectId } from '../core/model/ids'
import { journalFolder } from './folder-layout'
import { awayProblem, folderProblem } from './folder-problem'
import { FolderPublisher } from './folder-publisher'
import { FsError, type FsPort } from './fs-port'
import { Journal, markPublished } from './journal'
import { type Manifest, readManifest } from './manifest'
import { ProjectStore } from './project-store'
import { type LeftJournal, readJournals } from './read-journals'
import { type FolderContent, readSegments, type SeenFiles } from './read-segments'
import { RecordSet } from './record-set'
import { newClientId, Replica } from './replica'
import type { ProjectPorts } from './system-ports'
import { readClientIds } from './yjs-updates'

export interface OpenOptions extends Omit<ProjectPorts, 'now'> {
  /** The project folder. */
  readonly folder: string
  /** The app's own data folder, which keeps the journals. */
  readonly dataFolder: string
}

/** Opens a project, with the edits that an earlier session on this computer could not put into the folder. */
export async function openProject(options: OpenOptions): Promise<Result<ProjectStore>> {
  try {
    const folder = await options.fs.realPath(options.folder)
    const manifest = await readManifest(options.fs, folder)
    return manifest.ok ? succeed(await openSession({ ...options, folder }, manifest.value)) : manifest
  } catch (error) {
    return { ok: false, problem: folderProblem(error) }
  }
}

async function openSession(options: OpenOptions, manifest: Manifest): Promise<ProjectStore> {
  const { fs, folder, dataFolder, random, timers } = options
  const { projectId } = manifest
  const { parts, warnings, seen } = await readSegments(fs, folder, projectId)
  const records = new RecordSet()
  for (const { lane, records: found } of parts) records.add(lane, found)
  const left = await readJournals(fs, { dataFolder, folder, projectId })
  const publisher = new FolderPublisher({ fs, folder, projectId, random })
  const place = journalFolder(dataFolder, projectId)
  for (const journal of left.journals.filter(({ belongsHere }) => belongsHere)) {
    replay(journal, records, publisher)
  }
  const taken = new Set([...records.clientIds, ...left.journals.flatMap(({ lane }) => lane.clientIds)])
  const clientId = newClientId(taken, random)
  const store = new ProjectStore({
    manifest,
    records,
    seen,
    readNew: (known) => readNew(options, projectId, known),
    warnings: [...warnings, ...records.warnings(), ...left.warnings],
    clientId,
    replica: new Replica(projectId, nextGeneration(records), [clientId], random),
    journal: new Journal(fs, { dataFolder, projectId, home: folder }),
    publisher,
    timers
  })
  const published = await store.publish()
  if (published.ok) await markAll(fs, place, left.journals)
  return store
}

/** An empty folder may be the place where a share is mounted at other times: what it lacks is not missing. */
async function readNew(
  { fs, folder }: OpenOptions,
  projectId: ProjectId,
  known: SeenFiles
): Promise<Result<FolderContent>> {
  try {
    const manifest = await readManifest(fs, folder)
    if (!manifest.ok) throw new FsError('ENOENT', 'read', folder)
    if (manifest.value.projectId !== projectId) throw new FsError('ENOTDIR', 'read', folder)
    return succeed(await readSegments(fs, folder, projectId, known))
  } catch (error) {
    return { ok: false, problem: awayProblem(error) }
  }
}

function nextGeneration(records: RecordSet): number {
  return Math.min(records.highestGeneration + 1, 0xffff_ffff)
}

/** Takes in the records of a journal, and has those that the folder lacks published. */
function replay(journal: LeftJournal, records: RecordSet, publisher: FolderPublisher): void {
  const missing = journal.records.filter((record) => !records.has(record))
  const clientIds = missing.flatMap(({ update }) => readClientIds(update) ?? [])
  const lane = { ...journal.lane, clientIds: [...new Set([...journal.lane.clientIds, ...clientIds])] }
  records.add(lane, missing)
  publisher.add(lane, missing)
}

async function markAll(fs: FsPort, place: string, journals: readonly LeftJournal[]): Promise<void> {
  for (const { name, belongsHere } of journals) if (belongsHere) await markPublished(fs, place, name)
}
