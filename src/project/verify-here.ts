import { stateOfUpdates } from '../core/document/state-of-updates'
import type { Result } from '../core/ipc/result'
import type { SignedStatement, Signing } from '../core/model/author'
import type { KeptFile } from '../core/model/draft'
import type { FileVerdict } from '../core/model/file-verdict'
import { isId, type ProjectId } from '../core/model/ids'
import type { PublicKey } from '../core/model/public-key'
import type { Comparison } from './comparison'
import { ownerOf } from './manifest'
import { type Remembered, readRemembered } from './project-memory'
import { readAndVerify } from './read-and-verify'
import type { HeldPeople } from './read-file-record'
import { systemPorts } from './system-ports'

/** A project that is open, with all its edits. */
export interface HeldProject {
  readonly projectId: ProjectId
  readonly folder: string
  readonly updates: readonly Uint8Array[]
  readonly signing: Signing
  /** The file that it was made from; null for none. */
  readonly original: KeptFile | null
}

/** What this computer can hold an exported file against. */
export interface HeldHere {
  /** One's own key. */
  readonly known: ReadonlySet<PublicKey>
  /** Where the makers of projects that were opened here and their lists of people are remembered. */
  readonly dataFolder: string
  /** Null for none. */
  readonly held: HeldProject | null
}

/**
 * Reads a file and the signature beside it and says whether it is what was signed: by keys that are known here, by the
 * list of people as this computer knows it, and compared with the open project where the file is of it.
 */
export async function verifyHere(
  path: string,
  { known, dataFolder, held }: HeldHere,
  compareWith: (project: HeldProject) => Comparison
): Promise<Result<FileVerdict>> {
  const first = await readAndVerify(path, { known })
  if (!first.ok) return first
  const id = first.value.record?.project
  if (!isId('project', id)) return first
  const remembered = await readRemembered({ fs: systemPorts.fs, dataFolder }, id)
  const project = held?.projectId === id ? held : null
  const stand = project === null ? null : stateOfUpdates(project.updates, id)
  const people = peopleOf(id, remembered, project?.signing ?? null, stand?.list ?? [])
  if (people === null && project === null) return first
  return readAndVerify(
    path,
    {
      known,
      ...(people === null ? {} : { people }),
      ...(stand === null ? {} : { project: { id, state: stand.hash, published: stand.published } })
    },
    project === null ? undefined : compareWith(project)
  )
}

/** The maker who was seen first counts. */
function peopleOf(
  project: ProjectId,
  remembered: Remembered | null,
  signing: Signing | null,
  list: readonly SignedStatement[]
): HeldPeople | null {
  const seen = remembered?.creator ?? null
  const creator = seen === null ? (signing?.creator ?? null) : ownerOf(seen)
  if (creator === null) return null
  const lines = [...(remembered?.statements ?? []), ...(signing?.statements ?? []), ...list]
  return { project, creator, lines }
}
