import { expect, it } from 'vitest'
import { rename } from '../../../../src/renderer/session/actions/rename'
import { canUndo, nameUndo, undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { receive, windowOf } from '../../../support/window-of'

it('gives the article another title for everybody, as one step that undo names and takes back', () => {
  const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
  for (const { session } of [alice, bob]) session.view.read()
  expect(canUndo(alice.session)).toBe(false)
  rename(alice.session, '  Rivers of   the far north ')
  receive(bob, alice)
  expect(bob.session.view.info.title).toBe('Rivers of the far north')
  expect(canUndo(alice.session)).toBe(true)
  expect(nameUndo(alice.session)).toBe('Undo the change of the article’s details')
  undoLast(alice.session)
  receive(bob, alice)
  expect(bob.session.view.info.title).toBe('Rivers')
})

it('leaves the title where nothing else is asked for', () => {
  const { session } = windowOf('alice', 11)
  session.view.read()
  rename(session, ' ')
  rename(session, 'Rivers')
  expect(canUndo(session)).toBe(false)
})
