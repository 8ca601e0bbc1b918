import { stateOfUpdates } from '../core/document/state-of-updates'
import { type Result, succeed } from '../core/ipc/result'
import type { FileVerdict } from '../core/model/file-verdict'
import { isId } from '../core/model/ids'
import type { PublicKey } from '../core/model/public-key'
import { rememberedCreator } from './project-memory'
import { readAndVerify } from './read-and-verify'
import { systemPorts } from './system-ports'
import type { VerifyFacts } from './verify-file'

/** What this computer can hold an exported file against. */
export interface HeldHere {
  /** One's own key. */
  readonly known: ReadonlySet<PublicKey>
  /** Where the makers of projects that were opened here are remembered. */
  readonly dataFolder: string
  /** The project that is open, with all its edits; null for none. */
  readonly held: { readonly projectId: string; readonly updates: readonly Uint8Array[] } | null
}

/**
 * Reads a file and the signature beside it and says whether it is what was signed: by keys that are known here, and
 * compared with the open project where the file is of it.
 */
export async function verifyHere(
  path: string,
  { known, dataFolder, held }: HeldHere
): Promise<Result<FileVerdict>> {
  const first = await readAndVerify(path, { known })
  if (!first.ok) return first
  const id = first.value.record?.project
  if (!isId('project', id)) return succeed(first.value)
  const creator = await rememberedCreator({ fs: systemPorts.fs, dataFolder }, id)
  const project = held?.projectId === id ? compareWith(held.updates, id) : null
  if (creator === null && project === null) return first
  return readAndVerify(path, {
    known: new Set([...known, ...(creator === null ? [] : [creator])]),
    ...(project === null ? {} : { project })
  })
}

function compareWith(updates: readonly Uint8Array[], id: string): NonNullable<VerifyFacts['project']> {
  const { hash, published } = stateOfUpdates(updates, id)
  return { id, state: hash, published }
}
