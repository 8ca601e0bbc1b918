/** Whoever waits for a long work: hears how far it is, and may end it before anything of it counts. */
export interface LongWork {
  /** Aborted when it is to end, with nothing half done. */
  readonly signal: AbortSignal
  /** Hears how much of it is done, from 0 to 1. */
  readonly reached: (share: number) => void
  /**
   * Called before what it does counts: from then on it is carried to its end. False where it was ended already, and then
   * nothing may be done any more.
   */
  readonly settle: () => boolean
}

/** Nobody waits for it: it goes on to its end. */
export const unwatched: LongWork = {
  signal: new AbortController().signal,
  reached: () => {},
  settle: () => true
}
