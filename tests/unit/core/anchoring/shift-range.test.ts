import { describe, expect, it } from 'vitest'
import { shiftRange } from '../../../../src/core/anchoring/shift-range'
import type { DeltaOp } from '../../../../src/core/article/article-delta'

describe('shiftRange', () => {
  const range = { start: 10, end: 20 }

  it.each<readonly [string, readonly DeltaOp[], number, number]>([
    ['moves with text put in before it', [{ retain: 3 }, { insert: 'abc' }], 13, 23],
    ['moves back with text taken out before it', [{ retain: 3 }, { delete: 4 }], 6, 16],
    ['stays where text changes behind it', [{ retain: 21 }, { insert: 'abc' }, { delete: 2 }], 10, 20],
    ['leaves text typed at its start outside', [{ retain: 10 }, { insert: 'abc' }], 13, 23],
    ['leaves text typed at its end outside', [{ retain: 20 }, { insert: 'abc' }], 10, 20],
    ['grows with text typed inside', [{ retain: 15 }, { insert: 'abc' }], 10, 23],
    ['shrinks with text taken out of it', [{ retain: 15 }, { delete: 2 }], 10, 18],
    ['loses its start', [{ retain: 5 }, { delete: 7 }], 5, 13],
    ['loses its end', [{ retain: 18 }, { delete: 7 }], 10, 18],
    ['is empty where all of it goes', [{ retain: 5 }, { delete: 30 }], 5, 5],
    ['takes no notice of formats', [{ retain: 5, attributes: { bold: true } }, { retain: 10 }], 10, 20],
    [
      'follows several steps',
      [{ insert: 'ab' }, { retain: 12 }, { delete: 3 }, { retain: 9 }, { insert: 'c' }],
      12,
      19
    ]
  ])('%s', (_name, delta, start, end) => {
    expect(shiftRange(range, delta)).toEqual({ start, end })
  })
})
