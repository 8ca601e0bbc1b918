import { isId, type ReplicaId } from '../core/model/ids'
import { hashBytes, isSameBytes, sha256, toHex } from './sha256'

/** One edit as it is written: a Yjs V1 update with the proof that it is whole. docs/project-format.md, "A record". */
export interface ProjectRecord {
  readonly replica: ReplicaId
  /** Counts up along the replica's records from 1. A number whose record could not be written is left out. */
  readonly sequence: number
  /** Hash of the replica's record before this one, in hexadecimal; "" for the first. */
  readonly previous: string
  readonly update: Uint8Array
  /** The record's identity: its SHA-256 in hexadecimal. */
  readonly hash: string
  /** The record byte for byte. */
  readonly bytes: Uint8Array
}

/** Largest update in a record, bytes. */
export const maxUpdateBytes = 16 * 1024 * 1024

const magic = new TextEncoder().encode('STRC')
const recordVersion = 1
const headBytes = 76
const offsets = {
  version: 4,
  reserved: 5,
  signature: 6,
  replica: 8,
  sequence: 28,
  previous: 36,
  dependencies: 68,
  payload: 72
}
const idBytes = 20

/** Writes a record and its hash. */
export function encodeRecord(
  replica: ReplicaId,
  sequence: number,
  previous: string,
  update: Uint8Array
): ProjectRecord {
  const bytes = new Uint8Array(headBytes + update.length + hashBytes)
  const view = new DataView(bytes.buffer)
  bytes.set(magic)
  view.setUint8(offsets.version, recordVersion)
  bytes.set(new TextEncoder().encode(replica), offsets.replica)
  view.setBigUint64(offsets.sequence, BigInt(sequence))
  bytes.set(Buffer.from(previous, 'hex'), offsets.previous)
  view.setUint32(offsets.payload, update.length)
  bytes.set(update, headBytes)
  const hash = sha256(bytes.subarray(0, headBytes + update.length))
  bytes.set(hash, headBytes + update.length)
  return { replica, sequence, previous, update: updateIn(bytes), hash: toHex(hash), bytes }
}

/** The record that begins at the offset, or null when there is no whole and unharmed one. */
export function decodeRecord(file: Uint8Array, offset: number): ProjectRecord | null {
  const end = endOfRecord(file, offset)
  if (end === null) return null
  const bytes = file.subarray(offset, end)
  const hash = bytes.subarray(bytes.length - hashBytes)
  if (!isSameBytes(sha256(bytes.subarray(0, bytes.length - hashBytes)), hash)) return null
  const replica = new TextDecoder().decode(bytes.subarray(offsets.replica, offsets.replica + idBytes))
  const sequence = viewOf(bytes).getBigUint64(offsets.sequence)
  if (!isId('replica', replica) || sequence < 1n || sequence > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const previous = bytes.subarray(offsets.previous, offsets.previous + hashBytes)
  return {
    replica,
    sequence: Number(sequence),
    previous: previous.every((byte) => byte === 0) ? '' : toHex(previous),
    update: updateIn(bytes),
    hash: toHex(hash),
    bytes
  }
}

/** Where the record at the offset says it ends; null when it cannot be one of this version. */
function endOfRecord(file: Uint8Array, offset: number): number | null {
  if (file.length - offset < headBytes + hashBytes) return null
  const head = file.subarray(offset, offset + headBytes)
  const view = viewOf(head)
  if (!isSameBytes(head.subarray(0, magic.length), magic)) return null
  if (view.getUint8(offsets.version) !== recordVersion || view.getUint8(offsets.reserved) !== 0) return null
  if (view.getUint16(offsets.signature) !== 0 || view.getUint32(offsets.dependencies) !== 0) return null
  const payload = view.getUint32(offsets.payload)
  const end = offset + headBytes + payload + hashBytes
  return payload <= maxUpdateBytes && end <= file.length ? end : null
}

function updateIn(record: Uint8Array): Uint8Array {
  return record.subarray(headBytes, record.length - hashBytes)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Places tried for a whole record after a damaged one. Each try may hash 16 MB, and a hostile file offers many. */
const mostTries = 64

export interface DecodedRecords {
  readonly records: readonly ProjectRecord[]
  /** Bytes that belong to no whole record come before one that is whole. */
  readonly isDamagedWithin: boolean
  /** Bytes at the end that belong to no whole record. */
  readonly tornBytes: number
}

/** The whole records in the bytes. After a damaged one it goes on at the next that is whole. */
export function decodeRecords(bytes: Uint8Array): DecodedRecords {
  const searchable = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: ProjectRecord[] = []
  let isDamagedWithin = false
  let end = 0
  let tries = 0
  for (let offset = 0; offset >= 0 && offset < bytes.length && tries < mostTries; ) {
    const record = decodeRecord(bytes, offset)
    if (record === null) {
      tries += 1
      offset = searchable.indexOf(magic, offset + 1)
      continue
    }
    isDamagedWithin ||= offset > end
    records.push(record)
    offset += record.bytes.length
    end = offset
  }
  return { records, isDamagedWithin, tornBytes: bytes.length - end }
}
