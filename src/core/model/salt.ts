import type { FillRandom } from './ids'

/**
 * An entry of the document with random characters in it, so that its hash tells nothing of it: without them the hash of
 * a few words could be found by trying words. They are stored with the entry, and nobody reads them.
 */
export type Salted<Entry> = Entry & { readonly salt?: string }

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
/** 26 characters of 5 bits: 130 bits. */
const saltLength = 26

/** A fresh salt. */
export function newSalt(fillRandom: FillRandom): string {
  const bytes = fillRandom(new Uint8Array(saltLength))
  return Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join('')
}

/** Whether a stored value is a salt that nobody guesses. */
export function isSalt(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-hjkmnp-tv-z]{26}$/.test(value)
}
