import { createHash, hash } from 'node:crypto'

export const hashBytes = 32

/** The SHA-256 of the parts in order. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const [only = new Uint8Array()] = parts
  // half as long as with an object for it, and an opening computes a million of them
  if (parts.length <= 1) return new Uint8Array(hash('sha256', only, 'buffer'))
  const whole = createHash('sha256')
  for (const part of parts) whole.update(part)
  return new Uint8Array(whole.digest())
}

/** The bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
