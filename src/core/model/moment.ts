import type { PersonId } from './ids'

/** Written beside the edits now and then: who had written this far, and when. */
export interface Moment {
  /** The Yjs clock that the writing client had reached: how many characters and entries it had made. */
  readonly clock: number
  /** When this stretch of writing began and ended, as the clock of that computer claimed. ISO 8601 in UTC. */
  readonly since: string
  readonly at: string
  readonly by: PersonId
  /**
   * What the client had of others by then that it had not when it wrote its moment before: a Yjs state vector. Absent
   * in moments written before it was noted.
   */
  readonly seen?: Uint8Array
}

/** An earlier state of the article: the first `count` edits of a session, with what their writer had seen of others. */
export interface HistoryPlace {
  /** The session's replica id. */
  readonly replica: string
  readonly count: number
}

/** A stretch of one person's writing, and the state it led to. */
export interface HistoryStretch extends HistoryPlace {
  /** Null for edits made before moments were written down, and for the article as it was received. */
  readonly by: PersonId | null
  /** As claimed; null where `by` is. */
  readonly from: string | null
  readonly to: string | null
  /** Words that came and went. */
  readonly added: number
  readonly removed: number
  /** Whether it was written down what the writer had seen of others' work; else their state holds earlier sessions whole. */
  readonly isTold: boolean
}
