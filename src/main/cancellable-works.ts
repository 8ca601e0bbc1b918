import type { BrowserWindow } from 'electron'
import type { WorkUnderWay } from '../core/ipc/contract'
import { type Result, succeed } from '../core/ipc/result'
import type { LongWork } from '../project/long-work'
import { sendEvent } from './ipc-main'

/** Beyond 1 the system's bar on a window has no end. */
const endless = 2
const noBar = -1

/** What is under way for a window. */
interface WorksOfWindow {
  /** Each with how much of it is done, from 0 to 1; null where that is not known. */
  readonly shares: Map<AbortController, number | null>
  /** What the window was told last. */
  told: WorkUnderWay | null
}

/**
 * Works that a person may end. A window hears from the first of its works to the end of the last that there is something to
 * end, and how far it is where one alone is under way, and so does the system; all of them are ended together, for the
 * window has one button. A work that is ended has written nothing, and answers null as if it had not been begun.
 */
export class CancellableWorks {
  readonly #underWay = new Map<BrowserWindow, WorksOfWindow>()

  async run<T>(
    window: BrowserWindow,
    work: (long: LongWork) => Promise<Result<T>>
  ): Promise<Result<T | null>> {
    const control = new AbortController()
    const works = this.#underWay.get(window) ?? { shares: new Map(), told: null }
    this.#underWay.set(window, works)
    works.shares.set(control, null)
    tell(window, works)
    const leave = (): void => {
      if (!works.shares.delete(control)) return
      if (works.shares.size === 0) this.#underWay.delete(window)
      tell(window, works)
    }
    const long: LongWork = {
      signal: control.signal,
      reached: (share) => {
        if (works.shares.has(control)) works.shares.set(control, Math.max(0, Math.min(1, share)))
        tell(window, works)
      },
      settle: () => {
        leave()
        return !control.signal.aborted
      }
    }
    try {
      const result = await work(long)
      return control.signal.aborted ? succeed(null) : result
    } finally {
      leave()
    }
  }

  cancel(window: BrowserWindow): void {
    for (const control of this.#underWay.get(window)?.shares.keys() ?? []) control.abort()
  }
}

/** By whole percents: a folder of ten thousand files is no reason to say so ten thousand times. */
function tell(window: BrowserWindow, works: WorksOfWindow): void {
  const { shares, told } = works
  const [share = null] = shares.size === 1 ? [...shares.values()] : []
  const now = shares.size === 0 ? null : { share: share === null ? null : Math.floor(share * 100) / 100 }
  if (now?.share === told?.share && (now === null) === (told === null)) return
  works.told = now
  if (window.isDestroyed()) return
  window.setProgressBar(now === null ? noBar : (now.share ?? endless))
  sendEvent(window, 'work:under-way', now)
}
