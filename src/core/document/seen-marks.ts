import type { ReachedPairs, SeenMarks } from '../model/seen'
import type { Reached, SeenState } from './unread-activity'

/** What a person has seen, from what their computer kept. */
export function parseSeen({ here, seen, read }: SeenMarks): SeenState {
  return {
    here: new Map(here),
    seen: new Map(seen),
    read: new Map(read.map(([client, clocks]) => [client, new Set(clocks)]))
  }
}

/** What is kept of what a person has seen. */
export function serializeSeen({ here, seen, read }: SeenState, losses: readonly string[]): SeenMarks {
  return {
    here: pairsOf(here),
    seen: pairsOf(seen),
    read: [...read].map(([client, clocks]) => [client, [...clocks]] as const),
    losses
  }
}

function pairsOf(reached: Reached): ReachedPairs {
  return [...reached]
}
