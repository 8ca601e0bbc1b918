import type { PersonId } from '../model/ids'
import type { LastingEntry, LastingMap } from './lasting-entries'

/** What people outside the list may say, do and change, by the name of the map in the document. */
export type OutsiderMap =
  | 'checks'
  | 'claims'
  | 'confirmations'
  | 'corrections'
  | 'decisions'
  | 'evidence'
  | 'info'
  | 'nothingToCheck'
  | 'passes'
  | 'posts'
  | 'relations'
  | 'sources'
  | 'style'
  | 'threads'
  | 'ticks'

/** An entry of a map, and whose it says that it is. */
export interface SaidBy {
  readonly id: string
  readonly by: PersonId
}

/** Whether an entry of a map is by somebody who is not on the project's list of people, or was changed by one. */
export type OutsideTest = (map: OutsiderMap, said: SaidBy) => boolean

/**
 * What people have had a hand in who are not on the project's list. Told from the list alone, so that every computer
 * comes to the same; nobody is outside where nobody but the maker was ever put on it.
 */
export interface Outside {
  readonly isOutside: OutsideTest
  /** Whether a field of what somebody on the list wrote has a value that was written from outside, or was deleted past Stet. */
  readonly hasTurned: (map: OutsiderMap, id: string, field: string) => boolean
  /** Whether what somebody on the list wrote was taken away (`removed`) from outside: that counts for nothing. */
  readonly isTakenAway: (map: OutsiderMap, id: string) => boolean
  /**
   * What of an entry counts as written from outside: its fields that do, and "" for the entry itself. Nothing where
   * it counts as written by somebody on the list.
   */
  readonly partsOutside: (map: OutsiderMap, said: SaidBy) => readonly string[]
  /** Whether what somebody on the list wrote whole, and once, was written over from outside: what it said is gone. */
  readonly isWrittenOver: (map: 'posts' | 'threads', id: string) => boolean
  /**
   * What somebody wrote there who is on the list, or was, and what stands otherwise, or no more, past Stet; null for all
   * other entries.
   */
  readonly keptEntry: (map: LastingMap, id: string) => KeptEntry | null
  /** Whether anybody wrote this key of a map who is on the list, or was: everybody's counts where there is no list. */
  readonly wasWritten: (map: OutsiderMap, id: string) => boolean
  /** Whether the value of a map's key, which no person is named in, was written from outside, or was deleted past Stet. */
  readonly isSetOutside: (map: 'info' | 'style', key: string) => boolean
  /** The people outside who have a hand in an entry; null for somebody who has not introduced themselves. */
  readonly handsOn: (map: OutsiderMap, said: SaidBy) => readonly (PersonId | null)[]
}

/** What somebody on the list wrote, as it counts whatever was made of it. */
export interface KeptEntry extends Pick<LastingEntry, 'fields' | 'meddling' | 'version'> {
  /** Whoever wrote it is still on the list. */
  readonly isByMember: boolean
  /** Who wrote over it; null for somebody who has not introduced themselves. Nobody knows who deleted something. */
  readonly hands: readonly (PersonId | null)[]
  /** Somebody on the list has confirmed that it stays as it was, or it stands so again. */
  readonly isConfirmed: boolean
}

/** Where nothing is signed, or nobody asks. */
export const nobodyOutside: Outside = {
  isOutside: () => false,
  hasTurned: () => false,
  isTakenAway: () => false,
  isWrittenOver: () => false,
  keptEntry: () => null,
  partsOutside: () => [],
  wasWritten: () => true,
  isSetOutside: () => false,
  handsOn: () => []
}
