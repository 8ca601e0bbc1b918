import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { MenuChoice, MenuCommand } from '../core/ipc/menu-commands'
import { menuWords } from '../core/words/menu-words'
import { itemOfCommand } from './menu-item'

/** What the menu needs to know of the place it was asked for at. */
export type MenuPlace = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'
>

/** What its items do. */
export interface ContextMenuActions {
  readonly platform: NodeJS.Platform
  /** What the window offers there: its commands in groups. */
  readonly offered: MenuChoice
  readonly send: (command: MenuCommand) => void
  readonly replaceMisspelling: (word: string) => void
  readonly addToDictionary: (word: string) => void
  readonly pastePlain: () => void
}

/** Most corrections that are offered for a word. */
const mostSuggestions = 6

/** The menu of a place in the page, by what can be done there; empty where nothing can. */
export function contextMenuTemplate(
  place: MenuPlace,
  actions: ContextMenuActions
): MenuItemConstructorOptions[] {
  const groups = [spelling(place, actions), ...commandsOf(actions), editing(place, actions)]
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]))
}

function spelling(
  { isEditable, misspelledWord, dictionarySuggestions }: MenuPlace,
  actions: ContextMenuActions
): MenuItemConstructorOptions[] {
  if (!isEditable || misspelledWord === '') return []
  const suggestions = dictionarySuggestions.slice(0, mostSuggestions).map((word) => ({
    label: escapeLabel(word),
    click: () => actions.replaceMisspelling(word)
  }))
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: menuWords.noSuggestions, enabled: false }]),
    {
      id: 'add-to-dictionary',
      label: menuWords.addToDictionary,
      click: () => actions.addToDictionary(misspelledWord)
    }
  ]
}

/** Groups of commands; those with a name follow each other as menus of their own. */
function commandsOf({ offered, platform, send }: ContextMenuActions): MenuItemConstructorOptions[][] {
  const itemsOf = (items: MenuChoice[number]['items']): MenuItemConstructorOptions[] =>
    items.map((item) => itemOfCommand(item, platform, () => send(item.id)))
  const inline = offered.filter(({ name }) => name === '').map(({ items }) => itemsOf(items))
  const named = offered
    .filter(({ name }) => name !== '')
    .map(({ name, items }) => ({ label: escapeLabel(name), submenu: itemsOf(items) }))
  return [named, ...inline]
}

function editing(
  { isEditable, selectionText, editFlags }: MenuPlace,
  actions: ContextMenuActions
): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
  return [
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    {
      id: 'paste-plain',
      label: menuWords.pastePlain,
      enabled: editFlags.canPaste,
      click: actions.pastePlain
    },
    { role: 'selectAll', enabled: editFlags.canSelectAll }
  ]
}

/** An ampersand in a label would underline the next letter and vanish. */
function escapeLabel(label: string): string {
  return label.replaceAll('&', '&&')
}
