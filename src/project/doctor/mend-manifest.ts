import { join } from 'node:path'
import type { ProjectId } from '../../core/model/ids'
import { manifestName, replicasFolderName } from '../folder-layout'
import type { FsPort } from '../fs-port'
import { maxManifestBytes, parseManifest } from '../manifest'
import { pathsUnder } from '../paths-under'
import { decodeSegment, maxSegmentFileBytes } from '../segment'

/** A sound project.json that stands under another name, or in another copy of the project. */
export interface FoundManifest {
  readonly bytes: Uint8Array
  /** Where it was found. */
  readonly path: string
}

/**
 * Looks for the folder's project.json among files that sync apps renamed, and in other copies of the project. One counts
 * only when it is signed, or of format version 1, and names the project that the folder's edits belong to.
 */
export async function findManifest(
  fs: FsPort,
  folder: string,
  copies: readonly string[]
): Promise<FoundManifest | null> {
  const projectIds = await projectIdsIn(fs, folder)
  const renamed = await fs.list(folder).catch(() => [])
  const paths = [
    ...renamed
      .filter(({ name, kind }) => kind === 'file' && isLikeManifest(name))
      .map(({ name }) => join(folder, name)),
    ...copies.map((copy) => join(copy, manifestName))
  ]
  for (const path of paths) {
    const bytes = await fs.read(path, maxManifestBytes).catch(() => null)
    const manifest = bytes === null ? null : parseManifest(bytes)
    if (bytes === null || manifest === null || !manifest.ok) continue
    if (projectIds.size === 1 && projectIds.has(manifest.value.projectId)) return { bytes, path }
  }
  return null
}

/** `project (1).json`, `project.sync-conflict-…json`: the same file as a sync app renames it. */
function isLikeManifest(name: string): boolean {
  return /^project.*json/i.test(name) && name !== manifestName
}

async function projectIdsIn(fs: FsPort, folder: string): Promise<ReadonlySet<ProjectId>> {
  const found = new Set<ProjectId>()
  for (const { path, isFile } of await pathsUnder(fs, folder)) {
    if (!isFile || !path.startsWith(`${replicasFolderName}/`)) continue
    const bytes = await fs
      .read(join(folder, ...path.split('/')), maxSegmentFileBytes)
      .catch(() => new Uint8Array())
    const reading = decodeSegment(bytes)
    if (reading.kind === 'whole') found.add(reading.segment.lane.projectId)
  }
  return found
}
