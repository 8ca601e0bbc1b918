import type { CslItem } from './source'

/** How a file of sources is written. */
export type SourcesFormat = 'BibTeX' | 'RIS' | 'CSL-JSON'

/** A source of such a file. */
export interface SourceOfFile {
  /** What the file calls it: its citation key, or its place, from 1. */
  readonly name: string
  readonly item: CslItem
  /** What the person should know of how it was read; "" for nothing. */
  readonly note: string
}

/** An entry that could not be read. */
export interface UnreadEntry {
  /** How it begins, or what the file calls it. */
  readonly name: string
  /** In words. */
  readonly why: string
}

/** What a file of sources holds: every entry is either read or among those that are not. */
export interface ReadSources {
  readonly format: SourcesFormat
  readonly sources: readonly SourceOfFile[]
  readonly unread: readonly UnreadEntry[]
  /** How many more were not read, behind those that are named; absent for none. */
  readonly unnamed?: number
  /** What the person should know of the file as a whole, such as how its letters were read, in sentences; absent for nothing. */
  readonly remarks?: readonly string[]
  /** Fields that Stet has no place for, by how many entries have them. */
  readonly leftOut: readonly { readonly field: string; readonly count: number }[]
}
