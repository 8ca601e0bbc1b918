import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { bytesOfKey, type PublicKey, signatureBytes } from '../core/model/public-key'

/** Whether a key signed a message. */
export type CheckSignature = (key: PublicKey, message: Uint8Array, signature: Uint8Array) => boolean

/** What stands before the 32 bytes of a public key in SubjectPublicKeyInfo (RFC 8410, section 4). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The order of the group, lowest byte first. The second half of a signature is below it (RFC 8032, 5.1.7). */
const order = Buffer.from('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010', 'hex')

/**
 * A check for many signatures by few keys: about 0.1 ms each. Keys of small order never come here, because
 * parsePublicKey makes none; that the second half is below the order is looked at here, whatever the library does.
 */
export function makeCheckSignature(): CheckSignature {
  const objects = new Map<PublicKey, KeyObject>()
  return (key, message, signature) => {
    if (signature.length !== signatureBytes || !isBelowOrder(signature.subarray(32))) return false
    const object = objects.get(key) ?? keyObject(key)
    objects.set(key, object)
    return verify(null, message, object, signature)
  }
}

function keyObject(key: PublicKey): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, bytesOfKey(key)]), format: 'der', type: 'spki' })
}

function isBelowOrder(scalar: Uint8Array): boolean {
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const difference = (scalar[index] ?? 0) - (order[index] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
