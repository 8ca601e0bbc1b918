/** A held update waits this long, ms, after the last sign of an open composition: a forgotten one must not wait for ever. */
export const longestHold = 60_000

/**
 * Others' updates on their way into the document. While an input method composes a word, they wait: Chromium ends a
 * composition when the page around it changes. They are stored already, so that closing meanwhile loses none.
 */
export class RemoteUpdates {
  private waiting: Uint8Array[] = []
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly apply: (updates: readonly Uint8Array[]) => void) {}

  /** Takes updates by others: into the document at once, or after the hold. */
  receive(updates: readonly Uint8Array[]): void {
    if (this.timer === null) this.apply(updates)
    else this.waiting.push(...updates)
  }

  /** Lets updates wait from now on, until release or until nobody has called this for a minute. */
  readonly hold = (): void => {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = setTimeout(this.release, longestHold)
  }

  /** Ends the hold and lets in what waited. */
  readonly release = (): void => {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    if (this.waiting.length === 0) return
    const updates = this.waiting
    this.waiting = []
    this.apply(updates)
  }

  /** Forgets what waits. */
  destroy(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.waiting = []
  }
}
