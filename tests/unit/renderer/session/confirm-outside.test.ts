import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Outside } from '../../../../src/core/document/outside'
import { parseConfirmation } from '../../../../src/core/document/read-entries'
import { beginThread } from '../../../../src/core/document/threads'
import { newId } from '../../../../src/core/model/ids'
import type { Person } from '../../../../src/core/model/person'
import {
  confirmAllOutside,
  confirmApart,
  takeConfirmedBack
} from '../../../../src/renderer/session/actions/confirm-outside'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { describeConfirmed } from '../../../../src/renderer/session/describe-activity'
import { ProjectSession } from '../../../../src/renderer/session/project-session'
import { Store } from '../../../../src/renderer/session/store'
import { unconfirmedApart, unconfirmedOf } from '../../../../src/renderer/session/unconfirmed-of'
import { FakeStet, openedProject } from '../../../support/fake-stet'
import { seededRandom } from '../../../support/project-world'
import {
  lastMessage,
  receive,
  seedOfRivers,
  selectWords,
  typeOver,
  windowOf
} from '../../../support/window-of'

/** The window of whoever made the project. */
function windowOfCreator() {
  const fillRandom = seededRandom(9)
  const person: Person = { id: newId('person', fillRandom), name: 'alice', role: 'checker' }
  const stet = new FakeStet()
  const opened = openedProject(seedOfRivers(), 21)
  const session = new ProjectSession({
    api: stet,
    opened: { ...opened, keys: { ...opened.keys, creator: { key: opened.keys.own, person } } },
    person: new Store(person),
    fillRandom,
    now: () => new Date('2026-11-24T10:00:00Z')
  })
  return { session, stet, person }
}

/** Alice made the project and marked a claim; what Dave checks is from outside. */
function outsideCheck() {
  const alice = windowOfCreator()
  const dave = windowOf('dave', 12)
  for (const { session } of [alice, dave]) session.view.read()
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  receive(dave, alice)
  const id = alice.session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('the claim is listed')
  const { outside } = alice.session.authors
  Object.assign(outside, {
    isOutside: ((map, { by }) => map === 'checks' && by === dave.person.id) satisfies Outside['isOutside']
  })
  const view = () => {
    const live = alice.session.view.claim(id)
    if (live === undefined) throw new Error('the claim is listed')
    return live
  }
  const own = () => view().checks.filter(({ by }) => by === alice.person.id)
  const listed = () => unconfirmedOf(alice.session, view()).map(({ kind }) => kind)
  return { alice, dave, id, view, own, listed, outside }
}

describe('confirming everything from outside', () => {
  it('makes a check one’s own', () => {
    const { alice, dave, id, view, own, listed } = outsideCheck()
    giveVerdict(dave.session, id, 'on author')
    receive(alice, dave)
    expect(listed()).toEqual(['check'])
    confirmAllOutside(alice.session, view())
    expect(own().map(({ verdict }) => verdict)).toEqual(['on author'])
    expect(listed()).toEqual([])
    expect(lastMessage(alice)).toContain('You confirmed 1 thing on claim 1.')
  })

  it('leaves one’s own verdict alone, that contradicts', () => {
    const { alice, dave, id, view, own, listed } = outsideCheck()
    giveVerdict(alice.session, id, 'inaccurate')
    giveVerdict(dave.session, id, 'accurate')
    receive(alice, dave)
    expect(view().status.state).toBe('disputed')
    expect(listed()).toEqual([])
    confirmAllOutside(alice.session, view())
    expect(own().map(({ verdict }) => verdict)).toEqual(['inaccurate'])
    expect(view().status.state).toBe('disputed')
    expect(lastMessage(alice)).toBe('Nothing on claim 1 waits to be confirmed.')
  })

  it('makes no verdict on words that nobody checked', () => {
    const { alice, dave, id, view, own, listed } = outsideCheck()
    giveVerdict(dave.session, id, 'on author')
    receive(alice, dave)
    typeOver(alice, '240 kilometres', '950 kilometres')
    expect(view().status.state).toBe('changed since checked')
    expect(listed()).toEqual([])
    confirmAllOutside(alice.session, view())
    expect(own()).toEqual([])
    expect(view().status.state).toBe('changed since checked')
  })

  it('asks for a choice between corrections that differ', () => {
    const { alice, dave, id, view, own } = outsideCheck()
    const erin = windowOf('erin', 13)
    erin.session.view.read()
    receive(erin, dave)
    for (const [{ session }, words] of [
      [dave, '230 kilometres'],
      [erin, '250 kilometres']
    ] as const) {
      session.setCorrectionDraft(id, words)
      giveVerdict(session, id, 'inaccurate')
    }
    Object.assign(alice.session.authors.outside, {
      isOutside: ((map, { by }) => map === 'checks' && by !== alice.person.id) satisfies Outside['isOutside']
    })
    receive(alice, dave)
    receive(alice, erin)
    confirmAllOutside(alice.session, view())
    expect(own()).toEqual([])
    expect(lastMessage(alice)).toContain('contradict each other')
  })

  it('says that nothing is done where what was confirmed still waits', () => {
    const { alice, view, outside } = outsideCheck()
    Object.assign(outside, {
      partsOutside: ((map) => (map === 'claims' ? ['risk'] : [])) satisfies Outside['partsOutside']
    })
    confirmAllOutside(alice.session, view())
    expect(lastMessage(alice)).toContain('1 thing on claim 1 could not be confirmed')
  })

  it('writes more than one confirmation of an entry with more parts than one may name', () => {
    const { alice, id, view, outside } = outsideCheck()
    const { claims, confirmations } = alice.session.document
    const entry = claims.get(id)
    if (!(entry instanceof Y.Map)) throw new Error('a claim has fields')
    const parts = Array.from({ length: 2500 }, (_, index) => `range:${index}`)
    alice.session.document.doc.transact(() => {
      for (const part of parts) entry.set(part, null)
    })
    Object.assign(outside, {
      partsOutside: ((map) => (map === 'claims' ? parts : [])) satisfies Outside['partsOutside']
    })
    confirmAllOutside(alice.session, view())
    expect(confirmations.size).toBe(2)
  })

  it('is taken back at any later time, in one step that undo takes back again', () => {
    const { alice, id, view, outside } = outsideCheck()
    Object.assign(outside, {
      partsOutside: ((map) => (map === 'claims' ? ['risk', 'kind'] : [])) satisfies Outside['partsOutside']
    })
    confirmAllOutside(alice.session, view())
    const { confirmations } = alice.session.document
    const isRemoved = (): readonly unknown[] =>
      [...confirmations.values()].map((each) => each instanceof Y.Map && each.get('removed'))
    const said = [...confirmations].flatMap(([key, each]) => parseConfirmation(key, each) ?? [])
    expect(said.map(({ claimId }) => claimId)).toEqual([id, id])
    expect(describeConfirmed(said)).toEqual(['Risk', 'Kind'])
    takeConfirmedBack(alice.session, 1, said)
    expect(isRemoved()).toEqual([true, true])
    expect(lastMessage(alice)).toContain('A confirmation on claim 1 was taken back.')
    undoLast(alice.session)
    expect(isRemoved()).toEqual([false, false])
  })

  it('confirms what belongs to no claim apart, and says so only when it no longer waits', () => {
    const { alice, outside } = outsideCheck()
    const { session } = alice
    const [thread, post] = [newId('thread', seededRandom(4)), newId('post', seededRandom(5))]
    const said = { by: alice.person.id, at: '' }
    const { document } = session
    const asked = { purpose: 'query', claimId: null, words: '', to: '' } as const
    const answer = { id: post, threadId: thread, act: 'answer', text: 'Yes', after: [] } as const
    beginThread(document, { id: thread, ...asked, ...said }, { ...answer, ...said }, 'test')
    expect(unconfirmedApart(session)).toEqual([])
    const { isOutside } = outside
    let isWaiting = true
    Object.assign(outside, {
      isOutside,
      partsOutside: ((map) => (map === 'posts' && isWaiting ? [''] : [])) satisfies Outside['partsOutside']
    })
    const [thing] = unconfirmedApart(session)
    if (thing === undefined) throw new Error('the answer is listed')
    expect([thing.kind, thing.of]).toEqual(['post', post])
    confirmApart(session, thing)
    expect(lastMessage(alice)).toContain('It could not be confirmed')
    isWaiting = false
    confirmApart(session, thing)
    expect(lastMessage(alice)).toBe('You confirmed it. It counts in your name from now on.')
    const confirmed = [...session.document.confirmations].flatMap(
      ([key, each]) => parseConfirmation(key, each) ?? []
    )
    expect(confirmed.map(({ of, entry, claimId }) => [of, entry, claimId])).toEqual([
      ['posts', post, null],
      ['posts', post, null]
    ])
  })
})
