import type { BrowserWindow } from 'electron'
import type { AppWindows } from './app-windows'
import { sendEvent } from './ipc-main'
import type { KnownPaths } from './known-paths'
import type { OpenProjects } from './open-projects'

export interface OpenDuties {
  readonly windows: AppWindows
  readonly projects: OpenProjects
  readonly known: KnownPaths
  readonly openWindow: (pending: string | null) => BrowserWindow
}

/** Brings a project that the person asked for outside a window to the window it belongs in. */
export function showProject(folder: string, { windows, projects, known, openWindow }: OpenDuties): void {
  known.add(folder)
  const holder = projects.windowOf(folder) ?? windows.awaiting(folder)
  const idle = windows.all.find((window) => !projects.isOpen(window))
  if (holder !== null) {
    bringForward(holder)
  } else if (idle === undefined) {
    openWindow(folder)
  } else if (windows.isListening(idle)) {
    sendEvent(idle, 'project:please-open', { path: folder })
    bringForward(idle)
  } else if (!windows.setPending(idle, folder)) {
    openWindow(folder)
  }
}

/** Puts a window in front, restored if it was minimized. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
