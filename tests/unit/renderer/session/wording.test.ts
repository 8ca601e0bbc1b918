import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClaimId } from '../../../../src/core/model/ids'
import {
  acceptCorrection,
  rejectCorrection,
  startCorrection,
  submitCorrection,
  turnCorrection
} from '../../../../src/renderer/session/actions/corrections'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { goToClaim } from '../../../../src/renderer/session/actions/go-to-claim'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { messageOf, noteAllAsSent, post, startThread } from '../../../../src/renderer/session/actions/talk'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import {
  lastMessage,
  type OpenWindow,
  receive,
  seedOfRivers,
  selectWords,
  typeOver,
  windowOf
} from '../../../support/window-of'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function mark(window: OpenWindow, words: string): ClaimId {
  selectWords(window, words)
  markClaimAtSelection(window.session)
  const id = window.session.selectedClaim.get()
  if (id === null) throw new Error('no claim was marked')
  return id
}

function propose(window: OpenWindow, old: string, words: string, isChecked = false): string | null {
  const { session } = window
  selectWords(window, old)
  startCorrection(session)
  const draft = session.correctionDraft.get()
  if (draft === null) throw new Error('no correction was begun')
  const said = { words, reason: 'The atlas.', severity: 'must change', evidence: [], isChecked } as const
  return submitCorrection(session, draft, said)
}

function onlyCorrection({ session }: OpenWindow) {
  const [view] = session.corrections.list
  if (view === undefined) throw new Error('no correction is listed')
  return view
}

describe('proposing a correction', () => {
  it('needs words of one paragraph, and other ones than stand there', () => {
    const alice = windowOf('alice', 11)
    startCorrection(alice.session)
    expect(alice.session.correctionDraft.get()).toBeNull()
    expect(lastMessage(alice)).toContain('Select the words')
    alice.session.textSelection.set({ start: 0, end: 40 })
    startCorrection(alice.session)
    expect(lastMessage(alice)).toContain('within one paragraph')
    expect(propose(alice, '240', '240')).toContain('as they are')
    expect(alice.session.corrections.list).toEqual([])
  })

  it('is for the words wherever edits have moved them meanwhile, and says when they are gone', () => {
    const alice = windowOf('alice', 11)
    const { session } = alice
    selectWords(alice, '240')
    startCorrection(session)
    const draft = session.correctionDraft.get()
    if (draft === null) throw new Error('no correction was begun')
    typeOver(alice, 'Rivers', 'The rivers')
    const said = {
      words: '200',
      reason: '',
      severity: 'must change',
      evidence: [],
      isChecked: false
    } as const
    expect(submitCorrection(session, draft, said)).toBeNull()
    expect(onlyCorrection(alice)).toMatchObject({ wordsNow: '240', state: 'open' })
    selectWords(alice, '1901')
    startCorrection(session)
    const lost = session.correctionDraft.get()
    typeOver(alice, '1901', '')
    if (lost !== null) expect(submitCorrection(session, lost, said)).toContain('deleted meanwhile')
  })

  it('is on the claim around the words, and undo takes it back', () => {
    const alice = windowOf('alice', 11)
    const claim = mark(alice, '240 kilometres long')
    propose(alice, '240', '200')
    expect(onlyCorrection(alice).correction.claimId).toBe(claim)
    expect(alice.session.shownCorrection.get()).toBe(onlyCorrection(alice).correction.id)
    undoLast(alice.session)
    expect(alice.session.corrections.list).toEqual([])
    expect(lastMessage(alice)).toContain('the proposed correction')
  })

  it('is on the claim that was gone to, and not on words that were selected before', () => {
    const alice = windowOf('alice', 11)
    const bea = windowOf('bea', 22)
    receive(bea, alice)
    const claim = mark(alice, '240 kilometres long')
    mark(alice, 'more water than any other river')
    goToClaim(alice.session, claim)
    startCorrection(alice.session)
    expect(alice.session.correctionDraft.get()).toMatchObject({ old: '240 kilometres long', claimId: claim })
    typeOver(bea, 'Rivers', 'The long rivers')
    receive(alice, bea)
    // the editor tells where the words it still holds selected stand by now
    selectWords(alice, 'more water than any other river')
    startCorrection(alice.session)
    expect(alice.session.correctionDraft.get()).toMatchObject({ old: '240 kilometres long', claimId: claim })
  })

  it('is on the words that are selected after a claim was gone to, or that touch it', () => {
    const alice = windowOf('alice', 11)
    const claim = mark(alice, '240 kilometres long')
    goToClaim(alice.session, mark(alice, 'more water than any other river'))
    selectWords(alice, '1901')
    startCorrection(alice.session)
    expect(alice.session.correctionDraft.get()).toMatchObject({ old: '1901', claimId: null })
    selectWords(alice, '240')
    goToClaim(alice.session, claim)
    startCorrection(alice.session)
    expect(alice.session.correctionDraft.get()).toMatchObject({ old: '240', claimId: claim })
  })

  it('keeps what was said of the new words beside a verdict on today’s, until they are accepted', () => {
    const alice = windowOf('alice', 11)
    const claim = mark(alice, '240 kilometres long')
    propose(alice, '240', '200', true)
    giveVerdict(alice.session, claim, 'inaccurate')
    expect(alice.session.view.claim(claim)?.status).toMatchObject({ state: 'needs change' })
    const { id } = onlyCorrection(alice).correction
    acceptCorrection(alice.session, id, { words: '200', reason: '' })
    expect(alice.session.view.claim(claim)?.words).toBe('200 kilometres long')
    expect(alice.session.view.claim(claim)?.status).toMatchObject({
      state: 'needs evidence',
      verdict: 'accurate'
    })
  })
})

describe('deciding on a correction', () => {
  it('wants a reason for a rejection, and can be opened again', () => {
    const alice = windowOf('alice', 11)
    propose(alice, '240', '200')
    const { id } = onlyCorrection(alice).correction
    expect(rejectCorrection(alice.session, id, ' ')).toContain('Say why')
    expect(rejectCorrection(alice.session, id, 'The author insists.')).toBeNull()
    expect(onlyCorrection(alice).state).toBe('rejected')
    turnCorrection(alice.session, id, 'reopened')
    expect(onlyCorrection(alice).state).toBe('open')
  })

  it('is undone with the words, and redone with them in a colleague’s window too', () => {
    const seed = seedOfRivers()
    const [alice, bob] = [windowOf('alice', 11, seed), windowOf('bob', 12, seed)]
    propose(alice, '240', '200')
    receive(bob, alice)
    const { id } = onlyCorrection(bob).correction
    acceptCorrection(bob.session, id, { words: 'about 200', reason: 'Rounded.' })
    expect(bob.session.article.toString()).toContain('about 200 kilometres')
    receive(alice, bob)
    expect(onlyCorrection(alice)).toMatchObject({ state: 'accepted', isAsSaid: true })
    undoLast(bob.session)
    receive(alice, bob)
    expect(alice.session.article.toString()).toContain('240 kilometres')
    expect(onlyCorrection(alice)).toMatchObject({ state: 'open', wordsNow: '240' })
  })

  it('puts the old words back where a colleague had accepted what is rejected', () => {
    const seed = seedOfRivers()
    const [alice, bob] = [windowOf('alice', 11, seed), windowOf('bob', 12, seed)]
    propose(alice, '240', '200')
    receive(bob, alice)
    const { id } = onlyCorrection(bob).correction
    acceptCorrection(bob.session, id, { words: '200', reason: '' })
    rejectCorrection(alice.session, id, 'No.')
    receive(alice, bob)
    expect(onlyCorrection(alice).state).toBe('disputed')
    rejectCorrection(alice.session, id, 'The atlas says 240.')
    receive(bob, alice)
    for (const each of [alice, bob]) {
      expect(onlyCorrection(each).state).toBe('rejected')
      expect(each.session.article.toString()).toContain('The Alta is 240 kilometres long.')
    }
  })
})

describe('a query', () => {
  it('makes a claim that nobody has judged a query, and leaves a verdict alone', () => {
    const alice = windowOf('alice', 11)
    const [first, second] = [mark(alice, '240'), mark(alice, '1901')]
    giveVerdict(alice.session, second, 'on author')
    for (const claimId of [first, second]) {
      startThread(alice.session, { purpose: 'query', claimId, text: 'Whence?', to: 'The author' })
    }
    expect(alice.session.view.claim(first)?.status.state).toBe('query')
    expect(alice.session.view.claim(second)?.status.state).toBe('on author')
  })

  it('is put into one message with the others to the same person', () => {
    const alice = windowOf('alice', 11)
    const claimId = mark(alice, '240 kilometres')
    startThread(alice.session, { purpose: 'query', claimId, text: 'Whence?', to: 'The author' })
    startThread(alice.session, { purpose: 'query', claimId: null, text: 'Which map?', to: 'The author' })
    const [thread] = alice.session.threads.list
    if (thread !== undefined) post(alice.session, thread.thread.id, { act: 'ask', text: 'Since when?' })
    const message = messageOf(alice.session, 'to ask', alice.session.threads.list)
    expect(message).toContain('Dear The author,')
    expect(message).toContain('“Rivers”')
    expect(message).toContain('“240 kilometres”\nSince when?')
    expect(message).toMatch(/[12]\. Which map\?/)
    expect(message.trimEnd().endsWith('alice')).toBe(true)

    noteAllAsSent(alice.session, alice.session.threads.list)
    expect(alice.session.threads.list.map(({ state }) => state)).toEqual(['asked', 'asked'])
    const reminder = messageOf(alice.session, 'asked', alice.session.threads.list)
    expect(reminder).toContain('have not had your answer yet')
  })
})
