import { isId, type ProjectId, type ReplicaId } from '../core/model/ids'
import {
  bytesOfKey,
  type PublicKey,
  parsePublicKey,
  publicKeyBytes,
  signatureBytes
} from '../core/model/public-key'
import type { CheckSignature } from './check-signature'
import { hashBytes, isSameBytes, sha256 } from './sha256'
import { laneMessage } from './signed-messages'

/** Whose records a file holds, and in which order to read them. */
export interface Lane extends LaneClaims {
  /** Who wrote it; null for a lane of format version 1, which nobody signed. */
  readonly signed: LaneSignature | null
}

/** The key a lane is written with, and its signature over laneMessage. Believed only after isLaneSigned. */
export interface LaneSignature {
  readonly publicKey: PublicKey
  readonly signature: Uint8Array
}

/** What a lane says of itself. */
export interface LaneClaims {
  readonly projectId: ProjectId
  readonly replica: ReplicaId
  /** One more than the highest among the lanes it had read when it began. An order to read in, never a proof. */
  readonly generation: number
  /** The Yjs client ids that its records hold. */
  readonly clientIds: readonly number[]
}

export type HeaderReading =
  | { readonly kind: 'header'; readonly lane: Lane; readonly extra: Uint8Array; readonly length: number }
  | { readonly kind: 'other-file' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer-version' }
  /** Whole, but the key it names is none that can sign: see parsePublicKey. */
  | { readonly kind: 'unusable-key' }

/** The newest version of the header this Stet reads. Version 2 adds who signed; without that, version 1 is written. */
const newestVersion = 2
const idBytes = 20
const fixedBytes = 60
const signedBytes = publicKeyBytes + signatureBytes
const offsets = {
  version: 8,
  length: 10,
  project: 12,
  replica: 32,
  generation: 52,
  clients: 56,
  reserved: 58
}

/** The header of a segment or journal. docs/project-format.md, "The header". */
export function encodeHeader(magic: string, lane: Lane, extra: Uint8Array): Uint8Array {
  const { signed } = lane
  const clients = fixedBytes + (signed === null ? 0 : signedBytes)
  const clientBytes = lane.clientIds.length * 4
  const header = new Uint8Array(clients + clientBytes + extra.length + hashBytes)
  const view = new DataView(header.buffer)
  const encoder = new TextEncoder()
  header.set(encoder.encode(magic))
  view.setUint16(offsets.version, signed === null ? 1 : 2)
  view.setUint16(offsets.length, header.length)
  header.set(encoder.encode(lane.projectId), offsets.project)
  header.set(encoder.encode(lane.replica), offsets.replica)
  view.setUint32(offsets.generation, lane.generation)
  view.setUint16(offsets.clients, lane.clientIds.length)
  if (signed !== null) {
    header.set(bytesOfKey(signed.publicKey), fixedBytes)
    header.set(signed.signature, fixedBytes + publicKeyBytes)
  }
  for (const [index, id] of lane.clientIds.entries()) view.setUint32(clients + index * 4, id)
  header.set(extra, clients + clientBytes)
  header.set(sha256(header.subarray(0, header.length - hashBytes)), header.length - hashBytes)
  return header
}

/** Reads the header a file begins with. Its version is looked at only when its hash proves it. */
export function decodeHeader(magic: string, file: Uint8Array): HeaderReading {
  const isOurs = new TextDecoder('latin1').decode(file.subarray(0, magic.length)) === magic
  if (!isOurs) return { kind: 'other-file' }
  const header = provenHeader(file)
  if (header === null) return { kind: 'damaged' }
  const view = viewOf(header)
  const version = view.getUint16(offsets.version)
  if (version > newestVersion) return { kind: 'newer-version' }
  const projectId = textAt(header, offsets.project)
  const replica = textAt(header, offsets.replica)
  const count = view.getUint16(offsets.clients)
  const clients = fixedBytes + (version === 1 ? 0 : signedBytes)
  const extra = clients + count * 4
  if (version < 1 || !isId('project', projectId) || !isId('replica', replica)) return { kind: 'damaged' }
  if (view.getUint16(offsets.reserved) !== 0 || extra > header.length - hashBytes) return { kind: 'damaged' }
  const signed = version === 1 ? null : readSignature(header)
  if (signed === 'unusable key') return { kind: 'unusable-key' }
  const clientIds = Array.from({ length: count }, (_, index) => view.getUint32(clients + index * 4))
  const lane = { projectId, replica, generation: view.getUint32(offsets.generation), clientIds, signed }
  return {
    kind: 'header',
    lane,
    extra: header.subarray(extra, header.length - hashBytes),
    length: header.length
  }
}

/** Whether the key that the lane names signed what it says of itself. */
export function isLaneSigned(lane: Lane, check: CheckSignature): boolean {
  const { signed } = lane
  return signed !== null && check(signed.publicKey, laneMessage(lane, signed.publicKey), signed.signature)
}

/** Tells lanes apart. Nobody can write into another's: with another key it is another lane. */
export function nameOfLane({ replica, signed }: Pick<Lane, 'replica' | 'signed'>): string {
  return nameOfLaneBy(replica, signed?.publicKey ?? null)
}

export function nameOfLaneBy(replica: ReplicaId, publicKey: PublicKey | null): string {
  return `${replica} ${publicKey ?? 'unsigned'}`
}

function readSignature(header: Uint8Array): LaneSignature | 'unusable key' {
  const publicKey = parsePublicKey(header.subarray(fixedBytes, fixedBytes + publicKeyBytes))
  if (publicKey === null) return 'unusable key'
  return { publicKey, signature: header.slice(fixedBytes + publicKeyBytes, fixedBytes + signedBytes) }
}

function provenHeader(file: Uint8Array): Uint8Array | null {
  if (file.length < fixedBytes + hashBytes) return null
  const length = viewOf(file).getUint16(offsets.length)
  if (length < fixedBytes + hashBytes || length > file.length) return null
  const proof = file.subarray(length - hashBytes, length)
  return isSameBytes(sha256(file.subarray(0, length - hashBytes)), proof) ? file.subarray(0, length) : null
}

function textAt(bytes: Uint8Array, offset: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(offset, offset + idBytes))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
