// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { markClaimAtSelection, setKind } from '../../../../src/renderer/session/actions/mark-claim'
import { placeInPage, writeInto } from '../../../support/shown-in-page'
import { type OpenWindow, receive, selectWords, typeOver, windowOf } from '../../../support/window-of'

let alice: OpenWindow
let bob: OpenWindow
const shown = placeInPage()

beforeEach(async () => {
  alice = windowOf('alice', 11)
  bob = windowOf('bob', 12)
  for (const { session } of [alice, bob]) session.view.read()
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  setKind(alice.session, claim().claim.id, 'number')
  receive(bob, alice)
  alice.session.selectedClaim.set(claim().claim.id)
  await shown.showInspector(alice.session)
})

describe('the field for an answer to a checklist', () => {
  it('answers to the words that the claim had when it opened', async () => {
    await press('.checklist input[type="checkbox"]', 'Enter')
    await write('The river atlas.')
    await bobChangesWords()
    await press('.checklist-field input', 'Enter')
    const [item] = claim().checklist.items
    expect(item?.standing.map(({ words, note }) => [words, note])).toEqual([
      ['240 kilometres', 'The river atlas.']
    ])
    expect(item?.state).toBe('changed')
  })

  it('answers to the words of today where it is opened anew', async () => {
    await press('.checklist input[type="checkbox"]', 'Enter')
    await write('The river atlas.')
    await press('.checklist-field input', 'Escape')
    await bobChangesWords()
    await press('.checklist input[type="checkbox"]', 'Enter')
    await press('.checklist-field input', 'Enter')
    expect(claim().checklist.items[0]?.state).toBe('done')
  })
})

/** They are then seen in Alice's inspector. */
async function bobChangesWords(): Promise<void> {
  typeOver(bob, '240 kilometres', '250 kilometres')
  await act(async () => receive(alice, bob))
  await vi.waitFor(
    async () => {
      await act(async () => undefined)
      expect(shown.element.textContent).toContain('250 kilometres')
    },
    { timeout: 10_000 }
  )
}

function claim() {
  const [view] = alice.session.view.claims
  if (view === undefined) throw new Error('A claim was marked.')
  return view
}

async function press(selector: string, key: string): Promise<void> {
  await act(async () => {
    shown.at(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

const write = (text: string): Promise<void> =>
  writeInto(shown.at<HTMLInputElement>('.checklist-field input'), text)
