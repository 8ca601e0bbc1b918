import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/core/model/ids'
import { concatBytes } from '../../../src/project/concat-bytes'
import type { Lane } from '../../../src/project/lane-header'
import { encodeRecord } from '../../../src/project/record-codec'
import { decodeSegment, encodeSegment } from '../../../src/project/segment'
import { sha256 } from '../../../src/project/sha256'
import { projectId, seededRandom, seedOf } from '../../support/project-world'

const replica = newId('replica', seededRandom(1))
const lane: Lane = { projectId, replica, generation: 3, clientIds: [7, 4_294_967_295], signed: null }
const first = encodeRecord(replica, 1, '', seedOf('All seven'))
const second = encodeRecord(replica, 2, first.hash, seedOf('All eight'))
const segment = encodeSegment(lane, [first, second])

describe('a segment', () => {
  it('is read as it was written', () => {
    expect(decodeSegment(segment)).toEqual({
      kind: 'whole',
      segment: { lane, records: [first, second], recordCount: 2 }
    })
  })

  it('is known to be cut, wherever', () => {
    for (let length = 0; length < segment.length; length += 1) {
      expect(decodeSegment(segment.subarray(0, length)).kind, `cut at ${length}`).not.toBe('whole')
    }
  })

  it('is known to be damaged by any single bit flipped, and then yields no edit but those that are unharmed', () => {
    const whole = new Set([first.hash, second.hash])
    for (let bit = 0; bit < segment.length * 8; bit += 1) {
      const changed = Uint8Array.from(segment)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const reading = decodeSegment(changed)
      expect(reading.kind, `bit ${bit}`).not.toBe('whole')
      if ('segment' in reading) {
        expect(reading.segment.lane).toEqual(lane)
        expect(reading.segment.records.every(({ hash }) => whole.has(hash))).toBe(true)
      }
    }
  })

  it('yields the edits before a cut', () => {
    const reading = decodeSegment(segment.subarray(0, segment.length - 1))
    expect(reading).toEqual({ kind: 'damaged', segment: { lane, records: [first], recordCount: 2 } })
  })

  it('is known to have grown', () => {
    expect(decodeSegment(concatBytes([segment, new Uint8Array(1)])).kind).toBe('damaged')
  })

  it('holds the records of its own replica alone', () => {
    const bob = newId('replica', seededRandom(2))
    const mixed = encodeSegment(lane, [first, encodeRecord(bob, 1, '', seedOf('bob'))])
    expect(decodeSegment(mixed)).toMatchObject({ kind: 'damaged', segment: { records: [first] } })
  })

  it('by a newer Stet is known as such, and damage is not mistaken for it', () => {
    const newer = Uint8Array.from(segment)
    const headerBytes = new DataView(newer.buffer).getUint16(10)
    newer[9] = 3
    expect(decodeSegment(newer).kind).toBe('unreadable')
    newer.set(sha256(newer.subarray(0, headerBytes - 32)), headerBytes - 32)
    expect(decodeSegment(newer).kind).toBe('newer-version')
  })

  it('is not any other file', () => {
    expect(decodeSegment(new TextEncoder().encode('[.ShellClassInfo]')).kind).toBe('not-a-segment')
    expect(decodeSegment(new Uint8Array(4096)).kind).toBe('not-a-segment')
  })
})
