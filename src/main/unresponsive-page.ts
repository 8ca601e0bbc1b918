import { type BrowserWindow, dialog } from 'electron'
import { dialogWords } from '../core/words/dialog-words'
import { log } from './log'

/**
 * Asks what to do about a page that answers no input any more, until it answers. A page that is begun again is ended
 * first: one in an endless loop would never load another. `reviveCrashedPage` brings it back.
 */
export function offerToBeginAgain(window: BrowserWindow): void {
  window.on('unresponsive', () => {
    log.warn('The page of a window does not answer.')
    void ask(window)
  })
}

async function ask(window: BrowserWindow): Promise<void> {
  const answered = new AbortController()
  const stop = (): void => answered.abort()
  window.once('responsive', stop)
  window.once('closed', stop)
  const { wait, again, ...words } = dialogWords.unresponsive
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...words,
    buttons: [wait, again],
    cancelId: 0,
    signal: answered.signal
  })
  if (window.isDestroyed()) return
  window.off('responsive', stop)
  window.off('closed', stop)
  if (response === 1 && !answered.signal.aborted) window.webContents.forcefullyCrashRenderer()
}
