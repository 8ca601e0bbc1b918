import type { ClaimStatus } from './claim-status'
import type { ClaimId, PersonId, RelationId } from './ids'

/** How one claim of an article has to do with another. `depends on`: the first falls with the second. */
export const relationKinds = ['same as', 'depends on', 'contradicts'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Somebody says how two claims have to do with each other. */
export interface Relation {
  readonly id: RelationId
  readonly kind: RelationKind
  readonly from: ClaimId
  readonly to: ClaimId
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  /** It was taken back, or undone. */
  readonly removed: boolean
}

/** A relation as one of its two claims has it, whoever said it and however often. */
export interface ClaimRelation {
  readonly kind: RelationKind
  /** Whether it is this claim that depends on the other; true of the kinds that go both ways. */
  readonly isFrom: boolean
  /** The other claim: the one that speaks for it today. */
  readonly other: ClaimId
  /** All that say so, by id. */
  readonly said: readonly Relation[]
}

/** What telling which claims hold each other up needs of one. */
export interface Related {
  readonly number: number
  readonly claim: { readonly id: ClaimId }
  readonly status: ClaimStatus
  readonly relations?: readonly ClaimRelation[]
}

/**
 * What is said of a claim and others, as the claim has it: each other one once for each kind. `headOf` names the claim that
 * speaks for another today; a relation of a claim to itself says nothing.
 */
export function relationsOf(
  id: ClaimId,
  said: readonly Relation[],
  headOf: (id: ClaimId) => ClaimId
): readonly ClaimRelation[] {
  const found = new Map<string, { kind: RelationKind; isFrom: boolean; other: ClaimId; said: Relation[] }>()
  for (const relation of said.toSorted(byId)) {
    const { kind } = relation
    const [from, to] = [headOf(relation.from), headOf(relation.to)]
    if (from === to || (from !== id && to !== id)) continue
    const isFrom = kind !== 'depends on' || from === id
    const other = from === id ? to : from
    const key = `${relationKinds.indexOf(kind)} ${isFrom} ${other}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { kind, isFrom, other, said: [relation] })
    else known.said.push(relation)
  }
  return [...found].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, each]) => each)
}

/** The claims that a claim directly depends on. */
export function dependenciesIn(relations: readonly ClaimRelation[]): readonly ClaimId[] {
  return relations.flatMap(({ kind, isFrom, other }) => (kind === 'depends on' && isFrom ? other : []))
}

/**
 * Which of the claims that a claim depends on do not carry it: those that have fallen themselves, or depend on one that
 * has. Dependencies that run in a circle end there.
 */
export function fallenBelow(
  id: ClaimId,
  dependenciesOf: (id: ClaimId) => readonly ClaimId[],
  hasFallen: (id: ClaimId) => boolean
): readonly ClaimId[] {
  return dependenciesOf(id).filter((direct) => {
    const seen = new Set([id])
    const left = [direct]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (seen.has(next)) continue
      if (hasFallen(next)) return true
      seen.add(next)
      left.push(...dependenciesOf(next))
    }
    return false
  })
}

function byId(left: Relation, right: Relation): number {
  return left.id < right.id ? -1 : 1
}
