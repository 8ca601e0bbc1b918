import { isSameWords, resembles } from '../anchoring/compare-words'
import { healReach } from '../anchoring/heal-edges'
import { type AnchorPlace, judgePlace, locateAnchors } from '../anchoring/judge-place'
import { openQuoteSearch, openQuoteSearchInSteps, type QuoteSearch } from '../anchoring/match-quote'
import { respectRefusals } from '../anchoring/refused-place'
import { resolveAnchors, resolveWith } from '../anchoring/resolve-anchors'
import { shiftRange } from '../anchoring/shift-range'
import { isPositionAlive, isPositionAwaited } from '../anchoring/text-positions'
import type { DeltaOp } from '../article/article-delta'
import type { ArticleChange, ArticleText } from '../article/article-text'
import { clusterAt, snapRange } from '../article/word-ranges'
import type { Anchor, AnchorState, ResolvedAnchor, TextRange } from '../model/anchor'
import type { ClaimId } from '../model/ids'
import { measureChange, RangeIndex } from './range-index'

/** Text this long put in at once can hold words that were lost: it is searched for them at once. */
const longInsert = 8

/** Characters around long new text that are searched with it. */
const searchMargin = 256

/** Where more claims than this were lost at one place, typing there does not bring them back until searchAgain. */
const manyScars = 16

/** More lost words than these are not searched for at once, on opening or within an edit, but by searchAgain. */
const mostAtOnce = 16

/** Longest new text, in characters, that is searched for lost words at once. */
const longestSearched = 20_000

/** What has places in the article: a claim, or what else is said of its words. */
export interface Anchored<Id extends string> {
  readonly id: Id
  readonly anchors: readonly Anchor[]
}

/**
 * The places and states of all listed claims in a text that changes. Ranges move with the text; a claim is resolved
 * again only when text changes in it. Words that were lost are looked for when they are lost, where much text comes
 * in, and in searchAgain.
 */
export class ClaimPlaces<Id extends string = ClaimId> {
  private readonly ranges = new RangeIndex<Id>()
  /** Where the words of orphans stood: empty ranges, near which they may be typed anew. */
  private readonly scars = new RangeIndex<Id>()
  private readonly states = new Map<Id, readonly AnchorState[]>()
  private readonly claims = new Map<Id, Anchored<Id>>()
  /** Claims with an anchor that is not where its positions say. */
  private readonly unplaced = new Set<Id>()
  /** Claims with an anchor whose first or last character is gone, or has become part of a larger one. */
  private readonly frayed = new Set<Id>()

  /** Claims that came before the text they were put on, with how many of their positions that text is missing for. */
  private readonly awaited = new Map<Id, number>()

  /** What has happened since the search that is under way read the text; null while none is. */
  private meanwhile: Meanwhile<Id> | null = null

  constructor(private readonly article: ArticleText) {}

  /** States of the claim's anchors, in their order. */
  statesOf(id: Id): readonly AnchorState[] {
    return this.states.get(id) ?? []
  }

  /**
   * Ranges of the claim's anchors, in their order; null for an orphan. An accent typed behind the last letter is
   * outside the anchor but not outside the letter: what is shown and checked is the whole of what a reader sees.
   */
  rangesOf(id: Id): readonly (TextRange | null)[] {
    const places = this.placesOf(id)
    return this.frayed.has(id) ? places.map((range) => range && snapRange(this.article, range)) : places
  }

  /** The claims whose words overlap the range, in the order of their starts. */
  in(range: TextRange): Id[] {
    return this.ranges.in(range)
  }

  /**
   * Finds the places of these claims from their anchors, all in one pass. Where many would have to be searched for, they
   * are orphans until searchAgain.
   */
  resolve(claims: readonly Anchored<Id>[]): void {
    const resolved = resolveAnchors(
      this.article,
      claims.flatMap(({ anchors }) => anchors),
      mostAtOnce
    )
    let next = 0
    const places = claims.map((claim) => {
      const anchors = resolved.slice(next, next + claim.anchors.length)
      next += claim.anchors.length
      return this.remember(claim, anchors)
    })
    this.ranges.set(places)
    this.setScars(claims)
  }

  /** Forgets a claim that is not listed any more. */
  forget(id: Id): void {
    this.ranges.set([[id, []]])
    this.scars.set([[id, []]])
    this.claims.delete(id)
    this.states.delete(id)
    this.unplaced.delete(id)
    this.frayed.delete(id)
    this.awaited.delete(id)
  }

  /** Follows a change of the text. Answers with the claims whose words or states it may have changed. */
  follow({ delta }: ArticleChange): readonly Id[] {
    this.meanwhile?.changes.push(delta)
    const near = this.frayedNear(delta)
    this.scars.shift(delta)
    const shifted = this.ranges.shift(delta)
    const touched = this.claimsOf(new Set([...shifted, ...near, ...this.cutNear(delta)]))
    const arrived = this.arrived()
    const lost = this.judgeAgain(touched)
    const again = new Set([...arrived, ...lost, ...this.foundIn(delta)])
    if (again.size > 0) this.resolve([...again])
    return [...new Set([...touched, ...again])].map(({ id }) => id)
  }

  /**
   * Looks again for all words that were lost or found elsewhere, in short steps. Each answers with the claims that it
   * found otherwise than before. Goes on when the text changes between two steps, in the text as it was: what it finds
   * is carried to where it is by then, and claims whose words that concerns are left for the next time. A search that
   * is begun ends the one before.
   */
  *searchAgain(): Generator<readonly Id[]> {
    const claims = this.claimsOf(this.unplaced)
    if (claims.length === 0) return
    const meanwhile: Meanwhile<Id> = { changes: [], placed: new Set() }
    this.meanwhile = meanwhile
    try {
      const text = this.article.toString()
      const search = yield* this.openSearch(text, meanwhile)
      if (this.meanwhile !== meanwhile) return
      const waiting = [...claims]
      for (let claim = waiting.shift(); claim !== undefined; claim = waiting.shift()) {
        const found = yield* this.lookFor(claim, search, meanwhile)
        if (this.meanwhile !== meanwhile) return
        const isStill = this.claims.get(claim.id) === claim && !meanwhile.placed.has(claim.id)
        if (found === 'again' && isStill) waiting.push(claim)
        else if (typeof found !== 'string' && isStill && this.placeAgain(claim, found)) yield [claim.id]
      }
    } finally {
      if (this.meanwhile === meanwhile) this.meanwhile = null
    }
  }

  /** A search in this text whose answers are places in today's. Where it cannot tell it finds nothing, and notes that. */
  private *openSearch(text: string, meanwhile: Meanwhile<Id>): Generator<readonly Id[], SearchOfEarlier> {
    const opening = openQuoteSearchInSteps(text)
    let step = opening.next()
    for (; !step.done; step = opening.next()) yield []
    const search = step.value
    const earlier: SearchOfEarlier = {
      isUnsure: false,
      find: (quote, near) => {
        const found = search.find(quote, near)
        if (meanwhile.changes.length === 0) return found
        const range = found && meanwhile.changes.reduce(shiftRange, found.range)
        const words = found && text.slice(found.range.start, found.range.end)
        if (found !== null && range !== null && this.article.slice(range.start, range.end) === words) {
          return { ...found, range }
        }
        earlier.isUnsure = true
        return null
      }
    }
    return earlier
  }

  /** Places of a claim's anchors; 'again' when the text changed between two of them, 'unsure' when none can be told. */
  private *lookFor(
    claim: Anchored<Id>,
    search: SearchOfEarlier,
    { changes }: Meanwhile<Id>
  ): Generator<readonly Id[], readonly ResolvedAnchor[] | 'again' | 'unsure'> {
    yield []
    const found: ResolvedAnchor[] = []
    const edits = changes.length
    for (const anchor of claim.anchors) {
      if (found.length > 0) yield []
      if (changes.length > edits) return 'again'
      search.isUnsure = false
      found.push(resolveWith(this.article, anchor, search))
      if (search.isUnsure) return 'unsure'
    }
    return found
  }

  /** Takes note of a claim's places. Answers whether they are others than before. */
  private placeAgain(claim: Anchored<Id>, found: readonly ResolvedAnchor[]): boolean {
    const before = { states: this.statesOf(claim.id), ranges: this.placesOf(claim.id) }
    const isSame = found.every(
      ({ state, range }, index) =>
        state === before.states[index] &&
        range?.start === before.ranges[index]?.start &&
        range?.end === before.ranges[index]?.end
    )
    const place = this.remember(claim, found)
    if (isSame && found.length === before.states.length) return false
    this.ranges.set([place])
    this.setScars([claim])
    return true
  }

  private placesOf(id: Id): readonly (TextRange | null)[] {
    return this.ranges.rangesOf(id, this.statesOf(id).length)
  }

  private remember(
    claim: Anchored<Id>,
    anchors: readonly ResolvedAnchor[]
  ): readonly [Id, readonly (TextRange | null)[]] {
    const states = anchors.map(({ state }) => state)
    const before = this.states.get(claim.id) ?? []
    if (before.length !== states.length || before.some((state, index) => state !== states[index])) {
      this.meanwhile?.placed.add(claim.id)
    }
    this.claims.set(claim.id, claim)
    this.states.set(claim.id, states)
    if (states.includes('orphan') || states.includes('moved')) this.unplaced.add(claim.id)
    else this.unplaced.delete(claim.id)
    const isCut = anchors.some(({ range }) => range !== null && this.cutsCharacter(range))
    const hasLost = claim.anchors.some((anchor) => this.isFrayed(anchor))
    if (isCut || hasLost) this.frayed.add(claim.id)
    else this.frayed.delete(claim.id)
    // what is awaited is not there, so where nothing is lost nothing is awaited
    const awaited = hasLost ? this.countAwaited(claim) : 0
    if (awaited > 0) this.awaited.set(claim.id, awaited)
    else this.awaited.delete(claim.id)
    return [claim.id, anchors.map(({ range }) => range)]
  }

  private claimsOf(ids: Iterable<Id>): readonly Anchored<Id>[] {
    return [...ids].flatMap((id) => this.claims.get(id) ?? [])
  }

  /** Judges touched claims by the words where they are now. Answers with those whose words must be searched for. */
  private judgeAgain(touched: readonly Anchored<Id>[]): readonly Anchored<Id>[] {
    const placeOf = this.locate(touched)
    const lost: Anchored<Id>[] = []
    for (const claim of touched) {
      const states = this.statesOf(claim.id)
      const ranges = this.placesOf(claim.id)
      const judged = claim.anchors.map((anchor, index) =>
        this.judgeAnchor(anchor, states[index] ?? 'orphan', ranges[index] ?? null, placeOf.get(anchor))
      )
      const sure = judged.flatMap((found, index) => {
        const anchor = claim.anchors[index]
        return found === null || anchor === undefined ? [] : respectRefusals(this.article, anchor, found)
      })
      if (sure.length < judged.length) lost.push(claim)
      else {
        this.ranges.set([this.remember(claim, sure)])
        if (states.includes('orphan')) this.setScars([claim])
      }
    }
    return lost
  }

  /** Places of the anchors that have lost an end, in one pass. The others have moved with the text. */
  private locate(claims: readonly Anchored<Id>[]): ReadonlyMap<Anchor, AnchorPlace> {
    const frayed = claims.flatMap(({ anchors }) => anchors.filter((anchor) => this.isFrayed(anchor)))
    const places = locateAnchors(this.article, frayed)
    return new Map(frayed.flatMap((anchor, index) => (places[index] ? [[anchor, places[index]]] : [])))
  }

  private setScars(claims: readonly Anchored<Id>[]): void {
    const orphans = claims.flatMap(({ id, anchors }) =>
      anchors.filter((_, index) => this.statesOf(id)[index] === 'orphan').map((anchor) => ({ id, anchor }))
    )
    const places = locateAnchors(
      this.article,
      orphans.map(({ anchor }) => anchor)
    )
    const scars = new Map<Id, TextRange[]>(claims.map(({ id }) => [id, []]))
    orphans.forEach(({ id }, index) => {
      const range = places[index]?.range
      if (range) scars.get(id)?.push({ start: range.start, end: range.start })
    })
    this.scars.set([...scars])
  }

  private judgeAnchor(
    anchor: Anchor,
    state: AnchorState,
    range: TextRange | null,
    frayed: AnchorPlace | undefined
  ): ResolvedAnchor | null {
    if (state !== 'moved') {
      const place = frayed ?? { range, isStartAlive: true, isEndAlive: true }
      return (
        judgePlace(this.article, anchor.quote, place) ?? (state === 'orphan' ? { state, range: null } : null)
      )
    }
    if (range === null) return null
    const words = this.article.slice(range.start, range.end)
    const isStill = isSameWords(anchor.quote.exact, words) || resembles(anchor.quote.exact, words)
    return isStill ? { state, range } : null
  }

  /** Claims whose edges are healed by what stands around them, which the change touches. */
  private frayedNear(delta: readonly DeltaOp[]): readonly Id[] {
    const change = this.frayed.size === 0 ? null : measureChange(delta)
    if (change === null) return []
    const reach = { start: change.start - healReach, end: change.end + healReach + 1 }
    const scarred = this.scars.in(reach)
    return [
      ...this.ranges.in(reach).filter((id) => this.frayed.has(id)),
      ...(scarred.length > manyScars ? [] : scarred)
    ]
  }

  /** Claims with an edge that the change has put inside a character: one flag less in a row pairs all others anew. */
  private cutNear(delta: readonly DeltaOp[]): readonly Id[] {
    const change = measureChange(delta)
    if (change === null) return []
    const end = Math.max(change.start, change.end + change.growth)
    const near = this.ranges.in({ start: change.start - healReach, end: end + healReach })
    return near.filter((id) => this.placesOf(id).some((range) => range !== null && this.cutsCharacter(range)))
  }

  private cutsCharacter({ start, end }: TextRange): boolean {
    return clusterAt(this.article, start) !== null || clusterAt(this.article, end) !== null
  }

  private isFrayed(anchor: Anchor): boolean {
    const { text } = this.article
    return !isPositionAlive(text, anchor.start) || !isPositionAlive(text, anchor.end)
  }

  /** Claims whose own text has come since they were placed without it: what they were given meanwhile is a guess. */
  private arrived(): readonly Anchored<Id>[] {
    const claims = this.claimsOf(this.awaited.keys())
    return claims.filter((claim) => this.countAwaited(claim) !== this.awaited.get(claim.id))
  }

  private countAwaited({ anchors }: Anchored<Id>): number {
    const { text } = this.article
    const places = anchors.flatMap(({ start, end }) => [start, end])
    return places.filter((position) => isPositionAwaited(text, position)).length
  }

  /** Claims whose lost words came in with long new text. */
  private foundIn(delta: readonly DeltaOp[]): readonly Anchored<Id>[] {
    if (this.unplaced.size === 0 || this.unplaced.size > mostAtOnce) return []
    const windows = insertedRanges(delta)
    const length = windows.reduce((sum, { start, end }) => sum + end - start, 0)
    if (windows.length === 0 || length > longestSearched) return []
    const text = windows.map(({ start, end }) => this.article.slice(start, end)).join('\n')
    const search = openQuoteSearch(text)
    return [...this.unplaced]
      .flatMap((id) => this.claims.get(id) ?? [])
      .filter(({ anchors }) => anchors.some(({ quote }) => search.find(quote) !== null))
  }
}

/** What happened to the text and the claims since a search began. */
interface Meanwhile<Id> {
  readonly changes: (readonly DeltaOp[])[]
  /** Claims that were found or lost by other means. */
  readonly placed: Set<Id>
}

interface SearchOfEarlier extends QuoteSearch {
  /** Set when the words asked for last came, went or changed since the text was read, or may have. */
  isUnsure: boolean
}

/** Ranges of the new text that hold long inserts and what stands around them. */
function insertedRanges(delta: readonly DeltaOp[]): readonly TextRange[] {
  const ranges: TextRange[] = []
  let position = 0
  for (const op of delta) {
    if ('retain' in op) position += op.retain
    else if ('insert' in op) {
      const end = position + op.insert.length
      if (op.insert.length >= longInsert) {
        ranges.push({ start: Math.max(0, position - searchMargin), end: end + searchMargin })
      }
      position = end
    }
  }
  return ranges
}
