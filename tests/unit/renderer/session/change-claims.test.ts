import { describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../../src/core/model/ids'
import { applyToChosen } from '../../../../src/renderer/session/actions/change-claims'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import {
  canRedo,
  nameRedo,
  nameUndo,
  redoLast,
  undoLast
} from '../../../../src/renderer/session/actions/undo-redo'
import {
  lastMessage,
  type OpenWindow,
  receive,
  selectWords,
  typeOver,
  windowOf
} from '../../../support/window-of'

function claimsOf(window: OpenWindow): readonly ClaimId[] {
  for (const words of ['240 kilometres', 'in 1901 for the first time', 'The Tana carries more water']) {
    selectWords(window, words)
    markClaimAtSelection(window.session)
  }
  return window.session.view.claims.map(({ claim }) => claim.id)
}

function read({ session }: OpenWindow, id: ClaimId | undefined) {
  const live = id === undefined ? undefined : session.view.claim(id)
  if (live === undefined) throw new Error('no claim')
  const { risk, legal, kind, assignee, due, tags } = live.claim
  return { risk, legal, kind, assignee, due, tags, state: live.status.state }
}

describe('several claims changed at once', () => {
  it('are one step for undo, with where the work on them stands, for everybody', () => {
    const alice = windowOf('alice', 11)
    const bob = windowOf('bob', 12)
    const [first, second, third] = claimsOf(alice)
    giveVerdict(alice.session, first as ClaimId, 'on author')
    const before = [first, second, third].map((id) => read(alice, id))
    alice.session.chosenClaims.change([first, second] as ClaimId[])
    alice.session.setNoteDraft(second as ClaimId, 'half a note')
    applyToChosen(alice.session, {
      assignee: bob.person.id,
      due: '2026-11-30',
      risk: 'high',
      legal: true,
      kind: 'date',
      tags: { add: ['lawsuit'] },
      workStatus: 'in progress'
    })
    receive(bob, alice)
    for (const window of [alice, bob]) {
      for (const id of [first, second]) {
        expect(read(window, id)).toEqual({
          risk: 'high',
          legal: true,
          kind: 'date',
          assignee: bob.person.id,
          due: '2026-11-30',
          tags: ['lawsuit'],
          state: 'in progress'
        })
      }
      expect(read(window, third)).toEqual(before[2])
    }
    expect(alice.session.noteDrafts.get().get(second as ClaimId)).toBe('half a note')
    expect(nameUndo(alice.session)).toMatch(/several claims/)
    undoLast(alice.session)
    receive(bob, alice)
    for (const window of [alice, bob]) {
      expect([first, second, third].map((id) => ({ ...read(window, id), assignee: undefined }))).toEqual(
        before.map((each) => ({ ...each, tags: undefined }))
      )
    }
    expect(nameUndo(alice.session)).toMatch(/your last check/)
  })

  it('keep what bob changed of them apart when alice takes her step back', () => {
    const alice = windowOf('alice', 11)
    const bob = windowOf('bob', 12)
    const [first, second] = claimsOf(alice)
    receive(bob, alice)
    alice.session.chosenClaims.change([first, second] as ClaimId[])
    applyToChosen(alice.session, { risk: 'high', tags: { add: ['lawsuit'] } })
    bob.session.chosenClaims.change([second as ClaimId])
    applyToChosen(bob.session, { legal: true, tags: { add: ['numbers'] } })
    receive(alice, bob)
    receive(bob, alice)
    undoLast(alice.session)
    receive(bob, alice)
    for (const window of [alice, bob]) {
      expect(read(window, second)).toMatchObject({ risk: 'normal', legal: true, tags: ['numbers'] })
      expect(read(window, first)).toMatchObject({ risk: 'normal', legal: false })
    }
  })

  it('come back whole when undo is undone, beside what bob said and changed in between', () => {
    const alice = windowOf('alice', 11)
    const bob = windowOf('bob', 12)
    const [first, second, third] = claimsOf(alice)
    giveVerdict(alice.session, first as ClaimId, 'on author')
    receive(bob, alice)
    alice.session.chosenClaims.change([first, second, third] as ClaimId[])
    applyToChosen(alice.session, { risk: 'high', workStatus: 'cannot confirm' })
    undoLast(alice.session)
    expect(read(alice, first)).toMatchObject({ risk: 'normal', state: 'on author' })
    receive(bob, alice)
    giveVerdict(bob.session, second as ClaimId, 'inaccurate')
    bob.session.chosenClaims.change([second as ClaimId])
    applyToChosen(bob.session, { legal: true })
    typeOver(bob, 'more water', 'less water')
    receive(alice, bob)
    expect(nameRedo(alice.session)).toMatch(/several claims/)
    redoLast(alice.session)
    expect(lastMessage(alice)).toMatch(/^Made again: .*several claims/)
    receive(bob, alice)
    for (const window of [alice, bob]) {
      expect(read(window, first)).toMatchObject({ risk: 'high', state: 'cannot confirm' })
      expect(read(window, second)).toMatchObject({ risk: 'high', legal: true, state: 'disputed' })
      // what she said of the words is no word on those that bob wrote since
      expect(read(window, third)).toMatchObject({ risk: 'high', state: 'changed since checked' })
    }
    expect(canRedo(alice.session)).toBe(false)
    undoLast(alice.session)
    receive(bob, alice)
    for (const window of [alice, bob]) {
      expect(read(window, first)).toMatchObject({ risk: 'normal', state: 'on author' })
      expect(read(window, second)).toMatchObject({ risk: 'normal', legal: true, state: 'needs change' })
    }
    redoLast(alice.session)
    expect(read(alice, first)).toMatchObject({ risk: 'high', state: 'cannot confirm' })
  })

  it('come back in their turn with the steps before and after them, and not after a new one', () => {
    const alice = windowOf('alice', 11)
    const [first, second] = claimsOf(alice)
    alice.session.chosenClaims.change([first, second] as ClaimId[])
    applyToChosen(alice.session, { workStatus: 'in progress' })
    giveVerdict(alice.session, first as ClaimId, 'on author')
    alice.session.chosenClaims.change([second as ClaimId])
    applyToChosen(alice.session, { risk: 'high' })
    const states = () => [first, second].map((id) => [read(alice, id).state, read(alice, id).risk])
    const after = states()
    for (let count = 0; count < 4; count += 1) undoLast(alice.session)
    expect(alice.session.view.claims).toHaveLength(2)
    for (let count = 0; count < 4; count += 1) redoLast(alice.session)
    expect(states()).toEqual(after)
    expect(canRedo(alice.session)).toBe(false)
    for (let count = 0; count < 2; count += 1) undoLast(alice.session)
    expect(canRedo(alice.session)).toBe(true)
    typeOver(alice, 'carries', 'bears')
    expect(canRedo(alice.session)).toBe(false)
  })

  it('need not be listed any more: the others are changed', () => {
    const alice = windowOf('alice', 11)
    const [first, second] = claimsOf(alice)
    alice.session.chosenClaims.change([first, second] as ClaimId[])
    undoLast(alice.session)
    undoLast(alice.session)
    applyToChosen(alice.session, { risk: 'low' })
    expect(read(alice, first).risk).toBe('low')
    expect(alice.session.view.claims).toHaveLength(1)
  })
})

describe('the choice of claims', () => {
  it('tells of every change, and lets go of all', () => {
    const alice = windowOf('alice', 11)
    const [first, second] = claimsOf(alice)
    const { chosenClaims } = alice.session
    const sizes: number[] = []
    chosenClaims.now.subscribe(() => sizes.push(chosenClaims.now.get().size))
    chosenClaims.toggle(first as ClaimId)
    chosenClaims.change([first, second] as ClaimId[])
    chosenClaims.toggle(first as ClaimId)
    chosenClaims.clear()
    expect(sizes).toEqual([1, 2, 1, 0])
  })
})
