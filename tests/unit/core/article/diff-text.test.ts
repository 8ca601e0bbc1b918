import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffText, type TextStep } from '../../../../src/core/article/diff-text'
import { articleWords } from '../../../support/arbitrary-blocks'

function applySteps(before: string, steps: readonly TextStep[]): string {
  let position = 0
  return steps
    .map((step) => {
      if (step.kind === 'insert') return step.text
      position += step.length
      return step.kind === 'keep' ? before.slice(position - step.length, position) : ''
    })
    .join('')
}

describe('diffText', () => {
  it('takes a doubled letter to have been typed at the caret', () => {
    expect(diffText('ballistic', 'balllistic', 3)).toEqual([
      { kind: 'keep', length: 2 },
      { kind: 'insert', text: 'l' },
      { kind: 'keep', length: 7 }
    ])
  })

  it('takes a word deleted among its equals to have stood at the caret', () => {
    expect(diffText('no no no', 'no no', 2)).toEqual([
      { kind: 'keep', length: 2 },
      { kind: 'delete', length: 3 },
      { kind: 'keep', length: 3 }
    ])
  })

  it('finds two replacements made in one step', () => {
    const steps = diffText('Tokyo said and Tokyo denied', 'Seoul said and Seoul denied')
    expect(
      steps.filter((step) => step.kind === 'keep').map((step) => step.kind === 'keep' && step.length)
    ).toContain(10)
  })

  it('never cuts a pair of surrogates', () => {
    expect(diffText('\u{1f680}', '\u{1f681}')).toEqual([
      { kind: 'delete', length: 2 },
      { kind: 'insert', text: '\u{1f681}' }
    ])
  })

  it('gives steps that turn any text into any other, wherever the caret stands', () => {
    fc.assert(
      fc.property(
        articleWords,
        articleWords,
        articleWords,
        fc.option(fc.nat(40), { nil: undefined }),
        (a, b, c, caret) => {
          expect(applySteps(a + b, diffText(a + b, a + c, caret))).toBe(a + c)
        }
      ),
      { numRuns: 500 }
    )
  })

  it('compares long texts line by line, and right', () => {
    const before = Array.from({ length: 900 }, (_, index) => `Line ${index} of the report.\n`)
    const after = [
      ...before.slice(0, 300),
      'A new line.\n',
      ...before.slice(310, 700).reverse(),
      ...before.slice(700)
    ]
    expect(applySteps(before.join(''), diffText(before.join(''), after.join('')))).toBe(after.join(''))
  })
})
