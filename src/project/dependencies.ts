import { isId, type ReplicaId } from '../core/model/ids'
import { concatBytes } from './concat-bytes'
import { hashBytes, toHex } from './sha256'

/** A record of another lane that a writer had read: the latest of that lane. docs/project-format.md, "Dependencies". */
export interface Dependency {
  readonly replica: ReplicaId
  readonly sequence: number
  /** In hexadecimal. */
  readonly hash: string
}

const idBytes = 20
const sequenceBytes = 8
const entryBytes = idBytes + sequenceBytes + hashBytes

/** What a record says of its dependencies: one after another, in the order of their hashes. */
export function encodeDependencies(dependencies: readonly Dependency[]): Uint8Array {
  const inOrder = dependencies.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
  return concatBytes(
    inOrder.map(({ replica, sequence, hash }) => {
      const entry = new Uint8Array(entryBytes)
      entry.set(new TextEncoder().encode(replica))
      new DataView(entry.buffer).setBigUint64(idBytes, BigInt(sequence))
      entry.set(Buffer.from(hash, 'hex'), idBytes + sequenceBytes)
      return entry
    })
  )
}

/** The dependencies a record says it has; null for bytes that are none. */
export function decodeDependencies(bytes: Uint8Array): readonly Dependency[] | null {
  if (bytes.length % entryBytes !== 0) return null
  const dependencies: Dependency[] = []
  for (let at = 0; at < bytes.length; at += entryBytes) {
    const entry = bytes.slice(at, at + entryBytes)
    const replica = Buffer.from(entry.buffer, 0, idBytes).toString('latin1')
    const sequence = Number(new DataView(entry.buffer).getBigUint64(idBytes))
    if (!isId('replica', replica) || !Number.isSafeInteger(sequence)) return null
    dependencies.push({ replica, sequence, hash: toHex(entry.subarray(idBytes + sequenceBytes)) })
  }
  return dependencies
}
