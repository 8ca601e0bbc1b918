import * as Y from 'yjs'
import { ClockRuns } from './clock-runs'
import { type Place, placesNamedBy, type Struct } from './integration-order'

/**
 * How deep what an update brings lies: `deeper` levels below whatever holds `base`, an item the update does not bring;
 * below the roots where that is null.
 */
export interface Nesting {
  readonly base: Place | null
  readonly deeper: number
}

/** The nesting of a client's clocks from `from` up to, without, `to`. */
export interface NestedRange extends Nesting {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** Where the structs lie that are not known to lie in a root type. They come in their order of integration. */
export function nestingsOf(structs: readonly Struct[]): readonly NestedRange[] {
  const nestings = new ClockRuns<Nesting>(isSame)
  const isBrought = brings(structs)
  for (const struct of structs) {
    const nesting = nestingOf(struct, nestings, isBrought)
    if (nesting === null) continue
    const { client, clock } = struct.id
    nestings.set(client, clock, clock + struct.length, nesting)
  }
  return [...nestings.entries()].map(({ client, from, to, value }) => ({ client, from, to, ...value }))
}

function nestingOf(
  struct: Struct,
  nestings: ClockRuns<Nesting>,
  isBrought: (place: Place) => boolean
): Nesting | null {
  const [beside] = placesNamedBy(struct)
  if (beside === undefined || !(struct instanceof Y.Item)) return null
  const levels = struct.parent instanceof Y.ID ? 1 : 0
  if (!isBrought(beside)) {
    const { client, clock } = beside
    return { base: { client, clock }, deeper: levels }
  }
  const { base = null, deeper = 0 } = nestings.get(beside.client, beside.clock) ?? {}
  return base === null && deeper + levels === 0 ? null : { base, deeper: deeper + levels }
}

function brings(structs: readonly Struct[]): (place: Place) => boolean {
  const brought = new ClockRuns<true>(() => true)
  for (const { id, length } of structs) brought.set(id.client, id.clock, id.clock + length, true)
  return ({ client, clock }) => brought.get(client, clock) === true
}

function isSame(a: Nesting, b: Nesting): boolean {
  return a.deeper === b.deeper && a.base?.client === b.base?.client && a.base?.clock === b.base?.clock
}
