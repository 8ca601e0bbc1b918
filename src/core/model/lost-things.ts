import type { ChangeRecord } from './activity'
import type { LossPlace } from './loss'

/** The maps of a project whose entries can be lost. */
export const lostMaps = ['claims', 'checks', 'evidence', 'sources'] as const
export type LostMap = (typeof lostMaps)[number]

/** An entry that was taken away. */
export interface LostEntry {
  readonly of: LostMap
  readonly id: string
  /** What it said, where it was deleted outright, which no unaltered Stet does; null where it is only hidden. */
  readonly fields: Readonly<Record<string, unknown>> | null
}

/** Words that were deleted, under one set of attributes. Their characters are named by client and clock, from here on. */
export interface LostWords {
  readonly client: number
  readonly clock: number
  readonly text: string
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>
}

/** What a run of edits took away and is not back. */
export interface LostThings {
  readonly entries: readonly LostEntry[]
  /** In the order of the article. */
  readonly words: readonly LostWords[]
}

/** The field of a record that says that a loss was brought back. */
const broughtBack = 'brought back'

/** Characters and entries that one client made, by its clock. */
export interface MadeRange {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** Says, in a record, that a loss was brought back, and which characters were made for it. */
export function restorationFields(
  place: LossPlace,
  { client, from, to }: MadeRange
): Omit<ChangeRecord, 'by' | 'at'> {
  const made = `${client} ${from} ${to}`
  return { of: 'loss', id: keyOfLoss(place), claimId: null, field: broughtBack, from: null, to: made }
}

/** The characters that a record says were made to bring a loss back; null for any other record. */
export function parseRestoration(change: ChangeRecord): { loss: string; made: MadeRange } | null {
  if (change.of !== 'loss' || change.field !== broughtBack || typeof change.to !== 'string') return null
  const [client = Number.NaN, from = Number.NaN, to = Number.NaN] = change.to.split(' ').map(Number)
  const isWhole = [client, from, to].every(Number.isSafeInteger)
  return isWhole ? { loss: change.id, made: { client, from, to } } : null
}

/** Names a loss in its project. */
export function keyOfLoss({ replica, from, to }: LossPlace): string {
  return `${replica} ${from} ${to}`
}
