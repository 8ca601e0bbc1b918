import { type BrowserWindow, dialog } from 'electron'
import { dialogWords } from '../core/words/dialog-words'
import { log } from './log'

/** A page that crashes again within this time after its return, ms, would crash for ever. */
const tooSoon = 10_000

/** Brings the page of a window back when its process dies. Acknowledged edits are on disk; the page opens them anew. */
export function reviveCrashedPage(window: BrowserWindow): void {
  let revivedAt = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.error(`The page of a window ended: ${reason}, ${exitCode}.`)
    const isAgain = performance.now() - revivedAt < tooSoon
    revivedAt = performance.now()
    if (isAgain) void askToRevive(window)
    // Not within the event: Chromium is still taking the dead page down, and would go with it.
    else setImmediate(() => reload(window))
  })
}

async function askToRevive(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: dialogWords.crashed.message,
    detail: dialogWords.crashed.detail,
    buttons: [dialogWords.crashed.again, dialogWords.crashed.close],
    cancelId: 1
  })
  if (response === 0) reload(window)
  else if (!window.isDestroyed()) window.close()
}

function reload(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.webContents.reload()
}
