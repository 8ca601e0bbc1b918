import { describe, expect, it } from 'vitest'
import { ArticleText } from '../../../../src/core/article/article-text'
import { readSnapshot } from '../../../../src/core/document/read-snapshot'
import { openDocument } from '../../../../src/core/document/schema'
import type { ItemView } from '../../../../src/core/model/checklist'
import { newId } from '../../../../src/core/model/ids'
import { exportText } from '../../../../src/formats/export/plain-text'
import { markClaimAtSelection, setKind } from '../../../../src/renderer/session/actions/mark-claim'
import { answerItem, tickItem } from '../../../../src/renderer/session/actions/tick-item'
import { describeActivity } from '../../../../src/renderer/session/describe-activity'
import { exportedByAlice } from '../../../support/export-options'
import { seededRandom } from '../../../support/project-world'
import { type OpenWindow, receive, selectWords, windowOf } from '../../../support/window-of'

function firstItem({ session }: OpenWindow) {
  const [view] = session.view.claims
  const [item] = view?.checklist.items ?? []
  if (view === undefined || item === undefined) throw new Error('the claim has a checklist')
  return { view, item }
}

function answer(window: OpenWindow, note: string): void {
  const { view, item } = firstItem(window)
  answerItem(window.session, view, item, note)
}

const notesOf = ({ standing }: ItemView) => standing.map(({ note }) => note ?? '').toSorted()

/** Alice has marked a number, and Bob has it. */
function pair() {
  const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
  for (const { session } of [alice, bob]) session.view.read()
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  const id = alice.session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('the claim is listed')
  setKind(alice.session, id, 'number')
  receive(bob, alice)
  return { alice, bob }
}

describe('an item of a checklist with what was found', () => {
  it('is done, and what two people found apart or one after the other both stands', () => {
    const { alice, bob } = pair()
    answer(alice, ' The river atlas of 2019, page 12. ')
    receive(bob, alice)
    answer(bob, 'The survey says so.')
    receive(alice, bob)
    const both = ['The river atlas of 2019, page 12.', 'The survey says so.']
    for (const window of [alice, bob]) {
      expect(firstItem(window).item.state).toBe('done')
      expect(notesOf(firstItem(window).item)).toEqual(both)
    }
    answer(alice, 'The atlas of 2020.')
    expect(notesOf(firstItem(alice).item)).toEqual(['The atlas of 2020.', 'The survey says so.'])
    Array.from(alice.session.activity.index.read())
    const told = alice.session.activity.index.list.map((each) => describeActivity(alice.session, each).note)
    expect(told.some((note) => note.includes('The survey says so.'))).toBe(true)
  })

  it('is taken back by undo, to what this person said of it before', () => {
    const { alice } = pair()
    const undo = (): void => alice.session.messages.current.get().at(-1)?.action?.run()
    answer(alice, 'The atlas.')
    undo()
    expect([firstItem(alice).item.state, notesOf(firstItem(alice).item)]).toEqual(['open', ['']])
    const { view, item } = firstItem(alice)
    tickItem(alice.session, view, item, true)
    answer(alice, 'The atlas.')
    answer(alice, 'The survey.')
    undo()
    expect([firstItem(alice).item.state, notesOf(firstItem(alice).item)]).toEqual(['done', ['The atlas.']])
  })

  it('stands in the copies', () => {
    const { alice } = pair()
    answer(alice, 'The river atlas.')
    const document = openDocument(alice.session.document.doc)
    const projectId = newId('project', seededRandom(3))
    const snapshot = readSnapshot(document, new ArticleText(document.article), projectId)
    expect(new TextDecoder().decode(exportText(snapshot, exportedByAlice))).toContain('“The river atlas.”')
  })
})
