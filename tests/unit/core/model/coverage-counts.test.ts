import { expect, test } from 'vitest'
import { type ClaimState, claimStates, isOpenState } from '../../../../src/core/model/claim-status'
import { countClaims } from '../../../../src/core/model/coverage-counts'

const of = (...states: ClaimState[]) => states.map((state) => ({ state, isOpen: isOpenState(state) }))

test('an article without claims has none settled and none open', () => {
  const { byState, ...counts } = countClaims([])
  expect(counts).toEqual({ total: 0, settled: 0, open: 0, disputed: 0, changed: 0, contradicted: 0 })
  expect(Object.keys(byState)).toEqual([...claimStates])
  expect(new Set(Object.values(byState))).toEqual(new Set([0]))
})

test('claims are counted by what they need', () => {
  const counts = countClaims(
    of(
      'verified',
      'verified',
      'cut',
      'disputed',
      'disputed',
      'changed since checked',
      'to check',
      'on author'
    )
  )
  expect(counts).toMatchObject({ total: 8, settled: 4, open: 4, disputed: 2, changed: 1 })
  expect(counts.byState).toMatchObject({ verified: 2, cut: 1, 'to check': 1, 'on author': 1, orphan: 0 })
})

test('every state is counted once, under its own name', () => {
  const counts = countClaims(of(...claimStates))
  expect(counts.byState).toEqual(Object.fromEntries(claimStates.map((state) => [state, 1])))
  expect(counts).toMatchObject({ total: 14, settled: 4, open: 10 })
})
