import { describe, expect, it } from 'vitest'
import { removeMark } from '../../../../src/core/document/claims'
import { readLosses, readLost } from '../../../../src/core/document/read-losses'
import type { UpdateLane } from '../../../../src/core/document/update-lane'
import { bringBack, bringBackLatest, openLosses } from '../../../../src/renderer/session/actions/bring-back'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import {
  lastMessage,
  type OpenWindow,
  receive,
  seedOfRivers,
  selectWords,
  windowOf
} from '../../../support/window-of'

/** Alice's and bob's windows, and the main process that knows the edits of both. */
function aliceAndBob(): readonly [OpenWindow, OpenWindow] {
  const seed = seedOfRivers()
  const [alice, bob] = [windowOf('Alice', 10, seed), windowOf('Bob', 11, seed)]
  const lanes = (): readonly UpdateLane[] => [
    { replica: 'seed', generation: 0, updates: [seed] },
    ...[alice, bob].map((window, index) => ({
      replica: `replica ${index}`,
      generation: 1,
      updates: window.stet.requests('project:append').map(([update]) => update)
    }))
  ]
  for (const { stet } of [alice, bob]) {
    stet.answers = {
      'history:losses': () => ({ ok: true, value: readLosses(lanes()) }),
      'history:lost': (place) => ({ ok: true, value: readLost(lanes(), place) })
    }
  }
  return [alice, bob]
}

describe('bringing back from the window', () => {
  it('takes the latest loss of a colleague, says what came back, and undo takes it away again', async () => {
    const [alice, bob] = aliceAndBob()
    for (const words of ['240 kilometres', 'froze in 1901', 'more water']) {
      selectWords(alice, words)
      markClaimAtSelection(alice.session)
    }
    for (const { claim } of alice.session.view.claims) giveVerdict(alice.session, claim.id, 'on author')
    receive(bob, alice)
    for (const { claim } of [...bob.session.view.claims])
      removeMark(bob.session.document, claim.id, bob.session.origin)
    await bob.session.flush()
    receive(alice, bob)
    await alice.session.losses.read()
    expect(openLosses(alice.session)).toMatchObject([{ by: bob.person.id, missing: { claims: 3 } }])
    await bob.session.losses.read()
    expect(openLosses(bob.session)).toEqual([])

    await bringBackLatest(alice.session)
    expect(alice.session.view.claims.map(({ status }) => status.state)).toEqual([
      'on author',
      'on author',
      'on author'
    ])
    expect(lastMessage(alice)).toBe('Brought back: 3 claims. Later work was not touched.')
    expect(openLosses(alice.session)).toEqual([])
    receive(bob, alice)
    expect(bob.session.view.claims).toHaveLength(3)
    undoLast(alice.session)
    expect(alice.session.view.claims.every(({ claim }) => claim.removed)).toBe(true)
  })

  it('changes nothing and says why when the history cannot be read', async () => {
    const [alice] = aliceAndBob()
    const problem = {
      code: 'too-slow',
      message: 'Reading the history took longer than a minute and was stopped.'
    }
    alice.stet.answers = { 'history:lost': () => ({ ok: false, problem }) }
    const none = { claims: 0, checks: 0, evidence: 0, sources: 0, words: 0 }
    const missing = { ...none, claims: 3 }
    await bringBack(alice.session, {
      replica: 'seed',
      from: 0,
      to: 1,
      by: null,
      at: null,
      isByDraft: false,
      gone: missing,
      missing
    })
    expect(lastMessage(alice)).toBe(problem.message)
    expect(alice.session.busy.get()).toBeNull()
  })
})
