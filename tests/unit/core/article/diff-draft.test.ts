import { describe, expect, it } from 'vitest'
import { applyDeltaToSegments } from '../../../../src/core/article/apply-delta'
import { draftDelta } from '../../../../src/core/article/apply-draft'
import { blocksFromSegments, segmentsOfBlocks } from '../../../../src/core/article/block-delta'
import { diffDraft } from '../../../../src/core/article/diff-draft'
import { paragraphs } from '../../../support/paragraphs'

const launch = 'North Korea fired a missile from the east coast early on Sunday.'
const talks = 'Ministers of both countries spoke by telephone about the launch.'
const pledge = 'They agreed to work together on new deterrence in the region.'

function movesOf(before: readonly string[], after: readonly string[]): readonly string[] {
  return diffDraft(paragraphs(before), paragraphs(after)).moves.map(
    ({ from, to }) => `${from.start}>${to.start}`
  )
}

function touched(before: readonly string[], after: readonly string[]): number {
  const { steps } = diffDraft(paragraphs(before), paragraphs(after))
  return steps.reduce((sum, { kind, length }) => (kind === 'keep' ? sum : sum + length), 0)
}

describe('the difference between an article and a new draft of it', () => {
  it('is nothing for the same draft', () => {
    const { steps, moves } = diffDraft(paragraphs([launch, talks]), paragraphs([launch, talks]))
    expect(moves).toEqual([])
    expect(steps.map(({ kind }) => kind)).toEqual(['keep'])
  })

  it('touches only the words that changed', () => {
    expect(touched([launch, talks], [launch.replace('Sunday', 'Monday'), talks])).toBe(12)
  })

  it('sees that a paragraph has moved, and moves the shorter side', () => {
    const after = [pledge, launch, talks]
    expect(movesOf([launch, talks, pledge], after)).toEqual([`${launch.length + talks.length + 2}>0`])
  })

  it('sees that a paragraph has moved although a word of it changed', () => {
    const changed = pledge.replace('new', 'stronger')
    expect(movesOf([launch, talks, pledge], [changed, launch, talks])).toHaveLength(1)
  })

  it('does not take a wholly rewritten paragraph for a moved one', () => {
    expect(
      movesOf([launch, talks], ['Nobody has been hurt in the accident at the harbour.', launch])
    ).toEqual([])
  })

  it('keeps the words of a paragraph that was split in two, and of two that were joined', () => {
    const whole = `${launch} ${talks}`
    expect(touched([whole], [launch, talks])).toBe(2)
    expect(touched([launch, talks], [whole])).toBe(2)
  })

  it('lets separators and empty lines be', () => {
    const stars = '* * *'
    const before = [launch, stars, talks, stars, pledge]
    expect(movesOf(before, [stars, launch, talks, stars, pledge])).toEqual([])
  })

  it('leads to the draft when everything is a repetition', () => {
    const before = Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? 'again' : 'and again'))
    const after = before.toReversed().slice(100)
    const [old, now] = [paragraphs(before), paragraphs(after)]
    const delta = draftDelta(old, now, diffDraft(old, now))
    expect(blocksFromSegments(applyDeltaToSegments(segmentsOfBlocks(old), delta))).toEqual(now)
  })
})
