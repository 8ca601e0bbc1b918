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
import { type OpenWindow, receive, selectWords, typeOver, windowOf } from '../../../support/window-of'

function firstItem({ session }: OpenWindow) {
  const [view] = session.view.claims
  const [item] = view?.checklist.items ?? []
  if (view === undefined || item === undefined) throw new Error('the claim has a checklist')
  return { view, item }
}

function answer(window: OpenWindow, note: string): void {
  const { view, item } = firstItem(window)
  answerItem(window.session, view, item, note, { words: view.words, text: item.text })
}

/** Space on the item's box. */
function space(window: OpenWindow): void {
  const { view, item } = firstItem(window)
  tickItem(window.session, view, item, item.state !== 'done')
}

const lastAction = ({ session }: OpenWindow) => session.messages.current.get().at(-1)?.action ?? null

function textCopy({ session }: OpenWindow): string {
  const document = openDocument(session.document.doc)
  const projectId = newId('project', seededRandom(3))
  const snapshot = readSnapshot(document, new ArticleText(document.article), projectId)
  return new TextDecoder().decode(exportText(snapshot, exportedByAlice))
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
    expect(textCopy(alice)).toContain('“The river atlas.”')
  })

  it('stands beside the tick of somebody else, on these words and on others', () => {
    const { alice, bob } = pair()
    answer(bob, 'The river atlas.')
    receive(alice, bob)
    typeOver(alice, '240 kilometres', '240 km')
    expect(firstItem(alice).item.state).toBe('changed')
    space(alice)
    expect(firstItem(alice).item.state).toBe('done')
    expect(textCopy(alice)).toContain('“The river atlas.”')
    space(alice)
    expect(firstItem(alice).item.state).toBe('disputed')
    expect(notesOf(firstItem(alice).item)).toEqual(['', 'The river atlas.'])
  })

  it('is not lost where somebody else takes it back, who can make sure again', () => {
    const { alice, bob } = pair()
    answer(bob, 'The river atlas.')
    receive(alice, bob)
    space(alice)
    expect([firstItem(alice).item.state, lastAction(alice)]).toEqual(['disputed', null])
    expect(textCopy(alice)).toContain('“The river atlas.”')
    space(alice)
    expect(firstItem(alice).item.state).toBe('done')
    expect(notesOf(firstItem(alice).item)).toEqual(['', 'The river atlas.'])
  })

  it('comes back by undo when its author has taken it back, or ticked other words', () => {
    const { alice } = pair()
    answer(alice, 'The river atlas.')
    space(alice)
    expect([firstItem(alice).item.state, notesOf(firstItem(alice).item)]).toEqual(['open', ['']])
    lastAction(alice)?.run()
    expect(firstItem(alice).item.state).toBe('done')
    expect(notesOf(firstItem(alice).item)).toEqual(['The river atlas.'])
    typeOver(alice, '240 kilometres', '240 km')
    space(alice)
    expect([firstItem(alice).item.state, notesOf(firstItem(alice).item)]).toEqual(['done', ['']])
    lastAction(alice)?.run()
    expect(firstItem(alice).item.state).toBe('changed')
    expect(notesOf(firstItem(alice).item)).toEqual(['The river atlas.'])
  })

  it('stays with whoever makes sure again of what another took back; undo leaves it as it was', () => {
    const { alice, bob } = pair()
    answer(alice, 'The river atlas.')
    receive(bob, alice)
    space(bob)
    receive(alice, bob)
    expect(firstItem(alice).item.state).toBe('disputed')
    space(alice)
    expect(firstItem(alice).item.state).toBe('done')
    expect(notesOf(firstItem(alice).item)).toEqual(['The river atlas.'])
    lastAction(alice)?.run()
    expect(firstItem(alice).item.state).toBe('disputed')
    expect(notesOf(firstItem(alice).item)).toEqual(['', 'The river atlas.'])
  })
})
