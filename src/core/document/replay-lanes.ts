import * as Y from 'yjs'
import type { CausalLanes } from './causal-lanes'
import type { UpdateLane } from './update-lane'

/** One edit on its way into a replayed document. */
export interface ReplayedEdit {
  readonly lane: UpdateLane
  /** Its place among the lane's edits. */
  readonly index: number
  apply(doc: Y.Doc): void
}

/** All edits of the lanes, each after what it builds on. Whoever takes one must apply it before the next. */
export function* replayLanes(lanes: readonly UpdateLane[], causes: CausalLanes): Generator<ReplayedEdit> {
  const counts = lanes.map(({ updates }) => updates.length)
  const applied = lanes.map(() => 0)
  for (let at = causes.next(applied, counts); at >= 0; at = causes.next(applied, counts)) {
    const lane = lanes[at]
    if (lane === undefined) return
    do {
      const index = applied[at] ?? 0
      const update = lane.updates[index] ?? new Uint8Array()
      yield { lane, index, apply: (doc) => Y.applyUpdate(doc, update) }
      applied[at] = index + 1
    } while ((applied[at] ?? 0) < lane.updates.length && causes.isReady(at, applied[at] ?? 0, applied))
  }
}
