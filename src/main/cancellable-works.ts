import type { BrowserWindow } from 'electron'
import { type Result, succeed } from '../core/ipc/result'
import { sendEvent } from './ipc-main'

/** Beyond 1 the system's bar on a window has no end. */
const endless = 2
const noBar = -1

/**
 * Works in processes of their own that a person may end: one at a time for each window, which hears while there is one,
 * as the system does. A work that is ended has written nothing, and answers null as if it had not been begun.
 */
export class CancellableWorks {
  readonly #underWay = new Map<BrowserWindow, AbortController>()

  async run<T>(
    window: BrowserWindow,
    work: (signal: AbortSignal) => Promise<Result<T>>
  ): Promise<Result<T | null>> {
    const control = new AbortController()
    this.#underWay.set(window, control)
    show(window, true)
    try {
      const result = await work(control.signal)
      return control.signal.aborted ? succeed(null) : result
    } finally {
      if (this.#underWay.get(window) === control) {
        this.#underWay.delete(window)
        show(window, false)
      }
    }
  }

  cancel(window: BrowserWindow): void {
    this.#underWay.get(window)?.abort()
  }
}

function show(window: BrowserWindow, isUnderWay: boolean): void {
  if (window.isDestroyed()) return
  window.setProgressBar(isUnderWay ? endless : noBar)
  sendEvent(window, 'work:under-way', isUnderWay)
}
