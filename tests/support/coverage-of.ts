import { CoverageIndex, type SentenceLine } from '../../src/core/document/coverage-index'
import { markNothing } from '../../src/core/document/nothing-to-check'
import { PassageIndex } from '../../src/core/document/passage-index'
import { parseNothingMark } from '../../src/core/document/read-entries'
import { type NothingId, newId } from '../../src/core/model/ids'
import type { NothingMark } from '../../src/core/model/passage-mark'
import { fillPseudoRandom, own, type Replica } from './replica'

/** What a window knows of a replica's sentences, and keeps up to date. */
export interface FollowedCoverage {
  readonly nothing: PassageIndex<NothingId, NothingMark>
  readonly coverage: CoverageIndex
}

/** Follows the sentences of a replica from now on. */
export function followCoverage({ document, article, view }: Replica): FollowedCoverage {
  const nothing = new PassageIndex<NothingId, NothingMark>(document.nothingToCheck, parseNothingMark, article)
  const coverage = new CoverageIndex(article, view, nothing)
  nothing.follow()
  coverage.follow(document.doc)
  return { nothing, coverage }
}

/** Says that there is nothing to check in the sentences that begin so. */
export function sayNothing(replica: Replica, ...beginnings: readonly string[]): readonly NothingId[] {
  const { coverage } = followCoverage(replica)
  const sentences = beginnings.map((beginning) => ({
    id: newId('nothing', fillPseudoRandom),
    range: lineOf(replica, coverage, beginning).range
  }))
  markNothing(replica, sentences, { by: replica.person, at: '2022-02-02T00:00:00Z' }, own)
  replica.undo.stopCapturing()
  return sentences.map(({ id }) => id)
}

/** The sentence that begins so. */
export function lineOf(
  { article }: Replica,
  { lines }: Pick<CoverageIndex, 'lines'>,
  beginning: string
): SentenceLine {
  const found = lines.find(({ range }) => article.slice(range.start, range.end).startsWith(beginning))
  if (found === undefined) throw new Error(`no sentence begins with “${beginning}”`)
  return found
}

/** The sentences with their states, by their words. */
export function statesOf({ article }: Replica, { lines }: Pick<CoverageIndex, 'lines'>): readonly string[] {
  return lines.map(({ range, state }) => `${state}: ${article.slice(range.start, range.end)}`)
}
