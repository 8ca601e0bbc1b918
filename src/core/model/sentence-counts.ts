import type { NothingMark } from './passage-mark'

/** How far the breakdown of an article is: how many of its sentences somebody has decided on. */
export interface SentenceCounts {
  readonly total: number
  /** With a claim on at least some of their words. */
  readonly claimed: number
  /** Of these, with a number, a name or quoted words that no claim holds: they are covered, but marked in part. */
  readonly part: number
  /** Of which somebody said that there is nothing to check. */
  readonly nothing: number
  /** Of which somebody said so before their words changed. They are not covered. */
  readonly changed: number
}

/** What was decided on the article's sentences. */
export interface Coverage {
  readonly counts: SentenceCounts
  /** Sentences with nothing to check, in reading order: their words as they are, and who said so. */
  readonly nothing: readonly { readonly words: string; readonly marks: readonly NothingMark[] }[]
  /** Sentences that are marked in part, in reading order, with what in them looks like a fact and is in no claim. */
  readonly part: readonly { readonly words: string; readonly unmarked: readonly string[] }[]
  /** Words of the sentences that nobody has decided on, or not as they read now, in reading order. */
  readonly open: readonly string[]
  /** What people outside the project's list said of sentences, or changed: that does not count. */
  readonly fromOutside?: readonly NothingMark[]
}

export const noSentences: SentenceCounts = { total: 0, claimed: 0, part: 0, nothing: 0, changed: 0 }

/** Sentences that nobody has decided on, or not as they read now. */
export function uncoveredOf({ total, claimed, nothing }: SentenceCounts): number {
  return total - claimed - nothing
}

/** Covered sentences of a hundred, rounded down, so that only all of them make 100; 100 where there are none. */
export function coveragePercent(counts: SentenceCounts): number {
  const { total, claimed, nothing } = counts
  return total === 0 ? 100 : Math.floor((100 * (claimed + nothing)) / total)
}
