import { basename, join } from 'node:path'
import type { ProjectId } from '../core/model/ids'
import { isJournalName, isPublishedJournalName, journalFolder } from './folder-layout'
import { codeOf, type FolderEntry, type FsPort } from './fs-port'
import { decodeJournal, type JournalContent, maxJournalFileBytes } from './journal'
import { readManifest } from './manifest'

/** A journal of an earlier session on this computer. */
export interface LeftJournal extends JournalContent {
  readonly name: string
  readonly isPublished: boolean
  /** Its edits are meant for the folder that is being opened. */
  readonly belongsHere: boolean
}

/** Every journal this computer keeps of the project, and a sentence for each that could not be read whole. */
export async function readJournals(
  fs: FsPort,
  { dataFolder, folder, projectId }: { dataFolder: string; folder: string; projectId: ProjectId }
): Promise<{ journals: readonly LeftJournal[]; warnings: readonly string[] }> {
  const journals: LeftJournal[] = []
  const warnings: string[] = []
  const homes = new Map<string, boolean>([[folder, true]])
  const place = journalFolder(dataFolder, projectId)
  for (const name of await journalNames(fs, place)) {
    const path = join(place, name)
    const bytes = await fs.read(path, maxJournalFileBytes).catch(() => null)
    const content = bytes === null ? null : decodeJournal(bytes)
    // A crash while a journal began leaves less than one record, and nothing in it was acknowledged.
    if (bytes !== null && content === null && bytes.length < shortestJournal) continue
    if (content === null || content.isDamaged) warnings.push(damaged(path))
    if (content === null || content.lane.projectId !== projectId) continue
    const belongsHere = homes.get(content.home) ?? !(await holdsProject(fs, content.home, projectId))
    homes.set(content.home, belongsHere)
    const isPublished = isPublishedJournalName(name)
    journals.push({ ...content, name, isPublished, belongsHere })
    if (!belongsHere && !isPublished) warnings.push(elsewhere(content.home))
  }
  return { journals, warnings: [...new Set(warnings)] }
}

/** Bytes of the shortest journal with one record. */
const shortestJournal = 200

async function journalNames(fs: FsPort, place: string): Promise<readonly string[]> {
  const entries = await fs.list(place).catch((error: unknown): readonly FolderEntry[] => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return entries.filter(({ name, kind }) => kind === 'file' && isJournalName(name)).map(({ name }) => name)
}

/** A copy of the project elsewhere keeps its own edits. A folder that is gone or moved cannot. */
async function holdsProject(fs: FsPort, folder: string, projectId: ProjectId): Promise<boolean> {
  const manifest = await readManifest(fs, folder)
  return manifest.ok && manifest.value.projectId === projectId
}

function damaged(path: string): string {
  return `The file ${path}, this computer's own copy of earlier edits, is damaged, and was left as it is. What had reached the project folder is not affected. If something is missing from the article, keep this file and ask for help.`
}

function elsewhere(home: string): string {
  return `Edits you made in the copy of this project named ${basename(home)} have not reached that folder yet. They are safe on this computer. Open the project at ${home} to put them there.`
}
