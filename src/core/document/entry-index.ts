import type { Check } from '../model/check'
import { type ChecklistView, readChecklist, type Tick } from '../model/checklist'
import type { Claim } from '../model/claim'
import type { EvidenceHistory } from '../model/claim-status'
import type { Evidence } from '../model/evidence'
import type { SourceFacts } from '../model/evidence-rule'
import { guardReplacements } from '../model/guard-replacements'
import type { HouseStyle } from '../model/house-style'
import type { ClaimId, PersonId, SourceId } from '../model/ids'
import type { Person } from '../model/person'
import { type ClaimRelation, type Relation, relationsOf, type SaidAlike } from '../model/relation'
import type { SecondCheckRule } from '../model/second-check'
import type { Source } from '../model/source'
import { ClaimFamilies } from './claim-families'
import { isListed } from './derive-claim'
import { type Gone, listGone } from './gone-entries'
import { readChosenStyle } from './house-style'
import { isMeddledWith, lastingIds } from './lasting-entries'
import { orderChecks } from './order-checks'
import { nobodyOutside, type Outside, type OutsiderMap, type SaidBy } from './outside'
import {
  isSourceRemoved,
  parseCheck,
  parseClaim,
  parseEvidence,
  parseInfo,
  parsePerson,
  parseRelation,
  parseSource,
  parseTick
} from './read-entries'
import { RelationIndex } from './relation-index'
import { isSameEntry } from './same-entry'
import type { ProjectDocument } from './schema'
import { SourceOrigins } from './source-origins'
import { isAsWeighed, wasStanceChanged } from './weighed-mark'

/**
 * All well-formed entries of a project, by id and by claim. Reads each stored entry once; after a change, only what
 * the refresh methods name is read again. They answer with the claims that this concerns.
 */
export class EntryIndex {
  /** As they are stored, those that others speak for too. */
  readonly claims = new Map<string, Claim>()
  private styleNow: HouseStyle
  private secondCheckNow: SecondCheckRule = 'none'
  private readonly families = new ClaimFamilies(this.claims)
  private readonly checks = new Map<string, Check>()
  private readonly ticks = new Map<string, Tick>()
  private readonly evidence = new Map<string, Evidence>()
  private readonly storedSources = new Map<string, { source: Source; isRemoved: boolean }>()
  private readonly origins = new SourceOrigins()
  /** What counting evidence needs to know of sources. */
  readonly sourceFacts: SourceFacts = {
    sourceOf: (id) => this.sourceOf(id),
    originOf: (source) => this.origins.originOf(source),
    isOutside: (item) => this.isUncounted(item),
    handsOn: (item) => this.handsOn(item)
  }
  /** What is known of evidence beside what it says. */
  readonly history: EvidenceHistory = {
    isAsWeighed: (id, mark) => isAsWeighed(mark, this.document.evidence.get(id)),
    wasStanceChanged: (id) => wasStanceChanged(this.document.evidence.get(id))
  }
  private readonly storedPeople = new Map<string, Person>()
  private readonly checksByClaim = new Map<string, Map<string, Check>>()
  private readonly ticksByClaim = new Map<string, Map<string, Tick>>()
  private readonly relations = new RelationIndex((relation) =>
    this.outsiders.isOutside('relations', relation)
  )
  private readonly evidenceByClaim = new Map<string, Map<string, Evidence>>()

  /** The checks that were by people outside the list when they were looked at last. */
  private readonly outside = new Set<string>()
  /** What people outside the list had done to claims and evidence when these were looked at last; nothing is left out. */
  private readonly hands = new Map<string, string>()

  constructor(
    private readonly document: ProjectDocument,
    /** What people who are not on the project's list have had a hand in. */
    private readonly outsiders: Outside = nobodyOutside
  ) {
    this.styleNow = readChosenStyle(document)
    this.refreshInfo()
    for (const id of document.people.keys()) this.refreshPerson(id)
    for (const id of document.sources.keys()) this.refreshSource(id)
    for (const id of document.evidence.keys()) this.refreshEvidence(id)
    for (const id of lastingIds(document, 'checks')) this.refreshCheck(id)
    for (const id of lastingIds(document, 'ticks')) this.refreshTick(id)
    for (const id of lastingIds(document, 'relations')) this.refreshRelation(id)
    for (const id of document.claims.keys()) this.refreshClaim(id)
  }

  /** How the newsroom works. */
  get style(): HouseStyle {
    return this.styleNow
  }

  /** Which claims need a second check. */
  get secondCheck(): SecondCheckRule {
    return this.secondCheckNow
  }

  /** Every claim goes by the rule for second checks. */
  refreshInfo(): readonly ClaimId[] {
    const { secondCheck = 'none' } = parseInfo(this.document.info)
    if (secondCheck === this.secondCheckNow) return []
    this.secondCheckNow = secondCheck
    return [...this.claims.values()].map(({ id }) => id)
  }

  /** The claims with checks or evidence of people who were put on the list since, or taken off it, or that they changed. */
  refreshAuthors(): readonly ClaimId[] {
    const meddled = this.refreshMeddled()
    const turned = [...this.checks.values()].filter(
      (check) => this.outside.has(check.id) !== this.isOutside(check)
    )
    for (const check of turned) this.noteOutside(check)
    const hasTurned = (id: string, hands: string): boolean => (this.hands.get(id) ?? '') !== hands
    const items = [...this.evidence.values()].filter((item) => hasTurned(item.id, this.handsOnEvidence(item)))
    const claims = [...this.claims.keys()].filter((id) => hasTurned(id, this.handsOnClaim(id)))
    const related = [...lastingIds(this.document, 'relations')].filter(
      (id) => !isSameEntry(this.readRelation(id), this.relations.get(id) ?? null)
    )
    return [
      ...meddled,
      ...related.flatMap((id) => this.refreshRelation(id)),
      ...this.withHead(this.relations.rankAgain()),
      ...this.withHead(turned.map(({ claimId }) => claimId)),
      ...items.flatMap(({ id }) => this.refreshEvidence(id)),
      ...claims.flatMap((id) => this.refreshClaim(id))
    ]
  }

  /** Checks and ticks that were deleted or written over: what stays of them goes by the list. */
  private refreshMeddled(): readonly ClaimId[] {
    const ofMap = (map: 'checks' | 'ticks', refresh: (id: string) => readonly ClaimId[]) =>
      [...lastingIds(this.document, map)].flatMap((id) =>
        isMeddledWith(this.document, map, id) ? refresh(id) : []
      )
    return [
      ...ofMap('checks', (id) =>
        isSameEntry(this.readCheck(id), this.checks.get(id) ?? null) ? [] : this.refreshCheck(id)
      ),
      ...ofMap('ticks', (id) =>
        isSameEntry(this.readTick(id), this.ticks.get(id) ?? null) ? [] : this.refreshTick(id)
      )
    ]
  }

  /** What somebody on the list wrote and nobody can read any more. */
  get gone(): readonly Gone[] {
    return listGone(this.document, this.outsiders, (of, id) => {
      if (of === 'claims') return this.claims.has(id)
      if (of === 'evidence') return this.evidence.has(id)
      return of !== 'sources' || this.storedSources.has(id)
    })
  }

  /** Whether a check is by somebody who is not on the project's list of people. */
  readonly isOutside = (check: Check): boolean => this.outsiders.isOutside('checks', check)

  /** Whether evidence, or the source it rests on, is from outside the list: it does not count for the rule. */
  readonly isUncounted = (item: Evidence): boolean => this.outsidersOn(item).length > 0

  /** Who outside the list has a hand in evidence or in its source. */
  private handsOn(item: Evidence): readonly (PersonId | null)[] {
    return [...new Set(this.outsidersOn(item).flatMap(([map, said]) => this.outsiders.handsOn(map, said)))]
  }

  private outsidersOn({ id, addedBy, sourceId }: Evidence): readonly (readonly [OutsiderMap, SaidBy])[] {
    const source = this.sourceOf(sourceId)
    const parts: (readonly [OutsiderMap, SaidBy])[] = [['evidence', { id, by: addedBy }]]
    if (source !== undefined) parts.push(['sources', { id: sourceId, by: source.addedBy }])
    return parts.filter(([map, said]) => this.outsiders.isOutside(map, said))
  }

  private handsOnEvidence(item: Evidence): string {
    const isTakenAway = this.outsiders.isTakenAway('evidence', item.id)
    return `${isTakenAway ? 'taken away' : ''}${this.isUncounted(item) ? 'uncounted' : ''}`
  }

  private handsOnClaim(id: string): string {
    const { isTakenAway, hasTurned } = this.outsiders
    return `${isTakenAway('claims', id) ? 'taken away' : ''}${hasTurned('claims', id, 'mergedInto') ? 'merged' : ''}`
  }

  private noteHands(id: string, hands: string): void {
    if (hands === '') this.hands.delete(id)
    else this.hands.set(id, hands)
  }

  private noteOutside(check: Check): void {
    if (this.isOutside(check)) this.outside.add(check.id)
    else this.outside.delete(check.id)
  }

  /** Every claim goes by the style. */
  refreshStyle(): readonly ClaimId[] {
    const style = readChosenStyle(this.document)
    if (isSameEntry(style, this.styleNow)) return []
    this.styleNow = style
    return [...this.claims.values()].map(({ id }) => id)
  }

  /** The claim with those it speaks for; undefined for one that another speaks for, and for none. */
  wholeClaim(id: ClaimId): Claim | undefined {
    return this.families.whole(id)
  }

  /** The stored claims whose anchors the whole claim has, in the order in which it has them. */
  partsOf(id: ClaimId): readonly Claim[] {
    return this.families.partsOf(id)
  }

  /**
   * The checks on a claim and on those it speaks for, in the order of orderChecks. What an outsider's says that it takes
   * the place of is left out where it may not: see guardReplacements.
   */
  checksOf(id: ClaimId): readonly Check[] {
    const ids = [id, ...this.families.membersOf(id)]
    const checks = ids.flatMap((each) => [...(this.checksByClaim.get(each)?.values() ?? [])])
    return orderChecks(guardReplacements(checks, (check) => this.outside.has(check.id)))
  }

  /** What was made sure of for a claim, and for those it speaks for. */
  checklistOf({ id, kind }: Pick<Claim, 'id' | 'kind'>, words: string): ChecklistView {
    const ids = [id, ...this.families.membersOf(id)]
    const ticks = ids.flatMap((each) => [...(this.ticksByClaim.get(each)?.values() ?? [])])
    return readChecklist(this.style.checklists[kind] ?? [], orderChecks(ticks), words)
  }

  /** How a claim, with those it speaks for, has to do with others that are listed; undefined for none. */
  relationsOf(id: ClaimId): readonly ClaimRelation[] | undefined {
    if (!this.hasRelations) return undefined
    const headOf = (each: ClaimId): ClaimId => this.families.headOf(each)
    const found = relationsOf(id, this.saidOf(id), headOf, (each) => this.isListed(each))
    return found.length === 0 ? undefined : found
  }

  /** Whether anybody has ever said how two claims have to do with each other. */
  get hasRelations(): boolean {
    return this.relations.size > 0
  }

  /**
   * These claims, those that have to do with them, and all that depend on them by way of others: where one of these
   * changes, the others may stand or fall.
   */
  withRelated(named: ReadonlySet<ClaimId>): ReadonlySet<ClaimId> {
    if (!this.hasRelations) return named
    const ids = new Set([...named, ...this.withHead(this.relations.takeChanged())])
    const found = new Set(ids)
    // what was only met on the way is not walked: a claim that contradicts another may depend on it by others as well
    const walked = new Set(ids)
    const left = [...ids]
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const isNamed = ids.has(id)
      for (const { kind, from, to } of this.saidOf(id)) {
        const [dependent, ground] = [this.families.headOf(from), this.families.headOf(to)]
        if (this.isListed(dependent)) {
          found.add(dependent)
          if (kind === 'depends on' && !walked.has(dependent)) {
            walked.add(dependent)
            left.push(dependent)
          }
        }
        if (isNamed && this.isListed(ground)) found.add(ground)
      }
    }
    return found
  }

  private isListed(id: ClaimId): boolean {
    const claim = this.wholeClaim(id)
    return claim !== undefined && (!claim.removed || isListed(claim, this.checksOf(id)))
  }

  private saidOf(id: ClaimId): readonly SaidAlike[] {
    const members = this.families.membersOf(id)
    if (members.length === 0) return this.relations.of(id)
    return [...new Set([id, ...members].flatMap((each) => this.relations.of(each)))]
  }

  /** Their evidence that was not removed, in the order in which it says it was added. */
  evidenceOf(id: ClaimId): readonly Evidence[] {
    const ids = [id, ...this.families.membersOf(id)]
    const items = ids.flatMap((each) => [...(this.evidenceByClaim.get(each)?.values() ?? [])])
    return items.filter(({ removed }) => !removed).toSorted(byAdding)
  }

  /** Whatever was stored of a source, even when undo took it back: evidence may rest on it. */
  sourceOf(id: SourceId): Source | undefined {
    return this.storedSources.get(id)?.source
  }

  /** The sources that share this one's origin, without itself. */
  sharingOrigin({ id }: Source): readonly Source[] {
    const group = [...this.origins.groupOf(id)].filter((other) => other !== id)
    return group.flatMap((other) => this.sourceOf(other) ?? []).toSorted(byId)
  }

  /** All evidence, the removed too, by id. */
  allEvidence(): readonly Evidence[] {
    return [...this.evidence.values()].toSorted(byId)
  }

  /** All sources by id. One that undo took back is left out, unless evidence or a check rests on it. */
  allSources(): readonly Source[] {
    const used = this.usedSources()
    return [...this.storedSources.values()]
      .flatMap(({ source, isRemoved }) => (isRemoved && !used.has(source.id) ? [] : source))
      .toSorted(byId)
  }

  /** Everybody by name. */
  allPeople(): readonly Person[] {
    return [...this.storedPeople.values()].toSorted((left, right) =>
      left.name === right.name ? byId(left, right) : left.name < right.name ? -1 : 1
    )
  }

  refreshClaim(id: string): readonly ClaimId[] {
    const claim = this.readClaim(id)
    const known = this.claims.get(id)
    if (claim === null) {
      this.claims.delete(id)
      this.hands.delete(id)
      return known ? this.familyAround(known.id, () => this.families.follow(known.id)) : []
    }
    // an anchor that did not change stays the same object, so that its place need not be found again
    const anchors = known && isSameEntry(known.anchors, claim.anchors) ? known.anchors : claim.anchors
    const next = { ...claim, anchors }
    if (known && isSameEntry(known, next)) return []
    return this.familyAround(claim.id, () => {
      this.claims.set(claim.id, next)
      this.families.follow(claim.id)
    })
  }

  /** A claim as it is stored, but that nobody outside takes a mark off, or merges it, that somebody on the list made. */
  private readClaim(id: string): Claim | null {
    const claim = parseClaim(id, this.document.claims.get(id))
    if (claim === null) return null
    const hands = this.handsOnClaim(id)
    this.noteHands(id, hands)
    if (hands === '') return claim
    const { mergedInto, ...own } = claim
    const isMerged = mergedInto !== undefined && !this.outsiders.hasTurned('claims', id, 'mergedInto')
    const removed = claim.removed && !this.outsiders.isTakenAway('claims', id)
    return { ...own, removed, ...(isMerged ? { mergedInto } : {}) }
  }

  /** The claim and whatever speaks for it or is spoken for with it, before the change and after it. */
  private familyAround(id: ClaimId, change: () => void): readonly ClaimId[] {
    const before = this.familyOf(id)
    change()
    return [...new Set([...before, ...this.familyOf(id)])]
  }

  private familyOf(id: ClaimId): readonly ClaimId[] {
    const head = this.families.headOf(id)
    return head === id ? [id, ...this.families.membersOf(id)] : [id, head, ...this.families.membersOf(head)]
  }

  private withHead(ids: readonly ClaimId[]): readonly ClaimId[] {
    return ids.flatMap((id) => [id, this.families.headOf(id)])
  }

  refreshCheck(id: string): readonly ClaimId[] {
    const concerned = this.forgetCheck(id)
    const check = this.readCheck(id)
    if (check === null) return this.withHead(concerned)
    this.checks.set(check.id, check)
    this.noteOutside(check)
    groupOf(this.checksByClaim, check.claimId).set(check.id, check)
    return this.withHead([...concerned, check.claimId])
  }

  /** A check as it is stored, or as somebody wrote it who is on the list, or was, whatever was made of it since. */
  private readCheck(id: string): Check | null {
    const kept = this.outsiders.keptEntry('checks', id)
    return parseCheck(id, kept === null ? this.document.checks.get(id) : kept.fields)
  }

  /** Likewise. */
  private readTick(id: string): Tick | null {
    const kept = this.outsiders.keptEntry('ticks', id)
    return parseTick(id, kept === null ? this.document.ticks.get(id) : kept.fields)
  }

  refreshTick(id: string): readonly ClaimId[] {
    const known = this.ticks.get(id)
    this.ticks.delete(id)
    if (known !== undefined) this.ticksByClaim.get(known.claimId)?.delete(id)
    const tick = this.readTick(id)
    if (tick !== null) {
      this.ticks.set(tick.id, tick)
      groupOf(this.ticksByClaim, tick.claimId).set(tick.id, tick)
    }
    return this.withHead([known, tick].flatMap((each) => each?.claimId ?? []))
  }

  refreshRelation(id: string): readonly ClaimId[] {
    const relation = this.readRelation(id)
    const known = this.relations.replace(id, relation)
    return this.withHead([known, relation].flatMap((each) => (each ? [each.from, each.to] : [])))
  }

  /**
   * A relation as it is stored, but that nobody outside takes back what somebody on the list said, nor says of it that the
   * claim stands by itself.
   */
  private readRelation(id: string): Relation | null {
    const kept = this.outsiders.keptEntry('relations', id)
    const relation = parseRelation(id, kept === null ? this.document.relations.get(id) : kept.fields)
    if (relation === null) return null
    const { standsAlone, ...said } = relation
    const removed = relation.removed && !this.outsiders.isTakenAway('relations', id)
    const isTold = kept !== null || !this.outsiders.hasTurned('relations', id, 'standsAlone')
    const isAlone = standsAlone !== undefined && isTold
    return { ...said, removed, ...(isAlone ? { standsAlone } : {}) }
  }

  refreshEvidence(id: string): readonly ClaimId[] {
    const concerned = this.forgetEvidence(id)
    const stored = parseEvidence(id, this.document.evidence.get(id))
    if (stored === null) return this.withHead(concerned)
    this.noteHands(id, this.handsOnEvidence(stored))
    const isTakenAway = stored.removed && this.outsiders.isTakenAway('evidence', id)
    const item = isTakenAway ? { ...stored, removed: false } : stored
    this.evidence.set(item.id, item)
    groupOf(this.evidenceByClaim, item.claimId).set(item.id, item)
    return this.withHead([...concerned, item.claimId])
  }

  refreshSource(id: string): readonly ClaimId[] {
    const value = this.document.sources.get(id)
    const source = parseSource(id, value)
    const concerned = new Set(this.evidence.size === 0 ? [] : this.origins.groupOf(id as SourceId))
    if (source === null) this.storedSources.delete(id)
    else this.storedSources.set(source.id, { source, isRemoved: isSourceRemoved(value) })
    this.origins.follow(id as SourceId, source)
    if (this.evidence.size === 0) return []
    for (const each of this.origins.groupOf(id as SourceId)) concerned.add(each)
    return this.withHead(
      [...this.evidence.values()].flatMap((item) => (concerned.has(item.sourceId) ? item.claimId : []))
    )
  }

  refreshPerson(id: string): readonly ClaimId[] {
    const person = parsePerson(id, this.document.people.get(id))
    if (person === null) this.storedPeople.delete(id)
    else this.storedPeople.set(person.id, person)
    return []
  }

  private usedSources(): ReadonlySet<SourceId> {
    const restedOn = new Set([...this.checks.values()].flatMap(({ evidence }) => evidence))
    const used = [...this.evidence.values()].filter(({ id, removed }) => !removed || restedOn.has(id))
    return new Set(used.map(({ sourceId }) => sourceId))
  }

  private forgetCheck(id: string): readonly ClaimId[] {
    const check = this.checks.get(id)
    if (check === undefined) return []
    this.checks.delete(id)
    this.outside.delete(id)
    this.checksByClaim.get(check.claimId)?.delete(id)
    return [check.claimId]
  }

  private forgetEvidence(id: string): readonly ClaimId[] {
    const item = this.evidence.get(id)
    if (item === undefined) return []
    this.evidence.delete(id)
    this.hands.delete(id)
    this.evidenceByClaim.get(item.claimId)?.delete(id)
    return [item.claimId]
  }
}

function groupOf<Item>(groups: Map<string, Map<string, Item>>, id: string): Map<string, Item> {
  const known = groups.get(id)
  if (known !== undefined) return known
  const group = new Map<string, Item>()
  groups.set(id, group)
  return group
}

/** As the clocks claimed, which decides nothing but the order on the screen; by id where they claim the same. */
function byAdding(left: Evidence, right: Evidence): number {
  return left.addedAt < right.addedAt ? -1 : left.addedAt > right.addedAt ? 1 : byId(left, right)
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1
}
