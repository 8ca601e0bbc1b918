import * as Y from 'yjs'
import { isSameWords } from '../anchoring/compare-words'
import type { ArticleText } from '../article/article-text'
import type { Anchor, TextRange } from '../model/anchor'
import type { PassageMark } from '../model/passage-mark'
import { type Anchored, ClaimPlaces } from './claim-places'
import { followEntries } from './follow-entries'
import { nobodyOutside, type Outside } from './outside'
import type { ViewCause } from './project-view'

/** A mark and where its words are today. */
export interface Passage<Mark> {
  readonly mark: Mark
  readonly range: TextRange
  /** The words are those it was said of. */
  readonly isAsMarked: boolean
  /** People who are not on the project's list have a hand in it. */
  readonly isOutside: boolean
}

/** Tells what people outside the project's list have a hand in, and, to be followed, when that may have changed. */
export interface PassageAuthors {
  readonly outside: Outside
  readonly map: 'nothingToCheck' | 'passes'
  subscribe?(listener: () => void): () => void
}

/** Words found by searching that are this long, characters, are the same ones wherever they stand. */
const telling = 32

/** Characters of its surroundings that a shorter passage is known by. */
const beside = 12

type Listener<Id> = (ids: readonly Id[], cause: ViewCause) => void

/**
 * Marks on passages with their places in a text that changes, as ClaimPlaces keeps those of claims. A key in the text
 * costs an addition for each mark behind it.
 */
export class PassageIndex<Id extends string, Mark extends PassageMark<Id>> {
  private readonly marks = new Map<Id, Mark>()
  private readonly anchored = new Map<Id, Anchored<Id>>()
  private readonly places: ClaimPlaces<Id>
  /** The marks that people outside the list had a hand in when they were looked at last. */
  private readonly outside = new Set<Id>()
  private readonly waiting = new Set<string>()
  private readonly touched = new Set<Id>()
  private readonly listeners = new Set<Listener<Id>>()

  constructor(
    private readonly entries: Y.Map<unknown>,
    private readonly parse: (id: string, value: unknown) => Mark | null,
    private readonly article: ArticleText,
    /** What people outside the list took back of those on it stays. */
    private readonly authors: PassageAuthors = { outside: nobodyOutside, map: 'passes' }
  ) {
    this.places = new ClaimPlaces<Id>(article)
    this.refresh(entries.keys())
  }

  /** All marks that stand, wherever their words are. */
  get all(): Iterable<Mark> {
    return this.marks.values()
  }

  /** The marks that stand in the text and that people outside the project's list have a hand in. */
  outsideMarks(): readonly Mark[] {
    return [...this.outside].flatMap((id) => this.placeOf(id)?.mark ?? [])
  }

  /** Where a mark's words are; null where they are gone, or it was taken back. */
  placeOf(id: Id): Passage<Mark> | null {
    const mark = this.marks.get(id)
    const [range] = this.places.rangesOf(id)
    if (mark === undefined || !range || range.end <= range.start) return null
    return {
      mark,
      range,
      isAsMarked: this.isAsMarked(mark.place, range, this.places.statesOf(id)[0] === 'moved'),
      isOutside: this.outside.has(mark.id)
    }
  }

  /** The marks whose words overlap the range, in the order of their starts. */
  in(range: TextRange): readonly Passage<Mark>[] {
    return this.places.in(range).flatMap((id) => this.placeOf(id) ?? [])
  }

  /** Follows the document and the text from now on. Answers with what ends that. */
  follow(): () => void {
    const flush = (): void => this.flush()
    this.entries.doc?.on('afterTransaction', flush)
    const unfollow = followEntries(this.entries, (ids) => {
      for (const id of ids) this.waiting.add(id)
    })
    const stop = this.article.observe((change) => {
      for (const id of this.places.follow(change)) this.touched.add(id)
    })
    const unsubscribe = this.authors.subscribe?.(() => this.relist())
    return () => {
      stop()
      unsubscribe?.()
      unfollow()
      this.entries.doc?.off('afterTransaction', flush)
      this.listeners.clear()
    }
  }

  /** Looks again for words that were lost, in short steps. */
  *settleInSteps(): Generator<undefined> {
    for (const ids of this.places.searchAgain()) {
      if (ids.length > 0) this.tell(ids, 'words')
      yield
    }
  }

  /** Calls the listener with the marks that are new, gone, or have other words, until the returned function is called. */
  subscribe(listener: Listener<Id>): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private flush(): void {
    const changed = this.refresh(this.waiting)
    this.waiting.clear()
    const ids = [...new Set([...changed, ...this.touched])]
    this.touched.clear()
    if (ids.length > 0) this.tell(ids, changed.length > 0 ? 'entries' : 'words')
  }

  private tell(ids: readonly Id[], cause: ViewCause): void {
    for (const listener of this.listeners) listener(ids, cause)
  }

  /** After the list of people, or what is known of keys, has changed. */
  private relist(): void {
    const { outside, map } = this.authors
    const turned = [...this.entries.keys()].filter((id) => {
      const mark = this.marks.get(id as Id)
      const isTakenAway = outside.isTakenAway(map, id)
      if (mark === undefined) return isTakenAway
      const value = this.entries.get(id)
      const isRemoved = value instanceof Y.Map && value.get('removed') === true
      return (isRemoved && !isTakenAway) || outside.isOutside(map, mark) !== this.outside.has(mark.id)
    })
    const changed = this.refresh(turned)
    if (changed.length > 0) this.tell(changed, 'entries')
  }

  /** A mark that stands: nobody outside the list takes back what somebody on it said. */
  private read(id: string): Mark | null {
    const mark = this.parse(id, this.entries.get(id))
    if (mark === null || !mark.removed) return mark
    return this.authors.outside.isTakenAway(this.authors.map, id) ? { ...mark, removed: false } : null
  }

  /** Reads these entries again. Answers with the marks that this has changed. */
  private refresh(ids: Iterable<string>): readonly Id[] {
    const placed: Anchored<Id>[] = []
    const changed: Id[] = []
    for (const id of ids) {
      const mark = this.read(id)
      const known = this.marks.get(id as Id)
      if (mark !== null) {
        if (this.authors.outside.isOutside(this.authors.map, mark)) this.outside.add(mark.id)
        else this.outside.delete(mark.id)
        this.marks.set(mark.id, mark)
        const anchored = { id: mark.id, anchors: [mark.place] }
        this.anchored.set(mark.id, anchored)
        placed.push(anchored)
        changed.push(mark.id)
      } else if (known !== undefined) {
        this.marks.delete(known.id)
        this.outside.delete(known.id)
        this.anchored.delete(known.id)
        this.places.forget(known.id)
        changed.push(known.id)
      }
    }
    if (placed.length > 0) this.places.resolve(placed)
    return changed
  }

  /** Words found by searching may be others that read alike: short ones are known by what stands beside them. */
  private isAsMarked({ quote }: Anchor, range: TextRange, isMoved: boolean): boolean {
    if (!isSameWords(quote.exact, this.article.slice(range.start, range.end))) return false
    if (!isMoved || quote.exact.length >= telling) return true
    const [prefix, suffix] = [quote.prefix.slice(-beside), quote.suffix.slice(0, beside)]
    const before = this.article.slice(Math.max(0, range.start - prefix.length), range.start)
    const after = this.article.slice(range.end, Math.min(this.article.length, range.end + suffix.length))
    const isKnownBefore = prefix.trim().length >= beside / 2 && prefix === before
    return isKnownBefore || (suffix.trim().length >= beside / 2 && suffix === after)
  }
}
