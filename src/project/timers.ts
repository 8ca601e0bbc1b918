/** Runs something later; the returned function calls it off. Injected, so that tests need not wait. */
export interface Timers {
  after(ms: number, run: () => void): () => void
}

/** This computer's timers. They do not keep a program from ending. */
export const systemTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    timer.unref()
    return () => clearTimeout(timer)
  }
}
