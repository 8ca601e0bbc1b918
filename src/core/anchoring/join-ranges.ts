import type { TextRange } from '../model/anchor'

/** The ranges in reading order, those that overlap or touch as one. */
export function joinRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = []
  for (const range of ranges.toSorted((left, right) => left.start - right.start || left.end - right.end)) {
    const last = joined.at(-1)
    if (last === undefined || range.start > last.end) joined.push(range)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return joined
}
