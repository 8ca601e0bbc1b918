import { describe, expect, it, vi } from 'vitest'
import type { MenuChoice } from '../../../src/core/ipc/menu-commands'
import { contextMenuTemplate, type MenuPlace } from '../../../src/main/context-menu-template'

const all = {
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
  canUndo: true,
  canRedo: true,
  canDelete: true,
  canEditRichly: true
}

function menuOf(over: Partial<MenuPlace>, offered: MenuChoice = []) {
  const actions = {
    replaceMisspelling: vi.fn(),
    addToDictionary: vi.fn(),
    pastePlain: vi.fn(),
    send: vi.fn(),
    platform: 'linux' as const,
    offered
  }
  const place: MenuPlace = {
    isEditable: true,
    selectionText: '',
    misspelledWord: '',
    dictionarySuggestions: [],
    editFlags: all,
    ...over
  }
  const items = contextMenuTemplate(place, actions)
  const names = items.map(({ role, label, type }) => role ?? label ?? type)
  const press = (name: string): void => {
    const item = items.find(({ label }) => label === name)
    ;(item?.click as (() => void) | undefined)?.()
  }
  return { actions, names, press }
}

const editing = ['cut', 'copy', 'paste', 'Paste as Plain Text', 'selectAll']

describe('the menu of a place', () => {
  it('offers editing in the article, and what the window says can be done there', () => {
    expect(menuOf({}).names).toEqual(editing)
    const shared = { keys: '', listKey: 'A', isEnabled: true }
    const { names, press, actions } = menuOf({ selectionText: 'seven tests' }, [
      { name: '', items: [{ ...shared, id: 'mark-claim', label: 'Mark R&D' }] },
      { name: 'Verdict', items: [{ ...shared, id: 'verdict-accurate', label: 'Accurate' }] },
      { name: '', items: [{ ...shared, id: 'remove-mark', label: 'Take the Mark Off' }] }
    ])
    expect(names).toEqual([
      'Verdict',
      'separator',
      'Mark R&&D',
      'separator',
      'Take the Mark Off',
      'separator',
      ...editing
    ])
    press('Mark R&&D')
    press('Paste as Plain Text')
    expect(actions.send).toHaveBeenCalledExactlyOnceWith('mark-claim')
    expect(actions.pastePlain).toHaveBeenCalledOnce()
  })

  it('only copies what cannot be edited', () => {
    expect(menuOf({ selectionText: 'x' }).names).toEqual(editing)
    expect(menuOf({ selectionText: 'x', isEditable: false }).names).toEqual(['copy'])
    expect(menuOf({ isEditable: false }).names).toEqual([])
  })

  it('corrects a misspelled word, or takes it as right', () => {
    const { names, press, actions } = menuOf({
      misspelledWord: 'telefone',
      dictionarySuggestions: ['telephone', 'R&D']
    })
    expect(names.slice(0, 4)).toEqual(['telephone', 'R&&D', 'Add to Dictionary', 'separator'])
    press('telephone')
    press('Add to Dictionary')
    expect(actions.replaceMisspelling).toHaveBeenCalledWith('telephone')
    expect(actions.addToDictionary).toHaveBeenCalledWith('telefone')
    expect(menuOf({ misspelledWord: 'xqz' }).names[0]).toBe('No Suggestions')
  })
})
