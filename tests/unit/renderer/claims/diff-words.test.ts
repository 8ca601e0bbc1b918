import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from '../../../../src/renderer/claims/diff-words'

function sides(before: string, after: string) {
  const changes = diffWords(before, after)
  const text = (left: string) =>
    changes
      .filter((change) => change.kind === 'same' || change.kind === left)
      .map((change) => change.text)
      .join('')
  return { before: text('removed'), after: text('added') }
}

describe('old words against new', () => {
  it('changes whole words, the old one first', () => {
    expect(diffWords('six weapons tests', 'seven weapons tests')).toEqual([
      { kind: 'removed', text: 'six' },
      { kind: 'added', text: 'seven' },
      { kind: 'same', text: ' weapons tests' }
    ])
  })

  it('is one stretch for words that stayed', () => {
    expect(diffWords('as it was', 'as it was')).toEqual([{ kind: 'same', text: 'as it was' }])
    expect(diffWords('', '')).toEqual([])
  })

  it('finds words where no spaces are written', () => {
    const changes = diffWords('東京で会談した', '大阪で会談した')
    expect(changes[0]).toEqual({ kind: 'removed', text: '東京' })
    expect(changes[1]).toEqual({ kind: 'added', text: '大阪' })
  })

  it('always gives both texts back whole', () => {
    const words = fc.array(fc.constantFrom('the', 'river', 'Alta', '240', ' ', ', ', '👩‍🚒', 'é'), {
      maxLength: 30
    })
    fc.assert(
      fc.property(words, words, (left, right) => {
        const before = left.join(' ')
        const after = right.join(' ')
        expect(sides(before, after)).toEqual({ before, after })
      })
    )
  })
})
