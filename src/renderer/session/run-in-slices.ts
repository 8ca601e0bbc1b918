/** How steps are run beside what a person does. */
export interface Slices {
  /** Longest time, ms, in which steps are run without a pause. */
  readonly budget: number
  readonly clock: () => number
  /** Calls soon, when what is waiting has been dealt with. */
  readonly soon: (work: () => void) => void
}

/** Slices for a window: half of a frame at a time, and a key or a frame between two. */
export const windowSlices: Slices = {
  budget: 8,
  clock: () => performance.now(),
  soon: (work) => void setTimeout(work, 0)
}

/** Runs the steps to their end, slice by slice, and then calls `onDone`. The returned function stops it. */
export function runInSlices(
  steps: Iterator<unknown>,
  { budget, clock, soon }: Slices,
  onDone: () => void = () => {}
): () => void {
  let isStopped = false
  let isRunning = false
  const run = (): boolean => {
    const begin = clock()
    while (!isStopped) {
      if (steps.next().done) return true
      if (clock() - begin >= budget) return false
    }
    return false
  }
  const slice = (): void => {
    isRunning = true
    const isDone = run()
    isRunning = false
    if (isDone) onDone()
    else if (isStopped) steps.return?.()
    else soon(slice)
  }
  soon(slice)
  return () => {
    isStopped = true
    // what a step calls may stop the steps: then they end after it
    if (!isRunning) steps.return?.()
  }
}
