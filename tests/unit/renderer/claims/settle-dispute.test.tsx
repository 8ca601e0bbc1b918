// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { placeInPage } from '../../../support/shown-in-page'
import { type OpenWindow, receive, selectWords, windowOf } from '../../../support/window-of'

let alice: OpenWindow
const shown = placeInPage()

beforeEach(async () => {
  alice = windowOf('alice', 11)
  const bob = windowOf('bob', 12)
  for (const { session } of [alice, bob]) session.view.read()
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  receive(bob, alice)
  for (const [{ session }, verdict] of [
    [alice, 'accurate'],
    [bob, 'inaccurate']
  ] as const) {
    const [claim] = session.view.claims
    if (claim !== undefined) giveVerdict(session, claim.claim.id, verdict)
  }
  receive(alice, bob)
  await shown.showInspector(alice.session)
})

describe('settling a dispute', () => {
  it('goes on to the reason where one side is taken, so that no letter of it is a verdict', async () => {
    await press('.dispute-sides li:last-child button')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    expect(labelOfFocused()).toBe('Reason')
  })

  it('goes to the reason where that alone is missing', async () => {
    await press('.dispute-sides li:last-child button')
    ;(document.activeElement as HTMLElement).blur()
    await press('.notice > button')
    expect(labelOfFocused()).toContain('Say why, for the record.')
    expect(alice.session.view.claims[0]?.status.state).toBe('disputed')
  })
})

function press(selector: string): Promise<void> {
  return act(async () => shown.at(selector).click())
}

function labelOfFocused(): string {
  return document.activeElement?.closest('label, .field')?.textContent ?? ''
}
