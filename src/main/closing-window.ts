import { app, type BrowserWindow, dialog } from 'electron'
import type { Result } from '../core/ipc/result'
import { sendEvent } from './ipc-main'
import type { OpenProjects } from './open-projects'
import type { SettingsFile } from './settings-file'

/** How long a window may take to hand over its last edits, ms. All earlier ones are on disk by then. */
const handOverWithin = 5000

/** Ends the app after its last window, and only when its settings are on disk. */
export function finishBeforeQuitting(settings: SettingsFile): void {
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit()
  })
  app.on('will-quit', (event) => {
    if (!settings.isWriting) return
    event.preventDefault()
    void settings.whenWritten().then(() => app.quit())
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
    void leave(window, projects).finally(() => {
      isLeaving = false
    })
  })
  window.on('closed', () => void projects.close(window))
}

async function leave(window: BrowserWindow, projects: OpenProjects): Promise<void> {
  const closed = await closeProject(window, projects)
  if (
    window.isDestroyed() ||
    (!closed.ok && !(await isStillLeaving(window, projects, closed.problem.message)))
  )
    return
  window.destroy()
}

/** Lets the page hand over and close its project, and closes it for a page that does not answer. */
async function closeProject(window: BrowserWindow, projects: OpenProjects): Promise<Result<null>> {
  const byThePage = projects.whenClosed(window)
  sendEvent(window, 'app:closing', null)
  const late = new Promise<null>((done) => setTimeout(() => done(null), handOverWithin))
  return (await Promise.race([byThePage, late])) ?? projects.close(window)
}

/** Says what did not work. Where an edit is on no disk, the person decides; else the window closes. */
async function isStillLeaving(
  window: BrowserWindow,
  projects: OpenProjects,
  message: string
): Promise<boolean> {
  const isUnsaved = projects.isOpen(window)
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    buttons: isUnsaved ? ['Keep Open', 'Close and Lose the Last Edits'] : ['Close'],
    defaultId: 0,
    cancelId: 0
  })
  return !isUnsaved || response === 1
}
