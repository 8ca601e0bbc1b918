import { type Block, textOfBlock } from '../article/block-schema'
import { sentencesOfText } from '../article/sentences-of-text'
import type { TextRange } from '../model/anchor'
import type { ClaimId } from '../model/ids'
import type { NothingMark } from '../model/passage-mark'
import type { SentenceCounts } from '../model/sentence-counts'
import type { Passage } from './passage-index'

/**
 * What somebody has decided on a sentence. `claimed`: a claim stands on words of it. `nothing`: there is nothing to check.
 * `changed`: somebody said so, and its words have changed since. `open`: nobody has.
 */
export type SentenceState = 'claimed' | 'nothing' | 'changed' | 'open'

/** A sentence of the article, and what was decided on it. */
export interface CoveredSentence {
  /** Offsets from the start of its block. */
  readonly within: TextRange
  readonly state: SentenceState
  /** The claims on it, in the order of their starts. */
  readonly claims: readonly ClaimId[]
  /** Who said that there is nothing to check, of these words or of earlier ones. */
  readonly marks: readonly NothingMark[]
}

/** Where the claims and the other marks on a block are. */
export interface MarksOnBlock {
  readonly claims: readonly { readonly id: ClaimId; readonly ranges: readonly (TextRange | null)[] }[]
  readonly nothing: readonly Passage<NothingMark>[]
}

/** The sentences of a block, each with what was decided on it. `start` is the block's offset in the article. */
export function coverSentences(
  sentences: readonly TextRange[],
  start: number,
  { claims, nothing }: MarksOnBlock
): readonly CoveredSentence[] {
  return sentences.map((within) => {
    const range = { start: start + within.start, end: start + within.end }
    const on = claims.flatMap(({ id, ranges }) => {
      const found = ranges.find((each) => each !== null && overlaps(each, range))
      return found ? [{ id, found }] : []
    })
    const marked = nothing.filter((each) => overlaps(each.range, range))
    return {
      within,
      state: on.length > 0 ? 'claimed' : stateOf(marked, range),
      claims: on.sort(byPlace).map(({ id }) => id),
      marks: marked.map(({ mark }) => mark)
    }
  })
}

/** The sentences of a block's text, told once for each block. */
export class BlockSentences {
  private known = new WeakMap<Block, readonly TextRange[]>()

  constructor(private language: string) {}

  of(block: Block): readonly TextRange[] {
    const known = this.known.get(block)
    if (known !== undefined) return known
    const sentences = sentencesOfText(textOfBlock(block), this.language)
    this.known.set(block, sentences)
    return sentences
  }

  /** Answers whether the sentences may be others in this language. */
  speak(language: string): boolean {
    if (language === this.language) return false
    this.language = language
    this.known = new WeakMap()
    return true
  }
}

/** The counts with these sentences more, or less. */
export function addSentences(
  counts: SentenceCounts,
  sentences: readonly Pick<CoveredSentence, 'state'>[],
  sign: 1 | -1
): SentenceCounts {
  if (sentences.length === 0) return counts
  const some = { ...counts, total: counts.total + sign * sentences.length }
  for (const { state } of sentences) if (state !== 'open') some[state] += sign
  return some
}

function stateOf(marked: readonly Passage<NothingMark>[], range: TextRange): SentenceState {
  if (marked.length === 0) return 'open'
  const isCovered = marked.some(
    (each) => each.isAsMarked && each.range.start <= range.start && each.range.end >= range.end
  )
  return isCovered ? 'nothing' : 'changed'
}

function overlaps(left: TextRange, right: TextRange): boolean {
  return left.start < right.end && right.start < left.end
}

interface OnSentence {
  readonly id: ClaimId
  readonly found: TextRange
}

function byPlace(left: OnSentence, right: OnSentence): number {
  return (
    left.found.start - right.found.start ||
    right.found.end - left.found.end ||
    (left.id < right.id ? -1 : Number(left.id > right.id))
  )
}
