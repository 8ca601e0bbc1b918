import { basename, join, relative } from 'node:path'
import type { ProjectId } from '../core/model/ids'
import { isSegmentName, isUnfinishedName, replicasFolderName } from './folder-layout'
import { codeOf, type FsPort } from './fs-port'
import { RecordSet } from './record-set'
import { decodeSegment, maxSegmentFileBytes } from './segment'

/** Folders in folders read under replicas/: sync apps put conflict copies one or two deep. */
const deepest = 6

export interface FolderContent {
  readonly records: RecordSet
  /** A sentence for each file that could not be read whole. */
  readonly warnings: readonly string[]
}

/** Every record in the project folder that its hash proves. Files are known by what is in them, not by their names. */
export async function readSegments(fs: FsPort, folder: string, projectId: ProjectId): Promise<FolderContent> {
  const records = new RecordSet()
  const warnings: string[] = []
  const top = await fs.list(folder)
  if (!top.some(({ name, kind }) => name === replicasFolderName && kind === 'folder')) {
    return { records, warnings: [incomplete(replicasFolderName)] }
  }
  for (const path of await filesUnder(fs, join(folder, replicasFolderName), 0, warnings)) {
    const name = relative(folder, path)
    const warning = await readSegmentFile(fs, path, name, projectId, records)
    if (warning !== null) warnings.push(warning)
  }
  return { records, warnings }
}

async function filesUnder(fs: FsPort, folder: string, depth: number, warnings: string[]): Promise<string[]> {
  const files: string[] = []
  const entries = await fs.list(folder).catch((error: unknown) => {
    if (depth === 0) throw error
    warnings.push(folderNotRead(basename(folder)))
    return []
  })
  for (const { name, kind } of entries) {
    const path = join(folder, name)
    if (kind === 'file') files.push(path)
    else if (kind === 'folder' && depth < deepest)
      files.push(...(await filesUnder(fs, path, depth + 1, warnings)))
    else warnings.push(refused(name))
  }
  return files.sort()
}

async function readSegmentFile(
  fs: FsPort,
  path: string,
  name: string,
  projectId: ProjectId,
  records: RecordSet
): Promise<string | null> {
  let bytes: Uint8Array
  try {
    bytes = await fs.read(path, maxSegmentFileBytes)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    return isSegmentName(name) ? notRead(name) : null
  }
  const reading = decodeSegment(bytes)
  if (reading.kind === 'newer-version') return newer(name)
  if (!('segment' in reading)) {
    return isSegmentName(name) ? damaged(name, 'none of the edits in it could be read') : null
  }
  const { segment } = reading
  if (segment.lane.projectId !== projectId) return foreign(name)
  records.add(segment.lane, segment.records)
  if (reading.kind === 'partly-newer') return newer(name)
  if (reading.kind === 'whole' || isUnfinishedName(name)) return null
  return damaged(name, `${segment.records.length} of the ${segment.recordCount} edits in it could be read`)
}

function damaged(name: string, extent: string): string {
  return `The file ${name} in the project folder is damaged or has not arrived whole: ${extent}. Everything else was opened, and the file was left as it is. If a sync app is still at work, wait and open the project again; otherwise restore the file from a backup or a colleague's copy.`
}

function notRead(name: string): string {
  return `The file ${name} in the project folder could not be read now. Everything else was opened, and the file was left as it is. Check that it is on this computer and that you may read it, then open the project again.`
}

function folderNotRead(name: string): string {
  return `The folder ${name} in the project folder could not be read now, so edits in it may be missing from the article. Everything else was opened, and nothing was changed. Check that you may read it, then open the project again.`
}

function newer(name: string): string {
  return `The file ${name} in the project folder was written by a newer version of Stet, so edits in it are not shown. Everything else was opened. Update Stet to see them.`
}

function foreign(name: string): string {
  return `The file ${name} in the project folder belongs to another project and was left out. Nothing was changed. Move it back to its own project.`
}

function refused(name: string): string {
  return `${name} in the project folder is a link, a device or too deep a folder, which Stet does not follow. Everything else was opened.`
}

function incomplete(name: string): string {
  return `The project folder is incomplete: ${name} is missing. Nothing was deleted by Stet. If a sync app is still at work, wait and open the project again.`
}
