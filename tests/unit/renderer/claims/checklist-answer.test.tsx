// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ClaimInspector } from '../../../../src/renderer/claims/claim-inspector'
import { markClaimAtSelection, setKind } from '../../../../src/renderer/session/actions/mark-claim'
import { WorkbenchContext } from '../../../../src/renderer/session/workbench-context'
import { type OpenWindow, receive, selectWords, typeOver, windowOf } from '../../../support/window-of'
import { workbenchOf } from '../../../support/workbench-of'

let alice: OpenWindow
let bob: OpenWindow
let place: HTMLElement
let root: Root

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // jsdom draws nothing
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = () => undefined
  alice = windowOf('alice', 11)
  bob = windowOf('bob', 12)
  for (const { session } of [alice, bob]) session.view.read()
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  setKind(alice.session, claim().claim.id, 'number')
  receive(bob, alice)
  alice.session.selectedClaim.set(claim().claim.id)
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () =>
    root.render(
      <WorkbenchContext value={workbenchOf(alice.session)}>
        <ClaimInspector session={alice.session} />
      </WorkbenchContext>
    )
  )
})

afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
  vi.unstubAllGlobals()
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
  await vi.waitFor(async () => {
    await act(async () => undefined)
    expect(place.textContent).toContain('250 kilometres')
  })
}

function claim() {
  const [view] = alice.session.view.claims
  if (view === undefined) throw new Error('A claim was marked.')
  return view
}

function elementAt(selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`Nothing is at ${selector}.`)
  return found
}

async function press(selector: string, key: string): Promise<void> {
  await act(async () => {
    elementAt(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

/** As React hears typing: by the setter of the element's own kind, and an event. */
async function write(text: string): Promise<void> {
  const field = elementAt('.checklist-field input')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
