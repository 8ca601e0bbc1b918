import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

/** What the menu needs to know of the place it was asked for at. */
export type MenuPlace = Pick<
  ContextMenuParams,
  | 'isEditable'
  | 'selectionText'
  | 'misspelledWord'
  | 'dictionarySuggestions'
  | 'formControlType'
  | 'editFlags'
>

/** What its items do. */
export interface ContextMenuActions {
  readonly replaceMisspelling: (word: string) => void
  readonly addToDictionary: (word: string) => void
  readonly pastePlain: () => void
  readonly markClaim: () => void
}

/** Most corrections that are offered for a word. */
const mostSuggestions = 6

/** The menu of a place in the page, by what can be done there; empty where nothing can. */
export function contextMenuTemplate(
  place: MenuPlace,
  actions: ContextMenuActions
): MenuItemConstructorOptions[] {
  const groups = [spelling(place, actions), claim(place, actions), editing(place, actions)]
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
    ...(suggestions.length > 0 ? suggestions : [{ label: 'No Suggestions', enabled: false }]),
    {
      id: 'add-to-dictionary',
      label: 'Add to Dictionary',
      click: () => actions.addToDictionary(misspelledWord)
    }
  ]
}

/** The article is the one thing that is edited and no field of a form. */
function claim(
  { isEditable, selectionText, formControlType }: MenuPlace,
  actions: ContextMenuActions
): MenuItemConstructorOptions[] {
  if (!isEditable || formControlType !== 'none' || selectionText.trim() === '') return []
  return [{ id: 'mark-claim', label: 'Mark as Claim', click: actions.markClaim }]
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
      label: 'Paste as Plain Text',
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
