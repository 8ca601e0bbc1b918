import { describe, expect, it } from 'vitest'
import { changeClaim } from '../../../../src/core/document/claims'
import { estimateWork } from '../../../../src/core/document/estimate-work'
import { readFactsLeft } from '../../../../src/core/document/facts-left'
import type { Check } from '../../../../src/core/model/check'
import type { ClaimId } from '../../../../src/core/model/ids'
import { check, mark, mergeAll, openPair, own, type Replica, snapshotOf } from '../../../support/replica'

const words = Array.from({ length: 16 }, (_, index) => `fact${String(index).padStart(2, '0')}`)
const minute = 60_000
const now = Date.parse('2026-11-24T12:00:00Z')

/** Sixteen claims, of which alice checked the first six at ten minutes each, and the rest is to do. */
function scene() {
  const { alice, bob } = openPair(words.join(' '))
  const claims = words.map((word) => mark(alice, word))
  for (const [index, id] of claims.slice(0, 6).entries())
    check(alice, id, { at: new Date(now - (100 - index * 10) * minute).toISOString() })
  mergeAll(alice, bob)
  return { alice, bob, claims }
}

function give(
  { document }: Replica,
  ids: readonly ClaimId[],
  patch: Parameters<typeof changeClaim>[2]
): void {
  for (const id of ids) changeClaim(document, id, patch, own)
}

describe('the work that is left', () => {
  it('is what is open, at the pace of what was checked, the same for all who look at it', () => {
    const { alice, bob, claims } = scene()
    give(alice, claims.slice(6, 10), { assignee: bob.person })
    mergeAll(alice, bob)
    const expected = {
      pace: { perClaim: 10 * minute, measuredOn: 5 },
      claims: 10,
      time: 100 * minute,
      byPerson: [
        [null, { claims: 6, time: 60 * minute }],
        [bob.person, { claims: 4, time: 40 * minute }]
      ],
      late: []
    }
    expect(estimateWork(alice.view.claims, now)).toEqual(expected)
    expect(estimateWork(bob.view.claims, now)).toEqual(expected)
    expect(estimateWork(snapshotOf(bob).claims, now)).toEqual(expected)
  })

  it('is not told before enough was done, nor by what people outside the list say they did', () => {
    const { alice } = scene()
    const isOutside = ({ by }: Check): boolean => by === alice.person
    expect(estimateWork(alice.view.claims, now, { isOutside })).toBeNull()
    expect(estimateWork([], now)).toBeNull()
  })

  it('is not the change that a checked claim waits for', () => {
    const { alice, claims } = scene()
    const id = claims[6] as ClaimId
    check(alice, id, { at: new Date(now).toISOString(), verdict: 'inaccurate' })
    expect(alice.view.claim(id)?.status).toMatchObject({ state: 'needs change', isOpen: true })
    expect(estimateWork(alice.view.claims, now)?.claims).toBe(9)
  })

  it('says whose work cannot be done by the first time that is too soon for it, and by how much', () => {
    const { alice, bob, claims } = scene()
    give(alice, claims.slice(6, 9), { assignee: bob.person, due: '2026-11-24T12:30Z' })
    give(alice, claims.slice(9, 11), { assignee: bob.person, due: '2026-11-24T12:40Z' })
    give(alice, claims.slice(11, 13), { due: '2026-11-24T12:15Z' })
    give(alice, claims.slice(13, 14), { assignee: alice.person, due: '2026-11-24T11:00Z' })
    give(alice, claims.slice(14, 15), { assignee: alice.person, due: '2026-11-24T12:15Z' })
    const late = estimateWork(alice.view.claims, now)?.late
    expect(late).toHaveLength(3)
    expect(late).toEqual(
      expect.arrayContaining([
        // three take exactly until half past; the two after them are too many
        { person: bob.person, due: '2026-11-24T12:40Z', claims: 5, time: 50 * minute, left: 40 * minute },
        { person: null, due: '2026-11-24T12:15Z', claims: 2, time: 20 * minute, left: 15 * minute },
        // what is overdue has to be done before it
        { person: alice.person, due: '2026-11-24T12:15Z', claims: 2, time: 20 * minute, left: 15 * minute }
      ])
    )
  })

  it('calls nothing too much that an estimate cannot tell from enough', () => {
    const { alice, bob, claims } = scene()
    give(alice, claims.slice(6, 9), { assignee: bob.person, due: '2026-11-24T12:29Z' })
    expect(estimateWork(alice.view.claims, now)?.late).toEqual([])
  })

  it('takes twice as long where two have to check and none has yet', () => {
    const { alice, bob, claims } = scene()
    give(alice, claims.slice(6, 9), { secondCheck: 'needed' })
    mergeAll(alice, bob)
    check(bob, claims[6] as ClaimId, { at: new Date(now).toISOString() })
    mergeAll(alice, bob)
    expect(alice.view.claim(claims[6] as ClaimId)?.status.awaitsSecond).toBe(true)
    expect(estimateWork(alice.view.claims, now)).toMatchObject({ claims: 10, time: 120 * minute })
    // by the rule of the project all others are to be checked twice, too
    const left = estimateWork(snapshotOf(bob).claims, now, { secondCheck: 'all' })
    expect(left).toMatchObject({ claims: 10, time: 190 * minute })
  })

  it('is counted by risk, and with the legal flag, as claims come and go', () => {
    const { alice, bob, claims } = scene()
    give(alice, claims.slice(6, 8), { risk: 'high', due: '2026-11-23' })
    give(bob, claims.slice(7, 9), { legal: true })
    mergeAll(alice, bob)
    for (const { view } of [alice, bob]) {
      const { byRisk, legal } = readFactsLeft(view, now)
      expect(byRisk).toEqual([
        ['high', { open: 2, overdue: 2 }],
        ['normal', { open: 8, overdue: 0 }]
      ])
      expect(legal).toEqual({ open: 2, overdue: 1 })
    }
    give(bob, claims.slice(8, 9), { legal: false })
    check(bob, claims[6] as ClaimId)
    expect(readFactsLeft(bob.view, now)).toMatchObject({
      byRisk: [
        ['high', { open: 1 }],
        ['normal', { open: 8 }]
      ],
      legal: { open: 1 }
    })
  })
})
