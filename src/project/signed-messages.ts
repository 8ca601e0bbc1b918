import type { ProjectId, ReplicaId } from '../core/model/ids'
import { bytesOfKey, type PublicKey } from '../core/model/public-key'
import { concatBytes } from './concat-bytes'

/**
 * What is signed. Each message begins with 16 bytes that say what it is, so that a signature of one kind never counts
 * for another, and names the project, so that none counts in another. docs/project-format.md, "Signatures".
 */

/** Whose record it is and its hash: with it the record, the project, the lane and the key are bound to each other. */
export function recordMessage(
  { projectId, replica }: { readonly projectId: ProjectId; readonly replica: ReplicaId },
  key: PublicKey,
  hash: Uint8Array
): Uint8Array {
  return concatBytes([tag('stet-record-sig'), text(projectId), text(replica), bytesOfKey(key), hash])
}

/** Everything that a lane says of itself. */
export function laneMessage(
  lane: {
    readonly projectId: ProjectId
    readonly replica: ReplicaId
    readonly generation: number
    readonly clientIds: readonly number[]
  },
  key: PublicKey
): Uint8Array {
  const numbers = [lane.generation, lane.clientIds.length, ...lane.clientIds].map(uint32)
  return concatBytes([
    tag('stet-lane-sig'),
    text(lane.projectId),
    text(lane.replica),
    bytesOfKey(key),
    ...numbers
  ])
}

/** Fields one after the other, each with its length before it, so that none can run into the next. */
export function fieldsMessage(kind: string, fields: readonly string[]): Uint8Array {
  const parts = fields.flatMap((field) => {
    const bytes = text(field)
    return [uint32(bytes.length), bytes]
  })
  return concatBytes([tag(kind), uint32(fields.length), ...parts])
}

function tag(kind: string): Uint8Array {
  const bytes = new Uint8Array(16)
  bytes.set(text(kind))
  return bytes
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}
