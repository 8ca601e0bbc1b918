import { describe, expect, it, vi } from 'vitest'
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

function menuOf(over: Partial<MenuPlace>) {
  const actions = {
    replaceMisspelling: vi.fn(),
    addToDictionary: vi.fn(),
    pastePlain: vi.fn(),
    markClaim: vi.fn()
  }
  const place: MenuPlace = {
    isEditable: true,
    selectionText: '',
    misspelledWord: '',
    dictionarySuggestions: [],
    formControlType: 'none',
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
  it('offers editing in the article, and marking what is selected there', () => {
    expect(menuOf({}).names).toEqual(editing)
    const { names, press, actions } = menuOf({ selectionText: 'seven tests' })
    expect(names).toEqual(['Mark as Claim', 'separator', ...editing])
    press('Mark as Claim')
    press('Paste as Plain Text')
    expect(actions.markClaim).toHaveBeenCalledOnce()
    expect(actions.pastePlain).toHaveBeenCalledOnce()
  })

  it('marks nothing in a field, and only copies what cannot be edited', () => {
    expect(menuOf({ selectionText: 'x', formControlType: 'text-area' }).names).toEqual(editing)
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
