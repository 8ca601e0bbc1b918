import { basename, join } from 'node:path'
import type { ProjectId } from '../core/model/ids'
import { folderWords } from '../core/words/folder-words'
import { isJournalName, isPublishedJournalName, journalFolder } from './folder-layout'
import { codeOf, type FsPort } from './fs-port'
import { decodeJournal, type JournalContent, maxJournalFileBytes } from './journal'
import { readManifest } from './manifest'

/** A journal of an earlier session on this computer. */
export interface LeftJournal extends JournalContent {
  readonly name: string
  /** The whole file, as it was read. */
  readonly bytes: Uint8Array
  readonly isPublished: boolean
  /** Its edits are meant for the folder that is being opened. */
  readonly belongsHere: boolean
}

export interface LeftJournals {
  readonly journals: readonly LeftJournal[]
  /** The replica ids of this computer's sessions, those whose journals were not read included. */
  readonly replicas: ReadonlySet<string>
  /** A sentence for each that could not be read whole. */
  readonly warnings: readonly string[]
}

interface JournalsOf {
  readonly dataFolder: string
  readonly folder: string
  readonly projectId: ProjectId
  /** Replica ids of which everything is known to be in the folder: their published journals need not be read. */
  readonly knownReplicas?: ReadonlySet<string>
}

/** Every journal this computer keeps of the project. One that cannot be read does not keep the project from opening. */
export async function readJournals(
  fs: FsPort,
  { dataFolder, folder, projectId, knownReplicas = new Set() }: JournalsOf
): Promise<LeftJournals> {
  const journals: LeftJournal[] = []
  const warnings: string[] = []
  const homes = new Map<string | null, boolean>([
    [folder, true],
    [null, true]
  ])
  const place = journalFolder(dataFolder, projectId)
  const replicas = new Set<string>()
  for (const name of await journalNames(fs, place, warnings)) {
    const [replica = ''] = name.split('-')
    replicas.add(replica)
    if (isPublishedJournalName(name) && knownReplicas.has(replica)) continue
    const content = await readJournal(fs, join(place, name), projectId, warnings)
    if (content === null || content.lane.projectId !== projectId) continue
    const { home } = content
    const belongsHere = homes.get(home) ?? !(await holdsProject(fs, home, projectId))
    homes.set(home, belongsHere)
    const isPublished = isPublishedJournalName(name)
    journals.push({ ...content, name, isPublished, belongsHere })
    if (home !== null && !belongsHere && !isPublished) warnings.push(elsewhere(home))
  }
  return { journals, replicas, warnings: [...new Set(warnings)] }
}

async function readJournal(
  fs: FsPort,
  path: string,
  projectId: ProjectId,
  warnings: string[]
): Promise<(JournalContent & Pick<LeftJournal, 'bytes'>) | null> {
  let bytes: Uint8Array
  try {
    bytes = await fs.read(path, maxJournalFileBytes)
  } catch {
    warnings.push(notRead(path))
    return null
  }
  const content = decodeJournal(bytes, projectId)
  // A crash while a journal began leaves less than one record, or zeros, and nothing in it was acknowledged.
  const isUnbegun = content === null && (bytes.length < shortestJournal || bytes.every((byte) => byte === 0))
  if (content?.isDamaged ?? !isUnbegun) warnings.push(damagedJournal(path))
  return content && { ...content, bytes }
}

/** Bytes of the shortest journal with one record. */
const shortestJournal = 200

async function journalNames(fs: FsPort, place: string, warnings: string[]): Promise<readonly string[]> {
  const entries = await fs.list(place).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') warnings.push(notRead(place))
    return []
  })
  return entries.filter(({ name, kind }) => kind === 'file' && isJournalName(name)).map(({ name }) => name)
}

/** A copy of the project elsewhere keeps its own edits. A folder that is gone or moved cannot. */
async function holdsProject(fs: FsPort, folder: string | null, projectId: ProjectId): Promise<boolean> {
  if (folder === null) return false
  const manifest = await readManifest(fs, folder)
  return manifest.ok && manifest.value.projectId === projectId
}

/** What the person is told of a journal that is not whole, or in which something is not signed as it should be. */
export function damagedJournal(path: string): string {
  return folderWords.journals.damagedJournal(path)
}

function notRead(path: string): string {
  return folderWords.journals.notRead(path)
}

function elsewhere(home: string): string {
  return folderWords.journals.elsewhere(basename(home), home)
}
