import type { Timers } from './timers'

/** A file that a sync app is still writing looks damaged: what is wrong is told when it has stayed so this long, ms. */
const patience = 60_000

/** What is wrong in a project folder while the project is open, told once and only when it stays. */
export class LateWarnings {
  readonly #timers: Timers
  readonly #told: Set<string>
  readonly #listeners = new Set<(warning: string) => void>()
  /** What is wrong now and was not told, with what calls its telling off. */
  readonly #waiting = new Map<string, () => void>()

  constructor(timers: Timers, told: readonly string[]) {
    this.#timers = timers
    this.#told = new Set(told)
  }

  on(listener: (warning: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Says what is wrong now: all of it. */
  current(warnings: readonly string[]): void {
    const now = new Set(warnings)
    for (const [warning, cancel] of this.#waiting) {
      if (now.has(warning)) continue
      cancel()
      this.#waiting.delete(warning)
    }
    for (const warning of now) {
      if (this.#told.has(warning) || this.#waiting.has(warning)) continue
      this.#waiting.set(
        warning,
        this.#timers.after(patience, () => this.#tell(warning))
      )
    }
  }

  stop(): void {
    for (const cancel of this.#waiting.values()) cancel()
    this.#waiting.clear()
  }

  #tell(warning: string): void {
    this.#waiting.delete(warning)
    this.#told.add(warning)
    for (const listener of this.#listeners) listener(warning)
  }
}
