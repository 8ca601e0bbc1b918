import { join } from 'node:path/posix'
import { newId, type ReplicaId } from '../../../src/core/model/ids'
import { type Dependency, encodeDependencies } from '../../../src/project/dependencies'
import type { Lane } from '../../../src/project/lane-header'
import { encodeRecord, type ProjectRecord } from '../../../src/project/record-codec'
import { encodeSegment } from '../../../src/project/segment'
import type { Signer } from '../../../src/project/signing-key'
import { type Computer, folder, laneSignedBy, projectId, seededRandom, signerOf } from '../project-world'

export interface HostileLane {
  readonly clientIds: readonly number[]
  readonly generation?: number
  /** The lane's number: other lanes get other ids and keys. */
  readonly seed?: number
  readonly signer?: Signer
  readonly replica?: ReplicaId
}

/** One edit of a hostile member: what it says it depends on need not be so. */
export interface HostileEdit {
  readonly update: Uint8Array
  readonly dependencies?: readonly Dependency[]
  readonly sequence?: number
  readonly previous?: string
}

/** Somebody whose key is theirs and whose signatures are right, and who writes whatever they like in a lane. */
export function hostileRecords(
  { clientIds, generation = 9, seed = 66, ...given }: HostileLane,
  edits: readonly HostileEdit[]
): { readonly lane: Lane; readonly records: readonly ProjectRecord[]; readonly segment: Uint8Array } {
  const replica = given.replica ?? newId('replica', seededRandom(seed))
  const { lane, extras } = laneSignedBy(given.signer ?? signerOf(seed), {
    projectId,
    replica,
    generation,
    clientIds
  })
  const records: ProjectRecord[] = []
  for (const [index, { update, dependencies = [], ...edit }] of edits.entries()) {
    const previous = edit.previous ?? records.at(-1)?.hash ?? ''
    records.push(
      encodeRecord(replica, edit.sequence ?? index + 1, previous, update, {
        ...extras,
        dependencies: encodeDependencies(dependencies)
      })
    )
  }
  return { lane, records, segment: encodeSegment(lane, records) }
}

/** Puts the hostile member's edits into the project folder, in a file of their own. */
export async function attack(
  computer: Computer,
  lane: HostileLane,
  edits: readonly HostileEdit[]
): Promise<readonly ProjectRecord[]> {
  const { records, segment } = hostileRecords(lane, edits)
  const [first] = records
  await computer.put(
    join(folder, `replicas/hostile-${lane.seed ?? 66}-${first?.hash.slice(0, 8)}.seg`),
    segment
  )
  return records
}

/** What a record is called by those that depend on it. */
export function dependencyOn({ replica, sequence, hash }: ProjectRecord): Dependency {
  return { replica, sequence, hash }
}
