/** What a part of the fault tests came to. */
export interface Tally {
  /** Faults that were made to happen. */
  faults: number
  /** Edits, pictures, drafts and exports that were said to be safe. */
  acknowledged: number
  /** Of those, what was not there in the end. */
  lost: number
  /** Readers of the same files who read something else, and damaged bytes that were taken for sound. */
  diverged: number
  /** Edits that were said not to be saved, and bytes that were not believed. */
  refused: number
}

export interface Finding {
  /** What was tried, in words that let it be repeated. */
  readonly trial: string
  readonly what: string
}

export function emptyTally(): Tally {
  return { faults: 0, acknowledged: 0, lost: 0, diverged: 0, refused: 0 }
}

export function addTally(sum: Tally, more: Tally): void {
  for (const key of ['faults', 'acknowledged', 'lost', 'diverged', 'refused'] as const) sum[key] += more[key]
}

/** Where a part reports to while it goes on. */
export interface Report {
  add(more: Partial<Tally>): void
  find(finding: Finding): void
}
