import type { TextRange } from '../model/anchor'
import type { ArticleChange, ArticleText } from './article-text'
import { type Block, textOfBlock } from './block-schema'
import type { TextFinder } from './find-text'

/**
 * Where a query stands in an article that goes on being edited. Searches a bounded piece at a time, so that typing
 * never waits for it, and after an edit only the blocks that changed. Matches never cross blocks.
 */
export class ArticleSearch {
  /** Matches by block, offsets from the block's start; null for a block still to be searched. */
  private readonly byBlock: (readonly TextRange[] | null)[]
  private found = 0
  /** No block before this one waits to be searched. */
  private next = 0
  private readonly stop: () => void

  constructor(
    private readonly article: ArticleText,
    private readonly finder: TextFinder
  ) {
    this.byBlock = article.blocks.map(() => null)
    this.stop = article.observe((change) => this.follow(change))
  }

  /** How many matches are known so far. */
  get count(): number {
    return this.found
  }

  /** Whether the whole article was searched. */
  get isDone(): boolean {
    return this.next >= this.byBlock.length
  }

  /** Searches on through about this many characters. Answers whether all is done. */
  advance(characters: number): boolean {
    for (let left = characters; left > 0 && !this.isDone; this.next += 1) {
      if (this.byBlock[this.next] === null) left -= this.searchBlock(this.next)
    }
    return this.isDone
  }

  /** The known matches within a range of the article, in order. Blocks in it that wait are searched at once. */
  in(range: TextRange): readonly TextRange[] {
    const last = this.article.blockAt(Math.max(range.start, range.end - 1))
    const matches: TextRange[] = []
    for (let index = this.article.blockAt(range.start); index <= last; index += 1) {
      if (this.byBlock[index] === null) this.searchBlock(index)
      matches.push(
        ...this.matchesOf(index).filter(({ start, end }) => end > range.start && start < range.end)
      )
    }
    return matches
  }

  /** All matches, in order; searches what is left. */
  all(): readonly TextRange[] {
    this.advance(Number.POSITIVE_INFINITY)
    return this.byBlock.flatMap((_, index) => this.matchesOf(index))
  }

  /** The first match that starts at the offset or after it, from the article's start again if there is none. */
  atOrAfter(offset: number): TextRange | null {
    const first = this.article.blockAt(offset)
    for (const index of round(first, 1, this.byBlock.length)) {
      const match = this.matchesIn(index).find(({ start }) => index !== first || start >= offset)
      if (match !== undefined) return match
    }
    return this.matchesIn(first)[0] ?? null
  }

  /** The last match that starts before the offset, from the article's end again if there is none. */
  before(offset: number): TextRange | null {
    const first = this.article.blockAt(offset)
    for (const index of round(first, -1, this.byBlock.length)) {
      const match = this.matchesIn(index).findLast(({ start }) => index !== first || start < offset)
      if (match !== undefined) return match
    }
    return this.matchesIn(first).at(-1) ?? null
  }

  /** Which one the match is, from 1; 0 for a range that is no match. Of the matches known so far. */
  ordinalOf({ start, end }: TextRange): number {
    const block = this.article.blockAt(start)
    const inside = this.matchesOf(block).findIndex((match) => match.start === start && match.end === end)
    if (inside < 0) return 0
    let before = 0
    for (let index = 0; index < block; index += 1) before += this.byBlock[index]?.length ?? 0
    return before + inside + 1
  }

  /** Stops following the article. */
  destroy(): void {
    this.stop()
  }

  private follow({ from, removed, inserted }: ArticleChange): void {
    const gone = this.byBlock.splice(from, removed.length, ...inserted.map(() => null))
    for (const matches of gone) this.found -= matches?.length ?? 0
    this.next = Math.min(this.next, from)
  }

  private matchesIn(index: number): readonly TextRange[] {
    if (this.byBlock[index] === null) this.searchBlock(index)
    return this.matchesOf(index)
  }

  private matchesOf(index: number): readonly TextRange[] {
    const matches = this.byBlock[index] ?? []
    if (matches.length === 0) return matches
    const base = this.article.offsetOfBlock(index)
    return matches.map(({ start, end }) => ({ start: base + start, end: base + end }))
  }

  /** Answers with the length of what was searched. */
  private searchBlock(index: number): number {
    const text = textOf(this.article.blocks[index])
    const matches = this.finder.find(text)
    this.byBlock[index] = matches
    this.found += matches.length
    return text.length + 1
  }
}

function textOf(block: Block | undefined): string {
  return block === undefined ? '' : textOfBlock(block)
}

/** Every index once, from the first on (1) or back (-1), round at the ends. */
function* round(first: number, step: 1 | -1, count: number): Generator<number> {
  for (let done = 0; done < count; done += 1) yield (first + step * done + count * 2) % count
}
