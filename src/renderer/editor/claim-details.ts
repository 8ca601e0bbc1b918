import type { ClaimId } from '../../core/model/ids'

/** The claim's number in the margin, as an element. */
export function idOfMark(id: ClaimId): string {
  return `claim-mark-${id}`
}

/**
 * Tells a screen reader which claims stand in which block of the text, without another node in it: each block names the
 * numbers in the margin as its details (aria-details). For the blocks near the window only, as the numbers are.
 */
export class ClaimDetails {
  private shown: ReadonlyMap<Element, string> = new Map()

  /** What each block has from now on; a block that is not named has none. */
  show(claims: ReadonlyMap<Element, readonly ClaimId[]>): void {
    const next = new Map([...claims].map(([element, ids]) => [element, ids.map(idOfMark).join(' ')]))
    for (const element of this.shown.keys()) if (!next.has(element)) element.removeAttribute('aria-details')
    for (const [element, ids] of next) {
      if (element.getAttribute('aria-details') !== ids) element.setAttribute('aria-details', ids)
    }
    this.shown = next
  }
}
