import { RestTimer } from './rest-timer'

/** A pause this long, ms, ends a burst of writing. */
const burstPause = 10_000

/** While somebody writes without a pause, a moment is written down this often, ms. */
const longestBurst = 60_000

export interface MomentDuties {
  readonly now: () => Date
  /** Writes down that a burst began and ended then. ISO 8601 in UTC. */
  readonly write: (since: string, at: string) => void
}

/**
 * Has written down who wrote the article when: once a minute while they write, and when they pause. Without an edit
 * nothing is written.
 */
export class MomentWriter {
  private since: Date | null = null
  private readonly timer = new RestTimer(() => this.writeNow())

  constructor(private readonly duties: MomentDuties) {}

  /** The person has changed the article. */
  edited(): void {
    const now = this.duties.now()
    this.since ??= now
    const left = longestBurst - (now.getTime() - this.since.getTime())
    this.timer.putOff(Math.max(0, Math.min(burstPause, left)))
  }

  /** Writes down what is not yet: before the edits are handed over for good. */
  writeNow(): void {
    this.timer.stop()
    if (this.since === null) return
    const since = this.since.toISOString()
    this.since = null
    this.duties.write(since, this.duties.now().toISOString())
  }

  destroy(): void {
    this.timer.stop()
    this.since = null
  }
}
