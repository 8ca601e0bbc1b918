import { describe, expect, it } from 'vitest'
import { chooseStyle } from '../../../../src/core/document/house-style'
import { menuCommands } from '../../../../src/core/ipc/menu-commands'
import { plainStyle } from '../../../../src/core/model/house-style'
import { textKeys } from '../../../../src/renderer/editor/text-keys'
import { commandOf, commands, runCommand } from '../../../../src/renderer/session/commands'
import { lastMessage, selectWords, typeOver, windowOf } from '../../../support/window-of'
import { workbenchOf } from '../../../support/workbench-of'

describe('the commands', () => {
  it('use no shortcut twice', () => {
    const keys = commands.flatMap((command) => [...command.keys, ...command.claimKeys])
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('have keys that mean nothing else in the article', () => {
    const ofText = new Set(textKeys.flatMap(({ keys }) => keys))
    const both = commands.flatMap(({ keys }) => keys.filter((key) => ofText.has(key)))
    expect(both).toEqual([])
  })

  it('use single letters only where nobody types', () => {
    const anywhere = commands.flatMap((command) => command.keys)
    expect(anywhere.filter((keys) => /^(Shift\+)?.$/.test(keys))).toEqual([])
  })

  it('are those that the native menus hold', () => {
    expect(commands.map(({ id }) => id).toSorted()).toEqual(menuCommands.toSorted())
    expect(commandOf('mark-claim').id).toBe('mark-claim')
  })

  it('leave everything as it is while the article is read through, and say the way back', () => {
    const alice = windowOf('alice', 11)
    selectWords(alice, '240')
    runCommand('read-through', workbenchOf(alice.session))
    runCommand('mark-claim', workbenchOf(alice.session))
    expect(alice.session.view.claims).toHaveLength(0)
    expect(lastMessage(alice)).toMatch(/Press F8 or Escape/)
    runCommand('focus-article', workbenchOf(alice.session))
    expect(alice.session.reading.get()).toBe(false)
    runCommand('mark-claim', workbenchOf(alice.session))
    expect(alice.session.view.claims).toHaveLength(1)
  })

  it('are off while they could do nothing', () => {
    const start = workbenchOf(null)
    const enabled = commands.filter((command) => command.isEnabled(start)).map((command) => command.id)
    expect(enabled).toEqual([
      'open-packed',
      'verify-file',
      'new-article',
      'open-project',
      'command-palette',
      'guide',
      'shortcuts',
      'theme-system',
      'theme-light',
      'theme-dark',
      'about'
    ])
    const alice = windowOf('alice', 11)
    expect(commandOf('verdict-accurate').isEnabled(workbenchOf(alice.session))).toBe(false)
    expect(runCommand('verdict-accurate', workbenchOf(alice.session))).toBe(false)
  })

  it('mark the sentence with the cursor, or those that the selected words touch, and each once', () => {
    const alice = windowOf('alice', 11)
    const bench = workbenchOf(alice.session)
    const words = () => alice.session.view.claims.map((claim) => claim.words)
    runCommand('mark-sentence', bench)
    expect(lastMessage(alice)).toBe('Put the cursor into a sentence of the article first.')
    const { start } = selectWords(alice, '240')
    alice.session.textSelection.set({ start, end: start })
    runCommand('mark-sentence', bench)
    runCommand('mark-sentence', bench)
    expect(words()).toEqual(['The Alta is 240 kilometres long.'])
    selectWords(alice, 'long. It')
    runCommand('mark-sentence', bench)
    selectWords(alice, 'time.')
    runCommand('mark-sentence', bench)
    expect(words()).toEqual([
      'The Alta is 240 kilometres long. It froze in 1901 for the first time.',
      'The Alta is 240 kilometres long.',
      'It froze in 1901 for the first time.'
    ])
  })

  it('give verdicts and work statuses under the house’s words', () => {
    const { session } = windowOf('alice', 11)
    const now = (id: 'verdict-accurate' | 'work-cut' | 'verdict-unproven') => commandOf(id).nameNow?.(session)
    expect([now('verdict-accurate'), now('work-cut')]).toEqual(['Verdict: accurate', 'To be cut'])
    const style = { ...plainStyle, verdicts: { accurate: 'OK' }, workStatuses: { cut: 'Spiked' } }
    chooseStyle(session.document, style, session.origin)
    expect([now('verdict-accurate'), now('work-cut')]).toEqual(['Verdict: OK', 'Spiked'])
    expect(now('verdict-unproven')).toBe('Verdict: unproven')
  })

  it('say what undo would take back and redo make again, and what was', () => {
    const alice = windowOf('alice', 11)
    const { session } = alice
    const now = (id: 'undo' | 'redo') => commandOf(id).nameNow?.(session)
    expect([now('undo'), now('redo')]).toEqual(['Undo', 'Redo'])
    typeOver(alice, '240', '243')
    expect(now('undo')).toBe('Undo the edit of the text')
    selectWords(alice, '243 kilometres')
    runCommand('mark-claim', workbenchOf(session))
    expect(now('undo')).toBe('Undo the mark of a claim')
    runCommand('toggle-risk', workbenchOf(session))
    expect(now('undo')).toBe('Undo the change of what is said of a claim')
    runCommand('undo', workbenchOf(session))
    expect(lastMessage(alice)).toBe('Undone: the change of what is said of a claim.')
    runCommand('undo', workbenchOf(session))
    expect([now('undo'), now('redo')]).toEqual(['Undo the edit of the text', 'Redo the mark of a claim'])
    runCommand('redo', workbenchOf(session))
    expect(lastMessage(alice)).toBe('Made again: the mark of a claim.')
    expect(now('undo')).toBe('Undo the mark of a claim')
    runCommand('verdict-on-author', workbenchOf(session))
    expect(now('undo')).toBe('Undo your last check')
  })

  it('mark, judge and go on with four keys', () => {
    const alice = windowOf('alice', 11)
    const bench = workbenchOf(alice.session)
    selectWords(alice, '240 kilometres')
    runCommand('mark-claim', bench)
    runCommand('verdict-on-author', bench)
    expect(alice.session.view.counts).toMatchObject({ total: 1, settled: 1 })
    selectWords(alice, 'in 1901')
    runCommand('mark-claim', bench)
    runCommand('next-open-claim', bench)
    expect(alice.session.view.counts).toMatchObject({ total: 2, open: 1 })
  })
})
