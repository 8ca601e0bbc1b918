import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rememberPerson } from '../../../../src/core/document/people'
import { assignClaim } from '../../../../src/renderer/session/actions/assign-claim'
import { rejectCorrection, submitCorrection } from '../../../../src/renderer/session/actions/corrections'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { startThread } from '../../../../src/renderer/session/actions/talk'
import { followCalls } from '../../../../src/renderer/session/follow-calls'
import { type OpenWindow, receive, selectWords, windowOf } from '../../../support/window-of'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Two people on one project with a claim that bob marked, and what calls bob from now on. */
async function pair() {
  const alice = windowOf('alice', 11)
  const bob = windowOf('bob', 12)
  for (const { session } of [alice, bob]) {
    session.view.read()
    rememberPerson(session.document, session.person.get(), session.origin)
    await session.activity.start()
  }
  await vi.runAllTimersAsync()
  selectWords(bob, '240 kilometres')
  markClaimAtSelection(bob.session)
  receive(alice, bob)
  receive(bob, alice)
  const id = bob.session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('no claim')
  expect(bob.session.activity.view.get().isRead).toBe(true)
  return { alice, bob, id, stop: followCalls(bob.session) }
}

function calls({ stet }: OpenWindow) {
  return stet.requests('notices:show').map(([call]) => [call.kind, call.name, call.number, call.more])
}

async function hear(bob: OpenWindow, alice: OpenWindow): Promise<void> {
  receive(bob, alice)
  await vi.advanceTimersByTimeAsync(1500)
}

describe('a person is called', () => {
  it('when a colleague gives them a claim, by name and number and nothing of its words', async () => {
    const { alice, bob, id } = await pair()
    assignClaim(alice.session, id, bob.person.id)
    await hear(bob, alice)
    expect(calls(bob)).toEqual([['assigned', 'alice', 1, 0]])
    expect(JSON.stringify(bob.stet.requests('notices:show'))).not.toContain('kilometres')
  })

  it('when a note or a post speaks to them', async () => {
    const { alice, bob, id } = await pair()
    alice.session.noteDrafts.set(new Map([[id, 'Can you look, @bob?']]))
    giveVerdict(alice.session, id, 'accurate')
    await hear(bob, alice)
    startThread(alice.session, {
      purpose: 'discussion',
      claimId: null,
      text: '@bob, the whole of it?',
      to: ''
    })
    await hear(bob, alice)
    expect(calls(bob)).toEqual([
      ['mentioned', 'alice', 1, 0],
      ['mentioned', 'alice', null, 0]
    ])
  })

  it('when what they proposed is decided', async () => {
    const { alice, bob } = await pair()
    const range = selectWords(bob, '1901')
    bob.session.startCorrection(range, null)
    const draft = bob.session.correctionDraft.get()
    if (draft === null) throw new Error('no draft')
    const proposal = {
      words: '1902',
      reason: 'the log says so',
      severity: 'must change',
      evidence: []
    } as const
    submitCorrection(bob.session, draft, { ...proposal, isChecked: false })
    receive(alice, bob)
    const correction = alice.session.corrections.list[0]?.correction.id
    if (correction === undefined) throw new Error('no correction')
    rejectCorrection(alice.session, correction, 'no')
    await hear(bob, alice)
    expect(calls(bob).map(([kind]) => kind)).toEqual(['decided'])
  })

  it('once for what comes together, and not by what others do among themselves', async () => {
    const { alice, bob, id } = await pair()
    giveVerdict(alice.session, id, 'accurate')
    await hear(bob, alice)
    expect(calls(bob)).toEqual([])
    assignClaim(alice.session, id, bob.person.id)
    startThread(alice.session, { purpose: 'discussion', claimId: id, text: '@bob?', to: '' })
    await hear(bob, alice)
    expect(calls(bob)).toHaveLength(1)
    expect(calls(bob)[0]?.[3]).toBe(1)
  })

  it('not for what was there when they opened the project, and for what comes after', async () => {
    const { alice, bob, id } = await pair()
    assignClaim(alice.session, id, bob.person.id)
    startThread(alice.session, { purpose: 'discussion', claimId: id, text: '@bob?', to: '' })
    await hear(bob, alice)
    const again = windowOf('bob', 13)
    again.session.person.set(bob.person)
    receive(again, bob)
    followCalls(again.session)
    again.session.view.read()
    await again.session.activity.start()
    await vi.advanceTimersByTimeAsync(5000)
    expect(again.session.activity.view.get()).toMatchObject({ isRead: true })
    expect(again.session.activity.index.list.map(({ deed }) => deed.kind)).toContain('posted')
    expect(calls(again)).toEqual([])
    startThread(alice.session, { purpose: 'discussion', claimId: id, text: '@bob, now?', to: '' })
    await hear(again, alice)
    expect(calls(again)).toEqual([['mentioned', 'alice', 1, 0]])
  })

  it('in no project that they have not said they trust, and never once they switched it off', async () => {
    const { alice, bob, id } = await pair()
    bob.session.isTrusted.set(false)
    assignClaim(alice.session, id, bob.person.id)
    await hear(bob, alice)
    bob.session.isTrusted.set(true)
    bob.session.switches.toggle('notices')
    startThread(alice.session, { purpose: 'discussion', claimId: id, text: '@bob?', to: '' })
    await hear(bob, alice)
    expect(calls(bob)).toEqual([])
  })
})
