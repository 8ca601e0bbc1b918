import type { ClaimId } from '../model/ids'
import { mostRelations, type Relation, type SaidAlike } from '../model/relation'

interface Alike extends SaidAlike {
  /** The same in no order; forget what was told of `said` with each change. */
  readonly each: Map<string, Relation>
  sorted: readonly Relation[] | null
}

/**
 * What is said of claims, by claim. Of a claim that more than mostRelations are said of, those are read that somebody on
 * the project's list says, then the others, each by the least id: the same whatever came first.
 */
export class RelationIndex {
  private readonly relations = new Map<string, Relation>()
  private readonly byFrom = new Map<ClaimId, Map<string, Alike>>()
  /** What is read of a claim, whichever of the two it is. */
  private readonly read = new Map<ClaimId, Set<Alike>>()
  /** The claims, as `from`, of which something else may have to be read. */
  private readonly stale = new Set<ClaimId>()
  private readonly changed = new Set<ClaimId>()

  constructor(private readonly isOutside: (relation: Relation) => boolean) {}

  /** How many are stored, those that were taken back too. */
  get size(): number {
    return this.relations.size
  }

  get(id: string): Relation | undefined {
    return this.relations.get(id)
  }

  /** Takes over what is stored under an id now; null for nothing. Answers what was before. */
  replace(id: string, relation: Relation | null): Relation | undefined {
    const known = this.relations.get(id)
    if (known !== undefined) this.remove(known)
    if (relation !== null) this.add(relation)
    return known
  }

  /** What is said of a claim by itself, and read. */
  of(id: ClaimId): readonly SaidAlike[] {
    this.settle()
    return [...(this.read.get(id) ?? [])]
  }

  /** Follows a change of the list of people. Answers the claims of which something else is read since. */
  rankAgain(): readonly ClaimId[] {
    for (const [from, said] of this.byFrom) if (said.size > mostRelations) this.stale.add(from)
    this.settle()
    return [...this.changed]
  }

  /** The claims of which something else is read since this was asked last. */
  takeChanged(): readonly ClaimId[] {
    this.settle()
    const changed = [...this.changed]
    this.changed.clear()
    return changed
  }

  private add(relation: Relation): void {
    this.relations.set(relation.id, relation)
    if (relation.removed) return
    const group = this.byFrom.get(relation.from) ?? new Map<string, Alike>()
    this.byFrom.set(relation.from, group)
    const alike = group.get(keyOf(relation)) ?? alikeTo(relation)
    group.set(keyOf(relation), alike)
    alike.each.set(relation.id, relation)
    alike.sorted = null
    this.stale.add(relation.from)
  }

  private remove(relation: Relation): void {
    this.relations.delete(relation.id)
    const alike = this.byFrom.get(relation.from)?.get(keyOf(relation))
    if (alike?.each.delete(relation.id) !== true) return
    alike.sorted = null
    this.stale.add(relation.from)
  }

  private settle(): void {
    for (const from of this.stale) this.settleOf(from)
    this.stale.clear()
  }

  private settleOf(from: ClaimId): void {
    const group = this.byFrom.get(from) ?? new Map<string, Alike>()
    const known = [...(this.read.get(from) ?? [])].filter((alike) => alike.from === from)
    for (const [key, { each }] of group) if (each.size === 0) group.delete(key)
    const next = new Set(this.choose([...group.values()]))
    for (const alike of known) {
      if (next.has(alike)) continue
      for (const claim of [from, alike.to]) this.read.get(claim)?.delete(alike)
      this.changed.add(from).add(alike.to)
    }
    const before = new Set(known)
    for (const alike of next) {
      if (before.has(alike)) continue
      for (const claim of [from, alike.to])
        this.read.set(claim, (this.read.get(claim) ?? new Set()).add(alike))
      this.changed.add(from).add(alike.to)
    }
  }

  private choose(group: readonly Alike[]): readonly Alike[] {
    if (group.length <= mostRelations) return group
    const ranked = group.map((alike) => {
      const first = alike.said.find((relation) => !this.isOutside(relation))
      return { alike, rank: first === undefined ? `1 ${alike.said[0]?.id}` : `0 ${first.id}` }
    })
    return ranked
      .toSorted((left, right) => (left.rank < right.rank ? -1 : 1))
      .slice(0, mostRelations)
      .map(({ alike }) => alike)
  }
}

function keyOf({ kind, to }: Relation): string {
  return `${kind} ${to}`
}

function alikeTo({ kind, from, to }: Relation): Alike {
  return {
    kind,
    from,
    to,
    each: new Map(),
    sorted: null,
    get said() {
      this.sorted ??= [...this.each.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1))
      return this.sorted
    }
  }
}
