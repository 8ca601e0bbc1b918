import { mostPieces } from './export-record'
import { sha256, toHex } from './sha256'

/** Smallest piece, bytes: about three lines. */
const smallestPiece = 256
const digits = 8

/** What tells later where a file was changed. */
export interface FilePieces {
  readonly pieceSize: number
  readonly pieces: string
}

/** A stretch of bytes, end excluded. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** Cuts a file into pieces and hashes each. */
export function cutIntoPieces(bytes: Uint8Array): FilePieces {
  const pieceSize = Math.max(smallestPiece, Math.ceil(bytes.length / mostPieces))
  let pieces = ''
  for (let start = 0; start < bytes.length; start += pieceSize) pieces += hashOfPiece(bytes, start, pieceSize)
  return { pieceSize, pieces }
}

/**
 * The stretch of a changed file that holds everything that is not as it was: what lies before it agrees from the
 * beginning, what lies after it agrees from the end.
 */
export function findChange(bytes: Uint8Array, size: number, { pieceSize, pieces }: FilePieces): ByteRange {
  const count = Math.ceil(size / pieceSize)
  const shift = bytes.length - size
  const isSame = (index: number, by: number): boolean => {
    const start = index * pieceSize + by
    const length = Math.min(pieceSize, size - index * pieceSize)
    return (
      start >= 0 &&
      start + length <= bytes.length &&
      hashOfPiece(bytes, start, length) === pieces.slice(index * digits, (index + 1) * digits)
    )
  }
  let first = 0
  while (first < count && isSame(first, 0)) first += 1
  let last = count
  while (last > first && isSame(last - 1, shift)) last -= 1
  const start = Math.min(first * pieceSize, bytes.length)
  return { start, end: Math.max(start, Math.min(bytes.length, last * pieceSize + shift)) }
}

function hashOfPiece(bytes: Uint8Array, start: number, length: number): string {
  return toHex(sha256(bytes.subarray(start, start + length))).slice(0, digits)
}
