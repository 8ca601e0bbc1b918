import { describe, expect, it } from 'vitest'
import { readImage } from '../../../../src/core/article/read-image'
import { sniffImage } from '../../../../src/core/article/sniff-image'
import { makePng } from '../../../support/png-fixture'

const bytesOf = (hex: string, length = 64): Uint8Array => {
  const bytes = new Uint8Array(length)
  bytes.set(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
  return bytes
}
const problemOf = (bytes: Uint8Array): string => {
  const read = readImage(bytes)
  return read.ok ? 'none' : read.problem.code
}

describe('a picture', () => {
  it.each([
    ['PNG', makePng(3, 2), { ending: 'png', width: 3, height: 2 }],
    ['GIF', bytesOf('474946383961 0300 0200'), { ending: 'gif', width: 3, height: 2 }],
    [
      'JPEG',
      bytesOf('ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 0002 0003'),
      { ending: 'jpg', width: 3, height: 2 }
    ],
    [
      'WebP, lossy',
      bytesOf('52494646 00000000 57454250 56503820 00000000 000000 9d012a 0300 0200'),
      { ending: 'webp', width: 3, height: 2 }
    ],
    [
      'WebP, lossless',
      bytesOf('52494646 00000000 57454250 5650384c 00000000 2f 02400000'),
      { ending: 'webp', width: 3, height: 2 }
    ],
    [
      'WebP, extended',
      bytesOf('52494646 00000000 57454250 56503858 00000000 00000000 020000 010000'),
      { ending: 'webp', width: 3, height: 2 }
    ]
  ])('is known by its bytes: %s', (_format, bytes, image) => {
    expect(sniffImage(bytes)).toEqual(image)
  })

  it('is named by the hash of its bytes', () => {
    const read = readImage(new TextEncoder().encode('no picture'))
    expect(read.ok).toBe(false)
    const png = readImage(makePng(1, 1))
    expect(png.ok && png.value.name).toMatch(/^[0-9a-f]{64}\.png$/)
  })

  it.each([
    [
      'a drawing in SVG',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>steal()</script></svg>'),
      'not-an-image'
    ],
    [
      'a page that calls itself a GIF',
      new TextEncoder().encode('GIF89<html><script>steal()</script></html>'),
      'not-an-image'
    ],
    ['a TIFF', bytesOf('49492a00'), 'not-an-image'],
    ['nothing', new Uint8Array(), 'not-an-image'],
    ['a JPEG that ends before its size', bytesOf('ffd8ffe0ffff'), 'not-an-image'],
    ['a PNG without a side', makePng(1, 1, [0, 0, 0], { width: 0, height: 4 }), 'not-an-image'],
    [
      'a PNG that would fill the memory',
      makePng(1, 1, [0, 0, 0], { width: 60_000, height: 60_000 }),
      'image-too-large'
    ],
    ['more than 25 MB', new Uint8Array(25 * 1024 * 1024 + 1), 'image-too-large']
  ])('is not %s', (_what, bytes, code) => {
    expect(problemOf(bytes)).toBe(code)
  })
})
