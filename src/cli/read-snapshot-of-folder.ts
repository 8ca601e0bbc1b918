import { type ProjectProof, proveProject } from '../core/document/project-proof'
import type { ProjectSnapshot } from '../core/document/project-snapshot'
import { type Result, succeed } from '../core/ipc/result'
import type { KeyOwner, Signing } from '../core/model/author'
import type { ReplicaId } from '../core/model/ids'
import { showOnOneLine } from '../core/model/show-hidden'
import { diskFs } from '../project/disk-fs'
import type { Manifest } from '../project/manifest'
import { readProject } from '../project/read-project'
import type { Terminal } from './terminal'

export interface SnapshotOfFolder {
  readonly manifest: Manifest
  readonly snapshot: ProjectSnapshot
  readonly proof: ProjectProof
  /** Who made the project; null for one of format version 1. */
  readonly creator: KeyOwner | null
  /** Yjs V1 updates that count. */
  readonly updates: readonly Uint8Array[]
  readonly signing: Signing
  /** What could not be read and does not count, a sentence each. */
  readonly unread: readonly string[]
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
  for (const warning of warnings) terminal.error(`stet: ${showOnOneLine(warning)}\n`)
  const { creator } = signing
  return succeed({
    manifest,
    creator,
    updates,
    signing,
    unread: warnings,
    ...proveProject(updates, manifest.projectId, signing)
  })
}
