import type { Activity } from '../model/activity'
import type { ClaimId } from '../model/ids'
import type { ActivityChange } from './activity-index'

/** How far each writing client had come: everything it wrote below its clock. */
export type Reached = ReadonlyMap<number, number>

/** What a person has seen of a project, as it is kept on their computer. */
export interface SeenState {
  /** What there was when they left it last: since then is "since I was last here". */
  readonly here: Reached
  /** What was all looked at. */
  readonly seen: Reached
  /** Looked at beyond that: clocks by client. */
  readonly read: ReadonlyMap<number, ReadonlySet<number>>
}

/** Somebody who meets the project for the first time has nothing to catch up with. */
export function firstSeen(reached: Reached): SeenState {
  return { here: reached, seen: reached, read: new Map() }
}

/** Whether it was there when the person left last. Told by what was there, never by a clock. */
export function wasThere(reached: Reached, { client, clock }: Activity): boolean {
  return clock < (reached.get(client) ?? 0)
}

/**
 * What others did that this person has not looked at, for the project and by claim. Costs what changes, never what there
 * is.
 */
export class UnreadActivity {
  private readonly unread = new Map<string, Activity>()
  private readonly counts = new Map<ClaimId, Set<string>>()
  private readonly read = new Map<number, Set<number>>()

  constructor(
    private readonly state: SeenState,
    /** Whether this person did it themselves. */
    private readonly isOwn: (activity: Activity) => boolean
  ) {
    for (const [client, clocks] of state.read) this.read.set(client, new Set(clocks))
  }

  get size(): number {
    return this.unread.size
  }

  /** The claims with something unread. */
  get claims(): Iterable<ClaimId> {
    return this.counts.keys()
  }

  has(key: string): boolean {
    return this.unread.has(key)
  }

  /** What is unread of these claims. */
  of(ids: readonly ClaimId[]): readonly string[] {
    return ids.flatMap((id) => [...(this.counts.get(id) ?? [])])
  }

  /** Whether somebody else did it since this person left last. */
  isSinceHere(activity: Activity): boolean {
    return !this.isOwn(activity) && !wasThere(this.state.here, activity)
  }

  /** Follows the index. Answers whether anything became read or unread. */
  follow(changes: readonly ActivityChange[]): boolean {
    let hasChanged = false
    for (const { before, after } of changes) {
      if (before !== null) hasChanged = this.drop(before.key) || hasChanged
      if (after === null || this.isOwn(after) || this.isRead(after)) continue
      this.unread.set(after.key, after)
      if (after.claimId !== null) keysOf(this.counts, after.claimId).add(after.key)
      hasChanged = true
    }
    return hasChanged
  }

  /** The person has looked at these. Answers whether any of them was unread. */
  look(keys: Iterable<string>): boolean {
    let hasChanged = false
    for (const key of keys) {
      const activity = this.unread.get(key)
      if (activity === undefined) continue
      const clocks = this.read.get(activity.client) ?? new Set()
      this.read.set(activity.client, clocks.add(activity.clock))
      hasChanged = this.drop(key) || hasChanged
    }
    return hasChanged
  }

  /** The person has looked at everything. */
  lookAtAll(): boolean {
    return this.look([...this.unread.keys()])
  }

  /** What to keep while the person is still here. */
  stateHere(): SeenState {
    return { ...this.state, read: this.read }
  }

  /** What to keep when the person leaves: with nothing unread, only how far everything has come. */
  stateAt(reached: Reached): SeenState {
    if (this.unread.size === 0) return firstSeen(reached)
    return { here: reached, seen: this.state.seen, read: this.read }
  }

  private isRead(activity: Activity): boolean {
    return wasThere(this.state.seen, activity) || this.read.get(activity.client)?.has(activity.clock) === true
  }

  private drop(key: string): boolean {
    const activity = this.unread.get(key)
    if (activity === undefined) return false
    this.unread.delete(key)
    if (activity.claimId === null) return true
    const keys = this.counts.get(activity.claimId)
    keys?.delete(key)
    if (keys?.size === 0) this.counts.delete(activity.claimId)
    return true
  }
}

function keysOf(counts: Map<ClaimId, Set<string>>, id: ClaimId): Set<string> {
  const known = counts.get(id)
  if (known !== undefined) return known
  const keys = new Set<string>()
  counts.set(id, keys)
  return keys
}
