import { positionsOfRange } from '../anchoring/describe-range'
import { isPositionAlive } from '../anchoring/text-positions'
import type { Anchor, TextRange } from '../model/anchor'
import { anchorFields } from './claim-fields'
import { changeEntry } from './entry-map'
import type { ProjectView } from './project-view'
import type { ProjectDocument } from './schema'

/** An anchor on words that are about to move, and where in them it stands. */
export interface CarriedAnchor {
  readonly anchor: Anchor
  /** Offsets from the first of the moved words. */
  readonly within: TextRange
}

/**
 * The anchors that lie wholly in a range whose words are about to move. Only those that are sure of their place: one
 * that was found by searching waits for a person's consent wherever its words go.
 */
export function carryClaims(view: ProjectView, range: TextRange): readonly CarriedAnchor[] {
  return view.claimsIn(range).flatMap((id) => {
    const live = view.claim(id)
    if (live === undefined) return []
    const ranges = view.rangesOf(id)
    return live.claim.anchors.flatMap((anchor, index): CarriedAnchor[] => {
      const place = ranges[index]
      const state = live.anchorStates[index]
      if (!place || (state !== 'exact' && state !== 'edited')) return []
      if (place.start < range.start || place.end > range.end) return []
      const within = { start: place.start - range.start, end: place.end - range.start }
      return [{ anchor, within }]
    })
  })
}

/**
 * Ties carried anchors to their words where these stand now, from `start` on: fresh positions, and the words the claim
 * was made on as they were. Leaves alone an anchor that was tied to other words meanwhile, or whose words came back by
 * undo: pasting a second time takes no claim away. Each claim keeps its own words, also one that was merged into
 * another. To be called in the transaction that puts the words there.
 */
export function settleClaims(
  document: ProjectDocument,
  view: ProjectView,
  carried: readonly CarriedAnchor[],
  start: number,
  origin: unknown
): void {
  for (const { id, anchors: stored } of [...view.storedClaims]) {
    const anchors = stored.map((anchor) => {
      const carry = carried.find((each) => isSameAnchor(each.anchor, anchor))
      if (carry === undefined || isAlive(document, anchor)) return anchor
      const range = { start: start + carry.within.start, end: start + carry.within.end }
      return { ...anchor, ...positionsOfRange(document.article, range) }
    })
    if (anchors.some((anchor, index) => anchor !== stored[index])) {
      changeEntry(document, document.claims, id, anchorFields(anchors), origin)
    }
  }
}

function isAlive(document: ProjectDocument, { start, end }: Anchor): boolean {
  return isPositionAlive(document.article, start) || isPositionAlive(document.article, end)
}

function isSameAnchor(left: Anchor, right: Anchor): boolean {
  return isSameBytes(left.start, right.start) && isSameBytes(left.end, right.end)
}

function isSameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}
