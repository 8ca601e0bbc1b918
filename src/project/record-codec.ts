import { isId, type ReplicaId } from '../core/model/ids'
import { signatureBytes } from '../core/model/public-key'
import { hashBytes, isSameBytes, sha256, toHex } from './sha256'

/** One edit as it is written: a Yjs V1 update with the proof that it is whole. docs/project-format.md, "A record". */
export interface ProjectRecord {
  readonly replica: ReplicaId
  /** Counts up along the replica's records from 1. A number whose record could not be written is left out. */
  readonly sequence: number
  /** Hash of the replica's record before this one, in hexadecimal; "" for the first. */
  readonly previous: string
  /** What the update builds on in other lanes; empty when nothing. */
  readonly dependencies: Uint8Array
  readonly update: Uint8Array
  /** The record's identity: its SHA-256 in hexadecimal. */
  readonly hash: string
  /** Over recordMessage; empty in format version 1. It is no part of the identity, and proves nothing until checked. */
  readonly signature: Uint8Array
  /** The record byte for byte. */
  readonly bytes: Uint8Array
}

/** Largest update in a record, bytes. */
export const maxUpdateBytes = 16 * 1024 * 1024

const maxDependencyBytes = 1024 * 1024
const maxSignatureBytes = 4096

const magic = new TextEncoder().encode('STRC')
const recordVersion = 1
const offsets = {
  version: 4,
  signature: 6,
  replica: 8,
  sequence: 28,
  previous: 36,
  dependencies: 68,
  payload: 72,
  check: 76
}
const idBytes = 20
const headBytes = 80

/** What a record may hold beside the update. Format version 1 writes neither. */
export interface RecordExtras {
  readonly dependencies?: Uint8Array
  /** Signs the record's hash: 64 bytes. */
  readonly sign?: (hash: Uint8Array) => Uint8Array
}

/** Writes a record, its hash and its signature. */
export function encodeRecord(
  replica: ReplicaId,
  sequence: number,
  previous: string,
  update: Uint8Array,
  { dependencies = new Uint8Array(), sign }: RecordExtras = {}
): ProjectRecord {
  const updateAt = headBytes + dependencies.length
  const hashAt = updateAt + update.length
  const bytes = new Uint8Array(hashAt + hashBytes + (sign === undefined ? 0 : signatureBytes))
  const view = new DataView(bytes.buffer)
  bytes.set(magic)
  view.setUint8(offsets.version, recordVersion)
  bytes.set(new TextEncoder().encode(replica), offsets.replica)
  view.setBigUint64(offsets.sequence, BigInt(sequence))
  bytes.set(Buffer.from(previous, 'hex'), offsets.previous)
  view.setUint16(offsets.signature, sign === undefined ? 0 : signatureBytes)
  view.setUint32(offsets.dependencies, dependencies.length)
  view.setUint32(offsets.payload, update.length)
  bytes.set(checkOfHead(bytes), offsets.check)
  bytes.set(dependencies, headBytes)
  bytes.set(update, updateAt)
  const hash = sha256(bytes.subarray(0, hashAt))
  bytes.set(hash, hashAt)
  const signature = sign?.(hash) ?? new Uint8Array()
  bytes.set(signature, hashAt + hashBytes)
  return { replica, sequence, previous, dependencies, update, hash: toHex(hash), signature, bytes }
}

/** The same record with another signature of its hash, of the length that it has. */
export function withSignature(record: ProjectRecord, signature: Uint8Array): ProjectRecord {
  const bytes = record.bytes.slice()
  bytes.set(signature, bytes.length - signatureBytes)
  return { ...record, signature, bytes }
}

/** What begins at a place in a file. A record that was `cut` off is sound as far as it goes. */
export type RecordReading =
  | { readonly kind: 'record'; readonly record: ProjectRecord }
  | { readonly kind: 'newer-version'; readonly length: number }
  | { readonly kind: 'cut' | 'damaged' }

/** Reads the record that begins at the offset. Nothing in it is believed that its hash does not prove. */
export function decodeRecord(file: Uint8Array, offset: number): RecordReading {
  const left = file.subarray(offset)
  if (left.length < headBytes) return { kind: isBeginningOfHead(left) ? 'cut' : 'damaged' }
  const layout = layoutOf(left)
  if (layout === null) return { kind: 'damaged' }
  const { dependencies, payload, signature } = layout
  const hashAt = headBytes + dependencies + payload
  const length = hashAt + hashBytes + signature
  if (length > left.length) return { kind: 'cut' }
  const bytes = left.subarray(0, length)
  const hash = bytes.subarray(hashAt, hashAt + hashBytes)
  if (!isSameBytes(sha256(bytes.subarray(0, hashAt)), hash)) return { kind: 'damaged' }
  if (layout.version > recordVersion) return { kind: 'newer-version', length }
  const replica = Buffer.from(bytes.buffer, bytes.byteOffset + offsets.replica, idBytes).toString('latin1')
  const sequence = viewOf(bytes).getBigUint64(offsets.sequence)
  if (!isId('replica', replica) || sequence < 1n || sequence > BigInt(Number.MAX_SAFE_INTEGER)) {
    return { kind: 'damaged' }
  }
  const previous = bytes.subarray(offsets.previous, offsets.previous + hashBytes)
  const record = {
    replica,
    sequence: Number(sequence),
    previous: previous.every((byte) => byte === 0) ? '' : toHex(previous),
    dependencies: bytes.subarray(headBytes, headBytes + dependencies),
    update: bytes.subarray(headBytes + dependencies, hashAt),
    hash: toHex(hash),
    signature: bytes.subarray(hashAt + hashBytes),
    bytes
  }
  return { kind: 'record', record }
}

interface RecordLayout {
  readonly version: number
  readonly dependencies: number
  readonly payload: number
  readonly signature: number
}

/** The lengths that a head with a sound check gives; null for anything else. */
function layoutOf(bytes: Uint8Array): RecordLayout | null {
  if (!isSameBytes(bytes.subarray(0, magic.length), magic)) return null
  if (!isSameBytes(bytes.subarray(offsets.check, headBytes), checkOfHead(bytes))) return null
  const view = viewOf(bytes)
  const version = view.getUint8(offsets.version)
  const dependencies = view.getUint32(offsets.dependencies)
  const payload = view.getUint32(offsets.payload)
  const signature = view.getUint16(offsets.signature)
  const isWithinLimits =
    dependencies <= maxDependencyBytes && payload <= maxUpdateBytes && signature <= maxSignatureBytes
  return version >= 1 && isWithinLimits ? { version, dependencies, payload, signature } : null
}

/** Tells a record that was cut off from one that was damaged: its lengths are believed only with this. */
function checkOfHead(bytes: Uint8Array): Uint8Array {
  return sha256(bytes.subarray(0, offsets.check)).subarray(0, headBytes - offsets.check)
}

/** A file that grew but was not filled before the power went ends in zeros. */
function isBeginningOfHead(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, magic.length)
  return isSameBytes(bytes.subarray(0, length), magic.subarray(0, length)) || isZeros(bytes)
}

function isZeros(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Places tried for a whole record after a damaged one. Each try may hash 16 MB, and a hostile file offers many. */
const mostTries = 64

export interface DecodedRecords {
  readonly records: readonly ProjectRecord[]
  /** Something other than a cut-off end belongs to no whole record. */
  readonly isDamaged: boolean
  /** Records of a version that this Stet does not know are among them. */
  readonly hasNewer: boolean
}

/** The whole records in the bytes. After a damaged one it goes on at the next that is whole. */
export function decodeRecords(bytes: Uint8Array): DecodedRecords {
  const searchable = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: ProjectRecord[] = []
  let hasNewer = false
  let isDamaged = false
  let end = 0
  let tries = 0
  for (let offset = 0; offset >= 0 && offset < bytes.length && tries < mostTries; ) {
    const reading = decodeRecord(bytes, offset)
    if (reading.kind !== 'record' && reading.kind !== 'newer-version') {
      tries += 1
      offset = searchable.indexOf(magic, offset + 1)
      continue
    }
    isDamaged ||= offset > end
    if (reading.kind === 'record') records.push(reading.record)
    hasNewer ||= reading.kind === 'newer-version'
    offset += reading.kind === 'record' ? reading.record.bytes.length : reading.length
    end = offset
  }
  const isTorn =
    end === bytes.length || isZeros(bytes.subarray(end)) || decodeRecord(bytes, end).kind === 'cut'
  return { records, isDamaged: isDamaged || !isTorn, hasNewer }
}
