import { app, type BrowserWindow, Menu, shell } from 'electron'
import type { MenuItem } from '../core/ipc/menu-commands'
import { showAboutBox } from './about-box'
import type { AppWindows } from './app-windows'
import { sendEvent } from './ipc-main'
import { logFolder } from './log'
import { menuTemplate } from './menu-template'
import type { RecentProjects } from './recent-projects'

/** What the menu may set off beyond commands to the window. */
export interface MenuDuties {
  readonly windows: AppWindows
  readonly recent: RecentProjects
  readonly openProject: (path: string) => void
  readonly newWindow: () => void
}

/** The native menus, which show what the window in front says of its commands. */
export interface AppMenu {
  /** Builds them anew, with today's recent projects. */
  rebuild(): void
  /** Takes what a window says of its commands from now on. */
  describe(window: BrowserWindow, items: readonly MenuItem[]): void
}

/** Sets the native menus, and has them follow the window in front. */
export function createAppMenu(duties: MenuDuties): AppMenu {
  const { windows, recent } = duties
  const said = new WeakMap<BrowserWindow, readonly MenuItem[]>()
  let shown: readonly MenuItem[] = []

  function rebuild(): void {
    const template = menuTemplate({
      platform: process.platform,
      isPackaged: app.isPackaged,
      recent: recent.remembered,
      described: shown,
      send: (command) => {
        const window = windows.current
        if (window === null) return
        sendEvent(window, 'menu:command', command)
        // a click has turned the item's tick, which is the window's to say
        setChecks()
      },
      openRecent: duties.openProject,
      clearRecent: () => void recent.clear(),
      newWindow: duties.newWindow,
      showAbout: () => showAbout(windows.current),
      showLogs: () => void shell.openPath(logFolder())
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  function show(items: readonly MenuItem[]): void {
    const isSameMenu =
      items.length === shown.length && items.every((item, index) => hasSameWords(item, shown[index]))
    shown = items
    if (!isSameMenu) rebuild()
    else setChecks()
  }

  function setChecks(): void {
    const menu = Menu.getApplicationMenu()
    for (const { id, isEnabled, isChecked } of shown) {
      const item = menu?.getMenuItemById(id)
      if (!item) continue
      item.enabled = isEnabled
      if (isChecked !== undefined) item.checked = isChecked
    }
  }

  app.on('browser-window-focus', (_event, window) => {
    const items = said.get(window)
    if (items !== undefined) show(items)
  })
  app.on('window-all-closed', () => show(shown.map((item) => ({ ...item, isEnabled: false }))))
  rebuild()
  return {
    rebuild,
    describe: (window, items) => {
      said.set(window, items)
      if (windows.current === window) show(items)
    }
  }
}

function hasSameWords(item: MenuItem, other: MenuItem | undefined): boolean {
  return item.id === other?.id && item.label === other.label && item.keys === other.keys
}

/** About is a page of the window; without one, a box of the system's. */
function showAbout(window: BrowserWindow | null): void {
  if (window === null) void showAboutBox()
  else sendEvent(window, 'menu:command', 'about')
}
