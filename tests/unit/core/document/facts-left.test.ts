import { describe, expect, it } from 'vitest'
import { changeClaim } from '../../../../src/core/document/claims'
import { readFactsLeft } from '../../../../src/core/document/facts-left'
import { testOfFilter } from '../../../../src/core/document/filter-claims'
import { type ClaimFilter, noFilter } from '../../../../src/core/model/claim-filter'
import { check, mark, mergeAll, openPair, own } from '../../../support/replica'

const now = new Date(2026, 10, 24, 10).getTime()
const story = 'Seven tests in a month. The ministers spoke on Monday in Tokyo. It was the first since 2017.'

describe('the facts that are left', () => {
  it('are counted as the list counts them, and what is overdue is named', () => {
    const { alice, bob } = openPair(story)
    const [tests, month, monday, tokyo, first] = [
      'Seven tests',
      'a month',
      'Monday',
      'Tokyo',
      'first since'
    ].map((words) => mark(alice, words, words === 'Monday' ? 'date' : 'number'))
    const plan = (id: typeof tests, patch: Parameters<typeof changeClaim>[2]): void => {
      if (id !== undefined) changeClaim(alice.document, id, patch, own)
    }
    plan(tests, { due: '2026-11-23', assignee: bob.person })
    plan(month, { due: '2026-11-20', assignee: bob.person })
    plan(monday, { due: '2026-11-24' })
    plan(tokyo, { due: '2026-11-30' })
    mergeAll(alice, bob)
    if (month !== undefined) check(bob, month)
    mergeAll(alice, bob)
    for (const { view } of [alice, bob]) {
      const left = readFactsLeft(view, now)
      const shown = (asked: Partial<ClaimFilter>): number => {
        const test = testOfFilter({ ...noFilter, progress: 'open', ...asked }, { me: null, now })
        return view.claims.filter((each) => test?.(each)).length
      }
      expect(left).toMatchObject({ total: 5, open: 4, byDue: { overdue: 1, today: 1, week: 2, none: 1 } })
      expect(left.overdue.map(({ claim }) => claim.id)).toEqual([tests])
      expect(left.byState).toEqual([['to check', 4]])
      expect(left.byPerson).toEqual([
        [null, { open: 3, overdue: 0 }],
        [bob.person, { open: 1, overdue: 1 }]
      ])
      expect(left.byKind).toEqual([
        ['number', { open: 3, overdue: 1 }],
        ['date', { open: 1, overdue: 0 }]
      ])
      for (const due of ['overdue', 'today', 'week', 'none'] as const)
        expect(shown({ due })).toBe(left.byDue[due])
      expect(shown({ whose: bob.person })).toBe(1)
      expect(shown({ whose: 'nobody' })).toBe(3)
      expect(shown({ kind: 'date' })).toBe(1)
    }
    if (tests !== undefined) expect(alice.view.claim(tests)?.status.isOpen).toBe(true)
    expect(first).toBeDefined()
  })
})
