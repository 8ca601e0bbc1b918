import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../../../src/core/article/article-sections'
import { describePart, longestPart } from '../../../../src/core/model/signed-part'
import { block } from '../../../support/snapshot-builder'

describe('the part of an article that somebody verified', () => {
  it('is told by sections, claims and words', () => {
    const claims = [
      { number: 7, words: 'seven tests' },
      { number: 2, words: 'in the last month' }
    ]
    expect(describePart({ sections: ['A broken promise'], claims, words: ' not the chart ' })).toBe(
      'section “A broken promise”; claims 2 “in the last month”, 7 “seven tests”; not the chart'
    )
    expect(describePart({ sections: [], claims: [], words: '' })).toBe('')
  })

  it('fits into a sign-off however many claims it is: then they are told by their numbers', () => {
    const claims = Array.from({ length: 500 }, (_, index) => ({
      number: index < 400 ? index + 1 : index + 50,
      words: 'words '.repeat(30)
    }))
    const told = describePart({ sections: [], claims, words: '' })
    expect(told).toBe('claims 1–400, 450–549')
    expect(told.length).toBeLessThan(longestPart)
  })

  it('offers the stretches between headings, and not the headline', () => {
    const blocks = [
      block('The headline', { type: 'heading', level: 1, role: 'headline' }),
      block('Opening.'),
      block('A broken promise', { type: 'heading', level: 2 }),
      block('More.')
    ]
    expect(sectionsOf(blocks)).toEqual([
      { from: 0, title: 'The headline' },
      { from: 2, title: 'A broken promise' }
    ])
    expect(sectionsOf([])).toEqual([])
  })
})
