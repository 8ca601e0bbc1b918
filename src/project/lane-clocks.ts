import type { ReplicaId } from '../core/model/ids'
import type { LaneEdit } from './choose-history'
import type { ClockRange } from './update-facts'

interface Reached {
  /** How many of the lane's edits were taken in when the clock was reached. */
  readonly counts: number[]
  readonly clocks: number[]
}

/** How far one Yjs client's edits had come, and after how many of the lane's. */
export interface ReachedClocks {
  readonly client: number
  readonly counts: readonly number[]
  readonly clocks: readonly number[]
}

/** How far a lane's edits had come at each of them. */
export class LaneClocks {
  readonly replica: ReplicaId
  /** The edit taken in last; null before the first. */
  head: Pick<LaneEdit, 'sequence' | 'hash'> | null = null
  count = 0
  readonly #reached = new Map<number, Reached>()

  constructor(replica: ReplicaId) {
    this.replica = replica
  }

  /** Takes in the lane's next edit. */
  take({ sequence, hash }: Pick<LaneEdit, 'sequence' | 'hash'>, writes: readonly ClockRange[]): void {
    this.count += 1
    this.head = { sequence, hash }
    for (const { client, to } of writes) {
      const reached = this.#reached.get(client) ?? { counts: [], clocks: [] }
      this.#reached.set(client, reached)
      if (to <= (reached.clocks.at(-1) ?? 0)) continue
      reached.counts.push(this.count)
      reached.clocks.push(to)
    }
  }

  /** Everything that `at` answers from. */
  get reached(): readonly ReachedClocks[] {
    return [...this.#reached].map(([client, { counts, clocks }]) => ({ client, counts, clocks }))
  }

  /** Takes in all of a lane's edits that were taken in once before. */
  recall(edits: readonly Pick<LaneEdit, 'sequence' | 'hash'>[], reached: readonly ReachedClocks[]): void {
    this.count = edits.length
    const last = edits.at(-1)
    this.head = last === undefined ? null : { sequence: last.sequence, hash: last.hash }
    for (const { client, counts, clocks } of reached) {
      this.#reached.set(client, { counts: [...counts], clocks: [...clocks] })
    }
  }

  /** The clock that the client's edits had reached when so many of the lane's had been taken in. */
  at(client: number, count: number): number {
    const { counts, clocks } = this.#reached.get(client) ?? { counts: [], clocks: [] }
    let [low, high] = [0, counts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((counts[middle] ?? 0) <= count) low = middle + 1
      else high = middle
    }
    return clocks[low - 1] ?? 0
  }
}
