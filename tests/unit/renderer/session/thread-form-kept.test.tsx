// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ThreadPurpose } from '../../../../src/core/model/thread'
import { ThreadForm } from '../../../../src/renderer/session/thread-form'
import { placeInPage, writeInto } from '../../../support/shown-in-page'
import { type OpenWindow, windowOf } from '../../../support/window-of'

let open: OpenWindow
const shown = placeInPage()

beforeEach(() => {
  open = windowOf('alice', 11)
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
    await writeInto(day(), '2026-12-01')
    await leaveAndComeBack('query')
    expect(tick().checked).toBe(true)
    expect(day().value).toBe('2026-12-01')
    await act(async () => begin().click())
    const lastMinute = `${new Date(2026, 11, 1, 23, 59).toISOString().slice(0, 16)}Z`
    expect(open.session.threads.list.map(({ thread }) => thread.replyBy)).toEqual([lastMinute])
    expect([...open.session.textDrafts]).toEqual([])
  })

  it('goes to what is missing', async () => {
    await show('query')
    await act(async () => begin().click())
    expect(document.activeElement?.tagName).toBe('INPUT')
    await writeInto(shown.at('input[type=text]'), 'The ministry')
    await act(async () => begin().click())
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    expect(open.session.threads.list).toEqual([])
  })
})

function show(purpose: ThreadPurpose): Promise<void> {
  return shown.show(<ThreadForm session={open.session} purpose={purpose} claimId={null} />)
}

async function leaveAndComeBack(purpose: ThreadPurpose): Promise<void> {
  await shown.show(null)
  await show(purpose)
}

const tick = (): HTMLInputElement => shown.at('input[type=checkbox]')
const day = (): HTMLInputElement => shown.at('input[type=date]')
const begin = (): HTMLButtonElement => shown.at('.button-row button')
