import { app, type BrowserWindow, dialog } from 'electron'
import { dialogWords } from '../core/words/dialog-words'
import { sendEvent } from './ipc-main'
import type { OpenProjects } from './open-projects'
import type { SettingsFile } from './settings-file'

/** How long a window may take to hand over its last edits, ms. All earlier ones are on disk by then. */
const handOverWithin = 5000

/** How long a message holds the closing of its window, ms: three sentences, read twice. */
const readWithin = 20_000

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
  window.on('closed', () => void projects.forget(window))
}

async function leave(window: BrowserWindow, projects: OpenProjects): Promise<void> {
  const byThePage = projects.whenClosed(window)
  sendEvent(window, 'app:closing', null)
  const late = new Promise<null>((done) => setTimeout(() => done(null), handOverWithin))
  const answered = await Promise.race([byThePage, late])
  if (window.isDestroyed()) return
  const unsaved = answered === null ? projects.unsavedReason(window) : null
  if (unsaved !== null && !(await agreesToLose(window, unsaved))) return
  const closed = answered ?? (await projects.close(window))
  if (!closed.ok && unsaved === null && !window.isDestroyed()) await say(window, closed.problem.message)
  if (!window.isDestroyed()) window.destroy()
}

/** Asks the person about edits that are on no disk. Theirs is the only consent to losing anything. */
async function agreesToLose(window: BrowserWindow, reason: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: dialogWords.losesEdits.message,
    detail: reason,
    buttons: [dialogWords.losesEdits.keepOpen, dialogWords.losesEdits.lose],
    defaultId: 0,
    cancelId: 0
  })
  return response === 1
}

/** Says it, but not for ever: nobody may be there to read it, and the system may want to shut down. */
async function say(window: BrowserWindow, message: string): Promise<void> {
  const signal = AbortSignal.timeout(readWithin)
  await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    buttons: [dialogWords.closing.close],
    signal
  })
}
