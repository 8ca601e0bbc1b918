import type * as Y from 'yjs'
import type { ArticleChange, ArticleText } from '../article/article-text'
import { lengthOfBlock } from '../article/block-delta'
import type { Block } from '../article/block-schema'
import type { TextRange } from '../model/anchor'
import type { NothingId } from '../model/ids'
import type { NothingMark } from '../model/passage-mark'
import { noSentences, type SentenceCounts } from '../model/sentence-counts'
import { addSentences, BlockSentences, type CoveredSentence, coverSentences } from './cover-sentences'
import type { PassageIndex } from './passage-index'
import type { ProjectView, ViewCause } from './project-view'
import { isSameEntry } from './same-entry'

/** A sentence with its place in the article. */
export interface SentenceLine extends CoveredSentence {
  readonly range: TextRange
}

/** A block and what was decided on its sentences. */
interface BlockEntry {
  readonly block: Block
  /** Null until somebody asks. */
  sentences: readonly CoveredSentence[] | null
  readonly ids: Set<string>
}

/** So few blocks are looked up one by one; more of them in one walk. */
const fewBlocks = 16

type Listener = (cause: ViewCause) => void

/**
 * What was decided on each sentence of the article. Everything is told once; after that a key costs its own block, and a
 * claim or a mark the blocks that it stands on.
 */
export class CoverageIndex {
  private readonly entries: BlockEntry[]
  private readonly dirty = new Set<BlockEntry>()
  /** The blocks whose sentences were told with a claim or a mark on them. */
  private readonly blocksOf = new Map<string, Set<BlockEntry>>()
  private readonly sentences: BlockSentences
  private sums: SentenceCounts = noSentences
  private shown: SentenceCounts = noSentences
  private cause: ViewCause | null = null
  private readonly listeners = new Set<Listener>()

  constructor(
    private readonly article: ArticleText,
    private readonly view: ProjectView,
    private readonly nothing: PassageIndex<NothingId, NothingMark>
  ) {
    this.sentences = new BlockSentences(view.info.language)
    this.entries = article.blocks.map((block) => this.entryOf(block))
  }

  /** How many sentences there are, and how many of them are covered. The same object until that changes. */
  get counts(): SentenceCounts {
    this.refresh()
    if (!isSameEntry(this.shown, this.sums)) this.shown = this.sums
    return this.shown
  }

  /** The sentences of the blocks that the range touches, in order. */
  sentencesIn(range: TextRange): readonly SentenceLine[] {
    this.refresh()
    const last = this.article.blockAt(Math.max(range.start, range.end - 1))
    const lines: SentenceLine[] = []
    for (let index = this.article.blockAt(range.start); index <= last; index += 1) {
      lines.push(...this.linesOf(index))
    }
    return lines
  }

  /** All sentences in order. */
  get lines(): readonly SentenceLine[] {
    this.refresh()
    return this.entries.flatMap((_, index) => this.linesOf(index))
  }

  /**
   * The first sentence after the offset (1), or the last before it (-1), that nobody has decided on, or not as it reads now;
   * round at the ends. Null when there is none.
   */
  nextOpen(offset: number, step: 1 | -1): SentenceLine | null {
    this.refresh()
    const count = this.entries.length
    const from = this.article.blockAt(offset)
    for (let turn = 0; turn <= count; turn += 1) {
      const index = (from + step * turn + count * 2) % count
      if (!this.entries[index]?.sentences?.some(isOpen)) continue
      const open = this.linesOf(index).filter(isOpen)
      const inOrder = step === 1 ? open : open.toReversed()
      const isBeyond = ({ range }: SentenceLine): boolean =>
        step === 1 ? range.start > offset : range.end <= offset
      const found = turn === 0 ? inOrder.find(isBeyond) : inOrder[0]
      if (found !== undefined) return found
    }
    return null
  }

  /** Follows the article, the claims and the marks from now on. Answers with what ends that. */
  follow(doc: Y.Doc): () => void {
    const flush = (): void => this.flush()
    doc.on('afterTransaction', flush)
    const stops = [
      () => doc.off('afterTransaction', flush),
      this.article.observe((change) => this.replace(change)),
      this.view.subscribeClaims((ids) => {
        this.touch(ids, (id) => this.view.rangesOf(id))
        this.changed('words')
        flush()
      }),
      this.view.subscribe((cause) => {
        if (this.sentences.speak(this.view.info.language))
          for (const entry of this.entries) this.forget(entry)
        this.changed(cause)
        flush()
      }),
      this.nothing.subscribe((ids, cause) => {
        this.touch(ids, (id) => [this.nothing.placeOf(id)?.range ?? null])
        this.changed(cause)
        flush()
      })
    ]
    return () => {
      for (const stop of stops) stop()
      this.listeners.clear()
    }
  }

  /** Calls the listener after sentences, or what was decided on them, may have changed. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private changed(cause: ViewCause): void {
    if (this.cause !== 'entries') this.cause = cause
  }

  private flush(): void {
    const { cause } = this
    this.cause = null
    if (cause !== null) for (const listener of this.listeners) listener(cause)
  }

  private entryOf(block: Block): BlockEntry {
    const entry: BlockEntry = { block, sentences: null, ids: new Set() }
    this.dirty.add(entry)
    return entry
  }

  private replace({ from, removed, inserted }: ArticleChange): void {
    const entries = inserted.map((block) => this.entryOf(block))
    for (const gone of this.entries.splice(from, removed.length, ...entries)) {
      this.forget(gone)
      this.dirty.delete(gone)
    }
    this.changed('words')
  }

  /** Has the blocks told again that these stood on, or stand on now. */
  private touch<Id extends string>(
    ids: Iterable<Id>,
    rangesOf: (id: Id) => readonly (TextRange | null)[]
  ): void {
    for (const id of ids) {
      for (const entry of this.blocksOf.get(id) ?? []) this.forget(entry)
      for (const range of rangesOf(id)) if (range !== null) this.forgetIn(range)
    }
  }

  private forgetIn(range: TextRange): void {
    const last = this.article.blockAt(Math.max(range.start, range.end - 1))
    for (let index = this.article.blockAt(range.start); index <= last; index += 1) {
      const entry = this.entries[index]
      if (entry !== undefined) this.forget(entry)
    }
  }

  /** Takes what was told of a block out of the sums. */
  private forget(entry: BlockEntry): void {
    this.dirty.add(entry)
    if (entry.sentences === null) return
    this.sums = addSentences(this.sums, entry.sentences, -1)
    entry.sentences = null
    for (const id of entry.ids) this.blocksOf.get(id)?.delete(entry)
    entry.ids.clear()
  }

  private refresh(): void {
    if (this.dirty.size === 0) return
    if (this.dirty.size > fewBlocks) {
      for (const [index, entry] of this.entries.entries()) if (this.dirty.has(entry)) this.tell(entry, index)
    } else {
      for (const entry of this.dirty) {
        const index = this.entries.indexOf(entry)
        if (index >= 0) this.tell(entry, index)
      }
    }
    this.dirty.clear()
  }

  private tell(entry: BlockEntry, index: number): void {
    const start = this.article.offsetOfBlock(index)
    const range = { start, end: start + lengthOfBlock(entry.block) }
    const ids = this.view.claimsIn(range)
    const nothing = this.nothing.in(range)
    entry.sentences = coverSentences(this.sentences, entry.block, start, {
      claims: ids.map((id) => ({ id, ranges: this.view.rangesOf(id) })),
      nothing
    })
    this.sums = addSentences(this.sums, entry.sentences, 1)
    for (const id of [...ids, ...nothing.map(({ mark }) => mark.id)]) {
      entry.ids.add(id)
      const blocks = this.blocksOf.get(id) ?? new Set()
      this.blocksOf.set(id, blocks.add(entry))
    }
  }

  private linesOf(index: number): readonly SentenceLine[] {
    const start = this.article.offsetOfBlock(index)
    const sentences = this.entries[index]?.sentences ?? []
    return sentences.map((sentence) => ({
      ...sentence,
      range: { start: start + sentence.within.start, end: start + sentence.within.end }
    }))
  }
}

/** Whether nobody has decided on a sentence, or not as it reads now. */
export function isOpen({ state }: Pick<CoveredSentence, 'state'>): boolean {
  return state === 'open' || state === 'changed'
}
