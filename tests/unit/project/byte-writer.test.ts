import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter } from '../../../src/project/byte-writer'

describe('Numbers and bytes written one after another', () => {
  it('are read as they were written, however many', () => {
    const writer = new ByteWriter()
    const long = new Uint8Array(300_000).fill(7)
    for (let count = 0; count < 10_000; count += 1) {
      writer.uint8(count & 0xff)
      writer.uint32(count)
      writer.number(count * 2 ** 21)
      writer.hex('00ff')
    }
    writer.raw(long)
    const reader = new ByteReader(writer.written)
    for (let count = 0; count < 10_000; count += 1) {
      const read = [reader.uint8(), reader.uint32(), reader.number(), reader.hex(2)]
      expect(read).toEqual([count & 0xff, count, count * 2 ** 21, '00ff'])
    }
    expect(reader.raw(300_000)).toEqual(long)
    expect(() => reader.raw(1)).toThrow(RangeError)
  })
})
