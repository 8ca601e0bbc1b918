import { describe, expect, it } from 'vitest'
import { findPassages } from '../../../../src/renderer/claims/find-passages'
import { windowOf } from '../../../support/window-of'

const { article } = windowOf('alice', 11).session

describe('looking for lost words', () => {
  it('finds each place, whatever the case, with what stands around it in its paragraph', () => {
    const [first, second, ...more] = findPassages(article, 'the  tana'.toUpperCase())
    expect(first).toMatchObject({
      before: '',
      words: 'The Tana',
      after: ' carries more water than any other river'
    })
    expect([second, more.length]).toEqual([undefined, 0])
  })

  it('finds the place most like them where the words stand nowhere', () => {
    const [only] = findPassages(article, 'It froze in 1905 for the first time')
    expect(only?.words).toContain('froze in 1901')
  })

  it('takes signs of patterns for what they are', () => {
    expect(findPassages(article, '(.*) [rivers] $ ^ \\')).toEqual([])
    expect(findPassages(article, '   ')).toEqual([])
  })
})
