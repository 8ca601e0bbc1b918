import { describe, expect, it } from 'vitest'
import { estimateWords } from '../../../../src/core/document/estimate-words'

const minute = 60_000

describe('the words of an estimate', () => {
  it('are no more exact than an estimate can be', () => {
    const said = [0, 1, 2, 9.4, 12, 33, 57, 58, 75, 128, 600, 60 * 60].map((minutes) =>
      estimateWords.person(3, minutes * minute)
    )
    expect(said.map((text) => text.replace('3 claims to check, about ', ''))).toEqual([
      'a minute',
      'a minute',
      '2 minutes',
      '9 minutes',
      '10 minutes',
      '35 minutes',
      '55 minutes',
      'an hour',
      '1 h 15 min',
      '2 h 15 min',
      '10 hours',
      '60 hours'
    ])
  })

  it('say how many claims, how long they take, and what time is left', () => {
    expect(estimateWords.total(1, 5 * minute)).toBe('About 5 minutes for one person: 1 claim to check.')
    expect(estimateWords.pace(5 * minute, 18)).toBe('About 5 minutes a claim, by the last 18 checks here.')
    expect(estimateWords.late(6, 50 * minute, 30 * minute)).toBe(
      '6 claims by then take about 50 minutes, and 30 minutes are left.'
    )
    expect(estimateWords.late(1, 90 * minute, 61 * minute)).toBe(
      '1 claim by then takes about 1 h 30 min, and an hour is left.'
    )
    expect(estimateWords.late(2, 90 * minute, 61 * minute, false)).toBe(
      '2 claims by then take one person about 1 h 30 min, and an hour is left.'
    )
  })
})
