import type { TextRange } from '../model/anchor'
import { lengthOfBlock, textOfBlocks } from './block-delta'
import type { Block } from './block-schema'
import type { TextStep } from './diff-text'
import { diffWords } from './diff-words'
import { type BlockPair, type BlockPairs, pairBlocks } from './pair-blocks'

/**
 * One step from today's text to the draft's, by characters. `take` and `put` are the two ends of a move: a block
 * taken from its old place, and put at its new one.
 */
export type DraftStep =
  | { readonly kind: 'keep' | 'delete' | 'insert'; readonly length: number }
  | { readonly kind: 'take' | 'put'; readonly length: number; readonly move: number }

/** A block that stands elsewhere in the draft, with its closing newline. */
export interface BlockMove {
  /** Its place in today's text. */
  readonly from: TextRange
  /** Its place in the draft. */
  readonly to: TextRange
  /** Its index among today's blocks, and among the draft's. */
  readonly fromBlock: number
  readonly toBlock: number
  /** What became of its words on the way. */
  readonly steps: readonly TextStep[]
}

/** How a draft comes of today's article. */
export interface DraftDiff {
  readonly steps: readonly DraftStep[]
  readonly moves: readonly BlockMove[]
}

/**
 * How the draft comes of today's article, by words: as little as possible goes and comes, and blocks that stand
 * elsewhere are moves. 100,000 words take well under a second.
 */
export function diffDraft(before: readonly Block[], after: readonly Block[]): DraftDiff {
  const pairs = pairBlocks(before, after)
  const taken = new Map(pairs.moved.map((pair, move) => [pair.before, move]))
  const put = new Map(pairs.moved.map((pair, move) => [pair.after, move]))
  const steps = diffWithoutMoves(before, after, pairs, { taken, put })
  const old = placesOf(before)
  const now = placesOf(after)
  const moves = pairs.moved.map(
    (pair): BlockMove => ({
      from: rangeAt(old, pair.before),
      to: rangeAt(now, pair.after),
      fromBlock: pair.before,
      toBlock: pair.after,
      steps: diffWords(textAt(before, pair.before), textAt(after, pair.after))
    })
  )
  const weaver = new Weaver(moves, seamsOf(before, taken), seamsOf(after, put))
  return { steps: weaver.weave(steps), moves }
}

interface MovedBlocks {
  readonly taken: ReadonlyMap<number, number>
  readonly put: ReadonlyMap<number, number>
}

/** The steps as if the moved blocks were in neither text. */
function diffWithoutMoves(
  before: readonly Block[],
  after: readonly Block[],
  { kept, changed }: BlockPairs,
  { taken, put }: MovedBlocks
): readonly TextStep[] {
  const steps: TextStep[] = []
  const compare = (from: Corner, to: Corner): readonly TextStep[] => {
    const old = before.slice(from.before, to.before).filter((_, index) => !taken.has(from.before + index))
    const now = after.slice(from.after, to.after).filter((_, index) => !put.has(from.after + index))
    return diffWords(textOfBlocks(old), textOfBlocks(now))
  }
  const inside = changed.values()
  let next = inside.next()
  const compareGap = (from: Corner, to: Corner): void => {
    const pairs: BlockPair[] = []
    for (; !next.done && next.value.after < to.after; next = inside.next()) pairs.push(next.value)
    for (const step of cheaper(compare(from, to), compareByPairs(from, to, pairs, compare))) steps.push(step)
  }
  let from: Corner = { before: 0, after: 0 }
  for (const pair of kept) {
    compareGap(from, pair)
    steps.push({ kind: 'keep', length: textAt(before, pair.before).length })
    from = behind(pair)
  }
  compareGap(from, { before: before.length, after: after.length })
  return steps
}

/** A place between blocks of both versions. */
type Corner = Pick<BlockPair, 'before' | 'after'>

function behind({ before, after }: Corner): Corner {
  return { before: before + 1, after: after + 1 }
}

/** The steps with each paragraph compared with the one it came from, and what is between with what is between. */
function compareByPairs(
  from: Corner,
  to: Corner,
  pairs: readonly BlockPair[],
  compare: (from: Corner, to: Corner) => readonly TextStep[]
): readonly TextStep[] | null {
  if (pairs.length === 0) return null
  let last = from
  const steps = pairs.flatMap((pair) => {
    const parts = [...compare(last, pair), ...compare(pair, behind(pair))]
    last = behind(pair)
    return parts
  })
  return [...steps, ...compare(last, to)]
}

/** A paragraph that was cut or joined keeps more of its words without its pair, any other reads better with it. */
function cheaper(whole: readonly TextStep[], byPairs: readonly TextStep[] | null): readonly TextStep[] {
  return byPairs !== null && costOf(byPairs) <= costOf(whole) ? byPairs : whole
}

function costOf(steps: readonly TextStep[]): number {
  return steps.reduce(
    (sum, step) =>
      step.kind === 'keep' ? sum : sum + (step.kind === 'insert' ? step.text.length : step.length),
    0
  )
}

function textAt(blocks: readonly Block[], index: number): string {
  return textOfBlocks(blocks.slice(index, index + 1))
}

function placesOf(blocks: readonly Block[]): readonly TextRange[] {
  let start = 0
  return blocks.map((block) => {
    const range = { start, end: start + lengthOfBlock(block) }
    start = range.end
    return range
  })
}

function rangeAt(places: readonly TextRange[], index: number): TextRange {
  return places[index] ?? { start: 0, end: 0 }
}

/** Where a moved block belongs, counted in the text without the moved ones. */
interface Seam {
  readonly offset: number
  readonly move: number
}

function seamsOf(blocks: readonly Block[], moved: ReadonlyMap<number, number>): readonly Seam[] {
  let offset = 0
  return blocks.flatMap((block, index): Seam[] => {
    const move = moved.get(index)
    if (move !== undefined) return [{ offset, move }]
    offset += lengthOfBlock(block)
    return []
  })
}

/** Puts the moves back into the steps that were made without them. */
class Weaver {
  readonly #steps: DraftStep[] = []
  #old = 0
  #now = 0
  #taken = 0
  #put = 0

  constructor(
    private readonly moves: readonly BlockMove[],
    private readonly takes: readonly Seam[],
    private readonly puts: readonly Seam[]
  ) {}

  weave(steps: readonly TextStep[]): readonly DraftStep[] {
    for (const step of steps) {
      let left = step.kind === 'insert' ? step.text.length : step.length
      while (left > 0) {
        this.#closeSeams()
        const length = Math.min(left, this.#room(step.kind))
        this.#push({ kind: step.kind, length })
        if (step.kind !== 'insert') this.#old += length
        if (step.kind !== 'delete') this.#now += length
        left -= length
      }
    }
    this.#closeSeams()
    return this.#steps
  }

  #closeSeams(): void {
    for (let seam = this.takes[this.#taken]; seam?.offset === this.#old; seam = this.takes[this.#taken]) {
      this.#steps.push({ kind: 'take', length: lengthOf(this.moves[seam.move]?.from), move: seam.move })
      this.#taken += 1
    }
    for (let seam = this.puts[this.#put]; seam?.offset === this.#now; seam = this.puts[this.#put]) {
      this.#steps.push({ kind: 'put', length: lengthOf(this.moves[seam.move]?.to), move: seam.move })
      this.#put += 1
    }
  }

  /** Characters until the next seam that a step of this kind would pass. */
  #room(kind: TextStep['kind']): number {
    const take = (this.takes[this.#taken]?.offset ?? Number.POSITIVE_INFINITY) - this.#old
    const put = (this.puts[this.#put]?.offset ?? Number.POSITIVE_INFINITY) - this.#now
    return Math.min(kind === 'insert' ? put : take, kind === 'delete' ? take : put)
  }

  #push(step: { readonly kind: TextStep['kind']; readonly length: number }): void {
    const last = this.#steps.at(-1)
    if (last?.kind === step.kind)
      this.#steps[this.#steps.length - 1] = { ...step, length: last.length + step.length }
    else this.#steps.push(step)
  }
}

function lengthOf(range: TextRange | undefined): number {
  return range === undefined ? 0 : range.end - range.start
}
