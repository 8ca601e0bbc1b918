// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../../src/core/model/ids'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { relate } from '../../../../src/renderer/session/actions/relate-claims'
import { placeInPage, writeInto } from '../../../support/shown-in-page'
import { type OpenWindow, selectWords, windowOf } from '../../../support/window-of'

let open: OpenWindow
let first: ClaimId
let others: readonly ClaimId[]
const shown = placeInPage()

beforeEach(async () => {
  open = windowOf('alice', 11)
  for (const words of ['240 kilometres', '1901', 'The Tana']) {
    selectWords(open, words)
    markClaimAtSelection(open.session)
  }
  const [one, ...rest] = open.session.view.claims.map(({ claim }) => claim.id)
  if (one === undefined) throw new Error('Claims were marked.')
  first = one
  others = rest
  open.session.selectedClaim.set(first)
  await shown.showInspector(open.session)
})

describe('the form that relates a claim', () => {
  it('gives the focus to the button that opens it when it is cancelled or left by Escape', async () => {
    for (const leave of [cancel, leaveByKey]) {
      await ask()
      await leave()
      expect(form()).toBeNull()
      expect(document.activeElement?.textContent).toContain('Relate to another claim')
    }
  })

  it('gives the focus to the heading of the relations where there are some', async () => {
    const [second] = others
    if (second === undefined) throw new Error('Claims were marked.')
    await act(async () => relate(open.session, first, { kind: 'contradicts', isFrom: true }, second))
    for (const leave of [cancel, leaveByKey]) {
      await ask()
      await leave()
      expect(form()).toBeNull()
      expect(document.activeElement?.textContent).toBe('Relations to other claims')
    }
  })

  it('takes the first that matches at Enter, and gives the focus to the heading', async () => {
    await ask()
    await write('Tana')
    await key('Enter')
    expect(related()).toEqual([others[1]])
    expect(form()).toBeNull()
    expect(document.activeElement?.textContent).toBe('Relations to other claims')
  })

  it('takes nothing at Enter before something is written or marked', async () => {
    await ask()
    for (const text of ['', ' ']) {
      await write(text)
      await key('Enter')
      expect(related()).toEqual([])
      expect(form()).not.toBeNull()
      expect(shown.element.querySelector('[role="option"][aria-selected="true"]')).toBeNull()
      expect(field().hasAttribute('aria-activedescendant')).toBe(false)
    }
    await key('ArrowDown')
    await key('Enter')
    expect(related()).toEqual([others[0]])
  })

  it('marks the last one with the arrow up', async () => {
    await ask()
    await act(async () => field().focus())
    await key('ArrowUp')
    await key('Enter')
    expect(related()).toEqual([others[1]])
  })
})

const form = (): Element | null => shown.element.querySelector('.relation-form')
const related = () => open.session.view.claim(first)?.relations?.map(({ other }) => other) ?? []

function ask(): Promise<void> {
  return act(async () => open.session.inspectorFocused.emit('relations'))
}

function field(): HTMLInputElement {
  const found = form()?.querySelector('input')
  if (!(found instanceof HTMLInputElement)) throw new Error('The form is open.')
  return found
}

async function cancel(): Promise<void> {
  const buttons = [...(form()?.querySelectorAll('button') ?? [])]
  const button = buttons.find(({ textContent }) => textContent === 'Cancel')
  await act(async () => {
    button?.focus()
    button?.click()
  })
}

async function leaveByKey(): Promise<void> {
  await act(async () => field().focus())
  await key('Escape')
}

async function key(name: string): Promise<void> {
  await act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  })
}

async function write(text: string): Promise<void> {
  await act(async () => field().focus())
  await writeInto(field(), text)
}
