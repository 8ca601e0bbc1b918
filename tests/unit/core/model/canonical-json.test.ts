import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../src/core/model/canonical-json'

describe('a value as the one text everybody writes it as', () => {
  it('is what RFC 8785 says in its own examples', () => {
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001]
    expect(canonicalJson({ numbers, string: '€$\u000F\nA\'B"\\\\"/', literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )
    const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö']
    expect(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"😀":0,"\ufb33":0}'
    )
  })

  it('does not depend on the order in which members were set', () => {
    expect(canonicalJson({ b: 1, 10: 2, 9: 3 })).toBe(canonicalJson({ 9: 3, 10: 2, b: 1 }))
  })

  it('keeps apart what JSON would write alike', () => {
    const values = [
      null,
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1,
      1n,
      '1',
      {},
      { a: undefined },
      { a: null },
      Uint8Array.of(1),
      '01',
      { $bytes: '01' },
      { $$bytes: '01' },
      { $undefined: '' }
    ]
    expect(new Set(values.map(canonicalJson)).size).toBe(values.length)
  })

  it('reads back as the value it was, and is the text of that again', async () => {
    await fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(withPlainKeys(JSON.parse(text)))).toBe(text)
      })
    )
  })
})

/** The value with one "$" less where a key begins with several. */
function withPlainKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.replace(/^\$\$/, '$'), withPlainKeys(each)])
  )
}
