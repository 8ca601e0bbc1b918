import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { type PublicKey, parsePublicKey } from '../core/model/public-key'

/** Signs for one person on one device. The private key stays behind it. */
export interface Signer {
  readonly publicKey: PublicKey
  /** The Ed25519 signature of the message, 64 bytes. */
  sign(message: Uint8Array): Uint8Array
}

/** Length of an Ed25519 private key, bytes: RFC 8032 calls it the seed. */
export const privateKeyBytes = 32

/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410, section 7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The signer that a private key of 32 random bytes makes. Throws for any other length. */
export function openSigner(privateKey: Uint8Array): Signer {
  if (privateKey.length !== privateKeyBytes) throw new Error('A private key has 32 bytes.')
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, privateKey]),
    format: 'der',
    type: 'pkcs8'
  })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  const publicKey = parsePublicKey(new Uint8Array(Buffer.from(x ?? '', 'base64url')))
  if (publicKey === null) throw new Error('This private key makes no usable public key.')
  return { publicKey, sign: (message) => new Uint8Array(sign(null, message, key)) }
}
