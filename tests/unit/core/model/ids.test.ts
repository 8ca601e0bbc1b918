import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isId, newId } from '../../../../src/core/model/ids'

describe('a new id', () => {
  test('is 20 letters and digits, whatever bytes are drawn', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (drawn) => {
        const id = newId('claim', (bytes) => {
          bytes.set(drawn)
          return bytes
        })
        expect(id).toMatch(/^[0-9a-z]{20}$/)
        expect(id).not.toMatch(/[ilou]/)
        expect(isId('claim', id)).toBe(true)
      }),
      { verbose: true }
    )
  })

  test('uses every one of its 32 letters equally often over all byte values', () => {
    const counts = new Map<string, number>()
    for (let start = 0; start < 256; start += 1) {
      const id = newId('check', (bytes) => bytes.fill(start))
      counts.set(id.charAt(0), (counts.get(id.charAt(0)) ?? 0) + 1)
    }
    expect(counts.size).toBe(32)
    expect(new Set(counts.values())).toEqual(new Set([8]))
  })

  test('differs between two draws of true randomness', () => {
    const fill = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
    expect(newId('person', fill)).not.toBe(newId('person', fill))
  })
})

describe('what comes from outside is an id', () => {
  test.each(['0123456789abcdefghjk', 'zzzzzzzzzzzzzzzzzzzz', 'mnpqrstvwxyz00000000'])(
    'when it is %s',
    (text) => {
      expect(isId('claim', text)).toBe(true)
    }
  )

  test.each<[string, unknown]>([
    ['too short', '0123456789abcdefghj'],
    ['too long', '0123456789abcdefghjkm'],
    ['in capitals', '0123456789ABCDEFGHJK'],
    ['with a letter left out of the alphabet (i)', 'i123456789abcdefghjk'],
    ['with a letter left out of the alphabet (l)', 'l123456789abcdefghjk'],
    ['with a letter left out of the alphabet (o)', 'o123456789abcdefghjk'],
    ['with a letter left out of the alphabet (u)', 'u123456789abcdefghjk'],
    ['followed by a line break', '0123456789abcdefghjk\n'],
    ['a path', '../../../etc/passwd0'],
    ['a name of Object', '__proto__'],
    ['empty', ''],
    ['a number', 12345678901234],
    ['nothing', null],
    ['a list with an id in it', ['0123456789abcdefghjk']]
  ])('but not when it is %s', (_why, value) => {
    expect(isId('claim', value)).toBe(false)
  })
})
