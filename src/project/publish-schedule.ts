import type { Timers } from './timers'

/**
 * When edits go to the project folder, ms: after a pause in typing, and at the latest while it goes on. Each time is a
 * file for the sync app; somebody who looks on is to see a word within 3 s.
 */
const alone = { afterPause: 1000, atTheLatest: 5000 }
const inCompany = { afterPause: 500, atTheLatest: 2000 }

/** Pauses between attempts to reach a folder that could not be written to, ms: soon at first, then seldom. */
const retryPauses = [2000, 5000, 10_000, 30_000, 60_000]

/** Decides when to publish. */
export class PublishSchedule {
  readonly #timers: Timers
  readonly #publish: () => void
  #cancelPause = () => {}
  #cancelLatest: (() => void) | null = null
  #failures = 0
  #pace = alone

  constructor(timers: Timers, publish: () => void) {
    this.#timers = timers
    this.#publish = publish
  }

  /** There is something new. While the folder cannot be reached, its retry takes it along. */
  edited(): void {
    if (this.#failures > 0) return
    this.#cancelPause()
    this.#cancelPause = this.#timers.after(this.#pace.afterPause, this.#publish)
    this.#cancelLatest ??= this.#timers.after(this.#pace.atTheLatest, this.#publish)
  }

  /** Whether others are here, who see what is published. */
  setCompany(isHere: boolean): void {
    this.#pace = isHere ? inCompany : alone
  }

  succeeded(): void {
    this.stop()
    this.#failures = 0
  }

  failed(): void {
    this.stop()
    const pause = retryPauses[Math.min(this.#failures, retryPauses.length - 1)] ?? alone.atTheLatest
    this.#failures += 1
    this.#cancelPause = this.#timers.after(pause, this.#publish)
  }

  stop(): void {
    this.#cancelPause()
    this.#cancelLatest?.()
    this.#cancelLatest = null
  }
}
