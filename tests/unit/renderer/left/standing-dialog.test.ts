// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { addSource } from '../../../../src/core/document/sources'
import { newId } from '../../../../src/core/model/ids'
import { StandingDialog } from '../../../../src/renderer/left/standing-dialog'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { setSecondCheck } from '../../../../src/renderer/session/actions/second-check'
import { startThread } from '../../../../src/renderer/session/actions/talk'
import { fillPseudoRandom } from '../../../support/replica'
import { type OpenWindow, receive, selectWords, typeOver, windowOf } from '../../../support/window-of'

let alice: OpenWindow
let bob: OpenWindow

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  alice = windowOf('alice', 11)
  bob = windowOf('bob', 12)
  for (const { session } of [alice, bob]) session.view.read()
})
afterEach(() => vi.unstubAllGlobals())

async function show({ session }: OpenWindow): Promise<() => void> {
  session.isStandingShown.set(true)
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(createElement(StandingDialog, { session })))
  return () => act(() => root.unmount())
}

it('looks once at what blocks where a correction is hidden from the second checker', async () => {
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  const id = alice.session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('no claim was marked')
  setSecondCheck(alice.session, id, 'needed')
  alice.session.setCorrectionDraft(id, '241 kilometres')
  giveVerdict(alice.session, id, 'inaccurate')
  receive(bob, alice)
  expect(bob.session.secondChecks.shownCorrections()).toEqual([])
  const look = vi.spyOn(bob.session.signoffs, 'look')
  const hide = await show(bob)
  expect(look.mock.calls.length).toBeLessThan(5)
  expect(document.body.textContent).toContain('1 of 1 claim open')
  expect(document.body.textContent).not.toContain('241 kilometres')
  hide()
})

it('copies no words that tell who a confidential source is', async () => {
  const { session } = alice
  for (const to of ['Igor Petrov', 'The ministry']) {
    startThread(session, { purpose: 'query', claimId: null, text: 'Who measured the river?', to })
  }
  // a draft named him; the article does not any more
  typeOver(alice, '240 kilometres long', 'long, as Petrov said')
  selectWords(alice, 'as Petrov said')
  markClaimAtSelection(session)
  typeOver(alice, ', as Petrov said', '')
  const item = { type: 'interview' as const, author: [{ family: 'Petrov', given: 'Igor' }], title: 'Talk' }
  const said = { primary: true, origin: '', addedBy: alice.person.id, addedAt: '2026-11-24T09:00:00.000Z' }
  const id = newId('source', fillPseudoRandom)
  addSource(session.document, { id, item, terms: 'confidential', ...said }, session.origin)
  let copied = ''
  document.execCommand = () => {
    copied = document.querySelector('textarea')?.value ?? ''
    return true
  }
  const hide = await show(alice)
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Copy as text'
  )
  await act(async () => button?.click())
  expect(copied).toContain('1 query waits. This copy leaves queries out.')
  expect(copied).not.toContain('The ministry')
  await act(async () => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click())
  expect(session.exports.withTalk.get()).toBe(true)
  await act(async () => button?.click())
  expect(copied).toContain('The ministry')
  expect(copied).not.toContain('Petrov')
  expect(copied).toContain('Withheld: these words')
  expect(document.body.textContent).toContain('Igor Petrov')
  expect(document.body.textContent).toContain('as Petrov said')
  hide()
})
