import { sha256 } from '@noble/hashes/sha2.js'
import { bytesOfKey, type PublicKey } from './public-key'

/** As of ids: without i, l, o and u, which are misread and misheard. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const groups = 5
const groupLength = 4

/**
 * A key in five groups of four letters and digits, to be read aloud and compared: the first 100 bits of its SHA-256.
 * To find another key with the same groups takes 2^100 tries.
 */
export function fingerprintOf(key: PublicKey): string {
  const hash = sha256(bytesOfKey(key))
  let bits =
    hash.reduce((whole, byte) => (whole << 8n) | BigInt(byte), 0n) >> BigInt(256 - groups * groupLength * 5)
  const letters: string[] = []
  for (let place = 0; place < groups * groupLength; place += 1) {
    letters.unshift(alphabet.charAt(Number(bits & 31n)))
    bits >>= 5n
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1 ')
}
