import { expect, it } from 'vitest'
import { linkNewSource } from '../../../../src/renderer/session/actions/add-evidence'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { namesSource } from '../../../../src/renderer/session/names-source'
import { receive, selectWords, windowOf } from '../../../support/window-of'

it('says before a signature that a note names a confidential source, a colleague’s and an undone one too', () => {
  const alice = windowOf('alice', 21)
  const bob = windowOf('bob', 22)
  expect(namesSource(alice.session, ['Okonkwo confirmed it.'])).toBe(false)
  selectWords(bob, '240 kilometres')
  markClaimAtSelection(bob.session)
  const id = bob.session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('no claim')
  const item = { type: 'interview' as const, author: [{ literal: 'Chidi Okonkwo' }] }
  const source = { item, primary: true, terms: 'confidential' as const }
  linkNewSource(bob.session, id, source, { stance: 'supports', locator: '', excerpt: '' })
  receive(alice, bob)
  expect(namesSource(alice.session, ['', 'Okonkwo confirmed it.'])).toBe(true)
  expect(namesSource(alice.session, ['Everything but the graphic.'])).toBe(false)
  undoLast(bob.session)
  receive(alice, bob)
  expect(namesSource(alice.session, ['Okonkwo confirmed it.'])).toBe(true)
})
