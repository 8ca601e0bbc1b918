import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { isSignedBy, parsePublicKey } from '../../src/core/model/public-key'
import { makeCheckSignature } from '../../src/project/check-signature'

/*
 * Made here after the classes of "Taming the many EdDSAs" (Chalkias, Garillot and Nikolaenko, 2020, table 5) and of Wycheproof's
 * ed25519_test ("SignatureMalleability", "InvalidEncoding", "InvalidSignature"): one key of the group and everything that a
 * lax verifier takes, each by its own equation.
 */
const { Point } = ed25519
const order = Point.Fn.ORDER
const prime = Point.Fp.ORDER

const littleEndian = (value: bigint): Buffer =>
  Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse()
const numberIn = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)

/** Points of order 8, 4 and 2, and of order 1. */
const eighth = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
const torsion = Array.from({ length: 8 }, (_, times) =>
  times === 0 ? Point.ZERO : eighth.multiplyUnsafe(BigInt(times))
)

const secret = 0x1234567890abcdefn
const nonce = 0xfedcba0987654321n
const own = Point.BASE.multiply(secret)
const message = Buffer.from('Verified by Ruth Okonkwo.')

interface Vector {
  readonly what: string
  readonly key: string
  readonly signature: string
  readonly isRight: boolean
}

function challenge(first: Uint8Array, key: Uint8Array): bigint {
  return numberIn(createHash('sha512').update(first).update(key).update(message).digest()) % order
}

/** A signature with this first half and key, as both are spelled, whose second half has this added. */
function vector(what: string, first: Uint8Array, key: Uint8Array, added = 0n, isRight = false): Vector {
  const second = ((nonce + challenge(first, key) * secret) % order) + added
  return {
    what,
    key: Buffer.from(key).toString('hex'),
    signature: Buffer.concat([first, littleEndian(second)]).toString('hex'),
    isRight
  }
}

const nonceBytes = Point.BASE.multiply(nonce).toBytes()
const noncePoint = Point.BASE.multiply(nonce)
const ownBytes = own.toBytes()

const vectors: readonly Vector[] = [
  vector('an honest signature', nonceBytes, ownBytes, 0n, true),
  ...[1n, 2n, 7n].map((times) =>
    vector(`its second half with ${times} orders added`, nonceBytes, ownBytes, times * order)
  ),
  vector('its second half with a high bit', nonceBytes, ownBytes, 1n << 255n),
  ...torsion
    .slice(1)
    .flatMap((small, index) => [
      vector(
        `a first half with a part of small order (${index + 1})`,
        noncePoint.add(small).toBytes(),
        ownBytes
      ),
      vector(`a key with a part of small order (${index + 1})`, nonceBytes, own.add(small).toBytes()),
      vector(
        `both with parts that cancel (${index + 1})`,
        noncePoint.add(small).toBytes(),
        own.add(small.negate()).toBytes()
      )
    ]),
  ...torsion.flatMap((small, index) => [
    // with a key of small order and a fitting first half, a second half of 0 is right for one message in eight
    {
      ...zeroSecond(small.negate().toBytes(), small.toBytes()),
      what: `a key and a first half of small order (${index})`
    },
    { ...zeroSecond(small.toBytes(), ownBytes), what: `a first half of small order (${index})` }
  ]),
  // second spellings: y + p, and x = 0 with a sign
  ...[0n, 1n, 18n].flatMap((y) => [
    {
      ...zeroSecond(littleEndian(prime + y), ownBytes),
      what: `a first half spelled beyond the field (${y})`
    },
    { ...zeroSecond(nonceBytes, littleEndian(prime + y)), what: `a key spelled beyond the field (${y})` }
  ]),
  { ...zeroSecond(littleEndian(1n + (1n << 255n)), ownBytes), what: 'a first half of x = 0 with a sign' },
  { ...zeroSecond(nonceBytes, littleEndian(prime - 1n + (1n << 255n))), what: 'a key of x = 0 with a sign' },
  { ...zeroSecond(littleEndian(2n), ownBytes), what: 'a first half that is no point' },
  { ...zeroSecond(new Uint8Array(32), ownBytes), what: 'nothing but zeros' },
  { ...zeroSecond(new Uint8Array(32).fill(255), ownBytes), what: 'a first half of ones' }
]

function zeroSecond(first: Uint8Array, key: Uint8Array): Omit<Vector, 'what'> {
  return {
    key: Buffer.from(key).toString('hex'),
    signature: Buffer.concat([first, Buffer.alloc(32)]).toString('hex'),
    isRight: false
  }
}

const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const readers = join(import.meta.dirname, '../second-reader')
const hasPython = spawnSync('python3', ['--version']).status === 0

const ask = `
import json, sys
import read_project, verify_exports
asked = json.load(sys.stdin)
message = bytes.fromhex(asked["message"])
print(json.dumps([[
    bool(read_project.signed(bytes.fromhex(each["key"]), message, bytes.fromhex(each["signature"]))),
    bool(verify_exports.is_signed(each["key"], message, bytes.fromhex(each["signature"]))),
] for each in asked["vectors"]]))
`

describe('signatures at the edges of Ed25519', () => {
  it('holds cases that a lax verifier takes', () => {
    const lax = vectors.filter(({ key, signature, isRight }) => {
      try {
        return !isRight && ed25519.verify(bytesOf(signature), message, bytesOf(key), { zip215: true })
      } catch {
        return false
      }
    })
    expect(lax.length).toBeGreaterThan(20)
  })

  it.each(vectors)('judges $what alike in every checker: $isRight', ({ key, signature, isRight }) => {
    const parsed = parsePublicKey(key)
    const judged = [makeCheckSignature(), isSignedBy].map(
      (check) => parsed !== null && check(parsed, message, bytesOf(signature))
    )
    expect(judged).toEqual([isRight, isRight])
  })

  it.skipIf(!hasPython)('is judged so by both readers in Python', () => {
    const input = JSON.stringify({ message: message.toString('hex'), vectors })
    const run = spawnSync('python3', ['-c', ask], {
      cwd: readers,
      input,
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' }
    })
    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout)).toEqual(vectors.map(({ isRight }) => [isRight, isRight]))
  })
})
