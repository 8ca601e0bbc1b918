import { fail, type Result, succeed } from '../core/ipc/result'
import type { Signing } from '../core/model/author'
import type { ReplicaId } from '../core/model/ids'
import { folderWords } from '../core/words/folder-words'
import { folderProblem } from './folder-problem'
import type { FsPort } from './fs-port'
import { type Manifest, ownerOf, readManifest } from './manifest'
import { takeOtherBranch } from './other-branch'
import { readSegments, unanswered } from './read-segments'
import { RecordSet } from './record-set'

export interface ReadProject {
  readonly manifest: Manifest
  /** Yjs V1 updates; in any order they make up the document. */
  readonly updates: readonly Uint8Array[]
  /** Who wrote what, as far as signatures and project.json tell. */
  readonly signing: Signing
  /** Sentences for the person about what could not be read; the rest was. */
  readonly warnings: readonly string[]
  /** Some file or folder did not answer: another reading may find more in a folder that is as it was. */
  readonly isUnanswered: boolean
}

/** Reads a project as it stands in its folder, and writes nothing. */
export async function readProject({
  fs,
  folder,
  otherBranchOf
}: {
  fs: FsPort
  folder: string
  /** A replica whose other history is to be read: see takeOtherBranch. */
  otherBranchOf?: ReplicaId | undefined
}): Promise<Result<ReadProject>> {
  const manifest = await readManifest(fs, folder)
  if (!manifest.ok) return manifest
  try {
    const { parts, warnings, seen, unlisted } = await readSegments(fs, folder, manifest.value)
    const chosen = otherBranchOf === undefined ? parts : takeOtherBranch(parts, otherBranchOf)
    if (chosen === null) return fail('no-other-branch', noOtherBranch)
    const records = new RecordSet(manifest.value.creator?.key)
    for (const { lane, records: found } of chosen) records.add(lane, found)
    const updates = records.takeFresh()
    const { creator } = manifest.value
    return succeed({
      manifest: manifest.value,
      updates,
      signing: {
        creator: creator === undefined ? null : ownerOf(creator),
        authors: records.authors,
        statements: []
      },
      warnings: [...warnings, ...records.warnings()],
      isUnanswered: unlisted.length > 0 || [...seen.values()].some(({ size }) => size === unanswered)
    })
  } catch (error) {
    return { ok: false, problem: folderProblem(error) }
  }
}

const noOtherBranch = folderWords.reading.noOtherHistory
