import * as Y from 'yjs'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { strings } from '../ui/strings'
import { Store } from './store'

/** Edits wait this long for company, ms: a fast typist's keystrokes share a record, a crash costs less than a word. */
const batchDelay = 150

/** First and longest pause before another attempt, ms. */
const firstRetryDelay = 1000
const longestRetryDelay = 10_000

/** One record holds at most this many bytes of joined updates. A single one may be larger: main refuses above 16 MiB. */
const largestBatch = 1024 * 1024

/** What the outbox holds: nothing, edits on their way, or edits that could not be handed over yet. */
export type OutboxState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failing'; readonly message: string }

/** Hands the window's edits to main, a few at a time and in order. What is not accepted is kept and tried again. */
export class UpdateOutbox {
  readonly state = new Store<OutboxState>({ kind: 'empty' })
  private waiting: Uint8Array[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private running: Promise<Result<null>> | null = null
  private retryDelay = firstRetryDelay

  constructor(private readonly send: (update: Uint8Array) => Promise<Result<null>>) {}

  /** Takes one update of the document. */
  add(update: Uint8Array): void {
    this.waiting.push(update)
    if (this.state.get().kind === 'empty') this.state.set({ kind: 'sending' })
    if (this.running === null && this.timer === null) this.schedule(batchDelay)
  }

  /** Hands everything over now; succeeds when all of it is safe on disk. */
  async flush(): Promise<Result<null>> {
    this.cancelTimer()
    const outcome = await (this.running ?? this.run())
    if (!outcome.ok || this.waiting.length === 0) return outcome
    return this.flush()
  }

  /** Stops trying. */
  destroy(): void {
    this.cancelTimer()
    this.waiting = []
  }

  private schedule(delay: number): void {
    this.timer = setTimeout(() => {
      this.timer = null
      void this.run()
    }, delay)
  }

  private cancelTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private async run(): Promise<Result<null>> {
    if (this.waiting.length === 0) return succeed(null)
    this.running = this.sendAll()
    return this.running
  }

  private async sendAll(): Promise<Result<null>> {
    while (this.waiting.length > 0) {
      const batch = takeBatch(this.waiting)
      const outcome = await this.attempt(batch.length === 1 && batch[0] ? batch[0] : Y.mergeUpdates(batch))
      if (!outcome.ok) {
        this.running = null
        this.state.set({ kind: 'failing', message: outcome.problem.message })
        this.schedule(this.retryDelay)
        this.retryDelay = Math.min(this.retryDelay * 2, longestRetryDelay)
        return outcome
      }
      this.waiting = this.waiting.slice(batch.length)
      this.retryDelay = firstRetryDelay
    }
    this.running = null
    this.state.set({ kind: 'empty' })
    return succeed(null)
  }

  private async attempt(update: Uint8Array): Promise<Result<null>> {
    try {
      return await this.send(update)
    } catch (error) {
      return fail('internal', strings.saved.unreachable, String(error))
    }
  }
}

function takeBatch(updates: readonly Uint8Array[]): Uint8Array[] {
  let size = 0
  const batch: Uint8Array[] = []
  for (const update of updates) {
    size += update.length
    if (batch.length > 0 && size > largestBatch) break
    batch.push(update)
  }
  return batch
}
