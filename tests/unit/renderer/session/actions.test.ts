import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { changeEvidence } from '../../../../src/core/document/evidence'
import { fail } from '../../../../src/core/ipc/result'
import type { ClaimId } from '../../../../src/core/model/ids'
import {
  addUrlEvidence,
  linkNewSource,
  setPrimary,
  takeEvidenceOff
} from '../../../../src/renderer/session/actions/add-evidence'
import { attachToSelection } from '../../../../src/renderer/session/actions/attach-claim'
import { closeProject } from '../../../../src/renderer/session/actions/close-project'
import { exportProject } from '../../../../src/renderer/session/actions/export-project'
import {
  addNote,
  giveVerdict,
  settleDispute,
  setWorkStatus
} from '../../../../src/renderer/session/actions/give-check'
import { goToNeighbour, goToNextOpen } from '../../../../src/renderer/session/actions/go-to-claim'
import { markClaimAtSelection, takeMarkOff } from '../../../../src/renderer/session/actions/mark-claim'
import { confirmPlace } from '../../../../src/renderer/session/actions/review-places'
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

function claimOf({ session }: OpenWindow, id: ClaimId) {
  const claim = session.view.claim(id)
  if (claim === undefined) throw new Error('the claim is not there')
  return claim
}

function aliceAndBob(): readonly [OpenWindow, OpenWindow] {
  const seed = seedOfRivers()
  return [windowOf('alice', 11, seed), windowOf('bob', 12, seed)]
}

describe('marking a claim', () => {
  it('marks the selected words without the spaces around them, selects the claim and moves to the inspector', () => {
    const alice = windowOf('alice', 11)
    let places = 0
    alice.session.inspectorFocused.on(() => {
      places += 1
    })
    const id = mark(alice, ' 240 kilometres ')
    expect(claimOf(alice, id)).toMatchObject({
      number: 1,
      words: '240 kilometres',
      claim: { kind: 'number', markedBy: alice.person.id }
    })
    expect(places).toBe(1)
    expect(lastMessage(alice)).toBe('Claim 1 marked, kind: number.')
    expect(alice.session.view.people).toEqual([alice.person])
  })

  it('asks for words when none are selected', () => {
    const alice = windowOf('alice', 11)
    markClaimAtSelection(alice.session)
    alice.session.textSelection.set({ start: 5, end: 5 })
    markClaimAtSelection(alice.session)
    expect(alice.session.view.claims).toHaveLength(0)
    expect(lastMessage(alice)).toContain('Select the words')
  })

  it('selects the claim that holds just these words instead of marking them twice', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    alice.session.selectedClaim.set(null)
    expect(mark(alice, '240 kilometres')).toBe(id)
    expect(alice.session.view.claims).toHaveLength(1)
    mark(alice, '240')
    expect(alice.session.view.claims).toHaveLength(2)
  })

  it('is undone by the message it leaves, until something else is done', () => {
    const alice = windowOf('alice', 11)
    mark(alice, '240 kilometres')
    alice.session.messages.current.get().at(-1)?.action?.run()
    expect(alice.session.view.claims).toHaveLength(0)
    mark(alice, 'in 1901')
    typeOver(alice, 'Tana', 'Glomma')
    expect(alice.session.messages.current.get().at(-1)?.action ?? null).toBeNull()
  })

  it('comes off and back with everything said about it', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    addUrlEvidence(alice.session, id, 'https://example.org/alta')
    takeMarkOff(alice.session, id)
    expect(alice.session.selectedClaim.get()).toBeNull()
    undoLast(alice.session)
    expect(claimOf(alice, id).evidence).toHaveLength(1)
  })
})

describe('giving a verdict', () => {
  it('records the words that were read, and takes the place of the person’s own earlier check', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    setWorkStatus(alice.session, id, 'in progress')
    alice.session.setNoteDraft(id, ' Seen on the map. ')
    giveVerdict(alice.session, id, 'inaccurate')
    const [first, second] = claimOf(alice, id).checks
    expect(second).toMatchObject({
      workStatus: 'checked',
      verdict: 'inaccurate',
      words: '240 kilometres',
      note: 'Seen on the map.',
      supersedes: [first?.id]
    })
    expect(alice.session.noteDrafts.get().size).toBe(0)
    expect(claimOf(alice, id).status.state).toBe('needs change')
  })

  it('is taken back by undo with another check, so that the earlier one stands again', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    giveVerdict(alice.session, id, 'on author')
    giveVerdict(alice.session, id, 'inaccurate')
    undoLast(alice.session)
    expect(claimOf(alice, id).status.state).toBe('on author')
    undoLast(alice.session)
    expect(claimOf(alice, id).status.state).toBe('to check')
    expect(claimOf(alice, id).checks).toHaveLength(4)
    undoLast(alice.session)
    expect(alice.session.view.claims).toHaveLength(0)
  })

  it('falls back the moment the words change, and a new verdict ties the claim to the new words', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    giveVerdict(alice.session, id, 'on author')
    typeOver(alice, '40 kilo', '50 kilo')
    expect(claimOf(alice, id).status).toMatchObject({
      state: 'changed since checked',
      checkedWords: '240 kilometres'
    })
    giveVerdict(alice.session, id, 'on author')
    expect(claimOf(alice, id)).toMatchObject({
      words: '250 kilometres',
      status: { state: 'on author' },
      anchorStates: ['exact']
    })
  })

  it('never renews a verdict on changed words by a note', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    giveVerdict(alice.session, id, 'on author')
    typeOver(alice, '40 kilo', '50 kilo')
    alice.session.setNoteDraft(id, 'Asked the author about the new figure.')
    addNote(alice.session, id)
    expect(claimOf(alice, id).status.state).toBe('changed since checked')
    expect(claimOf(alice, id).checks.at(-1)?.note).toContain('new figure')
  })

  it('rests on the evidence it was given on, also when a note or undo repeats it', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    addUrlEvidence(alice.session, id, 'https://example.org/alta')
    giveVerdict(alice.session, id, 'inaccurate')
    const first = claimOf(alice, id).checks[0]?.evidence
    addUrlEvidence(alice.session, id, 'https://example.net/later')
    alice.session.setNoteDraft(id, 'Second page still to be read.')
    addNote(alice.session, id)
    expect(claimOf(alice, id).checks.at(-1)?.evidence).toEqual(first)
    giveVerdict(alice.session, id, 'accurate')
    expect(claimOf(alice, id).checks.at(-1)?.evidence).toHaveLength(2)
    undoLast(alice.session)
    expect(claimOf(alice, id).checks.at(-1)).toMatchObject({ verdict: 'inaccurate', evidence: first })
  })

  it('asks for a new look when evidence it was given on no longer supports the claim, until it is given again', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    addUrlEvidence(alice.session, id, 'https://example.org/alta')
    addUrlEvidence(alice.session, id, 'https://example.net/other')
    giveVerdict(alice.session, id, 'on author')
    const [, second] = claimOf(alice, id).evidence
    if (second === undefined) throw new Error('no evidence')
    expect(claimOf(alice, id).checks.at(-1)?.supporting).toHaveLength(2)
    changeEvidence(alice.session.document, second.id, { stance: 'contradicts' }, 'somebody')
    expect(claimOf(alice, id).status).toMatchObject({ isOpen: true, isContradicted: true })
    alice.session.setNoteDraft(id, 'To be asked again.')
    addNote(alice.session, id)
    expect(claimOf(alice, id).status).toMatchObject({ isOpen: true, isContradicted: true })
    giveVerdict(alice.session, id, 'on author')
    expect(claimOf(alice, id).status).toMatchObject({ state: 'on author', isOpen: false })
  })

  it('leaves both verdicts standing when two people disagree, until one settles it with a reason', () => {
    const [alice, bob] = aliceAndBob()
    const id = mark(alice, '240 kilometres')
    receive(bob, alice)
    giveVerdict(alice.session, id, 'on author')
    giveVerdict(bob.session, id, 'inaccurate')
    receive(alice, bob)
    receive(bob, alice)
    for (const window of [alice, bob]) expect(claimOf(window, id).status.state).toBe('disputed')
    giveVerdict(alice.session, id, 'misleading')
    expect(claimOf(alice, id).status.state).toBe('disputed')
    settleDispute(
      alice.session,
      id,
      { workStatus: 'checked', verdict: 'inaccurate' },
      { reason: 'The map says 229.', correction: '' }
    )
    receive(bob, alice)
    expect(claimOf(bob, id).status.state).toBe('needs change')
    expect(claimOf(bob, id).checks.at(-1)).toMatchObject({ note: 'The map says 229.' })
  })

  it('shows the dispute again when its settlement is taken back, so that no dissent is dropped', () => {
    const [alice, bob] = aliceAndBob()
    const id = mark(alice, '240 kilometres')
    receive(bob, alice)
    giveVerdict(alice.session, id, 'on author')
    giveVerdict(bob.session, id, 'inaccurate')
    receive(alice, bob)
    settleDispute(
      alice.session,
      id,
      { workStatus: 'checked', verdict: 'misleading' },
      { reason: 'Neither is right.', correction: '' }
    )
    undoLast(alice.session)
    expect(claimOf(alice, id).status).toMatchObject({ state: 'disputed', isOpen: true })
    receive(bob, alice)
    expect(claimOf(bob, id).status.state).toBe('disputed')
  })

  it('keeps a dispute settled when the person who settled it says more', () => {
    const [alice, bob] = aliceAndBob()
    const id = mark(alice, '240 kilometres')
    receive(bob, alice)
    giveVerdict(alice.session, id, 'on author')
    giveVerdict(bob.session, id, 'inaccurate')
    receive(alice, bob)
    settleDispute(
      alice.session,
      id,
      { workStatus: 'checked', verdict: 'misleading' },
      { reason: 'Neither is right.', correction: '' }
    )
    giveVerdict(alice.session, id, 'unproven')
    expect(claimOf(alice, id).status).toMatchObject({ state: 'needs change', verdict: 'unproven' })
  })

  it('is taken back after the steps that came later, never before them', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    addUrlEvidence(alice.session, id, 'https://www.example.org/alta')
    giveVerdict(alice.session, id, 'on author')
    addUrlEvidence(alice.session, id, 'https://www.example.net/more')
    while (claimOf(alice, id).evidence.length > 1) undoLast(alice.session)
    expect(claimOf(alice, id).status.state).toBe('on author')
    while (claimOf(alice, id).status.state === 'on author') undoLast(alice.session)
    expect(claimOf(alice, id).evidence).toHaveLength(1)
    expect(claimOf(alice, id).status.state).toBe('to check')
  })
})

describe('linking evidence', () => {
  it('makes a pasted address a web source with the day it was read', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    expect(addUrlEvidence(alice.session, id, ' https://www.example.org/alta ')).toBe(true)
    const [source] = alice.session.view.sources
    expect(source?.item).toMatchObject({
      type: 'webpage',
      URL: 'https://www.example.org/alta',
      accessed: { 'date-parts': [[2026, 11, 24]] }
    })
    expect(lastMessage(alice)).toBe('example.org linked to claim 1.')
  })

  it('refuses what is no web address', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    expect(addUrlEvidence(alice.session, id, 'javascript:alert(1)')).toBe(false)
    expect(addUrlEvidence(alice.session, id, 'a quotation')).toBe(false)
    expect(alice.session.view.sources).toHaveLength(0)
  })

  it('uses one source for many claims, and links it to each once', () => {
    const alice = windowOf('alice', 11)
    const first = mark(alice, '240 kilometres')
    const second = mark(alice, 'in 1901')
    for (const id of [first, second, second]) addUrlEvidence(alice.session, id, 'https://example.org/alta')
    expect(alice.session.view.sources).toHaveLength(1)
    expect(claimOf(alice, first).evidence).toHaveLength(1)
    expect(claimOf(alice, second).evidence).toHaveLength(1)
    expect(lastMessage(alice)).toContain('already')
  })

  it('lets one primary source carry a claim that was judged accurate', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    giveVerdict(alice.session, id, 'accurate')
    addUrlEvidence(alice.session, id, 'https://example.org/alta')
    expect(claimOf(alice, id).status.state).toBe('needs evidence')
    const [source] = alice.session.view.sources
    if (source === undefined) throw new Error('no source')
    setPrimary(alice.session, source, true)
    expect(claimOf(alice, id).status.state).toBe('verified')
    undoLast(alice.session)
    expect(claimOf(alice, id).status.state).toBe('needs evidence')
  })

  it('is linked with a new page as one step: undo takes both back, redo brings both, for everybody', () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const id = mark(alice, '240 kilometres')
    const { depth } = alice.session.undo
    addUrlEvidence(alice.session, id, 'https://example.org/alta')
    expect(alice.session.undo.depth).toBe(depth + 1)
    const seen = () => {
      receive(bob, alice)
      return [alice, bob].map(({ session }) => [
        session.view.sources.length,
        session.view.claim(id)?.evidence.length
      ])
    }
    expect(seen()).toEqual([
      [1, 1],
      [1, 1]
    ])
    undoLast(alice.session)
    expect(seen()).toEqual([
      [0, 0],
      [0, 0]
    ])
    alice.session.undo.redo()
    expect(seen()).toEqual([
      [1, 1],
      [1, 1]
    ])
  })

  it('takes evidence off and back on', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    const item = { type: 'interview' as const, author: [{ literal: 'Berit Nilsen' }] }
    const says = { stance: 'contradicts' as const, locator: '', excerpt: 'It is 229.' }
    linkNewSource(alice.session, id, { item, primary: true, terms: 'background' }, says)
    const [evidence] = claimOf(alice, id).evidence
    if (evidence === undefined) throw new Error('no evidence')
    takeEvidenceOff(alice.session, evidence)
    expect(claimOf(alice, id).evidence).toHaveLength(0)
    expect(lastMessage(alice)).toBe('Berit Nilsen was taken off the claim.')
    undoLast(alice.session)
    expect(claimOf(alice, id).evidence).toMatchObject([says])
  })
})

describe('the place of a claim', () => {
  it('is confirmed by a person when its words were edited', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    typeOver(alice, '40 kilo', '50 kilo')
    expect(claimOf(alice, id).anchorStates).toEqual(['edited'])
    confirmPlace(alice.session, id)
    expect(claimOf(alice, id)).toMatchObject({ anchorStates: ['exact'], words: '250 kilometres' })
  })

  it('is found anew by a person when its words are gone', () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, 'It froze in 1901 for the first time.')
    typeOver(alice, 'It froze in 1901 for the first time.', '')
    expect(claimOf(alice, id).status.state).toBe('orphan')
    selectWords(alice, 'The Tana carries')
    attachToSelection(alice.session, id)
    expect(claimOf(alice, id)).toMatchObject({ anchorStates: ['exact'], words: 'The Tana carries' })
  })
})

describe('going from claim to claim', () => {
  it('goes round in reading order, and to open claims only when asked', () => {
    const alice = windowOf('alice', 11)
    const last = mark(alice, 'The Tana')
    const first = mark(alice, '240 kilometres')
    const middle = mark(alice, 'in 1901')
    giveVerdict(alice.session, middle, 'on author')
    const { selectedClaim } = alice.session
    selectedClaim.set(first)
    goToNeighbour(alice.session, 1)
    expect(selectedClaim.get()).toBe(middle)
    goToNeighbour(alice.session, -1)
    goToNeighbour(alice.session, -1)
    expect(selectedClaim.get()).toBe(last)
    goToNextOpen(alice.session)
    expect(selectedClaim.get()).toBe(first)
    goToNextOpen(alice.session)
    expect(selectedClaim.get()).toBe(last)
  })

  it('starts from the cursor when no claim is selected', () => {
    const alice = windowOf('alice', 11)
    mark(alice, '240 kilometres')
    const last = mark(alice, 'The Tana')
    alice.session.selectedClaim.set(null)
    selectWords(alice, 'in 1901')
    goToNeighbour(alice.session, 1)
    expect(alice.session.selectedClaim.get()).toBe(last)
  })
})

describe('leaving and exporting', () => {
  it('keeps a note that was begun, and closes only when every edit is on disk', async () => {
    const alice = windowOf('alice', 11)
    const id = mark(alice, '240 kilometres')
    alice.session.setNoteDraft(id, 'Half a thought')
    alice.stet.answers = { 'project:append': () => fail('disk-full', 'The disk is full. Make room.') }
    expect(await closeProject(alice.session)).toBe(false)
    expect(lastMessage(alice)).toContain('The disk is full. Make room.')
    expect(alice.stet.requests('project:close')).toHaveLength(0)
    alice.stet.answers = {}
    expect(await closeProject(alice.session)).toBe(true)
    expect(claimOf(alice, id).checks.at(-1)?.note).toBe('Half a thought')
    expect(alice.stet.asked.at(-1)?.channel).toBe('project:close')
  })

  it('closes though the folder is away, and says where the last edits are', async () => {
    const alice = windowOf('alice', 11)
    const sentence = 'The project is closed, but its folder cannot be reached.'
    alice.stet.answers = { 'project:close': () => fail('folder-not-reachable', sentence) }
    expect(await closeProject(alice.session)).toBe(true)
    expect(lastMessage(alice)).toBe(sentence)
  })

  it('exports only what is saved, says where it went and offers to show it', async () => {
    const alice = windowOf('alice', 11)
    mark(alice, '240 kilometres')
    alice.stet.answers = { 'project:export': () => ({ ok: true, value: { path: '/out/rivers.html' } }) }
    await exportProject(alice.session, 'html')
    const order = alice.stet.asked.map((each) => each.channel)
    expect(order.indexOf('project:append')).toBeLessThan(order.indexOf('project:export'))
    expect(lastMessage(alice)).toBe('Written to /out/rivers.html')
    alice.session.messages.current.get().at(-1)?.action?.run()
    expect(alice.stet.requests('shell:show-file')).toEqual([['/out/rivers.html']])
  })
})
