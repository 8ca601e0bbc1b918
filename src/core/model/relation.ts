import type { ClaimStatus } from './claim-status'
import type { ClaimId, PersonId, RelationId } from './ids'

/** How one claim of an article has to do with another. `depends on`: the first falls with the second. */
export const relationKinds = ['same as', 'depends on', 'contradicts'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Somebody says that a claim stands by itself, though it was said to depend on another. */
export interface StandsAlone {
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  readonly reason: string
}

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
  /** Of a dependency: it does not count, and why. Absent where it does. */
  readonly standsAlone?: StandsAlone
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
  /** Why the dependency does not count, where that is said of each time it was said. */
  readonly standsAlone?: StandsAlone
}

/** What telling which claims hold each other up needs of one. */
export interface Related {
  readonly number: number
  readonly claim: { readonly id: ClaimId }
  readonly status: ClaimStatus
  readonly relations?: readonly ClaimRelation[]
}

/** Most relations that are read of those that name one claim as `from`; what is said alike counts once. */
export const mostRelations = 100

/** All that say the same of the same two claims, as they are stored. */
export interface SaidAlike {
  readonly kind: RelationKind
  readonly from: ClaimId
  readonly to: ClaimId
  /** By id. */
  readonly said: readonly Relation[]
}

/**
 * What is said of a claim and others that are listed, as the claim has it: each other one once for each kind. `headOf`
 * names the claim that speaks for another today; a relation of a claim to itself says nothing.
 */
export function relationsOf(
  id: ClaimId,
  saidAlike: readonly SaidAlike[],
  headOf: (id: ClaimId) => ClaimId,
  isListed: (id: ClaimId) => boolean
): readonly ClaimRelation[] {
  const found = new Map<string, ClaimRelation>()
  for (const alike of saidAlike) {
    const { kind } = alike
    const [from, to] = [headOf(alike.from), headOf(alike.to)]
    const other = from === id ? to : from
    if (from === to || (from !== id && to !== id) || !isListed(other)) continue
    const isFrom = kind !== 'depends on' || from === id
    const key = `${relationKinds.indexOf(kind)} ${isFrom} ${other}`
    const known = found.get(key)
    const said = known === undefined ? alike.said : [...known.said, ...alike.said].toSorted(byId)
    found.set(key, { kind, isFrom, other, said })
  }
  return [...found].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, each]) => withReason(each))
}

/** Who says anew that it depends on the other has not read that it stands by itself. */
function withReason(relation: ClaimRelation): ClaimRelation {
  const reasons = relation.said.flatMap(({ standsAlone }) => standsAlone ?? [])
  const [standsAlone] = reasons.toSorted((left, right) => (left.at > right.at ? -1 : 1))
  return standsAlone === undefined || reasons.length < relation.said.length
    ? relation
    : { ...relation, standsAlone }
}

/** The claims that a claim directly depends on, but where it is said to stand by itself. */
export function dependenciesIn(relations: readonly ClaimRelation[]): readonly ClaimId[] {
  return relations.flatMap(({ kind, isFrom, other, standsAlone }) =>
    kind === 'depends on' && isFrom && standsAlone === undefined ? other : []
  )
}

/**
 * Which of these claims do not carry what depends on them: those that are down themselves, and those that depend on one
 * that does not carry, by way of others too. Asks for the dependencies of each once, and of claims that are not among
 * these only whether they are down.
 */
export function findNotCarrying(
  ids: ReadonlySet<ClaimId>,
  dependenciesOf: (id: ClaimId) => readonly ClaimId[],
  isDown: (id: ClaimId) => boolean
): ReadonlySet<ClaimId> {
  const dependents = new Map<ClaimId, ClaimId[]>()
  const found = new Set<ClaimId>()
  for (const id of ids) {
    const grounds = dependenciesOf(id)
    if (isDown(id) || grounds.some((ground) => !ids.has(ground) && isDown(ground))) found.add(id)
    for (const ground of grounds) {
      const known = dependents.get(ground)
      if (known === undefined) dependents.set(ground, [id])
      else known.push(id)
    }
  }
  // a set is gone through with what is added to it on the way
  for (const id of found) for (const dependent of dependents.get(id) ?? []) found.add(dependent)
  return found
}

function byId(left: Relation, right: Relation): number {
  return left.id < right.id ? -1 : 1
}
