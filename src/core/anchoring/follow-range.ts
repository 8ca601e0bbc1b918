import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import { shiftRange } from './shift-range'

/** A range of the article that goes where edits move its words. */
export interface FollowedRange {
  /** Where it is by now: empty where all its words are gone. */
  now(): TextRange
  /** Stops following. */
  stop(): void
}

/** Follows a range through edits, own and others'. What is put in at its edges stays outside. */
export function followRange(article: ArticleText, range: TextRange): FollowedRange {
  let now = range
  const stop = article.observe(({ delta }) => {
    now = shiftRange(now, delta)
  })
  return { now: () => now, stop }
}
