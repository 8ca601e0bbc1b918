import type { BrowserWindow } from 'electron'
import { succeed } from '../../core/ipc/result'
import type { ChannelsOf, Handlers } from '../ipc-main'
import { readPasteInWorker } from '../worker-host'

/** Answers the reading of long pasted HTML, one at a time for each window. */
export function pasteHandlers() {
  const underWay = new WeakMap<BrowserWindow, AbortController>()
  const cancel = (window: BrowserWindow): void => underWay.get(window)?.abort()
  return {
    'paste:read-html': (window, html) => {
      cancel(window)
      const control = new AbortController()
      underWay.set(window, control)
      return readPasteInWorker(html, control.signal)
    },

    'paste:cancel': (window) => {
      cancel(window)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'paste'>>
}
