import { app, type BrowserWindow, powerMonitor } from 'electron'
import type { OpenProjects } from './open-projects'

/**
 * Has the latest edits put into their folders before the computer sleeps, for it may wake elsewhere or not at all, and Stet
 * end in order when the system shuts down. Edits are on this computer's disk long before; colleagues see those in the folder.
 */
export function heedSystem(projects: OpenProjects): void {
  powerMonitor.on('suspend', () => void projects.publishAll())
  // Electron's types leave the event out that its documentation names.
  powerMonitor.on('shutdown', ((event: { preventDefault(): void }) => {
    event.preventDefault()
    app.quit()
  }) as () => void)
}

/** On Windows each window is told that the session may end. Nothing is held up. */
export function heedSessionEnd(window: BrowserWindow, projects: OpenProjects): void {
  window.on('query-session-end', () => void projects.publishAll())
}
