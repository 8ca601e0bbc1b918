import type { Block } from '../../core/article/block-schema'
import type { TextRange } from '../../core/model/anchor'
import type { ClaimState } from '../../core/model/claim-status'
import type { ClaimId } from '../../core/model/ids'
import type { PagePiece } from './article-page'
import type { Stroke } from './word-strokes'

/** What the painter needs to know of a claim. */
export interface PaintedClaim {
  readonly id: ClaimId
  readonly number: number
  readonly state: ClaimState
  /** The list's filter leaves it out. */
  readonly isDimmed: boolean
  readonly ranges: readonly (TextRange | null)[]
  /** Another object when anything but the ranges has changed. */
  readonly version: unknown
}

/** A claim in one block. */
export interface ClaimInBlock {
  readonly claim: PaintedClaim
  readonly pieces: readonly PagePiece[]
}

/** What a block's words carry; the same object until that changes. */
export interface BlockPaint {
  readonly block: Block
  readonly element: HTMLElement
  readonly claims: readonly ClaimInBlock[]
  /** Theirs; the same array until other claims stand in the block. */
  readonly ids: readonly ClaimId[]
  /** Those of them with words in other blocks too. */
  readonly reaching: ReadonlySet<ClaimId>
  /** The nodes that strokes begin in: Lexical may make others for the same words. */
  readonly nodes: ReadonlySet<Node>
  readonly strokes: readonly Stroke[]
}
