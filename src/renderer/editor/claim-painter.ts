import type { SentenceState } from '../../core/document/cover-sentences'
import type { TextRange } from '../../core/model/anchor'
import type { ClaimState } from '../../core/model/claim-status'
import type { ClaimId } from '../../core/model/ids'
import type { ArticlePage, PagePiece } from './article-page'
import { ClaimDetails } from './claim-details'
import {
  dimmedName,
  type HighlightName,
  HighlightSets,
  highlightName,
  leftSelectionName,
  selectedName,
  sentenceName
} from './highlight-sets'

/** A claim's number in the margin beside the line where it starts. */
export interface MarginMark {
  readonly id: ClaimId
  readonly number: number
  readonly state: ClaimState
  readonly isSelected: boolean
  readonly isDimmed: boolean
  /** The groups of several claims of one block that it is in, by their elements' ids, parted by spaces. */
  readonly groups: string
  /** CSS pixels from the top of the page element. */
  readonly top: number
}

/** What the painter needs to know of a claim. */
export interface PaintedClaim {
  readonly id: ClaimId
  readonly number: number
  readonly state: ClaimState
  /** The list's filter leaves it out. */
  readonly isDimmed: boolean
  readonly ranges: readonly (TextRange | null)[]
}

/** A sentence with no claim on it. */
export interface PaintedSentence {
  readonly range: TextRange
  readonly state: Exclude<SentenceState, 'claimed'>
}

export interface PainterOptions {
  readonly page: ArticlePage
  /** The claims that touch a range of the text. */
  readonly claimsIn: (range: TextRange) => readonly PaintedClaim[]
  readonly selected: () => ClaimId | null
  /** The sentences that touch a range and carry no claim, where these are to be seen. */
  readonly sentencesIn: (range: TextRange) => readonly PaintedSentence[]
  /** The words selected in the article while the focus is elsewhere. */
  readonly leftSelection: () => TextRange | null
  /** Top of the page element, CSS pixels from the window's top. */
  readonly pageTop: () => number
  readonly onMarks: (marks: readonly MarginMark[]) => void
}

/**
 * How far around the window claims are painted, CSS pixels. While somebody scrolls, more than a turn of the wheel, so
 * that nothing comes into sight unpainted. While somebody writes, next to nothing: with every key Chromium paints all
 * words again that carry a highlight.
 */
const around = { scrolling: 300, writing: 40 }

/**
 * Paints the claims in and near the window as CSS highlights, which leave the page's nodes alone. Only nearby ones,
 * because every registered range makes each keystroke dearer. Painting happens before the next frame.
 */
export class ClaimPainter {
  private frame: number | null = null
  private readonly highlights = new HighlightSets()
  private readonly details = new ClaimDetails()
  private marks: readonly MarginMark[] = []
  private doing: keyof typeof around = 'scrolling'

  constructor(private readonly options: PainterOptions) {}

  /** Paints before the next frame, however often it is called until then; from now on for what the person does. */
  schedule(doing = this.doing): void {
    this.doing = doing
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null
      this.paint()
    })
  }

  /** Takes all highlights off. */
  destroy(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame)
    this.highlights.clear()
    this.details.show(new Map())
  }

  private paint(): void {
    const { page, claimsIn, leftSelection } = this.options
    const near = page.nearbyRange(around[this.doing])
    const claims = near === null ? [] : claimsIn(near)
    const wanted = new Map<HighlightName, Set<AbstractRange>>()
    const marks: Omit<MarginMark, 'groups'>[] = []
    const details = new Map<Element, ClaimId[]>()
    const pageTop = this.options.pageTop()
    const topOf = page.measureTops()
    for (const claim of claims) {
      const pieces = near === null ? [] : claim.ranges.flatMap((range) => this.nearPieces(range, near))
      const isSelected = claim.id === this.options.selected()
      addAll(wanted, claim.isDimmed ? dimmedName : highlightName(claim.state), pieces)
      if (isSelected) addAll(wanted, selectedName, pieces)
      const top = pieces[0] === undefined ? null : topOf(pieces[0])
      if (top === null) continue
      marks.push(markOf(claim, isSelected, top - pageTop))
      for (const element of new Set(pieces.map((piece) => piece.element))) {
        details.set(element, [...(details.get(element) ?? []), claim.id])
      }
    }
    for (const { range, state } of near === null ? [] : this.options.sentencesIn(near)) {
      if (near !== null) addAll(wanted, sentenceName(state), this.nearPieces(range, near))
    }
    if (near !== null) addAll(wanted, leftSelectionName, this.nearPieces(leftSelection(), near))
    this.highlights.show(wanted)
    const groups = this.details.show(details)
    const grouped = marks.map((mark) => ({ ...mark, groups: (groups.get(mark.id) ?? []).join(' ') }))
    if (isSameMarks(this.marks, grouped)) return
    this.marks = grouped
    this.options.onMarks(grouped)
  }

  private nearPieces(range: TextRange | null, near: TextRange): readonly PagePiece[] {
    if (range === null) return []
    const clipped = { start: Math.max(range.start, near.start), end: Math.min(range.end, near.end) }
    return clipped.start < clipped.end ? this.options.page.pieces(clipped) : []
  }
}

function addAll(
  sets: Map<HighlightName, Set<AbstractRange>>,
  name: HighlightName,
  pieces: readonly PagePiece[]
): void {
  if (pieces.length === 0) return
  const set = sets.get(name) ?? new Set()
  for (const { range } of pieces) set.add(range)
  sets.set(name, set)
}

function markOf(claim: PaintedClaim, isSelected: boolean, top: number): Omit<MarginMark, 'groups'> {
  const { id, number, state, isDimmed } = claim
  return { id, number, state, isSelected, isDimmed, top: Math.round(top) }
}

function isSameMarks(left: readonly MarginMark[], right: readonly MarginMark[]): boolean {
  return left.length === right.length && left.every((mark, index) => isSameMark(mark, right[index]))
}

function isSameMark(left: MarginMark, right: MarginMark | undefined): boolean {
  return (
    left.id === right?.id &&
    left.number === right.number &&
    left.state === right.state &&
    left.isSelected === right.isSelected &&
    left.isDimmed === right.isDimmed &&
    left.groups === right.groups &&
    left.top === right.top
  )
}
