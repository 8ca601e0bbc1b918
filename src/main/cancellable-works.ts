import type { BrowserWindow } from 'electron'
import { type Result, succeed } from '../core/ipc/result'
import { sendEvent } from './ipc-main'

/** Beyond 1 the system's bar on a window has no end. */
const endless = 2
const noBar = -1

/**
 * Works in processes of their own that a person may end. A window hears from the first of its works to the end of the
 * last that there is something to end, and so does the system; all of them are ended together, for the window has one
 * button. A work that is ended has written nothing, and answers null as if it had not been begun.
 */
export class CancellableWorks {
  readonly #underWay = new Map<BrowserWindow, Set<AbortController>>()

  async run<T>(
    window: BrowserWindow,
    work: (signal: AbortSignal) => Promise<Result<T>>
  ): Promise<Result<T | null>> {
    const control = new AbortController()
    const works = this.#underWay.get(window) ?? new Set()
    works.add(control)
    this.#underWay.set(window, works)
    if (works.size === 1) show(window, true)
    try {
      const result = await work(control.signal)
      return control.signal.aborted ? succeed(null) : result
    } finally {
      works.delete(control)
      if (works.size === 0) {
        this.#underWay.delete(window)
        show(window, false)
      }
    }
  }

  cancel(window: BrowserWindow): void {
    for (const control of this.#underWay.get(window) ?? []) control.abort()
  }
}

function show(window: BrowserWindow, isUnderWay: boolean): void {
  if (window.isDestroyed()) return
  window.setProgressBar(isUnderWay ? endless : noBar)
  sendEvent(window, 'work:under-way', isUnderWay)
}
