import { RestTimer } from './rest-timer'
import { runInSlices, type Slices } from './run-in-slices'

/** A pause this long, ms, ends a thought. */
const pause = 1000

/** Where nobody pauses, lost words are looked for this long, ms, after they could be at the earliest. */
const longestWait = 5000

/** Looks for lost words when it is asked to. */
export interface Settling {
  /** Something has changed: look once there is a pause, or after a while where there is none. */
  soon(): void
  stop(): void
}

/**
 * Looks for lost words in the pauses of writing, slice by slice. Somebody who writes on and on, here or elsewhere,
 * puts it off for a few seconds only. A search that was begun goes to its end; what changed meanwhile has another one
 * follow it.
 */
export function settleInPauses(steps: () => Iterator<unknown>, slices: Slices): Settling {
  let stopSlices: (() => void) | null = null
  let askedFirst: number | null = null
  const run = (): void => {
    askedFirst = null
    stopSlices = runInSlices(steps(), slices, () => {
      stopSlices = null
      if (askedFirst !== null) wait()
    })
  }
  const timer = new RestTimer(run)
  const wait = (): void => {
    const now = slices.clock()
    const waited = now - (askedFirst ?? now)
    timer.putOff(Math.max(0, Math.min(pause, longestWait - waited)))
  }
  return {
    soon: () => {
      askedFirst ??= slices.clock()
      if (stopSlices === null) wait()
    },
    stop: () => {
      timer.stop()
      stopSlices?.()
    }
  }
}
