import { describe, expect, it } from 'vitest'
import type { Check } from '../../../../src/core/model/check'
import { deriveClaimStatus, isConclusion } from '../../../../src/core/model/claim-status'
import type { CheckId, ClaimId, PersonId } from '../../../../src/core/model/ids'
import { hiddenChecks, needsSecondCheck } from '../../../../src/core/model/second-check'

const [anna, ben, cleo] = ['anna', 'ben', 'cleo'] as PersonId[] as [PersonId, PersonId, PersonId]

function check(id: string, by: PersonId, over: Partial<Check> = {}): Check {
  return {
    id: id as CheckId,
    claimId: 'claim' as ClaimId,
    by,
    at: '2026-11-24T10:00:00Z',
    workStatus: 'checked',
    verdict: 'on author',
    note: '',
    evidence: [],
    words: 'seven tests',
    supersedes: [],
    ...over
  }
}

function statusOf(checks: readonly Check[], words = 'seven tests') {
  const evidence = { isSufficient: true as const }
  const status = deriveClaimStatus({
    kind: 'number',
    anchors: ['exact'],
    words,
    checks,
    evidence: evidence as never,
    needsSecond: true
  })
  return { state: status.state, awaits: status.awaitsSecond === true, verdict: status.verdict }
}

const waiting = { state: 'in progress', awaits: true, verdict: null }
const settled = { state: 'on author', awaits: false, verdict: 'on author' }

describe('a claim that needs a second check', () => {
  it('waits after the first without telling its verdict, and is settled by one made apart', () => {
    const first = check('1', anna)
    expect(statusOf([])).toMatchObject({ state: 'to check', awaits: false })
    for (const verdict of ['on author', 'inaccurate'] as const) {
      expect(statusOf([check('1', anna, { verdict })])).toEqual(waiting)
    }
    expect(statusOf([check('1', anna, { workStatus: 'cut', verdict: null })])).toEqual(waiting)
    expect(statusOf([first, check('2', ben)])).toEqual(settled)
  })

  it('is not settled by somebody who had seen the first, but by a third who had not', () => {
    const checks = [check('1', anna), check('2', ben, { seen: ['1' as CheckId] })]
    expect(statusOf(checks)).toEqual(waiting)
    expect(statusOf([...checks, check('3', cleo)])).toEqual(settled)
  })

  it('stays settled when the two add to their checks after they have seen each other’s', () => {
    const checks = [
      check('1', anna),
      check('2', ben),
      check('3', anna, { supersedes: ['1' as CheckId], seen: ['2' as CheckId], note: 'so do I' }),
      check('4', ben, { supersedes: ['2' as CheckId], seen: ['1', '3'] as CheckId[] })
    ]
    expect(statusOf(checks)).toEqual(settled)
  })

  it('waits again when one takes theirs back, and when the words change', () => {
    const back = check('3', ben, { workStatus: 'to check', verdict: null, supersedes: ['2' as CheckId] })
    expect(statusOf([check('1', anna), check('2', ben), back])).toEqual(waiting)
    expect(statusOf([check('1', anna), check('2', ben)], 'eight tests').state).toBe('changed since checked')
    const anew = check('3', anna, { words: 'eight tests', supersedes: ['1' as CheckId] })
    expect(statusOf([check('1', anna), check('2', ben), anew], 'eight tests')).toEqual(waiting)
  })

  it('is not settled by one who concluded, saw the first, took theirs back and concluded anew', () => {
    const checks = [
      check('1', anna),
      check('2', ben, { verdict: 'inaccurate' }),
      check('3', ben, { workStatus: 'to check', verdict: null, supersedes: ['2' as CheckId] }),
      check('4', ben, { supersedes: ['3' as CheckId], seen: ['1' as CheckId] })
    ]
    expect(statusOf(checks)).toEqual(waiting)
    expect(statusOf([...checks, check('5', cleo)])).toEqual(settled)
  })

  it('is disputed where the two differ, and settled by whoever decides between them', () => {
    const checks = [check('1', anna), check('2', ben, { verdict: 'inaccurate' })]
    expect(statusOf(checks).state).toBe('disputed')
    const decision = check('3', cleo, { supersedes: ['1', '2'] as CheckId[], seen: ['1', '2'] as CheckId[] })
    expect(statusOf([...checks, decision])).toEqual(settled)
  })
})

describe('the first check', () => {
  const hidden = (checks: readonly Check[], me: PersonId, lookedAt: readonly string[] = []) => [
    ...hiddenChecks({
      checks,
      words: 'seven tests',
      needsSecond: true,
      me,
      lookedAt: new Set(lookedAt),
      isConclusion
    })
  ]

  it('is hidden from others until they have made theirs, but not from its author', () => {
    const first = check('1', anna)
    expect(hidden([first], ben)).toEqual(['1'])
    expect(hidden([first], anna)).toEqual([])
    expect(hidden([first, check('2', ben, { verdict: 'inaccurate' })], ben)).toEqual([])
    expect(hidden([first, check('2', ben)], cleo)).toEqual([])
  })

  it('is not hidden again from somebody who took back what they had concluded before they saw it', () => {
    const back = check('3', ben, { workStatus: 'to check', verdict: null, supersedes: ['2' as CheckId] })
    expect(hidden([check('1', anna), check('2', ben, { verdict: 'inaccurate' }), back], ben)).toEqual([])
  })

  it('is shown to whoever chose to look, and not what was added since', () => {
    const checks = [check('1', anna), check('2', anna, { supersedes: ['1' as CheckId], note: 'more' })]
    expect(hidden(checks, ben, ['1'])).toEqual(['2'])
  })

  it('hides no question, nothing on other words, and nothing where no second check is needed', () => {
    const others = [
      check('1', anna, { workStatus: 'query', verdict: null }),
      check('2', anna, { words: 'six tests' })
    ]
    expect(hidden(others, ben)).toEqual([])
    const view = { checks: [check('1', anna)], words: 'seven tests', needsSecond: false, me: ben }
    expect(hiddenChecks({ ...view, lookedAt: new Set(), isConclusion }).size).toBe(0)
  })
})

describe('whether a claim needs a second check', () => {
  it('goes by its risk, unless something was said of it', () => {
    const needs = (['low', 'normal', 'high'] as const).map((risk) =>
      (['none', 'high', 'normal', 'all'] as const).map((rule) => needsSecondCheck({ risk }, rule))
    )
    expect(needs).toEqual([
      [false, false, false, true],
      [false, false, true, true],
      [false, true, true, true]
    ])
    expect(needsSecondCheck({ risk: 'low', secondCheck: 'needed' })).toBe(true)
    expect(needsSecondCheck({ risk: 'high', secondCheck: 'not needed' }, 'all')).toBe(false)
  })
})
