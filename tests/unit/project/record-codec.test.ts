import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/core/model/ids'
import { concatBytes } from '../../../src/project/concat-bytes'
import { decodeRecord, decodeRecords, encodeRecord, maxUpdateBytes } from '../../../src/project/record-codec'
import { seededRandom, seedOf } from '../../support/project-world'

const alice = newId('replica', seededRandom(1))
const first = encodeRecord(alice, 1, '', seedOf('All seven'))
const second = encodeRecord(alice, 2, first.hash, seedOf('All eight'))

function withBitFlipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = bytes.slice()
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}

describe('a record', () => {
  it('is read as it was written', () => {
    expect(decodeRecord(first.bytes, 0)).toEqual(first)
    expect(decodeRecord(second.bytes, 0)).toEqual(second)
    expect(second.previous).toBe(first.hash)
  })

  it('is refused when it was cut, wherever', () => {
    for (let length = 0; length < first.bytes.length; length += 1) {
      expect(decodeRecord(first.bytes.subarray(0, length), 0), `cut at ${length}`).toBeNull()
    }
  })

  it('is refused when any single bit of it was flipped', () => {
    for (let bit = 0; bit < first.bytes.length * 8; bit += 1) {
      expect(decodeRecord(withBitFlipped(first.bytes, bit), 0), `bit ${bit}`).toBeNull()
    }
  })

  it('is refused when it claims to be longer than any may be', () => {
    const bytes = first.bytes.slice()
    new DataView(bytes.buffer).setUint32(72, maxUpdateBytes + 1)
    expect(decodeRecord(bytes, 0)).toBeNull()
  })
})

describe('records in a row', () => {
  const row = concatBytes([first.bytes, second.bytes])

  it('are all read', () => {
    expect(decodeRecords(row)).toEqual({ records: [first, second], isDamagedWithin: false, tornBytes: 0 })
  })

  it('lose only the last one when they are cut short', () => {
    const torn = decodeRecords(row.subarray(0, row.length - 1))
    expect(torn).toEqual({ records: [first], isDamagedWithin: false, tornBytes: second.bytes.length - 1 })
  })

  it('lose only the one that is damaged', () => {
    const damaged = withBitFlipped(row, 8 * 90)
    expect(decodeRecords(damaged)).toEqual({ records: [second], isDamagedWithin: true, tornBytes: 0 })
  })

  it('are read past zeros in between', () => {
    const gap = concatBytes([first.bytes, new Uint8Array(4096), second.bytes, new Uint8Array(512)])
    expect(decodeRecords(gap)).toEqual({ records: [first, second], isDamagedWithin: true, tornBytes: 512 })
  })

  it('take no long time to be looked for where there are none', () => {
    const hostile = Uint8Array.from(Buffer.alloc(8 * 1024 * 1024, 'STRC'))
    const began = performance.now()
    expect(decodeRecords(hostile).records).toEqual([])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
