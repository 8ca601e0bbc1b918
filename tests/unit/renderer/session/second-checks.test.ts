import { describe, expect, it } from 'vitest'
import { noFilter } from '../../../../src/core/model/claim-filter'
import type { ClaimId } from '../../../../src/core/model/ids'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import {
  lookAtFirstCheck,
  setSecondCheck,
  setSecondCheckRule
} from '../../../../src/renderer/session/actions/second-check'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { type OpenWindow, receive, selectWords, windowOf } from '../../../support/window-of'

function pairWithClaim(): { alice: OpenWindow; bob: OpenWindow; id: ClaimId } {
  const alice = windowOf('alice', 11)
  const bob = windowOf('bob', 12)
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  const id = alice.session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('no claim')
  return { alice, bob, id }
}

function viewOf({ session }: OpenWindow, id: ClaimId) {
  const view = session.view.claim(id)
  if (view === undefined) throw new Error('no claim')
  return view
}

async function readActivity(...windows: readonly OpenWindow[]): Promise<void> {
  await Promise.all(windows.map(({ session }) => session.activity.start()))
  await new Promise((done) => setTimeout(done, 50))
}

describe('a second independent check', () => {
  it('is made without the first, which is shown once it is there', () => {
    const { alice, bob, id } = pairWithClaim()
    setSecondCheck(alice.session, id, 'needed')
    alice.session.setNoteDraft(id, 'The atlas says so.')
    alice.session.setCorrectionDraft(id, '241 kilometres')
    giveVerdict(alice.session, id, 'inaccurate')
    receive(bob, alice)
    expect(viewOf(bob, id).status).toMatchObject({ state: 'in progress', awaitsSecond: true, verdict: null })
    expect(bob.session.secondChecks.hiddenOf(viewOf(bob, id)).size).toBe(1)
    expect(bob.session.corrections.list).toHaveLength(1)
    expect(bob.session.secondChecks.shownCorrections()).toEqual([])
    expect(alice.session.secondChecks.shownCorrections()).toHaveLength(1)
    const found = ({ session }: OpenWindow) => session.shownClaims.list({ ...noFilter, text: 'atlas' }).length
    expect([found(alice), found(bob)]).toEqual([1, 0])
    giveVerdict(bob.session, id, 'on author')
    expect(bob.session.secondChecks.hiddenOf(viewOf(bob, id)).size).toBe(0)
    expect(bob.session.secondChecks.shownCorrections()).toHaveLength(1)
    receive(alice, bob)
    for (const window of [alice, bob]) {
      expect(viewOf(window, id).status.state).toBe('disputed')
      expect(viewOf(window, id).checks.map(({ seen }) => seen)).toEqual([undefined, undefined])
    }
  })

  it('is not independent when its author chose to look, which everybody can read', async () => {
    const { alice, bob, id } = pairWithClaim()
    setSecondCheckRule(alice.session, 'all')
    giveVerdict(alice.session, id, 'on author')
    receive(bob, alice)
    await readActivity(alice, bob)
    const told = (): readonly string[] =>
      bob.session.activity.index.ofClaims([id]).flatMap((each) => {
        return bob.session.secondChecks.hidesActivity(each) ? [] : each.deed.kind
      })
    expect(told()).toEqual(['marked'])
    lookAtFirstCheck(bob.session, viewOf(bob, id))
    expect(bob.session.secondChecks.hiddenOf(viewOf(bob, id)).size).toBe(0)
    expect([...told()].toSorted()).toEqual(['changed', 'checked', 'marked'])
    giveVerdict(bob.session, id, 'on author')
    receive(alice, bob)
    for (const window of [alice, bob]) expect(viewOf(window, id).status).toMatchObject({ awaitsSecond: true })
    const looked = alice.session.activity.index.ofClaims([id]).map(({ deed, by }) => ({ deed, by }))
    expect(looked).toContainEqual({
      by: bob.person.id,
      deed: { kind: 'changed', change: expect.objectContaining({ field: 'looked', by: bob.person.id }) }
    })
    setSecondCheck(alice.session, id, 'not needed')
    expect(viewOf(alice, id).status.state).toBe('on author')
    undoLast(alice.session)
    expect(viewOf(alice, id).status.state).toBe('in progress')
  })

  it('goes by risk as the project says, for everybody, and two checks made apart settle it', () => {
    const { alice, bob, id } = pairWithClaim()
    receive(bob, alice)
    setSecondCheckRule(alice.session, 'normal')
    giveVerdict(alice.session, id, 'on author')
    expect(alice.session.view.tally.awaitingSecond).toBe(1)
    giveVerdict(bob.session, id, 'on author')
    receive(bob, alice)
    receive(alice, bob)
    for (const window of [alice, bob]) {
      expect(window.session.view.info.secondCheck).toBe('normal')
      expect(viewOf(window, id).status.state).toBe('on author')
      expect(window.session.view.tally.awaitingSecond).toBe(0)
    }
  })
})
