import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, MenuItem } from '../core/ipc/menu-commands'
import { verdictCommands, workCommands } from '../core/ipc/menu-groups'
import { menuWords } from '../core/words/menu-words'
import { itemOfCommand } from './menu-item'
import type { RememberedProject } from './settings'

/** What the menu is made for and what its items call. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly recent: readonly RememberedProject[]
  /** What the window in front says of its commands; those it says nothing of are left out. */
  readonly described: readonly MenuItem[]
  readonly send: (command: MenuCommand) => void
  readonly openRecent: (path: string) => void
  readonly clearRecent: () => void
  readonly newWindow: () => void
  readonly showAbout: () => void
  readonly showLogs: () => void
}

/** A line of a menu: a command of the window, a line between groups, a menu of its own, or an item of main's. */
type Line = MenuCommand | '-' | { readonly name: string; readonly lines: readonly Line[] } | MainItem
interface MainItem {
  readonly item: MenuItemConstructorOptions
}

/** The app's menus, with every command of the window in one of them. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  const menu = (id: string, label: string, lines: readonly Line[]): MenuItemConstructorOptions => ({
    id,
    label,
    submenu: itemsOf(lines, options)
  })
  const menus: readonly MenuItemConstructorOptions[] = [
    ...(isMac ? [appMenu(options)] : []),
    menu('file', menuWords.file, fileLines(options, isMac)),
    menu('edit', menuWords.edit, editLines),
    menu('insert', menuWords.insert, insertLines),
    menu('claim', menuWords.claim, claimLines),
    menu('check', menuWords.check, checkLines),
    menu('go', menuWords.go, goLines),
    menu('view', menuWords.view, viewLines(options)),
    { role: 'windowMenu' },
    { ...menu('help', menuWords.help, helpLines(options, isMac)), role: 'help' }
  ]
  return menus.filter(({ submenu }) => !Array.isArray(submenu) || submenu.length > 0)
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      aboutItem(options),
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' }
    ]
  }
}

function fileLines(options: MenuOptions, isMac: boolean): readonly Line[] {
  return [
    'new-article',
    'open-project',
    'open-packed',
    { item: { id: 'open-recent', label: menuWords.openRecent, submenu: recentItems(options) } },
    {
      item: {
        id: 'new-window',
        label: menuWords.newWindow,
        accelerator: 'CmdOrCtrl+Shift+N',
        click: options.newWindow
      }
    },
    '-',
    'import-draft',
    'paste-draft',
    'import-sources',
    'show-drafts',
    'show-history',
    '-',
    'show-people',
    'show-signoffs',
    'show-publication',
    'house-style',
    'rename',
    '-',
    {
      name: menuWords.exporting,
      lines: [
        'export-html',
        'export-pdf',
        'export-docx',
        'export-text',
        '-',
        'export-memo',
        'export-approaches',
        'export-standing',
        '-',
        'export-claims',
        'export-annotations',
        'export-sources-csl',
        'export-sources-bib',
        'export-sources-ris',
        'export-claim-review',
        '-',
        'export-article',
        'export-article-docx',
        'export-article-text',
        '-',
        'export-record',
        '-',
        'toggle-export-talk'
      ]
    },
    'print',
    'pack-project',
    'verify-file',
    '-',
    'close-project',
    { item: { role: 'close', label: menuWords.closeWindow, accelerator: 'CmdOrCtrl+Shift+W' } },
    ...(isMac ? [] : ['-' as const, { item: { role: 'quit' as const } }])
  ]
}

function recentItems(options: MenuOptions): MenuItemConstructorOptions[] {
  if (options.recent.length === 0) return [{ label: menuWords.noRecent, enabled: false }]
  return [
    ...options.recent.map(({ title, path }) => ({
      // An ampersand in a label would underline the next letter and vanish.
      label: title.replaceAll('&', '&&'),
      toolTip: path,
      click: () => options.openRecent(path)
    })),
    { type: 'separator' },
    { id: 'clear-recent', label: menuWords.clearRecent, click: options.clearRecent }
  ]
}

const editLines: readonly Line[] = [
  // Commands, not roles: the article has its own history, and the window knows whether a text field has the keys.
  'undo',
  'redo',
  'bring-back',
  '-',
  { item: { role: 'cut' } },
  { item: { role: 'copy' } },
  { item: { role: 'paste' } },
  { item: { role: 'pasteAndMatchStyle' } },
  { item: { role: 'selectAll' } },
  '-',
  'find',
  'replace',
  'find-next',
  'find-previous'
]

const insertLines: readonly Line[] = [
  'insert-table',
  'insert-image',
  'insert-rule',
  'paragraph-below',
  '-',
  'row-above',
  'row-below',
  'column-left',
  'column-right',
  'heading-row',
  '-',
  'delete-row',
  'delete-column',
  'delete-table'
]

const claimLines: readonly Line[] = [
  'mark-claim',
  'mark-sentence',
  'remove-mark',
  '-',
  {
    name: menuWords.wordsOfClaim,
    lines: [
      'add-range',
      'attach-claim',
      'find-same-words',
      'split-claim',
      '-',
      'extend-end',
      'shorten-end',
      'extend-start',
      'shorten-start',
      'extend-to-sentence'
    ]
  },
  {
    name: menuWords.placesToConfirm,
    lines: ['review-places', 'confirm-place', 'refuse-place', 'confirm-all-places']
  },
  '-',
  'assign-to-me',
  'assign',
  'set-due',
  'add-tag',
  'toggle-risk',
  'toggle-legal',
  '-',
  'choose-claim',
  'change-chosen',
  'merge-claims',
  'relate-claim',
  'confirm-outside',
  '-',
  'nothing-to-check',
  'nothing-in-paragraph',
  'add-fact'
]

const checkLines: readonly Line[] = [
  {
    name: menuWords.verdict,
    lines: verdictCommands
  },
  {
    name: menuWords.whereWorkStands,
    lines: workCommands
  },
  'write-note',
  'go-to-checklist',
  'go-to-earlier',
  '-',
  'add-evidence',
  'add-files',
  'make-primary',
  '-',
  'write-correction',
  'propose-correction',
  'decide-chosen',
  '-',
  'ask-query',
  'discuss',
  '-',
  'pass-item'
]

const goLines: readonly Line[] = [
  'next-claim',
  'previous-claim',
  'next-open-claim',
  'next-unread',
  'mark-all-read',
  '-',
  'next-correction',
  '-',
  'next-open-sentence',
  'previous-open-sentence',
  '-',
  'search-claims',
  'saved-filters',
  'claims-for-me',
  '-',
  'focus-article',
  'focus-list',
  'focus-inspector',
  'text-and-note',
  '-',
  'command-palette'
]

function viewLines({ isPackaged }: MenuOptions): readonly Line[] {
  return [
    'read-through',
    'toggle-coverage',
    '-',
    'show-sentences',
    'show-second-pass',
    'show-consistency',
    'show-corrections',
    'show-talk',
    'show-activity',
    'facts-left',
    'show-standing',
    '-',
    'toggle-list',
    'toggle-inspector',
    'toggle-spoken-claims',
    'toggle-notices',
    { name: menuWords.appearance, lines: ['theme-system', 'theme-light', 'theme-dark'] },
    '-',
    { item: { role: 'resetZoom' } },
    { item: { role: 'zoomIn' } },
    { item: { role: 'zoomOut' } },
    '-',
    { item: { role: 'togglefullscreen' } },
    ...(isPackaged
      ? []
      : ['-' as const, { item: { role: 'reload' as const } }, { item: { role: 'toggleDevTools' as const } }])
  ]
}

function helpLines(options: MenuOptions, isMac: boolean): readonly Line[] {
  return [
    'guide',
    'shortcuts',
    'show-hints',
    { item: { id: 'show-logs', label: menuWords.showLogs, click: options.showLogs } },
    ...(isMac ? [] : ['-' as const, { item: aboutItem(options) }])
  ]
}

function aboutItem(options: MenuOptions): MenuItemConstructorOptions {
  return { id: 'about', label: menuWords.about, click: options.showAbout }
}

function itemsOf(lines: readonly Line[], options: MenuOptions): MenuItemConstructorOptions[] {
  const items = lines.flatMap((line) => {
    if (line === '-') return { type: 'separator' as const }
    if (typeof line === 'string') return itemOf(line, options)
    if ('item' in line) return line.item
    const submenu = itemsOf(line.lines, options)
    return submenu.length === 0 ? [] : { label: line.name, submenu }
  })
  // without the commands of a group, its line goes
  const isLine = (index: number): boolean => items[index]?.type === 'separator'
  const lastItem = items.findLastIndex((_, index) => !isLine(index))
  return items.filter(
    (_, index) => index <= lastItem && !(isLine(index) && (index === 0 || isLine(index - 1)))
  )
}

function itemOf(id: MenuCommand, { described, platform, send }: MenuOptions): MenuItemConstructorOptions[] {
  const item = described.find((each) => each.id === id)
  return item === undefined ? [] : [itemOfCommand(item, platform, () => send(id))]
}
