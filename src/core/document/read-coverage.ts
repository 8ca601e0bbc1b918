import type { ArticleText } from '../article/article-text'
import { lengthOfBlock } from '../article/block-delta'
import type { TextRange } from '../model/anchor'
import type { ClaimId, NothingId } from '../model/ids'
import type { NothingMark } from '../model/passage-mark'
import { type Coverage, noSentences } from '../model/sentence-counts'
import { addSentences, BlockSentences, coverSentences } from './cover-sentences'
import type { SentenceLine } from './coverage-index'
import type { Outside } from './outside'
import { PassageIndex } from './passage-index'
import type { ClaimView } from './project-snapshot'
import { RangeIndex } from './range-index'
import { parseNothingMark } from './read-entries'
import type { ProjectDocument } from './schema'

/** Where coverage is read. */
export interface CoveredIn {
  readonly document: ProjectDocument
  readonly article: ArticleText
  /** What people outside the project's list have a hand in. */
  readonly outside: Outside
}

/** What was decided on each sentence, read once and whole. */
export function readCoverage(
  place: CoveredIn,
  claims: readonly Pick<ClaimView, 'claim' | 'anchors'>[],
  language: string
): Coverage {
  const { article } = place
  let counts = noSentences
  const nothing: Coverage['nothing'][number][] = []
  const part: Coverage['part'][number][] = []
  const open: string[] = []
  const fromOutside = new Map<NothingId, NothingMark>()
  for (const line of readSentenceLines(place, claims, language)) {
    counts = addSentences(counts, [line], 1)
    for (const mark of line.fromOutside) fromOutside.set(mark.id, mark)
    const { within, range, state, marks, unmarked } = line
    if (state === 'claimed' && unmarked.length === 0) continue
    const start = range.start - within.start
    const wordsOf = (each: TextRange): string => article.slice(start + each.start, start + each.end)
    const words = wordsOf(within)
    if (state === 'claimed') part.push({ words, unmarked: unmarked.map(wordsOf) })
    else if (state === 'nothing') nothing.push({ words, marks })
    else open.push(words)
  }
  const read = { counts, part, nothing, open }
  return fromOutside.size === 0 ? read : { ...read, fromOutside: [...fromOutside.values()] }
}

/** Every sentence in order, with its place and what was decided on it. */
export function readSentenceLines(
  { document, article, outside }: CoveredIn,
  claims: readonly Pick<ClaimView, 'claim' | 'anchors'>[],
  language: string
): readonly SentenceLine[] {
  const ranges = new Map(claims.map(({ claim, anchors }) => [claim.id, anchors.map(({ range }) => range)]))
  const claimIndex = new RangeIndex<ClaimId>()
  claimIndex.set([...ranges])
  const marks = new PassageIndex<NothingId, NothingMark>(document.nothingToCheck, parseNothingMark, article, {
    outside,
    map: 'nothingToCheck'
  })
  Array.from(marks.settleInSteps())
  const sentences = new BlockSentences(language)
  return article.blocks.flatMap((block, index) => {
    const start = article.offsetOfBlock(index)
    const range = { start, end: start + lengthOfBlock(block) }
    const covered = coverSentences(sentences, block, start, {
      claims: claimIndex.in(range).map((id) => ({ id, ranges: ranges.get(id) ?? [] })),
      nothing: marks.in(range)
    })
    return covered.map((sentence) => ({
      ...sentence,
      range: { start: start + sentence.within.start, end: start + sentence.within.end }
    }))
  })
}
