/**
 * What must have been there before an edit: the characters and entries that its update names, and what its writer has
 * written down to have seen. From both, the part of all lanes that an earlier state is made of.
 */
import * as Y from 'yjs'
import type { Moment } from '../model/moment'
import { seenAt } from './moments'
import type { UpdateLane } from './update-lane'

/** By Yjs client: the clock that must be reached. */
type Clocks = ReadonlyMap<number, number>

/** The first so many updates of a lane, by its place among the lanes. */
type LaneCount = readonly [lane: number, count: number]

interface CausalLane {
  readonly lane: UpdateLane
  /** What each of its updates needs of others. */
  readonly needs: readonly Map<number, number>[]
  /** What its writer wrote down to have seen of others, after so many of their own updates. */
  readonly told: { readonly count: number; readonly seen: Clocks }[]
}

/** How far a client is reached after so many updates of a lane. */
interface Reached {
  readonly lane: number
  /** Rising, both. */
  readonly counts: number[]
  readonly clocks: number[]
}

/** Lanes with what each of their updates builds on. */
export class CausalLanes {
  private readonly lanes: readonly CausalLane[]
  private readonly reached = new Map<number, Reached>()

  constructor(lanes: readonly UpdateLane[]) {
    lanes.forEach(({ updates }, lane) => {
      updates.forEach((update, index) => {
        for (const [client, clock] of Y.parseUpdateMeta(update).to) this.reach(client, lane, index + 1, clock)
      })
    })
    this.lanes = lanes.map((lane) => ({ lane, needs: lane.updates.map(namedBy), told: [] }))
  }

  /** Takes in what writers wrote down to have seen. To be called once. */
  hear(moments: ReadonlyMap<number, readonly Moment[]>): void {
    for (const [client, { lane, counts, clocks }] of this.reached) {
      const { needs = [], told = [] } = this.lanes[lane] ?? {}
      for (const moment of moments.get(client) ?? []) {
        if (moment.seen === undefined) continue
        const seen = seenAt(moment)
        told.push({ count: counts[firstFrom(clocks, moment.clock)] ?? needs.length, seen })
        // for others only the moment's own update comes after what was seen: the edits before it may be older
        const own = needs[(counts[firstFrom(clocks, moment.clock + 1)] ?? 0) - 1]
        if (own !== undefined) for (const [other, clock] of seen) raise(own, other, clock)
      }
    }
  }

  /**
   * The updates of the first `counts` of each lane, each after what it builds on. Given to Yjs so they cost no more
   * than themselves; those that must wait cost time that grows with the square of their number.
   */
  *inOrder(
    counts: readonly number[] = this.lanes.map(({ lane }) => lane.updates.length)
  ): Generator<Uint8Array> {
    const applied = this.lanes.map(() => 0)
    for (let at = this.next(applied, counts); at >= 0; at = this.next(applied, counts)) {
      let count = applied[at] ?? 0
      do {
        const update = this.lanes[at]?.lane.updates[count]
        if (update !== undefined) yield update
        count += 1
        applied[at] = count
      } while (count < (counts[at] ?? 0) && this.isReady(at, count, applied))
    }
  }

  /** The first lane whose next update can be read after these; where none can, the first that has any left; else -1. */
  next(applied: readonly number[], counts: readonly number[]): number {
    const isOpen = (index: number): boolean => (applied[index] ?? 0) < (counts[index] ?? 0)
    const ready = this.lanes.findIndex(
      (_, index) => isOpen(index) && this.isReady(index, applied[index] ?? 0, applied)
    )
    return ready >= 0 ? ready : this.lanes.findIndex((_, index) => isOpen(index))
  }

  /** Whether everything that the lane's next update, after so many, builds on is among the first `counts` of each lane. */
  isReady(lane: number, count: number, counts: readonly number[]): boolean {
    return this.needsOf(lane, count).every(([other, needed]) => (counts[other] ?? 0) >= needed)
  }

  /** Whether the lane says, up to this number of its updates, what its writer had seen of others. */
  isTold(lane: number, count: number): boolean {
    return this.toldBy(lane, count).length > 0
  }

  /**
   * How many updates of each lane its writer had seen with the first `count` of their own: what these build on, what
   * that builds on, and so forth. Where the lane does not say, also all lanes of earlier openings, which they read
   * when they began, as far as these had arrived.
   */
  seenBy(lane: number, count: number): readonly number[] {
    const counts = this.lanes.map(() => 0)
    const waiting: LaneCount[] = [[lane, count]]
    for (const { seen } of this.toldBy(lane, count)) waiting.push(...this.countsOf(lane, seen))
    if (!this.isTold(lane, count)) {
      const generation = this.lanes[lane]?.lane.generation ?? 0
      this.lanes.forEach(({ lane: other }, index) => {
        if (other.generation < generation) waiting.push([index, other.updates.length])
      })
    }
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [at, needed] = next
      for (let from = counts[at] ?? 0; from < needed; from += 1) waiting.push(...this.needsOf(at, from))
      counts[at] = Math.max(counts[at] ?? 0, needed)
    }
    return counts
  }

  private toldBy(lane: number, count: number): readonly CausalLane['told'][number][] {
    return this.lanes[lane]?.told.filter((each) => each.count <= count) ?? []
  }

  private needsOf(lane: number, count: number): readonly LaneCount[] {
    return this.countsOf(lane, this.lanes[lane]?.needs[count] ?? new Map())
  }

  /** How many updates of lanes other than this one it takes to reach the clocks. */
  private countsOf(lane: number, clocks: Clocks): readonly LaneCount[] {
    return [...clocks].flatMap(([client, clock]): LaneCount[] => {
      const known = this.reached.get(client)
      if (known === undefined || known.lane === lane) return []
      return [[known.lane, known.counts[firstFrom(known.clocks, clock)] ?? known.counts.at(-1) ?? 0]]
    })
  }

  private reach(client: number, lane: number, count: number, clock: number): void {
    const known = this.reached.get(client) ?? { lane, counts: [], clocks: [] }
    this.reached.set(client, known)
    // what another lane wrote under the same client is not to be told apart, and a clock that falls says nothing
    if (known.lane !== lane || (known.clocks.at(-1) ?? 0) >= clock) return
    known.counts.push(count)
    known.clocks.push(clock)
  }
}

/** What the update names of others' work: the neighbours and parents of what it puts in, and what it deletes. */
function namedBy(update: Uint8Array): Map<number, number> {
  const named = new Map<number, number>()
  const { structs, ds } = Y.decodeUpdate(update)
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id instanceof Y.ID) raise(named, id.client, id.clock + 1)
    }
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) raise(named, client, clock + len)
  }
  return named
}

function raise(clocks: Map<number, number>, client: number, clock: number): void {
  if (clock > (clocks.get(client) ?? 0)) clocks.set(client, clock)
}

/** Index of the first of the rising clocks that is at least this one; their number when none is. */
function firstFrom(clocks: readonly number[], clock: number): number {
  let [low, high] = [0, clocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clocks[middle] ?? 0) < clock) low = middle + 1
    else high = middle
  }
  return low
}
