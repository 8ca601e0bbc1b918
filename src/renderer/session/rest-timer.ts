/**
 * Runs something some time after it was last put off. Putting off is for every key: it only notes the time, and the
 * browser's timer looks at that when it ends, for setting one costs more than what most keys have to do.
 */
export class RestTimer {
  private timer: ReturnType<typeof setTimeout> | undefined
  /** When the browser's timer ends, and when to run: both by performance.now(), ms. */
  private end = 0
  private due = 0

  constructor(private readonly run: () => void) {}

  /** Runs it in this many ms from now, and not when it would have run before. */
  putOff(rest: number): void {
    this.due = performance.now() + rest
    if (this.timer !== undefined && this.end <= this.due) return
    clearTimeout(this.timer)
    this.start(rest)
  }

  /** Does not run it, until it is put off again. */
  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private start(rest: number): void {
    this.end = this.due
    this.timer = setTimeout(this.look, rest)
  }

  private readonly look = (): void => {
    this.timer = undefined
    const left = this.due - performance.now()
    // a timer may end a fraction of a millisecond early
    if (left >= 1) this.start(left)
    else this.run()
  }
}
