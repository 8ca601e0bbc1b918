import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimId, PersonId } from '../../../../src/core/model/ids'
import { longestPause, mostRecent, type PacedCheck, readPace } from '../../../../src/core/model/pace'

const minute = 60_000
const start = Date.parse('2026-11-24T09:00:00Z')

/** A person's checks, each this many minutes after the one before it. */
function sitting(by: string, gaps: readonly number[], over: Partial<PacedCheck> = {}): PacedCheck[] {
  let at = start
  return gaps.map((gap, index) => {
    at += gap * minute
    return {
      by: by as PersonId,
      claimId: `${by} ${index}` as ClaimId,
      at: new Date(at).toISOString(),
      workStatus: 'checked',
      verdict: 'accurate',
      ...over
    }
  })
}

describe('the pace of the checks', () => {
  it('is the time that passes from one check to the next', () => {
    expect(readPace(sitting('a', [0, 4, 6, 5, 5, 5]))).toEqual({ perClaim: 5 * minute, measuredOn: 5 })
  })

  it('is not told from fewer than five', () => {
    expect(readPace([])).toBeNull()
    expect(readPace(sitting('a', [0, 4, 6, 5, 5]))).toBeNull()
  })

  it('takes a long pause for a break, and what came after it for begun at an unknown time', () => {
    const pause = longestPause / minute + 1
    expect(readPace(sitting('a', [0, 5, 5, pause, 5, 5, pause, 5]))).toEqual({
      perClaim: 5 * minute,
      measuredOn: 5
    })
  })

  it('counts each person by their own checks, and all of them together', () => {
    const together = [...sitting('a', [0, 2, 2, 2]), ...sitting('b', [1, 8, 8, 8])]
    expect(readPace(together)).toEqual({ perClaim: 5 * minute, measuredOn: 6 })
  })

  it('counts a claim once, with the time of all that was said on it', () => {
    const checks = sitting('a', [0, 5, 5, 5, 5, 5, 5]).map((check, index) =>
      index === 6 ? { ...check, claimId: 'a 5' as ClaimId } : check
    )
    expect(readPace(checks)).toEqual({ perClaim: 6 * minute, measuredOn: 5 })
  })

  it('counts the time of what came to no conclusion, but no claim for it, nor for what is no check of the words', () => {
    const checks = sitting('a', [0, 5, 5, 5, 5, 5, 5, 10])
    const more = (index: number, over: Partial<PacedCheck>) => ({ ...(checks[index] as PacedCheck), ...over })
    checks[1] = more(1, { workStatus: 'in progress', verdict: null })
    checks[2] = more(2, { workStatus: 'not checkable', verdict: null })
    expect(readPace(checks)).toEqual({ perClaim: 8 * minute, measuredOn: 5 })
  })

  it('goes by what was done last', () => {
    const slow = Array.from({ length: 50 }, () => 50)
    const quick = Array.from({ length: mostRecent }, () => 3)
    expect(readPace(sitting('a', [0, ...slow, ...quick]))).toEqual({
      perClaim: 3 * minute,
      measuredOn: mostRecent
    })
  })

  it('is not told by claims that were all set together', () => {
    expect(readPace(sitting('a', [0, 0, 0, 0, 0, 0, 0.2]))).toBeNull()
    expect(readPace(sitting('a', [0, 9, 0, 0, 6, 0]))).toEqual({ perClaim: 3 * minute, measuredOn: 5 })
  })

  it('is not made quicker by what was set together after a break', () => {
    const together = Array.from({ length: 40 }, () => 0)
    expect(readPace(sitting('a', [0, 10, 10, 10, 10, 10, 90, ...together]))).toEqual({
      perClaim: 10 * minute,
      measuredOn: 5
    })
    expect(readPace(sitting('a', [...together, 10, 10, 10, 10, 10]))).toEqual({
      perClaim: 10 * minute,
      measuredOn: 5
    })
  })

  it('passes over times that are none', () => {
    const checks = [...sitting('a', [0, 5, 5, 5, 5, 5]), ...sitting('b', [0, 1], { at: 'yesterday' })]
    expect(readPace(checks)).toEqual({ perClaim: 5 * minute, measuredOn: 5 })
  })

  it('does not depend on the order in which checks come, and is a time within a pause', () => {
    const one = fc.record({
      by: fc.constantFrom('a', 'b'),
      claim: fc.integer({ min: 0, max: 12 }),
      minutes: fc.integer({ min: 0, max: 200 }),
      isDone: fc.boolean()
    })
    const shuffled = fc
      .array(one, { maxLength: 40 })
      .chain((checks) =>
        fc.tuple(fc.constant(checks), fc.shuffledSubarray(checks, { minLength: checks.length }))
      )
    const made = (checks: readonly { by: string; claim: number; minutes: number; isDone: boolean }[]) =>
      checks.map(
        ({ by, claim, minutes, isDone }): PacedCheck => ({
          by: by as PersonId,
          claimId: `claim ${claim}` as ClaimId,
          at: new Date(start + minutes * minute).toISOString(),
          workStatus: isDone ? 'checked' : 'in progress',
          verdict: isDone ? 'accurate' : null
        })
      )
    fc.assert(
      fc.property(shuffled, ([checks, others]) => {
        const pace = readPace(made(checks))
        expect(readPace(made(others))).toEqual(pace)
        if (pace === null) return
        expect(pace.perClaim).toBeGreaterThanOrEqual(0)
        expect(pace.measuredOn).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 500 }
    )
  })
})
