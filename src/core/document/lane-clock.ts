import * as Y from 'yjs'
import type { PersonId } from '../model/ids'
import type { Moment } from '../model/moment'
import { parseChange } from './read-entries'
import type { UpdateLane } from './update-lane'

/** Who wrote a lane's edits and when, as far as anybody wrote it down: by moments, and by records of changes. */
export class LaneClock {
  private readonly reached: readonly ReadonlyMap<number, number>[]
  private readonly told: readonly ({ readonly at: string; readonly by: PersonId } | null)[]

  constructor({ updates }: UpdateLane) {
    this.reached = updates.map((update) => Y.parseUpdateMeta(update).to)
    this.told = updates.map(toldIn)
  }

  /** Of the edit of this index. */
  at(index: number, moments: ReadonlyMap<number, readonly Moment[]>): Told {
    // a record stands right behind what it tells of
    const record = this.told[index] ?? this.told[index + 1] ?? null
    if (record !== null) return record
    for (const [client, clock] of this.reached[index] ?? []) {
      const moment = (moments.get(client) ?? []).find((each) => each.clock >= clock)
      if (moment !== undefined) return { at: moment.at, by: moment.by }
    }
    return { at: null, by: null }
  }
}

interface Told {
  readonly at: string | null
  readonly by: PersonId | null
}

/** What an update says of itself by a record of a change. */
function toldIn(update: Uint8Array): { readonly at: string; readonly by: PersonId } | null {
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue
    for (const value of struct.content.arr) {
      // most of what stands in a document is no record: to check each of them against its form takes seconds
      const change = isLikeRecord(value) ? parseChange(value) : null
      if (change !== null) return { at: change.at, by: change.by }
    }
  }
  return null
}

function isLikeRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'field' in value
}
