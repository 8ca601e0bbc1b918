import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { removeMark } from '../../../../src/core/document/claims'
import { CoverageIndex } from '../../../../src/core/document/coverage-index'
import { markNothing, takeNothingBack } from '../../../../src/core/document/nothing-to-check'
import { newId } from '../../../../src/core/model/ids'
import { coveragePercent, uncoveredOf } from '../../../../src/core/model/sentence-counts'
import { followCoverage, lineOf, sayNothing, statesOf } from '../../../support/coverage-of'
import {
  enterBefore,
  moveParagraphToEnd,
  remove,
  typeAfter,
  typeBefore,
  typeOver
} from '../../../support/edit-article'
import { arbitraryTextEdit, doEdits } from '../../../support/random-edits'
import {
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  projectId,
  reload,
  snapshotOf
} from '../../../support/replica'

const story = [
  'Seven tests in a month',
  'It was a grey morning in the harbour. North Korea fired rockets. Nobody cheered at all.',
  'It carried out seven weapons tests in the last month. What a month!'
].join('\n')

describe('the coverage of an article', () => {
  it('tells of each sentence whether a claim is on it, nothing is to check, or nobody has decided', () => {
    const { alice } = openPair(story)
    mark(alice, 'seven weapons tests')
    mark(alice, 'last month')
    sayNothing(alice, 'It was a grey')
    const { coverage } = followCoverage(alice)
    expect(statesOf(alice, coverage)).toEqual([
      'open: Seven tests in a month',
      'nothing: It was a grey morning in the harbour.',
      'open: North Korea fired rockets.',
      'open: Nobody cheered at all.',
      'claimed: It carried out seven weapons tests in the last month.',
      'open: What a month!'
    ])
    expect(coverage.counts).toEqual({ total: 6, claimed: 1, part: 0, nothing: 1, changed: 0 })
    expect(coveragePercent(coverage.counts)).toBe(33)
    expect(uncoveredOf(coverage.counts)).toBe(4)
    expect(lineOf(alice, coverage, 'It carried').claims).toHaveLength(2)
    const { coverage: read } = snapshotOf(alice)
    expect(read?.counts).toEqual(coverage.counts)
    expect(read?.nothing.map(({ words, marks }) => [words, marks[0]?.by])).toEqual([
      ['It was a grey morning in the harbour.', alice.person]
    ])
    expect(read?.open).toHaveLength(4)
  })

  it('goes from one undecided sentence to the next and back, round at the ends', () => {
    const { alice } = openPair(story)
    mark(alice, 'seven weapons tests')
    const { coverage } = followCoverage(alice)
    const words = (offset: number, step: 1 | -1): string => {
      const line = coverage.nextOpen(offset, step)
      return line === null ? '' : alice.article.slice(line.range.start, line.range.end)
    }
    const at = (part: string): number => alice.article.toString().indexOf(part)
    expect(words(at('grey'), 1)).toBe('North Korea fired rockets.')
    expect(words(at('Nobody'), 1)).toBe('What a month!')
    expect(words(at('What'), 1)).toBe('Seven tests in a month')
    expect(words(at('What'), -1)).toBe('Nobody cheered at all.')
    expect(words(0, -1)).toBe('What a month!')
    sayNothing(alice, 'Seven', 'It was', 'North', 'Nobody', 'What')
    expect(coverage.nextOpen(0, 1)).toBeNull()
    expect(coveragePercent(coverage.counts)).toBe(100)
  })

  it('lists what looks like a fact in a marked sentence and is in no claim, until it is marked or dismissed', () => {
    const { alice, bob } = openPair('On Friday Kim Jong Un fired seven missiles. Nobody “cheered at all”.')
    const claim = mark(alice, 'fired seven missiles')
    const { coverage } = followCoverage(alice)
    const unmarked = (replica = alice, covered = coverage): readonly string[] =>
      covered.lines.flatMap(({ range, within, unmarked }) =>
        unmarked.map(({ start, end }) =>
          replica.article.slice(range.start - within.start + start, range.start - within.start + end)
        )
      )
    expect(unmarked()).toEqual(['Friday', 'Kim Jong Un'])
    expect(coverage.counts).toEqual({ total: 2, claimed: 1, part: 1, nothing: 0, changed: 0 })
    expect(coveragePercent(coverage.counts)).toBe(50)
    expect(snapshotOf(alice).coverage).toMatchObject({
      counts: coverage.counts,
      part: [{ words: 'On Friday Kim Jong Un fired seven missiles.', unmarked: ['Friday', 'Kim Jong Un'] }]
    })
    mark(alice, 'Kim Jong')
    expect(unmarked()).toEqual(['Friday', 'Kim Jong Un'])
    mark(alice, 'Un')
    expect(unmarked()).toEqual(['Friday'])
    const friday = alice.article.toString().indexOf('Friday')
    const id = newId('nothing', fillPseudoRandom)
    markNothing(alice, [{ id, range: { start: friday, end: friday + 6 } }], { by: alice.person, at: '' }, own)
    mergeAll(alice, bob)
    const his = followCoverage(bob).coverage
    for (const each of [coverage, his]) expect(each.counts).toMatchObject({ claimed: 1, part: 0 })
    // a word that was dismissed and became another one is to be looked at again
    typeOver('Friday', 'Monday')(bob)
    mergeAll(alice, bob)
    expect(unmarked()).toEqual(['Monday'])
    expect(unmarked(bob, his)).toEqual(['Monday'])
    expect(coverage.lines.map(({ state }) => state)).toEqual(['claimed', 'open'])
    expect(alice.view.claim(claim)).toBeDefined()
  })

  it('says nothing of a sentence whose claim is gone by what was dismissed beside it', () => {
    const { alice } = openPair('On Friday Kim fired seven missiles.')
    const claim = mark(alice, 'fired seven missiles')
    const { coverage } = followCoverage(alice)
    const friday = alice.article.toString().indexOf('Friday')
    const id = newId('nothing', fillPseudoRandom)
    markNothing(alice, [{ id, range: { start: friday, end: friday + 6 } }], { by: alice.person, at: '' }, own)
    expect(coverage.counts).toMatchObject({ claimed: 1, part: 1 })
    removeMark(alice.document, claim, own)
    expect(coverage.counts).toMatchObject({ claimed: 0, part: 0, nothing: 0, changed: 0 })
    expect(uncoveredOf(coverage.counts)).toBe(1)
    expect(lineOf(alice, coverage, 'On Friday').state).toBe('open')
    expect(snapshotOf(alice).coverage?.counts).toEqual(coverage.counts)
    // with its claim again, what was dismissed is dismissed
    alice.undo.undo()
    expect(coverage.counts).toMatchObject({ claimed: 1, part: 1, changed: 0 })
    alice.undo.redo()
    typeOver('Friday', 'Monday')(alice)
    expect(lineOf(alice, coverage, 'On Monday').state).toBe('changed')
  })

  it('follows edits block by block and says what opening afresh would say', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTextEdit, { maxLength: 12 }), (edits) => {
        const { alice } = openPair(story)
        mark(alice, 'seven weapons tests')
        sayNothing(alice, 'It was a grey', 'Nobody')
        const { coverage, nothing } = followCoverage(alice)
        void coverage.counts
        for (const edit of edits) {
          doEdits([alice], [[0, edit]])
          const afresh = new CoverageIndex(alice.article, alice.view, nothing)
          expect(coverage.lines).toEqual(afresh.lines)
          expect(coverage.counts).toEqual(afresh.counts)
        }
        alice.view.settle()
        Array.from(nothing.settleInSteps())
        expect(coverage.counts).toEqual(snapshotOf(alice).coverage?.counts)
      }),
      { numRuns: 60, verbose: true }
    )
  })
})

describe('the word that there is nothing to check', () => {
  it('stays with its sentence through edits elsewhere, a new paragraph and a move, and falls with its words', () => {
    const { alice } = openPair(story)
    sayNothing(alice, 'It was a grey', 'Nobody')
    const { coverage, nothing } = followCoverage(alice)
    const state = (beginning: string): string => lineOf(alice, coverage, beginning).state
    typeBefore('North', 'Yesterday ')(alice)
    enterBefore('North')(alice)
    expect([state('It was a grey'), state('Nobody')]).toEqual(['nothing', 'nothing'])
    moveParagraphToEnd('It was a grey')(alice)
    Array.from(nothing.settleInSteps())
    expect(state('It was a grey')).toBe('nothing')
    typeAfter('Nobody cheered at all', ', but 40 people died')(alice)
    expect(state('Nobody')).toBe('changed')
    expect(lineOf(alice, coverage, 'Nobody').marks[0]?.place.quote.exact).toBe('Nobody cheered at all.')
    alice.undo.undo()
    expect(state('Nobody')).toBe('nothing')
    typeBefore('Nobody', 'Since 1990, ')(alice)
    expect(state('Since')).toBe('changed')
  })

  it('is undone and made again, and comes back with words that undo brings back', () => {
    const { alice, bob } = openPair(story)
    sayNothing(alice, 'It was a grey')
    const { coverage } = followCoverage(alice)
    expect(coverage.counts.nothing).toBe(1)
    alice.undo.undo()
    expect(coverage.counts.nothing).toBe(0)
    alice.undo.redo()
    expect(coverage.counts.nothing).toBe(1)
    remove('It was a grey morning in the harbour. ')(alice)
    expect(coverage.counts.nothing).toBe(0)
    alice.undo.undo()
    expect(coverage.counts.nothing).toBe(1)
    mergeAll(alice, bob)
    expect(followCoverage(bob).coverage.counts).toEqual(coverage.counts)
    expect(followCoverage(reload(alice)).coverage.counts).toEqual(coverage.counts)
  })

  it('given by two people apart is both of theirs, and taken back by one is taken back', () => {
    const { alice, bob } = openPair(story)
    const { coverage } = followCoverage(bob)
    const [hers] = sayNothing(alice, 'It was a grey')
    const [his] = sayNothing(bob, 'It was a grey')
    mergeAll(alice, bob)
    const people = lineOf(bob, coverage, 'It was').marks.map(({ by }) => by)
    expect(new Set(people)).toEqual(new Set([alice.person, bob.person]))
    takeNothingBack(
      bob.document,
      [hers, his].flatMap((id) => id ?? []),
      own
    )
    mergeAll(alice, bob)
    expect(followCoverage(alice).coverage.counts.nothing).toBe(0)
    expect(coverage.counts.nothing).toBe(0)
  })

  it('falls when a colleague changes the words apart', () => {
    const { alice, bob } = openPair(story)
    const { coverage } = followCoverage(alice)
    sayNothing(alice, 'It was a grey')
    typeOver('grey', 'red')(bob)
    mergeAll(alice, bob)
    expect(lineOf(alice, coverage, 'It was').state).toBe('changed')
  })

  it('is a part of the state that is signed', () => {
    const { alice } = openPair(story)
    const states = new ArticleStateReader(alice.document, alice.article, projectId)
    const before = states.read().hash
    sayNothing(alice, 'It was a grey')
    expect(states.read().hash).not.toBe(before)
    expect(states.read().text).toContain('"nothingToCheck"')
  })

  it('is left out where it is malformed', () => {
    const { alice } = openPair(story)
    const { coverage } = followCoverage(alice)
    const hostile = ['text', 7, { by: 'x' }, { place: { start: 'no', end: 'no' } }]
    hostile.forEach((value, index) => {
      alice.document.nothingToCheck.set(`${index}`.padStart(20, '0'), value)
    })
    expect(coverage.counts.nothing).toBe(0)
    expect(snapshotOf(alice).coverage?.counts.nothing).toBe(0)
  })
})
