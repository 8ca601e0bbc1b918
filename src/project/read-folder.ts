import { type Result, succeed } from '../core/ipc/result'
import { folderProblem } from './folder-problem'
import type { FsPort } from './fs-port'
import type { Lane } from './lane-header'
import type { LongWork } from './long-work'
import { type FolderContent, type ReadFor, readSegments, type SeenFiles } from './read-segments'
import type { FoundEdit } from './record-set'

/** What was found in a project folder, as much of it as a session needs. */
export interface FolderReading extends Omit<FolderContent, 'parts'> {
  readonly parts: readonly { readonly lane: Lane; readonly records: readonly FoundEdit[] }[]
}

/**
 * Reads the files in a project folder that are not as they were known. With `found`, what each held goes there as it is
 * read, and is no part of the answer; a reading that is begun again gives some of it twice. `long` hears how far it is, and may
 * end it (`cancelled`).
 */
export type ReadFolder = (
  folder: string,
  project: ReadFor,
  known: SeenFiles,
  found?: (part: FolderReading['parts'][number]) => void,
  long?: LongWork
) => Promise<Result<FolderReading>>

/** Reads here and now. The app reads elsewhere, where reading may be ended: see FolderReader. */
export function readFolderHere(fs: FsPort): ReadFolder {
  return async (folder, project, known, found) => {
    try {
      const watch = found === undefined ? {} : { found }
      return succeed(await readSegments(fs, folder, project, known, watch))
    } catch (error) {
      return { ok: false, problem: folderProblem(error) }
    }
  }
}
