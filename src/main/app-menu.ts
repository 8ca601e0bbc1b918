import { app, type BrowserWindow, Menu, shell } from 'electron'
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

/** Builds the native menus anew, with today's recent projects. */
export function setAppMenu(duties: MenuDuties): void {
  const { windows, recent } = duties
  const template = menuTemplate({
    platform: process.platform,
    isPackaged: app.isPackaged,
    recent: recent.remembered,
    send: (command) => {
      const window = windows.current
      if (window !== null) sendEvent(window, 'menu:command', command)
    },
    openRecent: duties.openProject,
    clearRecent: () => void recent.clear(),
    newWindow: duties.newWindow,
    showAbout: () => showAbout(windows.current),
    showLogs: () => void shell.openPath(logFolder())
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** About is a page of the window; without one, a box of the system's. */
function showAbout(window: BrowserWindow | null): void {
  if (window === null) void showAboutBox()
  else sendEvent(window, 'menu:command', 'about')
}
