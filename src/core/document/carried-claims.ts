import { positionsOfRange } from '../anchoring/describe-range'
import { isPositionAlive } from '../anchoring/text-positions'
import type { Anchor, TextRange } from '../model/anchor'
import type { ClaimId } from '../model/ids'
import { isSamePassage } from './anchor-memory'
import { anchorFields } from './claim-fields'
import { changeEntry } from './entry-map'
import type { ProjectView } from './project-view'
import type { ProjectDocument } from './schema'

/** An anchor on words that are about to move, and where in them it stands. */
export interface CarriedAnchor {
  /** The claim it is stored with, also where another claim speaks for that one. */
  readonly claim: ClaimId
  readonly anchor: Anchor
  /** Offsets from the first of the moved words. */
  readonly within: TextRange
}

/**
 * The anchors that lie wholly in a range whose words are about to move. Only those that are sure of their place: one
 * that was found by searching waits for a person's consent wherever its words go.
 */
export function carryClaims(view: ProjectView, range: TextRange): readonly CarriedAnchor[] {
  const parts = view.claimsIn(range).flatMap((id) => view.partsOf(id))
  return parts.flatMap(({ claim, states, ranges }) =>
    claim.anchors.flatMap((anchor, index): CarriedAnchor[] => {
      const place = ranges[index]
      const state = states[index]
      if (!place || (state !== 'exact' && state !== 'edited')) return []
      if (place.start < range.start || place.end > range.end) return []
      const within = { start: place.start - range.start, end: place.end - range.start }
      return [{ claim: claim.id, anchor, within }]
    })
  )
}

/**
 * Ties carried anchors to their words where these stand now, from `start` on: fresh positions, and the words the claim
 * was made on as they were. An anchor is known again by its claim and its passage, because undo and redo of the cut
 * give it other positions. Leaves alone one that was tied to other words meanwhile, or whose words are there: pasting
 * a second time takes no claim away. To be called in the transaction that puts the words there.
 */
export function settleClaims(
  document: ProjectDocument,
  view: ProjectView,
  carried: readonly CarriedAnchor[],
  start: number,
  origin: unknown
): void {
  for (const { id, anchors: stored } of [...view.storedClaims]) {
    const waiting = carried.filter(({ claim }) => claim === id)
    if (waiting.length === 0) continue
    const anchors = stored.map((anchor) => {
      if (isAlive(document, anchor)) return anchor
      const found = waiting.findIndex((each) => isSamePassage(each.anchor, anchor))
      const [carry] = found < 0 ? [] : waiting.splice(found, 1)
      if (carry === undefined) return anchor
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
