import type { Signing } from '../model/author'
import type { ProjectId } from '../model/ids'
import type { ProjectSnapshot } from './project-snapshot'
import { readAuthorship } from './read-authorship'
import { readSnapshot } from './read-snapshot'
import { readUpdates } from './read-updates'

/** The project that these Yjs V1 updates make up, in whatever order they come. The updates must have been verified. */
export function snapshotOfUpdates(
  updates: readonly Uint8Array[],
  projectId: ProjectId,
  signing: Signing | null = null
): ProjectSnapshot {
  return readUpdates(updates, (document, article) => {
    if (signing === null) return readSnapshot(document, article, projectId)
    const { authorship, outside } = readAuthorship(document, projectId, signing)
    const snapshot = readSnapshot(document, article, projectId, outside)
    return authorship.size === 0 ? snapshot : { ...snapshot, authorship }
  })
}
