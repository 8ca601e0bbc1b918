import * as Y from 'yjs'
import { integrationOrder, type Place, placesNamedBy, type Struct } from './integration-order'
import { type Neighbours, neighboursOf } from './neighbours'
import { type NestedRange, nestingsOf } from './nestings'
import { faultOfValues } from './value-depth'

/** A stretch of one Yjs client's clocks: from `from` up to, without, `to`. */
export interface ClockRange {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** What a Yjs update does, as far as the rules of the project folder ask. Plain data: it crosses between processes. */
export interface UpdateFacts {
  /** The clocks it fills; those of one client in their order. */
  readonly writes: readonly ClockRange[]
  readonly deletes: readonly ClockRange[]
  /** Of each client, the last place it builds on. What the update itself brings is left out. */
  readonly needs: readonly Place[]
  /** Where its items lie, but for those that are known to lie in a root type. */
  readonly nestings: readonly NestedRange[]
  /** Where its items say they were put, each after those it names. */
  readonly neighbours: readonly Neighbours[]
}

/** Why no record may hold the update. */
export type UpdateFault = 'malformed' | 'too-many-parts' | 'too-deep' | 'subdocument'

/** Items and deletions that one update may have. docs/decisions/0015-edits-count-by-rules.md, "Limits". */
const mostParts = 250_000

/** How deep values and types may lie in one another. Stet's own lie two deep. */
export const deepestNesting = 64

/**
 * What the update does, or why it is refused. It must be in memory of its own: of a view Yjs would read past the end.
 * Nothing of it is applied, and what Yjs would read otherwise when applying it than when listing it is refused.
 */
export function readUpdateFacts(update: Uint8Array): UpdateFacts | UpdateFault {
  try {
    return factsOf(update)
  } catch {
    return 'malformed'
  }
}

function factsOf(update: Uint8Array): UpdateFacts | UpdateFault {
  const { structs, ds } = Y.decodeUpdate(update)
  const deletes = [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, from: clock, to: clock + len }))
  )
  if (structs.length + deletes.length > mostParts) return 'too-many-parts'
  const writes = rangesOf(structs)
  if (writes === null || !deletes.every(isRange)) return 'malformed'
  // Yjs applies only the last of two blocks of one client, and the last may be an empty one.
  if (blockCount(update) !== new Set(structs.map(({ id }) => id.client)).size) return 'malformed'
  if (structs.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentDoc)) {
    return 'subdocument'
  }
  const order = integrationOrder(structs)
  if (order === null) return 'malformed'
  const nestings = nestingsOf(order)
  if (nestings.some(({ deeper }) => deeper > deepestNesting)) return 'too-deep'
  for (const struct of structs) {
    const fault = faultOfValues(struct, deepestNesting)
    if (fault !== null) return fault
  }
  return { writes, deletes, needs: needsOf(structs, writes), nestings, neighbours: neighboursOf(order) }
}

/** Number of clients' blocks the update says it has: the variable-length number it begins with. */
function blockCount(update: Uint8Array): number {
  let count = 0
  let unit = 1
  for (const byte of update) {
    count += (byte & 0x7f) * unit
    if (byte < 0x80) return count
    unit *= 0x80
  }
  return -1
}

/** The clocks that structs fill, neighbours joined; null when Yjs would not have written them so. */
function rangesOf(structs: readonly Struct[]): readonly ClockRange[] | null {
  const ranges: ClockRange[] = []
  const ends = new Map<number, number>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    const range = { client, from: clock, to: clock + struct.length }
    if (!isRange(range) || (ends.get(client) ?? clock) !== clock) return null
    ends.set(client, range.to)
    if (struct instanceof Y.Skip) continue
    const last = ranges.at(-1)
    if (last?.client === client && last.to === clock) ranges[ranges.length - 1] = { ...last, to: range.to }
    else ranges.push(range)
  }
  return ranges
}

const highestClientId = 0xffff_ffff

function isRange({ client, from, to }: ClockRange): boolean {
  return client <= highestClientId && to > from && Number.isSafeInteger(to)
}

function needsOf(structs: readonly Struct[], writes: readonly ClockRange[]): readonly Place[] {
  const last = new Map<number, number>()
  for (const struct of structs) {
    for (const { client, clock } of placesNamedBy(struct)) {
      if (clock >= (last.get(client) ?? 0)) last.set(client, clock)
    }
  }
  const isBrought = ({ client, clock }: Place) =>
    writes.some((range) => range.client === client && range.from <= clock && clock < range.to)
  // What comes before the clocks it fills of a client must be there for them anyway.
  return [...last].map(([client, clock]) => ({ client, clock })).filter((place) => !isBrought(place))
}
