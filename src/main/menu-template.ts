import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../core/ipc/contract'
import type { RememberedProject } from './settings'

/** What the menu is made for and what its items call. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly recent: readonly RememberedProject[]
  readonly send: (command: MenuCommand) => void
  readonly openRecent: (path: string) => void
  readonly clearRecent: () => void
  readonly newWindow: () => void
  readonly showAbout: () => void
  readonly showLogs: () => void
}

/**
 * The app's menus. Each item that sends a command has the command as its id and shows the first key that
 * renderer/session/commands.ts gives it. Keys are chords: single ones belong to typing.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  return [
    ...(isMac ? [appMenu(options)] : []),
    fileMenu(options, isMac),
    editMenu(options),
    insertMenu(options),
    claimMenu(options),
    viewMenu(options),
    { role: 'windowMenu' },
    helpMenu(options, isMac)
  ]
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

function fileMenu(options: MenuOptions, isMac: boolean): MenuItemConstructorOptions {
  return {
    id: 'file',
    label: '&File',
    submenu: [
      command(options, 'new-article', 'New from Article…', 'CmdOrCtrl+N'),
      command(options, 'open-project', 'Open…', 'CmdOrCtrl+O'),
      command(options, 'open-packed', 'Open Packed Project…'),
      { id: 'open-recent', label: 'Open Recent', submenu: recentItems(options) },
      { id: 'new-window', label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N', click: options.newWindow },
      { type: 'separator' },
      command(options, 'import-draft', 'Import New Draft…', 'CmdOrCtrl+Shift+O'),
      command(options, 'show-drafts', 'Drafts…', 'CmdOrCtrl+Shift+D'),
      command(options, 'show-history', 'Version History…', 'CmdOrCtrl+Shift+H'),
      command(options, 'show-people', 'People…', 'CmdOrCtrl+Shift+L'),
      command(options, 'show-signoffs', 'Sign-off…', 'CmdOrCtrl+Shift+S'),
      command(options, 'house-style', 'House Style…'),
      { type: 'separator' },
      {
        id: 'export',
        label: 'Export',
        submenu: [
          command(options, 'export-html', 'Annotated Article (HTML)…', 'CmdOrCtrl+E'),
          command(options, 'export-pdf', 'Annotated Article (PDF)…'),
          command(options, 'export-text', 'Annotated Article (Plain Text)…'),
          command(options, 'export-memo', 'Corrections Memo…'),
          command(options, 'export-claims', 'Claims as a Table (CSV)…'),
          command(options, 'export-article', 'Article Alone (HTML)…'),
          command(options, 'export-article-text', 'Article Alone (Plain Text)…'),
          command(options, 'export-record', 'Record Package…', 'CmdOrCtrl+Shift+E')
        ]
      },
      command(options, 'pack-project', 'Pack for Sending…'),
      command(options, 'verify-file', 'Verify a File…'),
      { type: 'separator' },
      keyOfThePage(command(options, 'close-project', 'Close Project', 'CmdOrCtrl+W')),
      { role: 'close', label: 'Close Window', accelerator: 'CmdOrCtrl+Shift+W' },
      ...(isMac ? [] : [{ type: 'separator' } as const, { role: 'quit' } as const])
    ]
  }
}

function recentItems(options: MenuOptions): MenuItemConstructorOptions[] {
  if (options.recent.length === 0) return [{ label: 'No Recent Projects', enabled: false }]
  return [
    ...options.recent.map(({ title, path }) => ({
      // An ampersand in a label would underline the next letter and vanish.
      label: title.replaceAll('&', '&&'),
      toolTip: path,
      click: () => options.openRecent(path)
    })),
    { type: 'separator' },
    { id: 'clear-recent', label: 'Clear Recent', click: options.clearRecent }
  ]
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    id: 'edit',
    // Not Alt+E, which adds evidence.
    label: 'E&dit',
    submenu: [
      // Commands, not roles: the article has its own history, and the window knows whether a text field has the keys.
      keyOfThePage(command(options, 'undo', 'Undo', 'CmdOrCtrl+Z')),
      keyOfThePage(command(options, 'redo', 'Redo', 'CmdOrCtrl+Shift+Z')),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      { type: 'separator' },
      keyOfThePage(command(options, 'find', 'Find…', 'CmdOrCtrl+F')),
      keyOfThePage(command(options, 'replace', 'Find and Replace…', 'CmdOrCtrl+H')),
      keyOfThePage(command(options, 'find-next', 'Find Next', 'CmdOrCtrl+G')),
      keyOfThePage(command(options, 'find-previous', 'Find Previous', 'CmdOrCtrl+Shift+G'))
    ]
  }
}

function insertMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    id: 'insert',
    // No letter for Alt: all of this word's are keys of the page.
    label: 'Insert',
    submenu: [
      keyOfThePage(command(options, 'insert-table', 'Table', 'Alt+T')),
      command(options, 'insert-image', 'Picture…'),
      keyOfThePage(command(options, 'insert-rule', 'Horizontal Rule', 'Alt+R')),
      { type: 'separator' },
      keyOfThePage(command(options, 'row-above', 'Row Above', 'Alt+Shift+Up')),
      keyOfThePage(command(options, 'row-below', 'Row Below', 'Alt+Shift+Down')),
      keyOfThePage(command(options, 'column-left', 'Column to the Left', 'Alt+Shift+Left')),
      keyOfThePage(command(options, 'column-right', 'Column to the Right', 'Alt+Shift+Right')),
      command(options, 'heading-row', 'Heading Row'),
      { type: 'separator' },
      keyOfThePage(command(options, 'delete-row', 'Delete Row', 'Alt+Shift+Backspace')),
      command(options, 'delete-column', 'Delete Column'),
      command(options, 'delete-table', 'Delete Table')
    ]
  }
}

function claimMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    id: 'claim',
    label: '&Claim',
    submenu: [
      keyOfThePage(command(options, 'mark-claim', 'Mark Selection as Claim', 'CmdOrCtrl+M')),
      keyOfThePage(command(options, 'mark-sentence', 'Mark Sentence as Claim', 'Alt+Shift+M')),
      keyOfThePage(command(options, 'add-range', 'Add Selection to Claim', 'CmdOrCtrl+Shift+M')),
      keyOfThePage(command(options, 'split-claim', 'Split Claim', 'Alt+S')),
      keyOfThePage(command(options, 'review-places', 'Review Places…', 'Alt+Y')),
      { type: 'separator' },
      keyOfThePage(command(options, 'next-claim', 'Next Claim', 'Alt+Down')),
      keyOfThePage(command(options, 'previous-claim', 'Previous Claim', 'Alt+Up')),
      keyOfThePage(command(options, 'next-open-claim', 'Next Open Claim', 'Alt+N')),
      { type: 'separator' },
      keyOfThePage(command(options, 'command-palette', 'Command Palette…', 'CmdOrCtrl+Shift+P'))
    ]
  }
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    id: 'view',
    label: '&View',
    submenu: [
      command(options, 'read-through', 'Read Through without Marks', 'F8'),
      { type: 'separator' },
      command(options, 'toggle-list', 'Show or Hide Claims', 'CmdOrCtrl+\\'),
      command(options, 'toggle-inspector', 'Show or Hide Inspector', 'CmdOrCtrl+Alt+\\'),
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(options.isPackaged
        ? []
        : [{ type: 'separator' } as const, { role: 'reload' } as const, { role: 'toggleDevTools' } as const])
    ]
  }
}

function helpMenu(options: MenuOptions, isMac: boolean): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: '&Help',
    submenu: [
      command(options, 'shortcuts', 'Keyboard Shortcuts', 'CmdOrCtrl+/'),
      { id: 'show-logs', label: 'Show Log Folder', click: options.showLogs },
      ...(isMac ? [] : [{ type: 'separator' } as const, aboutItem(options)])
    ]
  }
}

function aboutItem(options: MenuOptions): MenuItemConstructorOptions {
  return { id: 'about', label: 'About Stet', click: options.showAbout }
}

function command(
  options: MenuOptions,
  id: MenuCommand,
  label: string,
  accelerator?: string
): MenuItemConstructorOptions {
  const item = { id, label, click: () => options.send(id) }
  return accelerator === undefined ? item : { ...item, accelerator }
}

/** Shows the key in the menu and leaves its handling to the page, which knows where the cursor is. */
function keyOfThePage(item: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return { ...item, registerAccelerator: false }
}
