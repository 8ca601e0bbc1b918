import { describe, expect, test } from 'vitest'
import type { AnchorState } from '../../../../src/core/model/anchor'
import type { Check } from '../../../../src/core/model/check'
import type { ClaimKind } from '../../../../src/core/model/claim'
import {
  type ClaimState,
  claimStates,
  deriveClaimStatus,
  isOpenState,
  type StatusInput
} from '../../../../src/core/model/claim-status'
import { type Verdict, verdicts, type WorkStatus } from '../../../../src/core/model/verdict'
import { checksOf } from '../../../support/checks'

const words = 'the first time since 2017'
const sufficient = { isSufficient: true, missing: '' }
const insufficient = { isSufficient: false, missing: 'needs one primary source' }
const { alice, bob } = checksOf(words)

function status(checks: readonly Check[], more: Partial<StatusInput> = {}) {
  return deriveClaimStatus({
    kind: 'superlative',
    anchors: ['exact'],
    words,
    checks,
    evidence: sufficient,
    ...more
  })
}

describe('a claim that nobody has checked', () => {
  test.each<[ClaimKind, ClaimState]>([
    ['number', 'to check'],
    ['legal', 'to check'],
    ['other', 'to check'],
    ['opinion', 'not checkable'],
    ['forecast', 'not checkable']
  ])('of kind %s is "%s"', (kind, state) => {
    expect(status([], { kind }).state).toBe(state)
  })

  test('is an orphan when its words are gone, even if it was an opinion', () => {
    expect(status([], { kind: 'opinion', anchors: ['orphan'] }).state).toBe('orphan')
  })

  test('waits for a person when its words were found elsewhere, even if it was an opinion', () => {
    expect(status([], { kind: 'opinion', anchors: ['moved'] })).toMatchObject({
      state: 'moved',
      isOpen: true
    })
  })
})

describe('a claim that alice alone has spoken on', () => {
  test.each<[WorkStatus, Verdict | null, ClaimState]>([
    ['to check', null, 'to check'],
    ['in progress', null, 'in progress'],
    ['query', null, 'query'],
    ['cannot confirm', null, 'cannot confirm'],
    ['not checkable', null, 'not checkable'],
    ['cut', null, 'needs change'],
    ['checked', null, 'in progress'],
    ['checked', 'accurate', 'verified'],
    ['checked', 'accurate with change', 'needs change'],
    ['checked', 'inaccurate', 'needs change'],
    ['checked', 'misleading', 'needs change'],
    ['checked', 'unproven', 'needs change'],
    ['checked', 'on author', 'on author']
  ])('with "%s" and verdict %s is "%s"', (workStatus, verdict, state) => {
    expect(status([alice({ workStatus, verdict })])).toMatchObject({
      state,
      verdict,
      isOpen: isOpenState(state),
      checkedWords: null
    })
  })

  test('as accurate needs evidence until the rule is met, and says what is missing', () => {
    expect(status([alice({ verdict: 'accurate' })], { evidence: insufficient })).toMatchObject({
      state: 'needs evidence',
      verdict: 'accurate',
      reason: 'Judged accurate, but it needs one primary source.'
    })
  })

  test('rests on the author without any evidence', () => {
    expect(status([alice({ verdict: 'on author' })], { evidence: insufficient }).state).toBe('on author')
  })

  test('is to be checked again once she takes her verdict back', () => {
    const verdict = alice({ verdict: 'accurate' })
    const takenBack = alice({ workStatus: 'to check', supersedes: [verdict.id] })
    expect(status([verdict, takenBack])).toMatchObject({ state: 'to check', verdict: null })
  })

  test.each<WorkStatus>(['in progress', 'query', 'cannot confirm', 'not checkable', 'cut', 'to check'])(
    'is never verified by a verdict that came along with "%s"',
    (workStatus) => {
      expect(status([alice({ workStatus, verdict: 'accurate' })])).toMatchObject({ verdict: null })
      expect(status([alice({ workStatus, verdict: 'accurate' })]).state).not.toBe('verified')
    }
  )
})

describe('a verdict belongs to the words that were checked', () => {
  const other = 'the first time since 2016'

  test.each(verdicts)('"%s" on other words falls back and shows the words alice read', (verdict) => {
    expect(status([alice({ verdict, words: other })])).toMatchObject({
      state: 'changed since checked',
      verdict,
      isOpen: true,
      checkedWords: other
    })
  })

  test.each<WorkStatus>(['cannot confirm', 'not checkable', 'cut'])(
    '"%s" on other words falls back too',
    (workStatus) => {
      expect(status([alice({ workStatus, words: other })]).state).toBe('changed since checked')
    }
  )

  test.each<WorkStatus>(['in progress', 'query'])(
    'work that is "%s" goes on when the words change: nothing had been checked yet',
    (workStatus) => {
      expect(status([alice({ workStatus, words: other })])).toMatchObject({
        state: workStatus,
        checkedWords: null
      })
    }
  )

  test('the verdict is good again when the words come back', () => {
    expect(status([alice({ verdict: 'accurate', words: other })], { words: other }).state).toBe('verified')
  })

  test('bob verifies the corrected words though alice found the old ones inaccurate', () => {
    const checks = [alice({ verdict: 'inaccurate', words: other }), bob({ verdict: 'accurate' })]
    expect(status(checks)).toMatchObject({ state: 'verified', verdict: 'accurate', checkedWords: null })
    expect(status(checks.toReversed())).toMatchObject({ state: 'verified', checkedWords: null })
  })

  test('changed words come before moved ones', () => {
    const checks = [alice({ verdict: 'accurate', words: other })]
    expect(status(checks, { anchors: ['moved'] }).state).toBe('changed since checked')
  })

  test('words found elsewhere are not verified before somebody confirms the place', () => {
    const checks = [alice({ verdict: 'accurate' })]
    expect(status(checks, { anchors: ['exact', 'moved'] })).toMatchObject({
      state: 'moved',
      verdict: 'accurate',
      isOpen: true
    })
  })
})

describe('people disagree visibly', () => {
  test.each<[Partial<Check>, Partial<Check>]>([
    [{ verdict: 'accurate' }, { verdict: 'inaccurate' }],
    [{ verdict: 'accurate' }, { verdict: 'on author' }],
    [{ verdict: 'accurate' }, { workStatus: 'cannot confirm' }],
    [{ workStatus: 'not checkable' }, { verdict: 'unproven' }],
    [{ verdict: 'inaccurate' }, { workStatus: 'cut' }]
  ])('alice with %o against bob with %o is disputed, whoever comes first', (first, second) => {
    const checks = [alice(first), bob(second)]
    expect(status(checks)).toMatchObject({ state: 'disputed', verdict: null, isOpen: true })
    expect(status(checks.toReversed()).state).toBe('disputed')
  })

  test('a dispute stands while the words are gone or changed', () => {
    const checks = [alice({ verdict: 'accurate' }), bob({ verdict: 'inaccurate' })]
    expect(status(checks, { anchors: ['orphan'] }).state).toBe('disputed')
    expect(status(checks, { words: 'new words' }).state).toBe('disputed')
  })

  test('two who agree do not dispute', () => {
    expect(status([alice({ verdict: 'accurate' }), bob({ verdict: 'accurate' })]).state).toBe('verified')
  })

  test('a dispute is settled by a check that takes the place of both', () => {
    const first = alice({ verdict: 'accurate' })
    const second = bob({ verdict: 'inaccurate' })
    const settling = bob({ verdict: 'accurate', supersedes: [first.id, second.id] })
    expect(status([first, second, settling]).state).toBe('verified')
  })

  test.each<WorkStatus>(['in progress', 'query'])(
    'alice with "%s" keeps the claim open beside a verdict of bob, without disputing it',
    (workStatus) => {
      expect(status([alice({ workStatus }), bob({ verdict: 'accurate' })])).toMatchObject({
        state: workStatus,
        verdict: 'accurate',
        isOpen: true
      })
    }
  )

  test('a question that waits for an answer comes before work in progress', () => {
    expect(status([alice({ workStatus: 'in progress' }), bob({ workStatus: 'query' })]).state).toBe('query')
  })
})

describe('words that are gone', () => {
  test.each<[readonly AnchorState[]]>([[['orphan']], [['orphan', 'orphan']], [[]]])(
    'with anchors %o a verified claim is an orphan, and open',
    (anchors) => {
      expect(status([alice({ verdict: 'accurate' })], { anchors })).toMatchObject({
        state: 'orphan',
        isOpen: true
      })
    }
  )

  test('are settled when they were to be cut', () => {
    expect(status([alice({ workStatus: 'cut' })], { anchors: ['orphan'] })).toMatchObject({
      state: 'cut',
      isOpen: false
    })
  })

  test('are cut even if they were reworded before', () => {
    const cut = alice({ workStatus: 'cut', words: 'words of some days ago' })
    expect(status([cut], { anchors: ['orphan'] }).state).toBe('cut')
  })

  test('are not gone while one range is left', () => {
    expect(status([alice({ verdict: 'accurate' })], { anchors: ['orphan', 'exact'] }).state).toBe('verified')
  })
})

test('a claim is settled in four states and open in all others', () => {
  expect(claimStates.filter((state) => !isOpenState(state))).toEqual([
    'verified',
    'on author',
    'not checkable',
    'cut'
  ])
})
