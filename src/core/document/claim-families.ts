import type { Claim } from '../model/claim'
import type { ClaimId } from '../model/ids'

/**
 * Which claims speak for which. Merging writes one field of the claim that gives way and copies nothing, so whatever
 * two people merge apart adds up, and taking the field back takes the merging back. A link counts while both marks
 * stand; where links run in a circle, the claim of the smallest id speaks for all of it.
 */
export class ClaimFamilies {
  private readonly linked = new Set<ClaimId>()
  private readonly wholes = new Map<ClaimId, Claim>()

  constructor(private readonly claims: ReadonlyMap<string, Claim>) {}

  /** Follows a change of one claim; call it after the change. */
  follow(id: ClaimId): void {
    if (this.claims.get(id)?.mergedInto === undefined) this.linked.delete(id)
    else this.linked.add(id)
    this.wholes.clear()
  }

  /** The claim that speaks for this one: itself, as a rule. */
  headOf(id: ClaimId): ClaimId {
    const path = [id]
    for (let at: ClaimId = id; ; ) {
      const next = this.linkOf(at)
      if (next === null) return at
      const circle = path.indexOf(next)
      if (circle >= 0) return path.slice(circle).reduce((least, each) => (each < least ? each : least))
      path.push(next)
      at = next
    }
  }

  /** The claims this one speaks for besides itself, by id. */
  membersOf(head: ClaimId): readonly ClaimId[] {
    if (this.linked.size === 0) return []
    return [...this.linked].filter((id) => id !== head && this.headOf(id) === head).toSorted()
  }

  /** The claim with the words of those it speaks for; undefined for one that another speaks for. */
  whole(id: ClaimId): Claim | undefined {
    const claim = this.claims.get(id)
    if (claim === undefined || this.linked.size === 0) return claim
    if (this.headOf(id) !== id) return undefined
    const members = this.membersOf(id)
    if (members.length === 0) return claim
    const made = this.wholes.get(id) ?? joinFamily(claim, members, this.withWords(claim, members))
    this.wholes.set(id, made)
    return made
  }

  /** The stored claims whose anchors the whole has, in the order in which it has them. */
  partsOf(id: ClaimId): readonly Claim[] {
    const claim = this.claims.get(id)
    return claim === undefined ? [] : this.withWords(claim, this.membersOf(id))
  }

  private withWords(head: Claim, members: readonly ClaimId[]): readonly Claim[] {
    const others = members.flatMap((member) => this.claims.get(member) ?? [])
    return [head, ...others.filter(({ absorbed }) => absorbed !== true)]
  }

  private linkOf(id: ClaimId): ClaimId | null {
    const claim = this.claims.get(id)
    const target = claim?.mergedInto === undefined ? undefined : this.claims.get(claim.mergedInto)
    return claim?.removed === false && target?.removed === false ? target.id : null
  }
}

function joinFamily(head: Claim, members: readonly ClaimId[], withWords: readonly Claim[]): Claim {
  const refusals = withWords.flatMap((claim) => claim.refusals ?? [])
  const refused = refusals.length === 0 ? {} : { refused: refusals.map(({ place }) => place) }
  return {
    ...head,
    anchors: withWords.flatMap(({ anchors }) => anchors.map((anchor) => ({ ...anchor, ...refused }))),
    ...(refusals.length === 0 ? {} : { refusals }),
    mergedFrom: members
  }
}
