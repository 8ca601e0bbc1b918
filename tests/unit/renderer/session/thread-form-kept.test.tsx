// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ThreadPurpose } from '../../../../src/core/model/thread'
import { ThreadForm } from '../../../../src/renderer/session/thread-form'
import { type OpenWindow, windowOf } from '../../../support/window-of'

let open: OpenWindow
let place: HTMLElement
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  open = windowOf('alice', 11)
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})

afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
  vi.unstubAllGlobals()
})

describe('the form for a new thread', () => {
  it('keeps that a discussion is for the lawyers with its words, and begins the next without', async () => {
    open.session.setTextDraft('discussion ', 'We could lose this in court.')
    await show('discussion')
    await act(async () => tick().click())
    await leaveAndComeBack('discussion')
    expect(tick().checked).toBe(true)
    await act(async () => begin().click())
    expect(open.session.threads.list.map(({ thread }) => thread.forLawyers)).toEqual([true])
    await leaveAndComeBack('discussion')
    expect(tick().checked).toBe(false)
    expect([...open.session.textDrafts]).toEqual([])
  })

  it('keeps that a query asks for comment, and until when', async () => {
    open.session.setTextDraft('query ', 'Is it 240 kilometres?')
    open.session.setTextDraft('to query ', 'The ministry')
    await show('query')
    await act(async () => tick().click())
    await write(day(), '2026-12-01')
    await leaveAndComeBack('query')
    expect(tick().checked).toBe(true)
    expect(day().value).toBe('2026-12-01')
    await act(async () => begin().click())
    const lastMinute = `${new Date(2026, 11, 1, 23, 59).toISOString().slice(0, 16)}Z`
    expect(open.session.threads.list.map(({ thread }) => thread.replyBy)).toEqual([lastMinute])
    expect([...open.session.textDrafts]).toEqual([])
  })
})

function show(purpose: ThreadPurpose): Promise<void> {
  return act(async () => root.render(<ThreadForm session={open.session} purpose={purpose} claimId={null} />))
}

async function leaveAndComeBack(purpose: ThreadPurpose): Promise<void> {
  await act(async () => root.render(null))
  await show(purpose)
}

function found<Kind extends Element>(selector: string): Kind {
  const element = place.querySelector<Kind>(selector)
  if (element === null) throw new Error(`Nothing is ${selector}.`)
  return element
}

const tick = (): HTMLInputElement => found('input[type=checkbox]')
const day = (): HTMLInputElement => found('input[type=date]')
const begin = (): HTMLButtonElement => found('.button-row button')

/** As React hears typing: by the setter of the element's own kind, and an event. */
function write(into: HTMLInputElement, text: string): Promise<void> {
  return act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(into, text)
    into.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
