import { type Block, textOfBlock } from '../article/block-schema'
import { factsInText, factsOutside } from '../article/facts-in-text'
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
  /**
   * Of a claimed sentence, what looks like a fact and is wholly in no claim and under no standing word that there is
   * nothing more to check; offsets from the start of the block.
   */
  readonly unmarked: readonly TextRange[]
  /** The claims on it, in the order of their starts. */
  readonly claims: readonly ClaimId[]
  /** Who said that there is nothing to check, of these words or of earlier ones. */
  readonly marks: readonly NothingMark[]
  /** What people outside the project's list said of it, or changed, which does not count. */
  readonly fromOutside: readonly NothingMark[]
}

/** Where the claims and the other marks on a block are. */
export interface MarksOnBlock {
  readonly claims: readonly { readonly id: ClaimId; readonly ranges: readonly (TextRange | null)[] }[]
  readonly nothing: readonly Passage<NothingMark>[]
}

/** The sentences of a block, each with what was decided on it. `start` is the block's offset in the article. */
export function coverSentences(
  known: BlockSentences,
  block: Block,
  start: number,
  { claims, nothing }: MarksOnBlock
): readonly CoveredSentence[] {
  return known.of(block).map((within) => {
    const range = { start: start + within.start, end: start + within.end }
    const on = claims.flatMap(({ id, ranges }) => {
      const found = ranges.find((each) => each !== null && overlaps(each, range))
      return found ? [{ id, found }] : []
    })
    const here = nothing.filter((each) => overlaps(each.range, range))
    const marked = here.filter(({ isOutside }) => !isOutside)
    const unmarked = (): readonly TextRange[] => {
      const held = claims.flatMap(({ ranges }) => ranges.filter((each) => each !== null))
      const settled = marked.filter(({ isAsMarked }) => isAsMarked).map((each) => each.range)
      const ranges = [...held, ...settled].filter((each) => overlaps(each, range))
      return known.factsOutside(
        block,
        within,
        ranges.map((each) => moved(each, -start))
      )
    }
    const factsOf = (): readonly TextRange[] =>
      known.factsOutside(block, within, []).map((each) => moved(each, start))
    return {
      within,
      unmarked: on.length > 0 ? unmarked() : [],
      state: on.length > 0 ? 'claimed' : stateOf(marked, range, factsOf),
      claims: on.sort(byPlace).map(({ id }) => id),
      marks: marked.map(({ mark }) => mark),
      fromOutside: here.filter(({ isOutside }) => isOutside).map(({ mark }) => mark)
    }
  })
}

/** The sentences of a block's text, told once for each block. */
export class BlockSentences {
  private known = new WeakMap<Block, readonly TextRange[]>()
  private facts = new WeakMap<TextRange, readonly TextRange[]>()

  constructor(private language: string) {}

  of(block: Block): readonly TextRange[] {
    const known = this.known.get(block)
    if (known !== undefined) return known
    const sentences = sentencesOfText(textOfBlock(block), this.language)
    this.known.set(block, sentences)
    return sentences
  }

  /** What looks like a fact in one of these sentences and is in none of the ranges; all are offsets in the block. */
  factsOutside(block: Block, sentence: TextRange, ranges: readonly TextRange[]): readonly TextRange[] {
    const { start } = sentence
    const text = textOfBlock(block).slice(start, sentence.end)
    const facts = this.facts.get(sentence) ?? factsInText(text, this.language)
    this.facts.set(sentence, facts)
    const inSentence = ranges.map((each) => moved(each, -start))
    return factsOutside(text, facts, inSentence).map((each) => moved(each, start))
  }

  /** Answers whether the sentences may be others in this language. */
  speak(language: string): boolean {
    if (language === this.language) return false
    this.language = language
    this.known = new WeakMap()
    this.facts = new WeakMap()
    return true
  }
}

/** The counts with these sentences more, or less. */
export function addSentences(
  counts: SentenceCounts,
  sentences: readonly Pick<CoveredSentence, 'state' | 'unmarked'>[],
  sign: 1 | -1
): SentenceCounts {
  if (sentences.length === 0) return counts
  const some = { ...counts, total: counts.total + sign * sentences.length }
  for (const { state, unmarked } of sentences) {
    if (state !== 'open') some[state] += sign
    if (unmarked.length > 0) some.part += sign
  }
  return some
}

/**
 * What a sentence without a claim is. What was dismissed beside a claim that is gone, one fact of the sentence and as it was,
 * says nothing of the sentence: it has not changed.
 */
function stateOf(
  marked: readonly Passage<NothingMark>[],
  range: TextRange,
  factsOf: () => readonly TextRange[]
): SentenceState {
  if (marked.length === 0) return 'open'
  const isCovered = marked.some(
    (each) => each.isAsMarked && each.range.start <= range.start && each.range.end >= range.end
  )
  if (isCovered) return 'nothing'
  const facts = factsOf()
  const isOfFact = ({ isAsMarked, range: { start, end } }: Passage<NothingMark>): boolean =>
    isAsMarked && facts.some((fact) => fact.start === start && fact.end === end)
  return marked.every(isOfFact) ? 'open' : 'changed'
}

function overlaps(left: TextRange, right: TextRange): boolean {
  return left.start < right.end && right.start < left.end
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by }
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
