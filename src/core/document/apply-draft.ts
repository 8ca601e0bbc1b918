import { positionsOfRange } from '../anchoring/describe-range'
import { carryRange, draftDelta, keptStretches } from '../article/apply-draft'
import type { ArticleText } from '../article/article-text'
import type { Block } from '../article/block-schema'
import { type DraftDiff, diffDraft } from '../article/diff-draft'
import type { Anchor, AnchorState, TextRange } from '../model/anchor'
import type { ClaimId, DraftId } from '../model/ids'
import { anchorFields } from './claim-fields'
import { markDraftApplied } from './drafts'
import { changeEntry } from './entry-map'
import type { ArticleInfo } from './project-snapshot'
import type { ProjectView } from './project-view'
import type { ProjectDocument } from './schema'

/** What the article is to read like. */
export interface DraftText {
  readonly blocks: readonly Block[]
  /** What the draft says of itself; what is empty stays as it is. */
  readonly info: Partial<Pick<ArticleInfo, 'title' | 'byline' | 'dateline'>>
  /** The received draft that this is; null for an earlier state that is restored. */
  readonly draftId: DraftId | null
}

/** Where a claim's anchors must be put, because their words are new characters at another place. */
interface CarriedClaim {
  readonly id: ClaimId
  readonly anchors: readonly (Anchor | CarriedRange)[]
}

type CarriedRange = Pick<Anchor, 'quote' | 'key'> & { readonly range: TextRange }

/**
 * Makes the article read like the draft, in one transaction, which is one step for undo. Words that stay are not
 * touched, so that their claims stay on them; claims in blocks that moved are put onto the same words there, with
 * their quotes as they were, so that a changed word shows. Works on the text as it is now. What is to be written in the
 * same step is written by `beside`.
 */
export function applyDraft(
  document: ProjectDocument,
  article: ArticleText,
  view: ProjectView,
  draft: DraftText,
  origin: unknown,
  beside: () => void = () => {}
): void {
  const before = [...article.blocks]
  const diff = diffDraft(before, draft.blocks)
  const delta = draftDelta(before, draft.blocks, diff)
  const carried = carryClaims(view, diff)
  document.doc.transact(() => {
    article.change(delta, origin)
    for (const { id, anchors } of carried) {
      const placed = anchors.map((anchor) => ('range' in anchor ? placeAnchor(article, anchor) : anchor))
      changeEntry(document, document.claims, id, anchorFields(placed), origin)
    }
    for (const [key, value] of Object.entries(draft.info)) {
      if (value !== '' && document.info.get(key) !== value) document.info.set(key, value)
    }
    if (draft.draftId !== null) markDraftApplied(document, draft.draftId)
    beside()
  }, origin)
}

function placeAnchor(article: ArticleText, { range, ...rest }: CarriedRange): Anchor {
  return { ...positionsOfRange(article.text, range), ...rest }
}

function carryClaims(view: ProjectView, diff: DraftDiff): readonly CarriedClaim[] {
  if (diff.moves.length === 0) return []
  const stretches = keptStretches(diff)
  const places = view.claims.flatMap((live) => view.partsOf(live.claim.id))
  return places.flatMap(({ claim, states, ranges }): CarriedClaim[] => {
    let hasMoved = false
    const anchors = claim.anchors.flatMap((anchor, index): CarriedClaim['anchors'] => {
      const range = ranges[index]
      const carried = range && isPlaced(states[index]) ? carryRange(stretches, range) : null
      if (carried === null) return [anchor]
      hasMoved = true
      const { quote, key } = anchor
      const field = key === undefined ? {} : { key }
      return carried.map((piece, part) => ({ quote, range: piece, ...(part === 0 ? field : {}) }))
    })
    return hasMoved ? [{ id: claim.id, anchors }] : []
  })
}

/** Whether a person's own mark is there: words that were only found by searching are searched for again. */
function isPlaced(state: AnchorState | undefined): boolean {
  return state === 'exact' || state === 'edited'
}
