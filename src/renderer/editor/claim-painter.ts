import type { TextRange } from '../../core/model/anchor'
import { type ClaimState, claimStates } from '../../core/model/claim-status'
import type { ClaimId } from '../../core/model/ids'
import type { ArticlePage } from './article-page'

/** A claim's number in the margin beside the line where it starts. */
export interface MarginMark {
  readonly id: ClaimId
  readonly number: number
  readonly state: ClaimState
  readonly isSelected: boolean
  /** CSS pixels from the top of the page element. */
  readonly top: number
}

/** What the painter needs to know of a claim. */
export interface PaintedClaim {
  readonly id: ClaimId
  readonly number: number
  readonly state: ClaimState
  readonly ranges: readonly (TextRange | null)[]
}

export interface PainterOptions {
  readonly page: ArticlePage
  /** The claims that touch a range of the text. */
  readonly claimsIn: (range: TextRange) => readonly PaintedClaim[]
  readonly selected: () => ClaimId | null
  /** The words selected in the article while the focus is elsewhere. */
  readonly leftSelection: () => TextRange | null
  /** Top of the page element, CSS pixels from the window's top. */
  readonly pageTop: () => number
  readonly onMarks: (marks: readonly MarginMark[]) => void
}

/** Highlight name of the selected claim. Those of the states are stet-<state>, spaces as dashes. */
const selectedName = 'stet-selected'
/** Highlight name of the words that stay selected while the focus is elsewhere. */
const leftSelectionName = 'stet-left-selection'

/**
 * Paints the claims in and near the window as CSS highlights, which leave the page's nodes alone. Only nearby ones,
 * because every registered range makes each keystroke dearer. Painting happens before the next frame.
 */
export class ClaimPainter {
  private frame: number | null = null

  constructor(private readonly options: PainterOptions) {}

  /** Paints before the next frame, however often it is called until then. */
  schedule(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null
      this.paint()
    })
  }

  /** Takes all highlights off. */
  destroy(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame)
    for (const state of claimStates) CSS.highlights.delete(highlightName(state))
    CSS.highlights.delete(selectedName)
    CSS.highlights.delete(leftSelectionName)
  }

  private paint(): void {
    const near = this.options.page.nearbyRange()
    const claims = near === null ? [] : this.options.claimsIn(near)
    const byState = new Map<ClaimState, Range[]>(claimStates.map((state) => [state, []]))
    const marks: MarginMark[] = []
    const selected: Range[] = []
    const pageTop = this.options.pageTop()
    for (const claim of claims) {
      const ranges = near === null ? [] : this.rangesOf(claim, near)
      byState.get(claim.state)?.push(...ranges)
      const isSelected = claim.id === this.options.selected()
      if (isSelected) selected.push(...ranges)
      const first = ranges[0]?.getClientRects()[0]
      if (first !== undefined) {
        marks.push({
          id: claim.id,
          number: claim.number,
          state: claim.state,
          isSelected,
          top: first.top - pageTop
        })
      }
    }
    for (const [state, ranges] of byState) setHighlight(highlightName(state), ranges, 0)
    setHighlight(selectedName, selected, 1)
    setHighlight(leftSelectionName, this.leftRanges(near), 2)
    this.options.onMarks(marks)
  }

  private rangesOf(claim: PaintedClaim, near: TextRange): Range[] {
    return claim.ranges.flatMap((range) => (range === null ? [] : this.nearRanges(range, near)))
  }

  private leftRanges(near: TextRange | null): Range[] {
    const range = this.options.leftSelection()
    return range === null || near === null ? [] : this.nearRanges(range, near)
  }

  private nearRanges(range: TextRange, near: TextRange): Range[] {
    const clipped = { start: Math.max(range.start, near.start), end: Math.min(range.end, near.end) }
    return clipped.start < clipped.end ? this.options.page.domRanges(clipped) : []
  }
}

function highlightName(state: ClaimState): string {
  return `stet-${state.replaceAll(' ', '-')}`
}

function setHighlight(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
