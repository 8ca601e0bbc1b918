import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderChecks } from '../../../../src/core/document/order-checks'
import type { Check } from '../../../../src/core/model/check'
import { newId } from '../../../../src/core/model/ids'
import { fillPseudoRandom } from '../../../support/replica'

const ids = Array.from({ length: 8 }, () => newId('check', fillPseudoRandom)).toSorted()

function checkNumber(index: number, supersedes: readonly number[]): Check {
  return {
    id: ids[index] ?? newId('check', fillPseudoRandom),
    claimId: newId('claim', fillPseudoRandom),
    by: newId('person', fillPseudoRandom),
    at: '2022-02-02',
    workStatus: 'checked',
    verdict: 'accurate',
    note: '',
    evidence: [],
    words: '',
    supersedes: supersedes.flatMap((other) => ids[other] ?? [])
  }
}

function numbersOf(checks: readonly Check[]): readonly number[] {
  return checks.map(({ id }) => ids.indexOf(id))
}

describe('orderChecks', () => {
  it('puts a check after those it supersedes', () => {
    expect(numbersOf(orderChecks([checkNumber(0, [1]), checkNumber(1, [2]), checkNumber(2, [])]))).toEqual([
      2, 1, 0
    ])
  })

  it('goes by id where nothing tells', () => {
    expect(numbersOf(orderChecks([checkNumber(2, []), checkNumber(0, []), checkNumber(1, [])]))).toEqual([
      0, 1, 2
    ])
  })

  it('ends, with every check once, when checks supersede each other in a circle', () => {
    expect(
      numbersOf(orderChecks([checkNumber(0, [2]), checkNumber(1, [0]), checkNumber(2, [1])])).toSorted()
    ).toEqual([0, 1, 2])
  })

  it('gives the same order whatever order the checks came in', () => {
    const links = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(links, fc.nat(7), (all, turn) => {
        const checks = all.map((supersedes, index) => checkNumber(index, supersedes))
        const turned = [...checks.slice(turn), ...checks.slice(0, turn)]
        expect(numbersOf(orderChecks(turned))).toEqual(numbersOf(orderChecks(checks)))
        expect(orderChecks(checks)).toHaveLength(checks.length)
      }),
      { verbose: true }
    )
  })

  it('takes a chain of ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, () => newId('check', fillPseudoRandom))
    const checks = chain.map((id, index) => ({
      ...checkNumber(0, []),
      id,
      supersedes: chain.slice(index + 1, index + 2)
    }))
    expect(orderChecks(checks).map(({ id }) => id)).toEqual(chain.toReversed())
  })
})
