import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/core/model/ids'
import { concatBytes } from '../../../src/project/concat-bytes'
import { decodeRecord, decodeRecords, encodeRecord, maxUpdateBytes } from '../../../src/project/record-codec'
import { sha256 } from '../../../src/project/sha256'
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
    expect(decodeRecord(first.bytes, 0)).toEqual({ kind: 'record', record: first })
    expect(decodeRecord(second.bytes, 0)).toEqual({ kind: 'record', record: second })
    expect(second.previous).toBe(first.hash)
  })

  it('is known to have been cut, wherever', () => {
    for (let length = 0; length < first.bytes.length; length += 1) {
      expect(decodeRecord(first.bytes.subarray(0, length), 0).kind, `cut at ${length}`).toBe('cut')
    }
  })

  it('is known to be damaged when any single bit of it was flipped, and not taken for cut', () => {
    for (let bit = 0; bit < first.bytes.length * 8; bit += 1) {
      expect(decodeRecord(withBitFlipped(first.bytes, bit), 0).kind, `bit ${bit}`).toBe('damaged')
    }
  })

  it('is refused when it claims to be longer than any may be', () => {
    expect(decodeRecord(rewritten({ payload: maxUpdateBytes + 1 }), 0).kind).toBe('damaged')
  })

  it('is read past what later versions put beside the update', () => {
    const richer = rewritten({
      dependencies: new Uint8Array(40).fill(5),
      signature: new Uint8Array(64).fill(6)
    })
    const { records } = decodeRecords(concatBytes([richer, second.bytes]))
    expect(records.map(({ update }) => update)).toEqual([first.update, second.update])
  })

  it('of a later version is passed over and known as such', () => {
    expect(decodeRecords(concatBytes([rewritten({ version: 2 }), second.bytes]))).toEqual({
      records: [second],
      isDamaged: false,
      hasNewer: true
    })
  })
})

interface Rewriting {
  readonly version?: number
  readonly payload?: number
  readonly dependencies?: Uint8Array
  readonly signature?: Uint8Array
}

/** The first record as another program might have written it, by docs/project-format.md. */
function rewritten({ version = 1, payload, dependencies, signature }: Rewriting): Uint8Array {
  const head = first.bytes.slice(0, 80)
  const view = new DataView(head.buffer)
  view.setUint8(4, version)
  view.setUint16(6, signature?.length ?? 0)
  view.setUint32(68, dependencies?.length ?? 0)
  view.setUint32(72, payload ?? first.update.length)
  head.set(sha256(head.subarray(0, 76)).subarray(0, 4), 76)
  const proven = concatBytes([head, dependencies ?? new Uint8Array(), first.update])
  return concatBytes([proven, sha256(proven), signature ?? new Uint8Array()])
}

describe('records in a row', () => {
  const row = concatBytes([first.bytes, second.bytes])

  it('are all read', () => {
    expect(decodeRecords(row)).toEqual({ records: [first, second], isDamaged: false, hasNewer: false })
  })

  it('lose only the last one when they are cut short', () => {
    const torn = decodeRecords(row.subarray(0, row.length - 1))
    expect(torn).toEqual({ records: [first], isDamaged: false, hasNewer: false })
  })

  it('lose only the one that is damaged', () => {
    const damaged = withBitFlipped(row, 8 * 90)
    expect(decodeRecords(damaged)).toEqual({ records: [second], isDamaged: true, hasNewer: false })
  })

  it('end in zeros when the file grew before the power went, which is no damage', () => {
    const grown = concatBytes([row, new Uint8Array(4096)])
    expect(decodeRecords(grown)).toEqual({ records: [first, second], isDamaged: false, hasNewer: false })
  })

  it('are known to be damaged at the end', () => {
    const damaged = withBitFlipped(row, 8 * (row.length - 40))
    expect(decodeRecords(damaged)).toEqual({ records: [first], isDamaged: true, hasNewer: false })
  })

  it('are read past zeros in between', () => {
    const gap = concatBytes([first.bytes, new Uint8Array(4096), second.bytes, new Uint8Array(512)])
    expect(decodeRecords(gap)).toEqual({ records: [first, second], isDamaged: true, hasNewer: false })
  })

  it('take no long time to be looked for where there are none', () => {
    const hostile = Uint8Array.from(Buffer.alloc(8 * 1024 * 1024, 'STRC'))
    const began = performance.now()
    expect(decodeRecords(hostile).records).toEqual([])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
