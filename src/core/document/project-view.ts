import type * as Y from 'yjs'
import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import type { Claim } from '../model/claim'
import { type ClaimCounts, countClaims } from '../model/coverage-counts'
import type { ClaimId } from '../model/ids'
import type { Person } from '../model/person'
import type { Source } from '../model/source'
import { ClaimPlaces } from './claim-places'
import { changedIds, EntryIndex } from './entry-index'
import { type LiveClaim, LiveClaims } from './live-claims'
import type { ArticleInfo } from './project-snapshot'
import { parseInfo } from './read-entries'
import { isSameEntry } from './same-entry'
import type { ProjectDocument } from './schema'

type Listener = () => void

/** Why what is shown has changed: the article's words alone, or something said or decided. */
export type ViewCause = 'words' | 'entries'
type ViewListener = (cause: ViewCause) => void
type YjsEvents = readonly Y.YEvent<Y.AbstractType<unknown>>[]

/**
 * The project as the window shows it, kept up to date change by change: one's own, others' and undone ones. What did
 * not change stays the same object. Listeners are called once after each Yjs transaction.
 */
export class ProjectView {
  private readonly entries: EntryIndex
  private readonly places: ClaimPlaces
  private readonly live: LiveClaims
  private sourceList: readonly Source[]
  private peopleList: readonly Person[]
  private articleInfo: ArticleInfo
  private countsNow: ClaimCounts | null = null
  private areCountsStale = false
  private readonly dirty = new Set<ClaimId>()
  private haveEntriesChanged = false
  private haveRangesMoved = false
  private readonly listeners = new Set<ViewListener>()
  private readonly rangeListeners = new Set<Listener>()
  private readonly stops: (() => void)[] = []

  constructor(
    private readonly document: ProjectDocument,
    private readonly article: ArticleText
  ) {
    this.entries = new EntryIndex(document)
    this.places = new ClaimPlaces(article)
    this.sourceList = this.entries.allSources()
    this.peopleList = this.entries.allPeople()
    this.articleInfo = parseInfo(document.info)
    this.live = new LiveClaims(article, this.entries, this.places)
    this.live.refresh(new Set([...this.entries.claims.values()].map(({ id }) => id)))
    this.follow()
  }

  /** The claims in reading order, orphans last. */
  get claims(): readonly LiveClaim[] {
    return this.live.list
  }

  /** All claims that are stored, those whose mark was taken off too, in no order. */
  get storedClaims(): Iterable<Claim> {
    return this.entries.claims.values()
  }

  claim(id: ClaimId): LiveClaim | undefined {
    return this.live.get(id)
  }

  /** All sources by id. */
  get sources(): readonly Source[] {
    return this.sourceList
  }

  /** Everybody who has worked on the article, by name. */
  get people(): readonly Person[] {
    return this.peopleList
  }

  get info(): ArticleInfo {
    return this.articleInfo
  }

  get counts(): ClaimCounts {
    if (this.countsNow === null || this.areCountsStale) {
      const counts = countClaims(this.live.list.map(({ status }) => status))
      this.countsNow = this.countsNow === null ? counts : keepSame(this.countsNow, counts)
      this.areCountsStale = false
    }
    return this.countsNow
  }

  /** Where the claim's anchors are now, in their order; null for one whose words are gone. */
  rangesOf(id: ClaimId): readonly (TextRange | null)[] {
    return this.places.rangesOf(id)
  }

  /** The claims that hold the character at the offset. */
  claimsAt(offset: number): ClaimId[] {
    return this.places.in({ start: offset, end: offset + 1 })
  }

  /** The claims that overlap the range, in the order of their starts. */
  claimsIn(range: TextRange): ClaimId[] {
    return this.places.in(range)
  }

  /** Calls the listener after claims, sources, people or info have changed, until the returned function is called. */
  subscribe(listener: ViewListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Calls the listener after ranges have moved or changed, until the returned function is called. */
  subscribeRanges(listener: Listener): () => void {
    this.rangeListeners.add(listener)
    return () => this.rangeListeners.delete(listener)
  }

  /**
   * Looks again for words that were lost or found elsewhere. Typing does not do this with every key; call it when
   * the person pauses, and the view says what opening the project afresh would say.
   */
  settle(): void {
    const ids = this.places.searchAgain()
    if (ids.length === 0) return
    this.haveRangesMoved = true
    this.mark(ids)
    this.flush()
  }

  /** Stops following the document. */
  destroy(): void {
    for (const stop of this.stops) stop()
    this.listeners.clear()
    this.rangeListeners.clear()
  }

  private follow(): void {
    const { doc, claims, checks, sources, evidence, people, info } = this.document
    const flush = (): void => this.flush()
    doc.on('afterTransaction', flush)
    this.stops.push(
      () => doc.off('afterTransaction', flush),
      this.article.observe((change) => {
        this.haveRangesMoved = true
        this.mark(this.places.follow(change))
      })
    )
    this.watch(claims, (id) => this.entries.refreshClaim(id))
    this.watch(checks, (id) => this.entries.refreshCheck(id))
    this.watch(sources, (id) => this.entries.refreshSource(id))
    this.watch(evidence, (id) => this.entries.refreshEvidence(id))
    this.watch(people, (id) => this.entries.refreshPerson(id))
    this.watch(info, () => [])
  }

  private watch(entries: Y.Map<unknown>, refresh: (id: string) => readonly ClaimId[]): void {
    const observer = (events: YjsEvents): void => {
      this.haveEntriesChanged = true
      for (const id of changedIds(entries, events)) this.mark(refresh(id))
    }
    entries.observeDeep(observer)
    this.stops.push(() => entries.unobserveDeep(observer))
  }

  private mark(ids: Iterable<ClaimId>): void {
    for (const id of ids) this.dirty.add(id)
  }

  private flush(): void {
    const dirty = new Set(this.dirty)
    this.dirty.clear()
    const cause = this.haveEntriesChanged ? 'entries' : 'words'
    let hasChanged = dirty.size > 0 && this.live.refresh(dirty)
    this.areCountsStale ||= hasChanged
    hasChanged = this.refreshLists() || hasChanged
    const haveRangesMoved = this.haveRangesMoved || hasChanged
    this.haveRangesMoved = false
    if (haveRangesMoved) for (const listener of this.rangeListeners) listener()
    if (hasChanged) for (const listener of this.listeners) listener(cause)
  }

  private refreshLists(): boolean {
    if (!this.haveEntriesChanged) return false
    this.haveEntriesChanged = false
    const [sources, people, info] = [this.sourceList, this.peopleList, this.articleInfo]
    this.sourceList = keepSame(sources, this.entries.allSources())
    this.peopleList = keepSame(people, this.entries.allPeople())
    this.articleInfo = keepSame(info, parseInfo(this.document.info))
    return sources !== this.sourceList || people !== this.peopleList || info !== this.articleInfo
  }
}

function keepSame<T>(old: T, next: T): T {
  return isSameEntry(old, next) ? old : next
}
