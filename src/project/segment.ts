import { concatBytes } from './concat-bytes'
import { decodeHeader, encodeHeader, type Lane } from './lane-header'
import { decodeRecords, type ProjectRecord } from './record-codec'
import { hashBytes, isSameBytes, sha256 } from './sha256'

export interface Segment {
  readonly lane: Lane
  readonly records: readonly ProjectRecord[]
  /** Records it held when written. Fewer are left in a damaged one. */
  readonly recordCount: number
}

/** What the bytes of a file turn out to be. Of a `damaged` one with a sound header, the whole records are kept. */
export type SegmentReading =
  | { readonly kind: 'whole' | 'partly-newer' | 'damaged'; readonly segment: Segment }
  | { readonly kind: 'unreadable' | 'unusable-key' | 'newer-version' | 'not-a-segment' }

/** A segment ends at this size, bytes; a larger record has one of its own. */
export const segmentBytes = 256 * 1024

/** Largest file read as a segment, bytes: the largest record with room for the header. */
export const maxSegmentFileBytes = 17 * 1024 * 1024

const magic = 'stet-seg'
const offsets = { count: 0, length: 4, hash: 8 }
const extraBytes = offsets.hash + hashBytes

/** The bytes of a segment file with these records. docs/project-format.md, "A segment". */
export function encodeSegment(lane: Lane, records: readonly ProjectRecord[]): Uint8Array {
  const body = concatBytes(records.map(({ bytes }) => bytes))
  const extra = new Uint8Array(extraBytes)
  const view = new DataView(extra.buffer)
  view.setUint32(offsets.count, records.length)
  view.setUint32(offsets.length, body.length)
  extra.set(sha256(body), offsets.hash)
  return concatBytes([encodeHeader(magic, lane, extra), body])
}

/** Whether a file begins as a segment does, whatever its name. */
export function isSegment(file: Uint8Array): boolean {
  return isSameBytes(file.subarray(0, magic.length), new TextEncoder().encode(magic))
}

/** Reads a file as a segment. Nothing in it is believed that its hashes do not prove. */
export function decodeSegment(file: Uint8Array): SegmentReading {
  const header = decodeHeader(magic, file)
  if (header.kind === 'other-file') return { kind: 'not-a-segment' }
  if (header.kind === 'newer-version' || header.kind === 'unusable-key') return { kind: header.kind }
  if (header.kind === 'damaged' || header.extra.length !== extraBytes) return { kind: 'unreadable' }
  const { lane, extra } = header
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  const body = file.subarray(header.length)
  const recordCount = view.getUint32(offsets.count)
  const decoded = decodeRecords(body)
  const records = decoded.records.filter(({ replica }) => replica === lane.replica)
  const isSound =
    body.length === view.getUint32(offsets.length) && isSameBytes(sha256(body), extra.subarray(offsets.hash))
  const segment = { lane, records, recordCount }
  if (isSound && records.length === recordCount) return { kind: 'whole', segment }
  return { kind: isSound && decoded.hasNewer ? 'partly-newer' : 'damaged', segment }
}
