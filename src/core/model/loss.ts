import type { PersonId } from './ids'

/** A run of one session's edits. */
export interface LossPlace {
  /** The session's replica id. */
  readonly replica: string
  /** Index of the first of its edits, and of the one behind the last. */
  readonly from: number
  readonly to: number
}

/** How much of what went away. */
export interface LossCounts {
  readonly claims: number
  readonly checks: number
  readonly evidence: number
  readonly sources: number
  readonly words: number
}

/** Much that one person took away in a short time. */
export interface Loss extends LossPlace {
  /** Null where nobody wrote it down. */
  readonly by: PersonId | null
  /** ISO 8601 in UTC, as claimed; null where nobody wrote it down. */
  readonly at: string | null
  /** It came with a draft that was applied. */
  readonly isByDraft: boolean
  /** What went away then. */
  readonly gone: LossCounts
  /** What of it is not back by now. */
  readonly missing: LossCounts
}
