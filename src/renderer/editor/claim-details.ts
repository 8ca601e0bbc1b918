import type { ClaimId } from '../../core/model/ids'

/** The claim's number in the margin, as an element. */
export function idOfMark(id: ClaimId): string {
  return `claim-mark-${id}`
}

/** The element that names several claims of one block. */
export function idOfGroup(ids: readonly ClaimId[]): string {
  return `claims-${ids.join('-')}`
}

/**
 * Tells a screen reader which claims stand in which block of the text, without another node in it: each block names as
 * its details (aria-details) the number in the margin, or the group of several. For the blocks near the window only, as
 * the numbers are.
 */
export class ClaimDetails {
  private shown: ReadonlyMap<Element, string> = new Map()

  /** What each block has from now on; a block that is not named has none. Answers the groups that each claim is in. */
  show(claims: ReadonlyMap<Element, readonly ClaimId[]>): ReadonlyMap<ClaimId, readonly string[]> {
    const groups = new Map<ClaimId, string[]>()
    const next = new Map<Element, string>()
    for (const [element, ids] of claims) {
      const [only] = ids
      if (only !== undefined && ids.length === 1) next.set(element, idOfMark(only))
      else {
        const group = idOfGroup(ids)
        next.set(element, group)
        for (const id of ids) groups.set(id, [...(groups.get(id) ?? []), group])
      }
    }
    for (const element of this.shown.keys()) if (!next.has(element)) element.removeAttribute('aria-details')
    for (const [element, id] of next) {
      if (element.getAttribute('aria-details') !== id) element.setAttribute('aria-details', id)
    }
    this.shown = next
    return groups
  }
}
