import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { chooseStyle } from '../../../../src/core/document/house-style'
import { nobodyOutside } from '../../../../src/core/document/outside'
import { PassageIndex } from '../../../../src/core/document/passage-index'
import { markPassed, takePassBack } from '../../../../src/core/document/passes'
import { proveProject } from '../../../../src/core/document/project-proof'
import { parsePassMark } from '../../../../src/core/document/read-entries'
import { readSecondPass } from '../../../../src/core/document/read-second-pass'
import { readSnapshot } from '../../../../src/core/document/read-snapshot'
import { readUpdates } from '../../../../src/core/document/read-updates'
import { listSecondPass, type PassItem } from '../../../../src/core/document/second-pass'
import { newId, type PassId } from '../../../../src/core/model/ids'
import type { PassMark } from '../../../../src/core/model/passage-mark'
import { shippedStyles } from '../../../../src/core/model/shipped-styles'
import { followCoverage, sayNothing } from '../../../support/coverage-of'
import { changeBlock, typeOver } from '../../../support/edit-article'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  projectId,
  type Replica,
  reload
} from '../../../support/replica'

const { magazine, 'wire-desk': wire } = shippedStyles

const story = [
  'Seven tests in a month',
  'It was a grey morning in the harbour. North Korea fired rockets.',
  'It carried out seven weapons tests in the last month.',
  'A missile on its way, in January'
].join('\n')

function openStory() {
  const pair = openPair(story)
  changeBlock('Seven tests', { heading: 1 })(pair.alice)
  changeBlock('A missile', { caption: true })(pair.alice)
  mergeAll(pair.alice, pair.bob)
  return pair
}

function itemsOf(replica: Replica): readonly PassItem[] {
  const { article, view, document } = replica
  const { coverage } = followCoverage(replica)
  return listSecondPass({
    article,
    claims: view.claims,
    rangesOf: (id) => view.rangesOf(id),
    coverage,
    passes: new PassageIndex<PassId, PassMark>(document.passes, parsePassMark, article)
  })
}

function itemOf(replica: Replica, beginning: string): PassItem {
  const found = itemsOf(replica).find(({ words }) => words.startsWith(beginning))
  if (found === undefined) throw new Error(`nothing to read again begins with “${beginning}”`)
  return found
}

function pass(replica: Replica, beginning: string): void {
  const { range, words, claimId } = itemOf(replica, beginning)
  const id = newId('pass', fillPseudoRandom)
  const said = { by: replica.person, at: '2022-02-03T00:00:00Z' }
  markPassed(replica, [{ id, range, words, claimId, ...said }], own)
  replica.undo.stopCapturing()
}

function summaryOf(replica: Replica): readonly string[] {
  return itemsOf(replica).map(({ reason, words, passes }) => `${reason.kind}, ${passes.length}: ${words}`)
}

describe('the second pass', () => {
  it('lists headline and captions, and what reads otherwise than it was checked, in reading order', () => {
    const { alice } = openStory()
    const claim = mark(alice, 'seven weapons tests')
    check(alice, claim)
    sayNothing(alice, 'It was a grey')
    expect(summaryOf(alice)).toEqual([
      'headline, 0: Seven tests in a month',
      'caption, 0: A missile on its way, in January'
    ])
    typeOver('grey', 'bright')(alice)
    typeOver('seven weapons', 'six weapons')(alice)
    expect(summaryOf(alice)).toEqual([
      'headline, 0: Seven tests in a month',
      'changed sentence, 0: It was a bright morning in the harbour.',
      'changed claim, 0: six weapons tests',
      'caption, 0: A missile on its way, in January'
    ])
    expect(itemOf(alice, 'six').reason).toEqual({
      kind: 'changed claim',
      number: 1,
      was: 'seven weapons tests'
    })
  })

  it('keeps who has read what again, until it reads otherwise', () => {
    const { alice, bob } = openStory()
    pass(alice, 'Seven tests')
    mergeAll(alice, bob)
    expect(itemOf(bob, 'Seven tests').passes).toMatchObject([{ by: alice.person }])
    expect(itemOf(reload(bob), 'Seven tests').passes).toHaveLength(1)
    typeOver('a month', 'a week')(bob)
    mergeAll(alice, bob)
    expect(itemOf(alice, 'Seven tests')).toMatchObject({ passes: [], earlier: [{ by: alice.person }] })
    bob.undo.undo()
    mergeAll(alice, bob)
    expect(itemOf(alice, 'Seven tests').passes).toHaveLength(1)
  })

  it('says nothing of a headline of which a finding is no problem', () => {
    const { alice } = openStory()
    const range = { start: 0, end: 5 }
    const said = { by: alice.person, at: '2022-02-03T00:00:00Z', words: 'Seven', claimId: null }
    const id = newId('pass', fillPseudoRandom)
    markPassed(alice, [{ id, range, finding: 'headline: Seven', ...said }], own)
    expect(itemOf(alice, 'Seven tests')).toMatchObject({ passes: [], earlier: [] })
    const stored = alice.document.passes.toJSON()[id]
    expect(parsePassMark(id, stored)?.finding).toBe('headline: Seven')
    expect(parsePassMark(id, { ...stored, finding: 'a'.repeat(400) })).not.toBeNull()
    expect(parsePassMark(id, { ...stored, finding: 'a'.repeat(401) })).toBeNull()
  })

  it('has a claim back when it changes again, and both people’s readings stand', () => {
    const { alice, bob } = openStory()
    const claim = mark(alice, 'seven weapons tests')
    check(alice, claim)
    typeOver('seven weapons', 'six weapons')(alice)
    mergeAll(alice, bob)
    pass(alice, 'six')
    pass(bob, 'six')
    mergeAll(alice, bob)
    expect(itemOf(alice, 'six').passes).toHaveLength(2)
    typeOver('six weapons', 'five weapons')(bob)
    mergeAll(alice, bob)
    expect(itemOf(alice, 'five').passes).toHaveLength(0)
    expect(itemOf(alice, 'five').earlier).toHaveLength(2)
  })

  it('is undone, made again and taken back', () => {
    const { alice } = openStory()
    pass(alice, 'A missile')
    expect(itemOf(alice, 'A missile').passes).toHaveLength(1)
    alice.undo.undo()
    expect(itemOf(alice, 'A missile').passes).toHaveLength(0)
    alice.undo.redo()
    const { passes } = itemOf(alice, 'A missile')
    takePassBack(
      alice.document,
      passes.map(({ id }) => id),
      own
    )
    expect(itemOf(alice, 'A missile').passes).toHaveLength(0)
  })

  it('is asked for where the house style wants it read, of both people alike, and of nobody else', () => {
    const { alice, bob } = openStory()
    check(alice, mark(alice, 'seven weapons tests'))
    sayNothing(alice, 'It was a grey')
    typeOver('grey', 'bright')(alice)
    mergeAll(alice, bob)
    expect(blockOf(alice)).toBe('')
    chooseStyle(alice.document, magazine, own)
    pass(bob, 'A missile')
    mergeAll(alice, bob)
    expect([alice, bob].map(blockOf)).toEqual(Array(2).fill('2 passages of the second pass not read again'))
    pass(alice, 'Seven tests')
    expect(blockOf(alice)).toBe('1 passage of the second pass not read again')
    pass(bob, 'It was a bright')
    mergeAll(alice, bob)
    expect([alice, bob].map(blockOf)).toEqual(['', ''])
    typeOver('a month', 'a week')(bob)
    expect(blockOf(bob)).toBe('1 passage of the second pass not read again')
    chooseStyle(bob.document, wire, own)
    expect(blockOf(bob)).toBe('')
  })

  it('is read from the bytes as the window has it', () => {
    const { alice } = openStory()
    check(alice, mark(alice, 'seven weapons tests'))
    typeOver('seven weapons', 'six weapons')(alice)
    pass(alice, 'six')
    typeOver('six weapons', 'five weapons')(alice)
    const read = readUpdates([Y.encodeStateAsUpdate(alice.document.doc)], (document, article) =>
      readSecondPass(
        { document, article, outside: nobodyOutside },
        readSnapshot(document, article, projectId)
      )
    )
    expect(read).toEqual(itemsOf(alice))
  })
})

/** What readiness says of the second pass. */
function blockOf({ document }: Replica): string {
  const update = Y.encodeStateAsUpdate(document.doc)
  const { proof } = proveProject([update], projectId, { creator: null, authors: [], statements: [] })
  return proof.readiness.blocks.find((block) => block.includes('second pass')) ?? ''
}
