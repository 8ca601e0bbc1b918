import { describe, expect, it } from 'vitest'
import { filterClaims, noFilter } from '../../../../src/renderer/claims/filter-claims'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { selectWords, windowOf } from '../../../support/window-of'

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
  return filterClaims(threeClaims(), { ...noFilter, ...filter }).map((claim) => claim.number)
}

describe('the filter of the claims list', () => {
  it('shows the same list when nothing is asked', () => {
    const claims = threeClaims()
    expect(filterClaims(claims, noFilter)).toBe(claims)
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
})
