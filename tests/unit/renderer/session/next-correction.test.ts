import { describe, expect, it } from 'vitest'
import {
  acceptCorrection,
  goToNextUndecided,
  submitCorrection
} from '../../../../src/renderer/session/actions/corrections'
import { decideChosen } from '../../../../src/renderer/session/actions/decide-chosen'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { runCommand } from '../../../../src/renderer/session/commands'
import { lastMessage, type OpenWindow, selectWords, windowOf } from '../../../support/window-of'
import { workbenchOf } from '../../../support/workbench-of'

function propose(window: OpenWindow, old: string, words: string): void {
  selectWords(window, old)
  runCommand('propose-correction', workbenchOf(window.session))
  const draft = window.session.correctionDraft.get()
  if (draft === null) throw new Error('no form was opened')
  const proposal = { words, reason: '', severity: 'must change', evidence: [], isChecked: false } as const
  expect(submitCorrection(window.session, draft, proposal)).toBeNull()
}

/** The number of the correction that is looked at; 0 for none. */
function shownNumber({ session }: OpenWindow): number {
  const id = session.shownCorrection.get()
  return id === null ? 0 : (session.corrections.get(id)?.number ?? 0)
}

describe('corrections in a row', () => {
  it('lead from each to the next that somebody has to decide, round at the end', () => {
    const alice = windowOf('alice', 11)
    const { session } = alice
    const next = (): void => void runCommand('next-correction', workbenchOf(session))
    next()
    expect(lastMessage(alice)).toBe('Nothing to decide: every correction is settled.')
    propose(alice, '240', '243')
    propose(alice, '1901', '1902')
    propose(alice, 'Tana', 'Tana River')
    const seen = [0, 1, 2, 3].map(() => {
      next()
      return shownNumber(alice)
    })
    expect(seen).toEqual([1, 2, 3, 1])
    const [first, second] = session.corrections.list
    if (second === undefined || first === undefined) throw new Error('there are three')
    expect(acceptCorrection(session, second.correction.id, { words: '1902', reason: '' })).toBeNull()
    expect(goToNextUndecided(session)).toBe(true)
    expect(shownNumber(alice)).toBe(3)
  })

  it('are decided at once with one reason and one undo, and what could not be is named', () => {
    const alice = windowOf('alice', 11)
    const { session } = alice
    const decide = (): void => void runCommand('decide-chosen', workbenchOf(session))
    decide()
    expect(lastMessage(alice)).toContain('Choose corrections in their list first')
    propose(alice, '240', '243')
    propose(alice, '1901', '1902')
    propose(alice, 'Tana', 'Tana River')
    session.chosenCorrections.change(session.corrections.list.map(({ correction }) => correction.id))
    decide()
    expect(session.isDecidingChosen.get()).toBe(true)
    expect(decideChosen(session, 'rejected', ' ')).toContain('Say why')
    const inside = session.article.toString().indexOf('1901') + 2
    session.article.change([{ retain: inside }, { insert: '0' }], session.origin)
    expect(decideChosen(session, 'accepted', 'The atlas says so.')).toBeNull()
    expect(lastMessage(alice)).toBe(
      '2 corrections accepted: the article reads like them now. Left as they are: 2 (its words have changed since it was proposed).'
    )
    expect(session.article.toString()).toContain('243 kilometres')
    expect(session.article.toString()).toContain('Tana River')
    expect([...session.chosenCorrections.now.get()]).toEqual([session.corrections.list[1]?.correction.id])
    undoLast(session)
    expect(session.corrections.list.map(({ state }) => state)).toEqual(['open', 'open', 'open'])
    session.chosenCorrections.change(session.corrections.list.map(({ correction }) => correction.id))
    expect(decideChosen(session, 'rejected', 'Not now.')).toBeNull()
    expect(session.corrections.list.map(({ state, decisions }) => [state, decisions.at(-1)?.reason])).toEqual(
      [
        ['rejected', 'Not now.'],
        ['rejected', 'Not now.'],
        ['rejected', 'Not now.']
      ]
    )
  })
})
