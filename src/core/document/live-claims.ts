import type { ArticleText } from '../article/article-text'
import type { AnchorState } from '../model/anchor'
import type { Claim } from '../model/claim'
import { hasFallen, withFallen } from '../model/claim-status'
import type { ClaimId } from '../model/ids'
import { dependenciesIn, findNotCarrying } from '../model/relation'
import type { ClaimPlaces } from './claim-places'
import { ClaimTally } from './claim-tally'
import {
  compareReadingOrder,
  isListed,
  type Placed,
  placeOf,
  readClaimStatus,
  readClaimWords
} from './derive-claim'
import type { EntryIndex } from './entry-index'
import type { ClaimView } from './project-snapshot'
import { isSameEntry } from './same-entry'

/** A claim with everything said about it but its ranges, which move with every keystroke: see ProjectView. */
export type LiveClaim = Omit<ClaimView, 'anchors'> & { readonly anchorStates: readonly AnchorState[] }

/** The listed claims in reading order. What did not change stays the same object. */
export class LiveClaims {
  /** What is left of the listed claims, by whom, what and when. */
  readonly tally = new ClaimTally()
  private readonly byId = new Map<ClaimId, LiveClaim>()
  /** Changed in place, for a key that changes a claim must not cost all of them. */
  private ordered: LiveClaim[] = []
  /** What was handed out of it, as long as that is as it is. */
  private handedOut: readonly LiveClaim[] | null = null
  /** The claims that have fallen by themselves, whatever became of those they depend on. */
  private readonly fallen = new Set<ClaimId>()
  /** Those, and the claims that depend on them. */
  private readonly notCarrying = new Set<ClaimId>()
  /** The claims as they would be if they depended on none. */
  private readonly alone = new Map<ClaimId, LiveClaim>()

  constructor(
    private readonly article: ArticleText,
    private readonly entries: EntryIndex,
    private readonly places: ClaimPlaces
  ) {}

  /** The same array until something of it has changed. */
  get list(): readonly LiveClaim[] {
    this.handedOut ??= [...this.ordered]
    return this.handedOut
  }

  get(id: ClaimId): LiveClaim | undefined {
    return this.byId.get(id)
  }

  /** Reads and derives these claims again. Answers whether anything of the list has changed. */
  refresh(named: ReadonlySet<ClaimId>): boolean {
    const ids = this.entries.withRelated(named)
    const listed = this.dropUnlisted(ids)
    this.places.resolve(listed.filter((claim) => this.byId.get(claim.id)?.claim.anchors !== claim.anchors))
    let hasChanged = listed.length < ids.size
    let mustSort = hasChanged
    const derived = listed.map((claim) => this.readAlone(claim, named.has(claim.id)))
    this.refreshNotCarrying(derived)
    for (const alone of derived) {
      const { claim } = alone
      const known = this.byId.get(claim.id)
      const live = this.withDependencies(alone)
      mustSort ||= known === undefined || this.isOutOfOrder(known)
      if (known !== undefined && isSameEntry(known, live)) continue
      hasChanged = true
      this.byId.set(claim.id, live)
      this.tally.replace(known, live)
    }
    if (mustSort) hasChanged = this.sort() || hasChanged
    else if (hasChanged) this.replaceInPlace(listed)
    if (hasChanged) this.handedOut = null
    return hasChanged
  }

  /** Puts these claims into the list as they are now, when none has changed its number. */
  private replaceInPlace(changed: readonly Claim[]): void {
    for (const { id } of changed) {
      const live = this.byId.get(id)
      if (live !== undefined) this.ordered[live.number - 1] = live
    }
  }

  private dropUnlisted(ids: ReadonlySet<ClaimId>): readonly Claim[] {
    return [...ids].flatMap((id) => {
      const claim = this.entries.wholeClaim(id)
      if (claim !== undefined && isListed(claim, this.entries.checksOf(id))) return claim
      this.tally.replace(this.byId.get(id), undefined)
      this.byId.delete(id)
      this.fallen.delete(id)
      this.notCarrying.delete(id)
      this.alone.delete(id)
      this.places.forget(id)
      return []
    })
  }

  /** A claim that was not named is as it was, but for the claims that it has to do with. */
  private readAlone(claim: Claim, isNamed: boolean): LiveClaim {
    const number = this.byId.get(claim.id)?.number ?? 0
    const known = isNamed ? undefined : this.alone.get(claim.id)
    const { relations: _, ...own } = known ?? this.derive(claim)
    const relations = this.entries.relationsOf(claim.id)
    const alone = { ...own, number, ...(relations === undefined ? {} : { relations }) }
    this.alone.set(claim.id, alone)
    return alone
  }

  /** Of claims that none of these depends on, and of those that depend on none of these, nothing has changed. */
  private refreshNotCarrying(derived: readonly LiveClaim[]): void {
    if (!this.entries.hasRelations && this.notCarrying.size === 0) return
    const dependencies = new Map(
      derived.map(({ claim, relations = [] }) => [claim.id, dependenciesIn(relations)])
    )
    const found = findNotCarrying(
      new Set(dependencies.keys()),
      (id) => dependencies.get(id) ?? [],
      (id) => (dependencies.has(id) ? this.fallen : this.notCarrying).has(id)
    )
    for (const id of dependencies.keys()) {
      if (found.has(id)) this.notCarrying.add(id)
      else this.notCarrying.delete(id)
    }
  }

  private derive(claim: Claim): LiveClaim {
    const { id } = claim
    const anchorStates = this.places.statesOf(id)
    const ranges = this.places.rangesOf(id).map((range) => ({ range }))
    const words = readClaimWords(this.article, claim, ranges)
    const checks = this.entries.checksOf(id)
    const evidence = this.entries.evidenceOf(id)
    const { sourceFacts: sources, history, style, secondCheck, isOutside } = this.entries
    const about = { anchors: anchorStates, checks, evidence, sources, history, style, secondCheck, isOutside }
    const status = readClaimStatus(claim, words, about)
    const checklist = this.entries.checklistOf(claim, words)
    if (hasFallen(status, checks)) this.fallen.add(id)
    else this.fallen.delete(id)
    return { number: 0, claim, anchorStates, words, status, checks, evidence, checklist }
  }

  private withDependencies(live: LiveClaim): LiveClaim {
    if (live.relations === undefined) return live
    const fallen = dependenciesIn(live.relations).filter((id) => this.notCarrying.has(id))
    return fallen.length === 0 ? live : { ...live, status: withFallen(live.status, fallen) }
  }

  private placed(claim: Claim): Placed {
    return placeOf(
      claim,
      this.places.rangesOf(claim.id).map((range) => ({ range }))
    )
  }

  private isOutOfOrder({ claim, number }: LiveClaim): boolean {
    const before = this.ordered[number - 2]
    const after = this.ordered[number]
    const place = this.placed(claim)
    return (
      (before !== undefined && compareReadingOrder(this.placed(before.claim), place) > 0) ||
      (after !== undefined && compareReadingOrder(place, this.placed(after.claim)) > 0)
    )
  }

  /** Numbers the claims in reading order. Answers whether that changed any. */
  private sort(): boolean {
    const placed = [...this.byId.values()].map((live) => ({ ...this.placed(live.claim), live }))
    const next = placed.toSorted(compareReadingOrder).map(({ live }, index) => {
      if (live.number === index + 1) return live
      const renumbered = { ...live, number: index + 1 }
      this.byId.set(live.claim.id, renumbered)
      return renumbered
    })
    const hasChanged =
      next.length !== this.ordered.length || next.some((live, index) => live !== this.ordered[index])
    if (hasChanged) this.ordered = next
    return hasChanged
  }
}
