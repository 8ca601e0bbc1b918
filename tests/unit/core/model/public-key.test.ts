import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bytesOfKey, isSignedBy, parsePublicKey } from '../../../../src/core/model/public-key'
import { makeCheckSignature } from '../../../../src/project/check-signature'
import { signerOf } from '../../../support/project-world'

/** The eight points whose order divides 8, in every spelling: "Taming the many EdDSAs" (2020), table 6c, and RFC 8032. */
const smallOrder = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'
]

/** Order 2p: a point of the main group and one of small order together ("Taming the many EdDSAs", vectors 3 to 5). */
const mixedOrder = [
  'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d',
  'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43'
]

/** RFC 8032, section 7.1, test 2: a message of one byte. */
const known = {
  key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: Uint8Array.of(0x72),
  signature: bytes(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
  )
}

const order = 2n ** 252n + 27742317777372353535851937790883648493n

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

/** The signature with the group's order added to its second half: the same to a verifier that reduces it. */
function withOrderAdded(signature: Uint8Array): Uint8Array {
  const scalar = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order
  const half = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex').reverse()
  return new Uint8Array([...signature.subarray(0, 32), ...half])
}

describe('a public key', () => {
  it.each([...smallOrder, ...mixedOrder])('is refused when part of it has small order: %s', (digits) => {
    expect(parsePublicKey(digits)).toBeNull()
    expect(parsePublicKey(bytes(digits))).toBeNull()
  })

  it('is refused where Node itself would take a signature that is right for every message', () => {
    const [identity = ''] = smallOrder.slice(2)
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes(identity)])
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    const forged = new Uint8Array([...bytes(identity), ...new Uint8Array(32)])
    expect(verify(null, Buffer.from('anything at all'), key, forged)).toBe(true)
    expect(parsePublicKey(identity)).toBeNull()
  })

  it.each([
    ['no point of the curve', '02'.padEnd(64, '0')],
    ['too short', known.key.slice(2)],
    ['too long', `${known.key}00`],
    ['in capitals', known.key.toUpperCase()],
    ['no digits', 'z'.repeat(64)],
    ['a number', 7]
  ])('is refused when it is %s', (_what, value) => {
    expect(parsePublicKey(value)).toBeNull()
  })

  it('is read from digits and from bytes alike', () => {
    const key = parsePublicKey(known.key)
    expect(key).toBe(known.key)
    expect(key && parsePublicKey(bytesOfKey(key))).toBe(known.key)
  })
})

describe('a signature', () => {
  const key = parsePublicKey(known.key)
  if (key === null) throw new Error('the key of RFC 8032 was refused')
  const checks = [
    ['by the checker for many', makeCheckSignature()],
    ['by the strict one', isSignedBy]
  ] as const

  it.each(checks)('of RFC 8032 is right %s', (_name, check) => {
    expect(check(key, known.message, known.signature)).toBe(true)
  })

  it.each(checks)(
    'is wrong when any bit of it, of the message or of the key is another %s',
    (_name, check) => {
      const flipped = (whole: Uint8Array, bit: number) =>
        whole.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      for (let bit = 0; bit < 512; bit += 3) {
        expect(check(key, known.message, flipped(known.signature, bit)), `signature, bit ${bit}`).toBe(false)
      }
      for (let bit = 0; bit < 8; bit += 1) {
        expect(check(key, flipped(known.message, bit), known.signature), `message, bit ${bit}`).toBe(false)
      }
      for (let bit = 0; bit < 256; bit += 3) {
        const other = parsePublicKey(flipped(bytesOfKey(key), bit))
        if (other !== null)
          expect(check(other, known.message, known.signature), `key, bit ${bit}`).toBe(false)
      }
    }
  )

  it.each(checks)('is wrong with the order of the group added, or cut, or grown %s', (_name, check) => {
    expect(check(key, known.message, withOrderAdded(known.signature))).toBe(false)
    expect(check(key, known.message, known.signature.subarray(0, 63))).toBe(false)
    expect(check(key, known.message, new Uint8Array([...known.signature, 0]))).toBe(false)
    expect(check(key, known.message, new Uint8Array())).toBe(false)
  })

  it.each(checks)('is wrong with a first half of small order %s', (_name, check) => {
    for (const point of smallOrder) {
      const forged = new Uint8Array([...bytes(point), ...known.signature.subarray(32)])
      expect(check(key, known.message, forged)).toBe(false)
    }
  })

  it('is judged alike by both, whoever made it', () => {
    const check = makeCheckSignature()
    for (let seed = 1; seed <= 20; seed += 1) {
      const signer = signerOf(seed)
      const message = new TextEncoder().encode(`edit ${seed}`)
      const signature = signer.sign(message)
      expect(check(signer.publicKey, message, signature)).toBe(true)
      expect(isSignedBy(signer.publicKey, message, signature)).toBe(true)
      expect(check(signerOf(seed + 1).publicKey, message, signature)).toBe(false)
    }
  })
})
