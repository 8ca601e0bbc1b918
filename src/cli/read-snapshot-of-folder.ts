import type { ProjectSnapshot } from '../core/document/project-snapshot'
import { snapshotOfUpdates } from '../core/document/snapshot-of-updates'
import { type Result, succeed } from '../core/ipc/result'
import type { ReplicaId } from '../core/model/ids'
import { diskFs } from '../project/disk-fs'
import type { Manifest } from '../project/manifest'
import { readProject } from '../project/read-project'
import type { Terminal } from './terminal'

export interface SnapshotOfFolder {
  readonly manifest: Manifest
  readonly snapshot: ProjectSnapshot
}

/** The project in a folder as it stands. Files that could not be used are named on stderr; the rest counts. */
export async function readSnapshotOfFolder(
  folder: string,
  terminal: Terminal,
  otherBranchOf?: ReplicaId
): Promise<Result<SnapshotOfFolder>> {
  const read = await readProject({ fs: diskFs, folder, otherBranchOf })
  if (!read.ok) return read
  const { manifest, updates, signing, warnings } = read.value
  for (const warning of warnings) terminal.error(`stet: ${warning}\n`)
  return succeed({ manifest, snapshot: snapshotOfUpdates(updates, manifest.projectId, signing) })
}
