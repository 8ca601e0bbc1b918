import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../../src/core/model/ids'
import {
  addSelection,
  extendClaimToSentence,
  moveClaimEdge,
  removeRange,
  splitAtSelection
} from '../../../../src/renderer/session/actions/claim-words'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { mergeChosen, toggleChosen } from '../../../../src/renderer/session/actions/merge-claims'
import {
  confirmAllPlaces,
  confirmPlace,
  refusePlace,
  startReview
} from '../../../../src/renderer/session/actions/review-places'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { lastMessage, type OpenWindow, selectWords, typeOver, windowOf } from '../../../support/window-of'

let alice: OpenWindow

beforeEach(() => {
  alice = windowOf('alice', 11)
})

function mark(words: string): ClaimId {
  selectWords(alice, words)
  markClaimAtSelection(alice.session)
  const id = alice.session.selectedClaim.get()
  if (id === null) throw new Error('The marked claim is not selected.')
  return id
}

const wordsOf = (id: ClaimId): string | undefined => alice.session.view.claim(id)?.words
const allWords = (): readonly string[] => alice.session.view.claims.map(({ words }) => words)

describe('Alice', () => {
  it('marks that a claim stands in the headline too, takes that off again, and undoes it', () => {
    const id = mark('Alta is 240')
    selectWords(alice, 'Rivers of')
    addSelection(alice.session, id)
    expect(wordsOf(id)).toBe('Rivers of … Alta is 240')
    addSelection(alice.session, id)
    expect(lastMessage(alice)).toContain('part of claim 1 already')
    removeRange(alice.session, id, 0)
    expect(wordsOf(id)).toBe('Rivers of')
    undoLast(alice.session)
    expect(wordsOf(id)).toBe('Rivers of … Alta is 240')
  })

  it('moves both ends of a claim by words and to the sentence, and her verdict falls and comes back', () => {
    const id = mark('240')
    giveVerdict(alice.session, id, 'on author')
    moveClaimEdge(alice.session, id, 'end-out')
    moveClaimEdge(alice.session, id, 'start-out')
    expect(wordsOf(id)).toBe('is 240 kilometres')
    expect(alice.session.view.claim(id)?.status.state).toBe('changed since checked')
    moveClaimEdge(alice.session, id, 'end-in')
    moveClaimEdge(alice.session, id, 'start-in')
    expect(alice.session.view.claim(id)?.status.state).toBe('on author')
    moveClaimEdge(alice.session, id, 'end-in')
    expect(wordsOf(id)).toBe('240')
    extendClaimToSentence(alice.session, id)
    expect(wordsOf(id)).toBe('The Alta is 240 kilometres long.')
    extendClaimToSentence(alice.session, id)
    expect(wordsOf(id)).toBe('The Alta is 240 kilometres long. It froze in 1901 for the first time.')
  })

  it('splits a claim at the cursor and merges the parts again', () => {
    const id = mark('The Alta is 240 kilometres long')
    const { start } = selectWords(alice, 'kilometres')
    alice.session.textSelection.set({ start, end: start })
    splitAtSelection(alice.session, id)
    expect(allWords()).toEqual(['The Alta is 240', 'kilometres long'])
    const part = alice.session.selectedClaim.get()
    expect(part).not.toBe(id)
    toggleChosen(alice.session)
    alice.session.selectedClaim.set(id)
    mergeChosen(alice.session)
    expect(allWords()).toEqual(['The Alta is 240 … kilometres long'])
    undoLast(alice.session)
    undoLast(alice.session)
    expect(allWords()).toEqual(['The Alta is 240 kilometres long'])
  })

  it('is told where a claim cannot be split, and that merging takes two', () => {
    const id = mark('240 kilometres')
    selectWords(alice, 'The Tana')
    splitAtSelection(alice.session, id)
    expect(lastMessage(alice)).toContain('Put the cursor inside the claim')
    mergeChosen(alice.session)
    expect(lastMessage(alice)).toContain('Choose the claims to merge first')
  })

  it('goes through edited claims, confirms one, refuses one, and confirms the rest as one step', () => {
    const ids = ['240 kilometres long', 'froze in 1901', 'carries more water', 'any other river'].map(mark)
    const { session } = alice
    typeOver(alice, 'kilometres', 'miles')
    typeOver(alice, '1901', '1902')
    typeOver(alice, 'more', 'less')
    typeOver(alice, 'other', 'northern')
    const [first, second, third, fourth] = ids
    if (!first || !second || !third || !fourth) throw new Error('four claims')
    session.selectedClaim.set(null)
    startReview(session)
    expect(session.selectedClaim.get()).toBe(first)
    confirmPlace(session, first)
    expect(session.selectedClaim.get()).toBe(second)
    refusePlace(session, second)
    expect(session.view.claim(second)?.status.state).toBe('orphan')
    expect(session.selectedClaim.get()).toBe(third)
    confirmAllPlaces(session)
    const states = () => [third, fourth].map((id) => session.view.claim(id)?.anchorStates[0])
    expect(states()).toEqual(['exact', 'exact'])
    expect(session.reviewing.get()).toBe(false)
    undoLast(session)
    expect(states()).toEqual(['edited', 'edited'])
  })

  it('cannot confirm all before she has seen the list', () => {
    const id = mark('240 kilometres long')
    typeOver(alice, 'kilometres', 'miles')
    confirmAllPlaces(alice.session)
    expect(alice.session.view.claim(id)?.anchorStates).toEqual(['edited'])
    expect(alice.session.reviewing.get()).toBe(true)
  })
})
