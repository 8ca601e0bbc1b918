import { app, type BrowserWindow, dialog } from 'electron'
import { sendEvent } from './ipc-main'
import type { OpenProjects } from './open-projects'

/** How long a window may take to hand over its last edits, ms. All earlier ones are on disk by then. */
const handOverWithin = 5000

let isQuitting = false

/** Remembers that the person quits, so that windows which close late still end the app. */
export function followQuitting(): void {
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit()
  })
}

/** Holds a window's closing until its project is published, or its edits are at least safe on this computer. */
export function publishBeforeClosing(window: BrowserWindow, projects: OpenProjects): void {
  let isLeaving = false
  window.on('close', (event) => {
    if (!projects.isOpen(window)) return
    event.preventDefault()
    if (isLeaving) return
    isLeaving = true
    void leave(window, projects)
  })
  window.on('closed', () => void projects.close(window))
}

async function leave(window: BrowserWindow, projects: OpenProjects): Promise<void> {
  const handedOver = projects.whenClosed(window)
  sendEvent(window, 'app:closing', null)
  await Promise.race([handedOver, new Promise((done) => setTimeout(done, handOverWithin))])
  const closed = projects.isOpen(window) ? await projects.close(window) : await handedOver
  if (!closed.ok && !window.isDestroyed()) {
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: closed.problem.message,
      buttons: ['Close']
    })
  }
  if (!window.isDestroyed()) window.destroy()
}
