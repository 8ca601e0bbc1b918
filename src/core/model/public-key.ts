import { ed25519 } from '@noble/curves/ed25519.js'

declare const brand: unique symbol

/** An Ed25519 public key in 64 lower-case hexadecimal digits. Made by parsePublicKey alone. */
export type PublicKey = string & { readonly [brand]: 'PublicKey' }

export const publicKeyBytes = 32
export const signatureBytes = 64

/**
 * The key that these digits or bytes are; null for what is none. Refused are the keys that make signatures worthless:
 * the eight points of small order (one of them "signs" every message), those with a part of small order, and a second
 * spelling of a point (RFC 8032, 5.1.3; "Taming the many EdDSAs", 2020).
 */
export function parsePublicKey(key: unknown): PublicKey | null {
  const digits = key instanceof Uint8Array ? hexOf(key) : key
  if (typeof digits !== 'string' || !isHexOfKey(digits)) return null
  const isKnown = judged.get(digits)
  if (isKnown !== undefined) return isKnown ? digits : null
  const isUsable = isUsableKey(digits)
  if (judged.size >= mostJudged) judged.clear()
  judged.set(digits, isUsable)
  return isUsable ? digits : null
}

/** Keys that were judged before: one judgement takes milliseconds, and every file of a project names a key. */
const judged = new Map<string, boolean>()
const mostJudged = 10_000

function isUsableKey(digits: string): boolean {
  try {
    const point = ed25519.Point.fromHex(digits, false)
    return !point.isSmallOrder() && point.isTorsionFree()
  } catch {
    return false
  }
}

/**
 * Whether the key signed the message, by the strict rules of RFC 8032, as OpenSSL and the readers in Python have them. One check
 * takes a few milliseconds. The library compares after multiplying by 8, which would let a first half through that has a part
 * of small order: who has a key could sign so that one program takes the signature and another does not.
 */
export function isSignedBy(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== signatureBytes) return false
  try {
    return (
      ed25519.verify(signature, message, bytesOfKey(key), { zip215: false }) &&
      ed25519.Point.fromBytes(signature.subarray(0, publicKeyBytes), false).isTorsionFree()
    )
  } catch {
    return false
  }
}

/** The 32 bytes of a key. */
export function bytesOfKey(key: PublicKey): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: publicKeyBytes }, (_, index) =>
    Number.parseInt(key.slice(2 * index, 2 * index + 2), 16)
  )
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function isHexOfKey(text: string): text is PublicKey {
  return /^[0-9a-f]{64}$/.test(text)
}
