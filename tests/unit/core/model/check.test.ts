import { describe, expect, test } from 'vitest'
import { standingChecks } from '../../../../src/core/model/check'
import { newId } from '../../../../src/core/model/ids'
import { checksOf, countingBytes } from '../../../support/checks'

const { alice, bob } = checksOf('seven tests in a month')

describe('the standing checks', () => {
  test('are all of them while nobody took anything back', () => {
    const checks = [alice({}), bob({})]
    expect(standingChecks(checks)).toEqual(checks)
  })

  test('are none of none', () => {
    expect(standingChecks([])).toEqual([])
  })

  test('keep the order they were given in', () => {
    const [first, second, third] = [alice({}), bob({}), alice({})]
    expect(standingChecks([third, first, second])).toEqual([third, first, second])
  })

  test('are without the ones that alice replaced by her own later check', () => {
    const first = alice({ verdict: 'inaccurate' })
    const second = alice({ verdict: 'accurate', supersedes: [first.id] })
    expect(standingChecks([first, second])).toEqual([second])
  })

  test('are two when both replaced the same check apart', () => {
    const first = alice({})
    const here = alice({ supersedes: [first.id] })
    const there = bob({ supersedes: [first.id] })
    expect(standingChecks([first, here, there])).toEqual([here, there])
  })

  test('do not bring an old check back when the one that replaced it is replaced itself', () => {
    const first = alice({})
    const second = alice({ supersedes: [first.id] })
    const third = bob({ supersedes: [second.id] })
    expect(standingChecks([first, second, third])).toEqual([third])
  })

  test('do not depend on whether a later check arrived before the one it replaces', () => {
    const first = alice({})
    const second = alice({ supersedes: [first.id] })
    expect(standingChecks([second, first])).toEqual([second])
  })

  test('stay as they are when a check replaces one that has not arrived', () => {
    const orphaned = bob({ supersedes: [newId('check', countingBytes())] })
    const other = alice({})
    expect(standingChecks([orphaned, other])).toEqual([orphaned, other])
  })

  test('have the others’ checks back when the check that settled their dispute is taken back', () => {
    const hers = alice({ verdict: 'accurate' })
    const his = bob({ verdict: 'inaccurate' })
    const settlement = alice({ verdict: 'misleading', supersedes: [hers.id, his.id] })
    expect(standingChecks([hers, his, settlement])).toEqual([settlement])
    const takenBack = alice({ verdict: 'accurate', supersedes: [settlement.id] })
    expect(standingChecks([hers, his, settlement, takenBack])).toEqual([his, takenBack])
  })

  test('are none when two checks claim to replace each other', () => {
    const first = alice({})
    const second = bob({ supersedes: [first.id] })
    expect(standingChecks([{ ...first, supersedes: [second.id] }, second])).toEqual([])
  })
})
