import { describe, expect, it } from 'vitest'
import { chooseStyle } from '../../../../src/core/document/house-style'
import { type MenuCommand, menuItemsSchema } from '../../../../src/core/ipc/menu-commands'
import { plainStyle } from '../../../../src/core/model/house-style'
import { runCommand } from '../../../../src/renderer/session/commands'
import { menuChoice, menuItems } from '../../../../src/renderer/session/menu-items'
import { type OpenWindow, selectWords, windowOf } from '../../../support/window-of'
import { workbenchOf } from '../../../support/workbench-of'

function enabledIn({ session }: OpenWindow): ReadonlySet<MenuCommand> {
  const items = menuItems(workbenchOf(session), {})
  return new Set(items.flatMap(({ id, isEnabled }) => (isEnabled ? id : [])))
}

/** What the menu at the place offers, with the commands of menus in it behind their name. */
function offeredIn({ session }: OpenWindow): readonly string[] {
  return menuChoice(workbenchOf(session)).flatMap(({ name, items }) =>
    name === '' ? items.map(({ id }) => id) : `${name}: ${items.map(({ label }) => label).join(', ')}`
  )
}

/** A window in which the claims were read, as they are once the article is painted. */
function readWindow(): OpenWindow {
  const alice = windowOf('alice', 11)
  alice.session.view.read()
  return alice
}

describe('what the native menus say', () => {
  it('is told without reading the claims before the article is seen', () => {
    const alice = windowOf('alice', 11)
    selectWords(alice, '240 kilometres')
    const before = enabledIn(alice)
    expect(alice.session.view.isRead).toBe(false)
    expect([before.has('mark-claim'), before.has('close-project')]).toEqual([false, true])
    alice.session.view.read()
    expect(enabledIn(alice).has('mark-claim')).toBe(true)
  })

  it('is what main takes', () => {
    const alice = readWindow()
    expect(menuItemsSchema.safeParse(menuItems(workbenchOf(alice.session), {})).success).toBe(true)
  })

  it('offers nothing that would do nothing', () => {
    const alice = readWindow()
    const idle = enabledIn(alice)
    const needing = ['undo', 'redo', 'mark-claim', 'add-range', 'mark-sentence', 'next-claim', 'next-unread']
    const others = [
      'merge-claims',
      'change-chosen',
      'confirm-place',
      'review-places',
      'bring-back',
      'row-above'
    ]
    for (const id of [...needing, ...others]) expect(idle.has(id as MenuCommand), id).toBe(false)
    selectWords(alice, '240 kilometres')
    expect(enabledIn(alice).has('mark-claim')).toBe(true)
    runCommand('mark-claim', workbenchOf(alice.session))
    const marked = enabledIn(alice)
    for (const id of ['undo', 'verdict-accurate', 'next-claim', 'next-open-claim', 'remove-mark'] as const) {
      expect(marked.has(id), id).toBe(true)
    }
    expect(marked.has('merge-claims')).toBe(false)
    runCommand('undo', workbenchOf(alice.session))
    expect(enabledIn(alice).has('redo')).toBe(true)
    expect(enabledIn(alice).has('next-claim')).toBe(false)
  })

  it('offers nothing that changes what is out of sight while the article is read through', () => {
    const alice = readWindow()
    selectWords(alice, '240')
    runCommand('read-through', workbenchOf(alice.session))
    const enabled = enabledIn(alice)
    expect([enabled.has('mark-claim'), enabled.has('read-through'), enabled.has('new-article')]).toEqual([
      false,
      true,
      true
    ])
  })

  it('says what undo takes back, and verdicts in the house’s words', () => {
    const { session } = readWindow()
    selectWords({ session } as OpenWindow, '240 kilometres')
    const label = (id: MenuCommand) =>
      menuItems(workbenchOf(session), {}).find((item) => item.id === id)?.label
    expect([label('undo'), label('verdict-accurate')]).toEqual(['Undo', 'Accurate'])
    runCommand('mark-claim', workbenchOf(session))
    chooseStyle(session.document, { ...plainStyle, verdicts: { accurate: 'OK' } }, session.origin)
    expect(label('undo')).toMatch(/^Undo the /)
    expect(label('verdict-accurate')).toBe('Verdict: OK')
  })
})

describe('the menu of a place', () => {
  it('is about the words of the article, or about the claim', () => {
    const alice = readWindow()
    const { menuPlace, textSelection } = alice.session
    expect(offeredIn(alice)).toEqual([])
    const { start } = selectWords(alice, '240 kilometres')
    menuPlace.set('words')
    expect(offeredIn(alice)).toEqual(['mark-claim', 'nothing-to-check', 'propose-correction'])
    textSelection.set({ start, end: start })
    expect(offeredIn(alice)).toEqual(['mark-sentence', 'nothing-to-check', 'nothing-in-paragraph'])
    selectWords(alice, '240 kilometres')
    runCommand('mark-claim', workbenchOf(alice.session))
    textSelection.set({ start, end: start })
    menuPlace.set('claim')
    expect(offeredIn(alice)).toEqual([
      'Verdict: Accurate, Accurate with Change, Inaccurate, Misleading, Unproven, On Author',
      'Where the Work Stands: To Check, In Progress, Query, Cannot Confirm, Not Checkable, To Be Cut',
      'add-evidence',
      'add-files',
      'write-note',
      'go-to-checklist',
      'propose-correction',
      'ask-query',
      'discuss',
      'assign-to-me',
      'assign',
      'set-due',
      'toggle-risk',
      'toggle-legal',
      'remove-mark'
    ])
    menuPlace.set(null)
    expect(offeredIn(alice)).toEqual([])
  })
})
