import { describe, expect, it } from 'vitest'
import {
  acceptCorrection,
  goToNextUndecided,
  submitCorrection
} from '../../../../src/renderer/session/actions/corrections'
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
})
