import type { ReplicaId } from '../core/model/ids'
import type { LaneEdit } from './choose-history'
import { ClockRuns } from './clock-runs'
import { type Dependency, decodeDependencies } from './dependencies'
import { LaneClocks, type ReachedClocks } from './lane-clocks'
import { NeighbourRules } from './neighbours'
import { type ClockRange, deepestNesting, type UpdateFacts, type UpdateFault } from './update-facts'

/** Why an edit is left out. */
export type Refusal =
  | UpdateFault
  /** It writes as a Yjs client that its lane did not declare. */
  | 'undeclared-client'
  /** It writes as a Yjs client that belongs to another lane. */
  | 'client-of-another'
  /** It deletes what its writer had not read, by its own account. */
  | 'deletes-unread'
  /** What it says it builds on is no such record. */
  | 'false-dependencies'

/** What becomes of an edit. One that is held waits for something: see wakes. */
export type Ruling =
  | { readonly kind: 'take' }
  | { readonly kind: 'hold'; readonly waitsFor: string }
  | { readonly kind: 'refuse'; readonly reason: Refusal }

/** An edit with what the rules ask of it. */
export interface RuledEdit extends LaneEdit {
  readonly dependencies: Uint8Array
  readonly facts: UpdateFacts | UpdateFault
}

/** The lane an edit stands in. */
export interface RuledLane {
  /** Tells it from every other: nameOfLane. */
  readonly name: string
  readonly replica: ReplicaId
  /** Lanes of format version 1 say nothing of what they build on: their deletions cannot be judged. */
  readonly isSigned: boolean
  readonly clientIds: ReadonlySet<number>
}

interface Place {
  readonly lane: LaneClocks
  readonly sequence: number
  /** The place in the lane, from 1. */
  readonly count: number
}

/** How deep the items of a stretch of a client's clocks lie. */
export interface Depth extends ClockRange {
  readonly value: number
}

const take: Ruling = { kind: 'take' }
const hold = (waitsFor: string): Ruling => ({ kind: 'hold', waitsFor })
const aClock = (client: number): string => `clock ${client}`
const aRecord = (hash: string): string => `record ${hash}`
const refuse = (reason: Refusal): Ruling => ({ kind: 'refuse', reason })

/**
 * Which edits of the lanes may count, one after another. Everything an edit builds on was taken in before it, so that
 * Yjs never has to wait, and no edit reaches into what its lane does not own or had not read.
 */
export class EditRules {
  readonly #lanes = new Map<string, LaneClocks>()
  /** The clock each Yjs client has reached. */
  readonly #clocks = new Map<number, number>()
  /** The lane each Yjs client belongs to. */
  readonly #owners = new Map<number, string>()
  /** Signed edits that were taken in, by their hash. */
  readonly #places = new Map<string, Place>()
  /** How deep items lie that do not lie in a root. */
  readonly #depths = new ClockRuns<number>((a, b) => a === b)
  #neighbours = new NeighbourRules()
  /** Lanes with items that no editor could have put where they say. */
  readonly #strange = new Set<string>()

  /** Says that the lane writes as these clients. A client belongs to the lane that said so first. */
  own(name: string, clientIds: Iterable<number>): void {
    for (const id of clientIds) if (!this.#owners.has(id)) this.#owners.set(id, name)
  }

  get owners(): ReadonlyMap<number, string> {
    return this.#owners
  }

  /** What becomes of an edit whose predecessors in its lane were ruled on. */
  rule(lane: RuledLane, edit: RuledEdit): Ruling {
    const { facts } = edit
    if (typeof facts === 'string') return refuse(facts)
    for (const { client } of facts.writes) {
      if (!lane.clientIds.has(client)) return refuse('undeclared-client')
      if (this.#owners.get(client) !== lane.name) return refuse('client-of-another')
    }
    if (lane.isSigned && !this.#follows(lane, edit)) return hold(aRecord(edit.previous))
    const missing = this.#missingOf(facts)
    if (missing !== null) return hold(aClock(missing))
    const reached = this.#reachedWith(facts.writes)
    const deletions = lane.isSigned ? this.#ruleDeletions(lane, edit, facts.deletes, reached) : take
    if (deletions.kind !== 'take') return deletions
    return facts.nestings.every((nesting) => this.#depthOf(nesting) <= deepestNesting)
      ? take
      : refuse('too-deep')
  }

  /** Takes the edit in. */
  take({ name, replica, isSigned }: RuledLane, { sequence, hash, facts }: RuledEdit): void {
    if (typeof facts === 'string') return
    const lane = this.#lanes.get(name) ?? new LaneClocks(replica)
    this.#lanes.set(name, lane)
    lane.take({ sequence, hash }, facts.writes)
    if (isSigned) this.#places.set(hash, { lane, sequence, count: lane.count })
    for (const { client, to } of facts.writes) this.#clocks.set(client, Math.max(to, this.#reached(client)))
    for (const nesting of facts.nestings) {
      const depth = this.#depthOf(nesting)
      if (depth > 0) this.#depths.set(nesting.client, nesting.from, nesting.to, depth)
    }
    if (this.#neighbours.add(facts.neighbours)) this.#strange.add(name)
    for (const { client, to } of facts.writes) this.#neighbours.reach(client, to)
  }

  /** Whether the lane holds items that no editor could have put where they say: see NeighbourRules. */
  isStrange(name: string): boolean {
    return this.#strange.has(name)
  }

  /** Says that the lane was found to hold such items. */
  recallStrange(name: string): void {
    this.#strange.add(name)
  }

  /** Goes on with what others rules, which took in what these recalled, know of neighbours and of strange lanes. */
  learnNeighbours(others: EditRules): void {
    this.#neighbours = others.#neighbours
    for (const [client, clock] of this.#clocks) this.#neighbours.reach(client, clock)
    for (const name of others.#strange) this.#strange.add(name)
  }

  /** How far the lane's edits had come at each of them. */
  reachedBy(name: string): readonly ReachedClocks[] {
    return this.#lanes.get(name)?.reached ?? []
  }

  /** How deep items lie that do not lie in a root. */
  get depths(): readonly Depth[] {
    return [...this.#depths.entries()]
  }

  /** Takes in again what was taken in once, by what was found out then. */
  recall(
    { name, replica, isSigned }: RuledLane,
    edits: readonly Pick<LaneEdit, 'sequence' | 'hash'>[],
    reached: readonly ReachedClocks[]
  ): void {
    const lane = new LaneClocks(replica)
    lane.recall(edits, reached)
    this.#lanes.set(name, lane)
    for (const [index, { hash, sequence }] of edits.entries()) {
      if (isSigned) this.#places.set(hash, { lane, sequence, count: index + 1 })
    }
    for (const { client, clocks } of reached) {
      this.#clocks.set(client, Math.max(clocks.at(-1) ?? 0, this.#reached(client)))
      this.#neighbours.reach(client, clocks.at(-1) ?? 0)
    }
  }

  recallDepths(depths: readonly Depth[]): void {
    for (const { client, from, to, value } of depths) this.#depths.set(client, from, to, value)
  }

  /** What edits may wait for that this edit brings. */
  wakes({ hash, facts }: RuledEdit): readonly string[] {
    const clients = typeof facts === 'string' ? [] : facts.writes.map(({ client }) => aClock(client))
    return [aRecord(hash), ...clients]
  }

  /**
   * What a writer who has everything taken in so far depends on when it deletes this. A client whose lane is unknown is
   * passed over: nobody would take such a deletion in.
   */
  dependenciesOf(name: string, deletes: readonly ClockRange[]): readonly Dependency[] {
    const owners = new Set(deletes.map(({ client }) => this.#owners.get(client)))
    owners.delete(name)
    return [...owners].flatMap((owner) => {
      const { replica, head = null } = (owner === undefined ? undefined : this.#lanes.get(owner)) ?? {}
      return replica === undefined || head === null ? [] : [{ replica, ...head }]
    })
  }

  #ruleDeletions(
    lane: RuledLane,
    { dependencies }: RuledEdit,
    deletes: readonly ClockRange[],
    reached: ReadonlyMap<number, number>
  ): Ruling {
    const named = decodeDependencies(dependencies)
    if (named === null) return refuse('false-dependencies')
    const read = new Map<string, Place>()
    for (const { replica, sequence, hash } of named) {
      const place = this.#places.get(hash)
      if (place === undefined) return hold(aRecord(hash))
      if (place.sequence !== sequence || place.lane.replica !== replica) return refuse('false-dependencies')
      read.set(hash, place)
    }
    const places = [...read.values()]
    for (const { client, to } of deletes) {
      const owner = this.#owners.get(client)
      const place = places.find((each) => owner !== undefined && each.lane === this.#lanes.get(owner))
      const end =
        owner === lane.name
          ? (reached.get(client) ?? this.#reached(client))
          : (place?.lane.at(client, place.count) ?? 0)
      if (to > end) return refuse('deletes-unread')
    }
    return take
  }

  /**
   * Whether what the edit names as the one before it was taken in. That may be an older one than the last: of two
   * attempts to write an edit, the first may have reached the disk all the same.
   */
  #follows({ name }: RuledLane, { previous }: RuledEdit): boolean {
    const place = this.#places.get(previous)
    return previous === '' || (place !== undefined && place.lane === this.#lanes.get(name))
  }

  /** A client whose earlier clocks the edit builds on and that have not come; null when all have. */
  #missingOf({ writes, needs }: UpdateFacts): number | null {
    const missing = needs.find(({ client, clock }) => clock >= this.#reached(client))
    if (missing !== undefined) return missing.client
    const reached = new Map<number, number>()
    for (const { client, from, to } of writes) {
      const before = reached.get(client) ?? this.#reached(client)
      if (from > before) return client
      reached.set(client, Math.max(before, to))
    }
    return null
  }

  #reachedWith(writes: readonly ClockRange[]): ReadonlyMap<number, number> {
    return new Map(writes.map(({ client, to }) => [client, Math.max(this.#reached(client), to)]))
  }

  #reached(client: number): number {
    return this.#clocks.get(client) ?? 0
  }

  #depthOf({ base, deeper }: UpdateFacts['nestings'][number]): number {
    return (base === null ? 0 : (this.#depths.get(base.client, base.clock) ?? 0)) + deeper
  }
}
