import { describe, expect, it } from 'vitest'
import { changeClaim } from '../../../../src/core/document/claims'
import { filterClaims } from '../../../../src/core/document/filter-claims'
import {
  noFilter,
  parseFilter,
  serializeFilter,
  showsEverything
} from '../../../../src/core/model/claim-filter'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { goToNeighbour } from '../../../../src/renderer/session/actions/go-to-claim'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { selectWords, windowOf } from '../../../support/window-of'

const around = { me: null, now: Date.parse('2026-11-24T10:00:00Z') }

function threeClaims() {
  const alice = windowOf('alice', 11)
  for (const words of ['240 kilometres', 'in 1901 for the first time', 'The Tana carries more water']) {
    selectWords(alice, words)
    markClaimAtSelection(alice.session)
  }
  const { claims } = alice.session.view
  const [first] = claims
  if (first === undefined) throw new Error('no claim')
  alice.session.setNoteDraft(first.claim.id, 'See the hydrological atlas.')
  giveVerdict(alice.session, first.claim.id, 'on author')
  return alice.session.view.claims
}

function numbers(filter: Partial<typeof noFilter>): readonly number[] {
  return filterClaims(threeClaims(), { ...noFilter, ...filter }, around).map((claim) => claim.number)
}

describe('the filter of the claims list', () => {
  it('shows the same list when nothing is asked', () => {
    const claims = threeClaims()
    expect(filterClaims(claims, noFilter, around)).toBe(claims)
  })

  it('finds words in any order, whatever their case, also in notes', () => {
    expect(numbers({ text: 'TIME first' })).toEqual([2])
    expect(numbers({ text: 'atlas' })).toEqual([1])
    expect(numbers({ text: 'the tana lake' })).toEqual([])
  })

  it('finds a claim by its number', () => {
    expect(numbers({ text: '3' })).toEqual([3])
  })

  it('shows what is open, what is settled, or one state', () => {
    expect(numbers({ progress: 'open' })).toEqual([2, 3])
    expect(numbers({ progress: 'settled' })).toEqual([1])
    expect(numbers({ state: 'on author' })).toEqual([1])
    expect(numbers({ state: 'disputed' })).toEqual([])
  })

  it('shows one kind, risk, tag or time, and puts the riskiest or the next due first', () => {
    const alice = windowOf('alice', 11)
    for (const words of ['240 kilometres', 'in 1901 for the first time', 'The Tana carries more water']) {
      selectWords(alice, words)
      markClaimAtSelection(alice.session)
    }
    const [first, second, third] = alice.session.view.claims.map(({ claim }) => claim.id)
    const change = (id: typeof first, patch: Parameters<typeof changeClaim>[2]): void => {
      if (id !== undefined) changeClaim(alice.session.document, id, patch, alice.session.origin)
    }
    change(first, { risk: 'low', due: '2026-11-23', tags: { add: ['lakes'] } })
    change(second, { kind: 'legal', due: '2026-11-28' })
    change(third, { risk: 'high', legal: true, due: '2026-11-24T15:00Z' })
    const shown = (filter: Partial<typeof noFilter>): readonly number[] =>
      filterClaims(alice.session.view.claims, { ...noFilter, ...filter }, around).map(({ number }) => number)
    expect(shown({ kind: 'legal' })).toEqual([2])
    expect(shown({ risk: 'high' })).toEqual([3])
    expect(shown({ legal: true })).toEqual([3])
    expect(shown({ tag: 'lakes' })).toEqual([1])
    expect(shown({ text: 'LAKES' })).toEqual([1])
    expect(shown({ due: 'overdue' })).toEqual([1])
    expect(shown({ due: 'week' })).toEqual([2, 3])
    expect(shown({ due: 'none' })).toEqual([])
    expect(shown({ order: 'risk' })).toEqual([3, 2, 1])
    expect(shown({ order: 'due' })).toEqual([1, 3, 2])
    if (first !== undefined) giveVerdict(alice.session, first, 'on author')
    expect(shown({ order: 'due' })).toEqual([3, 2, 1])
    expect(shown({ due: 'overdue' })).toEqual([])
    alice.session.filter.set({ ...noFilter, risk: 'high' })
    expect(alice.session.view.claims.map((view) => alice.session.shownClaims.shows(view))).toEqual([
      false,
      false,
      true
    ])
    goToNeighbour(alice.session, 1)
    expect(alice.session.selectedClaim.get()).toBe(third)
    goToNeighbour(alice.session, 1)
    expect(alice.session.selectedClaim.get()).toBe(third)
  })

  it('is kept as text and read again, and anything else asks for nothing', () => {
    const filter = { ...noFilter, text: 'atlas', risk: 'high' as const, order: 'due' as const, legal: true }
    expect(parseFilter(serializeFilter(filter))).toEqual(filter)
    expect(serializeFilter(noFilter)).toBe('{}')
    expect(parseFilter('{"risk":"absurd","whose":7,"text":{},"later":1}')).toEqual(noFilter)
    for (const text of ['', '[]', 'null', `{"text":"${'x'.repeat(5000)}"}`])
      expect(parseFilter(text)).toBeNull()
    expect(showsEverything({ ...noFilter, order: 'risk' })).toBe(true)
    expect(showsEverything({ ...noFilter, tag: 'x' })).toBe(false)
  })
})
