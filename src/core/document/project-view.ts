import type * as Y from 'yjs'
import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import type { Claim } from '../model/claim'
import type { ClaimCounts } from '../model/coverage-counts'
import type { Evidence } from '../model/evidence'
import { type EvidenceStanding, judgeEvidence } from '../model/evidence-rule'
import { evidenceRuleFor, type HouseStyle } from '../model/house-style'
import type { ClaimId } from '../model/ids'
import type { Person } from '../model/person'
import type { Source } from '../model/source'
import type { ClaimPlace } from './claim-ranges'
import type { TallyReading } from './claim-tally'
import type { EntryIndex } from './entry-index'
import { followEntries } from './follow-entries'
import type { Gone } from './gone-entries'
import type { LiveClaim } from './live-claims'
import type { Outside } from './outside'
import type { ArticleInfo } from './project-snapshot'
import { type ProjectContents, readContents } from './read-contents'
import { parseInfo } from './read-entries'
import { isSameEntry } from './same-entry'
import type { ProjectDocument } from './schema'

type Listener = () => void

/** Why what is shown has changed: the article's words alone, or something said or decided. */
export type ViewCause = 'words' | 'entries'
type ViewListener = (cause: ViewCause) => void
type TouchListener = (ids: readonly ClaimId[], origin: unknown) => void
type ClaimListener = (ids: ReadonlySet<ClaimId>) => void

/** Tells what people outside the project's list have a hand in, and when that may have changed. */
export interface ListedAuthors {
  readonly outside: Outside
  subscribe(listener: () => void): () => void
}

/**
 * The project as the window shows it, kept up to date change by change: one's own, others' and undone ones. What did
 * not change stays the same object. Listeners are called once after each Yjs transaction.
 */
export class ProjectView {
  private known: ProjectContents | null = null
  private isAnnounced = false
  private articleInfo: ArticleInfo
  private countsNow: ClaimCounts | null = null
  private readonly dirty = new Set<ClaimId>()
  private haveEntriesChanged = false
  private haveRangesMoved = false
  private readonly listeners = new Set<ViewListener>()
  private readonly rangeListeners = new Set<Listener>()
  private readonly touchListeners = new Set<TouchListener>()
  private readonly claimListeners = new Set<ClaimListener>()
  private readonly stops: (() => void)[] = []

  constructor(
    private readonly document: ProjectDocument,
    private readonly article: ArticleText,
    /** Who is on the project's list of people; without them everybody counts alike. */
    private readonly authors: ListedAuthors | null = null
  ) {
    this.articleInfo = parseInfo(document.info)
    this.follow()
  }

  /** Whether anything beside the text was read yet. */
  get isRead(): boolean {
    return this.known !== null
  }

  /**
   * Reads what stands beside the text, and tells the listeners. Without it that is done when something is asked for
   * the first time: a window that shows the text first can choose the moment.
   */
  read(): void {
    if (this.isAnnounced) return
    this.isAnnounced = true
    this.known ??= readContents(this.document, this.article, this.authors?.outside)
    for (const listener of this.rangeListeners) listener()
    for (const listener of this.listeners) listener('entries')
  }

  /** The claims in reading order, orphans last. */
  get claims(): readonly LiveClaim[] {
    return this.contents.live.list
  }

  /** All claims that are stored, those whose mark was taken off too, in no order. */
  get storedClaims(): Iterable<Claim> {
    return this.contents.entries.claims.values()
  }

  /**
   * The stored claims that a listed one speaks for, itself first, each with the places of its own anchors. What moves
   * a claim's words must write to all of these: a whole's anchors are stored with the claims they came from.
   */
  partsOf(id: ClaimId): readonly ClaimPlace[] {
    const states = this.contents.places.statesOf(id)
    const ranges = this.rangesOf(id)
    let next = 0
    return this.contents.entries.partsOf(id).map((claim) => {
      const from = next
      next += claim.anchors.length
      return { claim, states: states.slice(from, next), ranges: ranges.slice(from, next) }
    })
  }

  claim(id: ClaimId): LiveClaim | undefined {
    return this.contents.live.get(id)
  }

  /** All sources by id. */
  get sources(): readonly Source[] {
    return this.contents.sources
  }

  /** How the newsroom works. The same object until it changes. */
  get style(): HouseStyle {
    return this.contents.entries.style
  }

  /** How this evidence on a claim counts by the rule; null for a claim that is not listed. */
  evidenceStanding(id: ClaimId, evidence: readonly Evidence[]): EvidenceStanding | null {
    const live = this.claim(id)
    return live === undefined
      ? null
      : judgeEvidence(evidence, this.contents.entries.sourceFacts, evidenceRuleFor(this.style, live.claim))
  }

  /** The sources that share this one's origin, without itself. */
  sharingOrigin(source: Source): readonly Source[] {
    return this.contents.entries.sharingOrigin(source)
  }

  /** What somebody on the list wrote and nobody can read any more. Read anew each time. */
  get gone(): readonly Gone[] {
    return this.contents.entries.gone
  }

  /** Everybody who has worked on the article, by name. */
  get people(): readonly Person[] {
    return this.contents.people
  }

  get info(): ArticleInfo {
    return this.articleInfo
  }

  get counts(): ClaimCounts {
    const { counts } = this.tally
    this.countsNow = this.countsNow === null ? counts : keepSame(this.countsNow, counts)
    return this.countsNow
  }

  /** What is left of the claims, by whom, what and when. */
  get tally(): TallyReading {
    return this.contents.live.tally.read()
  }

  /** The open claims that are due at this time. */
  openDue(due: string): readonly ClaimId[] {
    return this.contents.live.tally.openDue(due)
  }

  /** Where the claim's anchors are now, in their order; null for one whose words are gone. */
  rangesOf(id: ClaimId): readonly (TextRange | null)[] {
    return this.contents.places.rangesOf(id)
  }

  /** The claims that hold the character at the offset. */
  claimsAt(offset: number): ClaimId[] {
    return this.contents.places.in({ start: offset, end: offset + 1 })
  }

  /** The claims that overlap the range, in the order of their starts. */
  claimsIn(range: TextRange): ClaimId[] {
    return this.contents.places.in(range)
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
   * Calls the listener with the claims that a change of the text touches, while they are still shown as they were
   * before it, and with the change's origin, until the returned function is called.
   */
  subscribeTouched(listener: TouchListener): () => void {
    this.touchListeners.add(listener)
    return () => this.touchListeners.delete(listener)
  }

  /**
   * Calls the listener with the claims that were read again, because something was said of them or their words changed,
   * until the returned function is called.
   */
  subscribeClaims(listener: ClaimListener): () => void {
    this.claimListeners.add(listener)
    return () => this.claimListeners.delete(listener)
  }

  /**
   * Looks again for words that were lost or found elsewhere. Typing does not do this with every key; call it when
   * the person pauses, and the view says what opening the project afresh would say.
   */
  settle(): void {
    Array.from(this.settleInSteps())
  }

  /** As settle, in short steps, between which people can type: claims that their edits concern are left for the next. */
  *settleInSteps(): Generator<undefined> {
    for (const ids of this.known?.places.searchAgain() ?? []) {
      if (ids.length > 0) {
        this.haveRangesMoved = true
        this.mark(ids)
        this.flush()
      }
      yield
    }
  }

  /** Stops following the document. */
  destroy(): void {
    for (const stop of this.stops) stop()
    this.listeners.clear()
    this.rangeListeners.clear()
    this.touchListeners.clear()
    this.claimListeners.clear()
  }

  private follow(): void {
    const { doc, claims, checks, ticks, style, sources, evidence, people, info, relations } = this.document
    const flush = (): void => this.flush()
    doc.on('afterTransaction', flush)
    this.stops.push(
      () => doc.off('afterTransaction', flush),
      this.article.observe((change) => {
        if (this.known === null) return
        this.haveRangesMoved = true
        const touched = this.known.places.follow(change)
        this.mark(touched)
        for (const listener of this.touchListeners) listener(touched, change.origin)
      })
    )
    this.watch(claims, (entries, id) => entries.refreshClaim(id))
    this.watch(checks, (entries, id) => entries.refreshCheck(id))
    this.watch(style, (entries) => entries.refreshStyle())
    this.watch(ticks, (entries, id) => entries.refreshTick(id))
    this.watch(relations, (entries, id) => entries.refreshRelation(id))
    this.watch(sources, (entries, id) => entries.refreshSource(id))
    this.watch(evidence, (entries, id) => entries.refreshEvidence(id))
    this.watch(people, (entries, id) => entries.refreshPerson(id))
    this.watch(info, (entries) => entries.refreshInfo())
    const relist = (): void => this.relist()
    this.stops.push(this.authors?.subscribe(relist) ?? (() => {}))
  }

  /** After the list of people, or what is known of keys, has changed. */
  private relist(): void {
    if (this.known === null) return
    const ids = this.known.entries.refreshAuthors()
    if (ids.length === 0) return
    this.mark(ids)
    this.haveEntriesChanged = true
    // told with the end of a transaction: of this one, or, where keys were learnt outside of any, of an empty one
    this.document.doc.transact(() => {})
  }

  private get contents(): ProjectContents {
    this.known ??= readContents(this.document, this.article, this.authors?.outside)
    return this.known
  }

  private watch(
    entries: Y.Map<unknown>,
    refresh: (entries: EntryIndex, id: string) => readonly ClaimId[]
  ): void {
    this.stops.push(
      followEntries(entries, (ids) => {
        this.haveEntriesChanged = true
        if (this.known === null) return
        for (const id of ids) this.mark(refresh(this.known.entries, id))
      })
    )
  }

  private mark(ids: Iterable<ClaimId>): void {
    for (const id of ids) this.dirty.add(id)
  }

  private flush(): void {
    const dirty = new Set(this.dirty)
    this.dirty.clear()
    const cause = this.haveEntriesChanged ? 'entries' : 'words'
    let hasChanged = dirty.size > 0 && this.contents.live.refresh(dirty)
    if (dirty.size > 0) for (const listener of this.claimListeners) listener(dirty)
    hasChanged = this.refreshLists() || hasChanged
    const haveRangesMoved = this.haveRangesMoved || hasChanged
    this.haveRangesMoved = false
    if (haveRangesMoved) for (const listener of this.rangeListeners) listener()
    if (hasChanged) for (const listener of this.listeners) listener(cause)
  }

  private refreshLists(): boolean {
    if (!this.haveEntriesChanged) return false
    this.haveEntriesChanged = false
    const info = this.articleInfo
    this.articleInfo = keepSame(info, parseInfo(this.document.info))
    if (this.known === null) return info !== this.articleInfo
    const { entries, sources, people } = this.known
    this.known.sources = keepSame(sources, entries.allSources())
    this.known.people = keepSame(people, entries.allPeople())
    return sources !== this.known.sources || people !== this.known.people || info !== this.articleInfo
  }
}

function keepSame<T>(old: T, next: T): T {
  return isSameEntry(old, next) ? old : next
}
