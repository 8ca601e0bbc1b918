// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, expect, it } from 'vitest'
import { SentenceFacts } from '../../../../src/renderer/story/sentence-facts'
import { placeInPage, writeInto } from '../../../support/shown-in-page'
import { type OpenWindow, receive, typeOver, windowOf } from '../../../support/window-of'

let alice: OpenWindow
let bob: OpenWindow
const shown = placeInPage()

beforeEach(() => {
  alice = windowOf('alice', 11)
  bob = windowOf('bob', 12)
})

/** Draws the pane for the sentence that begins so. */
async function draw(beginning: string): Promise<void> {
  const { session } = alice
  const line = session.coverage.lines.find(({ range }) =>
    session.article.slice(range.start, range.end).startsWith(beginning)
  )
  if (line === undefined) throw new Error(`No sentence begins “${beginning}”.`)
  await shown.show(<SentenceFacts session={session} line={line} claims={new Map()} />)
}

function field(): HTMLTextAreaElement {
  return shown.at('textarea')
}

const write = (text: string): Promise<void> => writeInto(field(), text)

it('what was written of one more fact stays while colleagues write, and while another sentence is looked at', async () => {
  alice.session.addingFact.set(true)
  await draw('The Tana')
  expect(field().value).toBe('The Tana carries more water than any other river there.')
  await write('The Tana … more water')
  typeOver(bob, 'Rivers', 'Great rivers')
  receive(alice, bob)
  await draw('The Tana')
  expect(field().value).toBe('The Tana … more water')
  await draw('The Alta')
  expect(field().value).toBe('The Alta is 240 kilometres long.')
  typeOver(bob, 'carries more', 'brings much more')
  receive(alice, bob)
  await draw('The Tana')
  expect(field().value).toBe('The Tana … more water')
  await act(async () =>
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  )
  await act(async () => alice.session.addingFact.set(true))
  await draw('The Tana')
  expect(field().value).toBe('The Tana brings much more water than any other river there.')
})

it('words that nobody touched are those of the sentence as it reads now', async () => {
  alice.session.addingFact.set(true)
  await draw('The Tana')
  typeOver(bob, 'carries more', 'brings much more')
  receive(alice, bob)
  await draw('The Tana')
  expect(field().value).toBe('The Tana brings much more water than any other river there.')
})
