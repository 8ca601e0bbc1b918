import { basename } from 'node:path'
import type { ProjectId } from '../core/model/ids'
import { earlierWords } from '../core/words/earlier-words'
import type { EarlierCache, KeptReading } from './earlier-cache'
import { fingerprintOf } from './folder-fingerprint'
import type { FsPort } from './fs-port'
import { type Manifest, readManifest } from './manifest'

export interface LookOptions {
  readonly fs: FsPort
  /** Whether a project may be asked: one that the person has not said they trust may not. */
  readonly mayAsk: (project: Manifest, folder: string) => boolean
  /** What was read before; null to read everything. */
  readonly cache: EarlierCache | null
  /** Folders that are passed over, by name: reading one of them did not end. */
  readonly skip?: ReadonlySet<string>
  /** Called before anything of a project is looked at or read, with the name of its folder: a share may hang at it. */
  readonly reads?: (name: string) => void
}

/** A project that may be asked. */
export interface ProjectBeside {
  readonly folder: string
  readonly projectId: ProjectId
  /** Its fingerprint. */
  readonly mark: string
  /** What reading it costs, beside others, in about bytes. */
  readonly cost: number
  /** What was learnt of it as it stands; null where that is not known. */
  readonly kept: KeptReading | null
}

/** What a project is before it is read: one to ask, one not to ask, or a sentence why it cannot be. */
export type Looked =
  | { readonly found: ProjectBeside }
  | { readonly notAsked: ProjectId; readonly name: string }
  | { readonly note: string }

/** Most edits of one project that are read. */
const most = { bytes: 64 * 1024 * 1024, files: 5000 }

/** What asking for one more file costs on a share, in bytes that come in the same time. */
const bytesForFile = 50_000

/** Looks at a project without reading its edits; null for a folder that is no project, and for another copy of `own`. */
export async function lookBeside(
  { fs, mayAsk, cache, skip, reads }: LookOptions,
  folder: string,
  own: ProjectId | null
): Promise<Looked | null> {
  const name = basename(folder)
  if (skip?.has(name)) return { note: earlierWords.passedOver(name) }
  reads?.(name)
  const manifest = await readManifest(fs, folder)
  if (!manifest.ok)
    return manifest.problem.code === 'not-a-project' ? null : { note: earlierWords.unread(name) }
  const { projectId } = manifest.value
  if (projectId === own) return null
  if (!mayAsk(manifest.value, folder)) return { notAsked: projectId, name }
  const print = await fingerprintOf(fs, folder, most).catch(() => null)
  if (print === null) return { note: earlierWords.unread(name) }
  if (print === 'too large') return { note: earlierWords.tooLarge(name) }
  const { mark, bytes, files } = print
  const kept = (await cache?.read(name, mark)) ?? null
  return { found: { folder, projectId, mark, cost: bytes + files * bytesForFile, kept } }
}
