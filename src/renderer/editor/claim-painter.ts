import type { SentenceState } from '../../core/document/cover-sentences'
import type { TextRange } from '../../core/model/anchor'
import type { ClaimId } from '../../core/model/ids'
import { type ArticlePage, type NearBlock, type PagePiece, rangeOfBlocks } from './article-page'
import type { BlockPaint, ClaimInBlock, PaintedClaim } from './block-paint'
import { ClaimDetails } from './claim-details'
import { type HighlightName, HighlightSets, leftSelectionName, selectedName } from './highlight-sets'
import { isSameMarks, type MarginMark, MarginPlaces } from './margin-places'
import { dimmedStroke, strokeOfSentence, strokeOfState, WordStrokes } from './word-strokes'

/** A sentence with no claim on it. */
export interface PaintedSentence {
  readonly range: TextRange
  readonly state: Exclude<SentenceState, 'claimed'>
}

export interface PainterOptions {
  readonly page: ArticlePage
  /** The element behind the text that claims are drawn in. */
  readonly layer: HTMLElement
  /** The claims that touch a range of the text. */
  readonly claimsIn: (range: TextRange) => readonly PaintedClaim[]
  /** The claim's version as it is now. */
  readonly versionOf: (id: ClaimId) => unknown
  /** Where a claim's anchors are now. */
  readonly rangesOf: (id: ClaimId) => readonly (TextRange | null)[]
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
 * How far around the window claims are painted, CSS pixels: more than a turn of the wheel, so that nothing comes into
 * sight unpainted.
 */
const around = 300

/**
 * Paints the claims in and near the window, before the next frame: as strokes behind the text, and the selected one and
 * the selection that was left as CSS highlights, which can colour the words too. Both leave the text's nodes alone. A
 * key costs the block that it changes: what the others carry is kept until a claim there is read anew.
 */
export class ClaimPainter {
  private frame: number | null = null
  private readonly highlights = new HighlightSets()
  private readonly strokes: WordStrokes
  private readonly details = new ClaimDetails()
  private readonly margin = new MarginPlaces()
  private known = new Map<HTMLElement, BlockPaint>()
  private readonly touched = new Set<ClaimId>()
  private named: readonly BlockPaint[] = []
  private groups: ReadonlyMap<ClaimId, readonly string[]> = new Map()
  private marks: readonly MarginMark[] = []

  constructor(private readonly options: PainterOptions) {
    this.strokes = new WordStrokes(options.layer)
  }

  /** Paints before the next frame, however often it is called until then. */
  schedule(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null
      this.paint()
    })
  }

  /** Looks anew at what all blocks carry, and paints: more has changed than words and single claims. */
  forget(): void {
    this.known.clear()
    this.schedule()
  }

  /** Looks anew, with the next painting, at the blocks that claims stand in or stood in: their words were read again. */
  touch(ids: Iterable<ClaimId>): void {
    for (const id of ids) this.touched.add(id)
  }

  /** Takes everything off. */
  destroy(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame)
    this.highlights.clear()
    this.strokes.clear()
    this.details.show(new Map())
  }

  private paint(): void {
    const { page } = this.options
    const near = page.blocksNear(around)
    const paints = this.readBlocks(near)
    this.nameDetails(paints)
    const places = page.measure()
    const marks = this.margin.place(paints, places, {
      pageTop: this.options.pageTop(),
      selected: this.options.selected(),
      groups: this.groups
    })
    this.strokes.show(new Map(paints.map(({ element, strokes }) => [element, strokes])), places)
    this.highlights.show(this.highlighted(paints, rangeOfBlocks(near)))
    if (isSameMarks(this.marks, marks)) return
    this.marks = marks
    this.options.onMarks(marks)
  }

  private readBlocks(near: readonly NearBlock[]): readonly BlockPaint[] {
    const moved = [...this.touched].flatMap((id) => this.options.rangesOf(id))
    const paints = near.map((each) => {
      const known = this.known.get(each.element)
      const isKnown =
        known?.block === each.block &&
        isOnPage(known.nodes) &&
        !known.claims.some(({ claim }) => this.hasChanged(claim)) &&
        !moved.some((range) => range !== null && range.start < each.range.end && range.end > each.range.start)
      return isKnown ? known : this.readBlock(each, known)
    })
    this.touched.clear()
    this.known = new Map(paints.map((paint) => [paint.element, paint]))
    return paints
  }

  private hasChanged({ id, version }: PaintedClaim): boolean {
    return this.touched.has(id) || this.options.versionOf(id) !== version
  }

  private readBlock({ block, element, range }: NearBlock, known: BlockPaint | undefined): BlockPaint {
    const { claimsIn, sentencesIn } = this.options
    const claims = claimsIn(range).map((claim) => ({
      claim,
      pieces: claim.ranges.flatMap((each) => this.piecesWithin(each, range))
    }))
    const strokes = [
      ...sentencesIn(range).flatMap((sentence) =>
        this.piecesWithin(sentence.range, range).map((piece) => ({
          name: strokeOfSentence(sentence.state),
          piece
        }))
      ),
      ...claims.flatMap(({ claim, pieces }) => {
        const name = claim.isDimmed ? dimmedStroke : strokeOfState(claim.state)
        return pieces.map((piece) => ({ name, piece }))
      })
    ]
    const ids = claims.map(({ claim }) => claim.id)
    return {
      block,
      element,
      claims,
      ids: known !== undefined && isSameList(known.ids, ids) ? known.ids : ids,
      reaching: new Set(ids.filter((_, index) => isBeyond(claims[index], range))),
      nodes: new Set(strokes.map(({ piece }) => piece.range.startContainer)),
      strokes
    }
  }

  private highlighted(
    paints: readonly BlockPaint[],
    near: TextRange | null
  ): ReadonlyMap<HighlightName, ReadonlySet<AbstractRange>> {
    const selected = this.options.selected()
    const highlighted = new Map<HighlightName, Set<AbstractRange>>()
    for (const { claims } of selected === null ? [] : paints) {
      for (const { claim, pieces } of claims) {
        if (claim.id === selected) addAll(highlighted, selectedName, pieces)
      }
    }
    addAll(highlighted, leftSelectionName, this.piecesWithin(this.options.leftSelection(), near))
    return highlighted
  }

  private nameDetails(paints: readonly BlockPaint[]): void {
    const isNamed =
      paints.length === this.named.length &&
      paints.every(({ element, ids }, index) => {
        const named = this.named[index]
        return element === named?.element && ids === named.ids
      })
    if (isNamed) return
    this.named = paints
    const carrying = paints.filter(({ ids }) => ids.length > 0)
    this.groups = this.details.show(new Map(carrying.map(({ element, ids }) => [element, ids])))
  }

  private piecesWithin(range: TextRange | null, limits: TextRange | null): readonly PagePiece[] {
    if (range === null || limits === null) return []
    const clipped = { start: Math.max(range.start, limits.start), end: Math.min(range.end, limits.end) }
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

function isOnPage(nodes: ReadonlySet<Node>): boolean {
  for (const node of nodes) if (!node.isConnected) return false
  return true
}

function isBeyond(each: ClaimInBlock | undefined, block: TextRange): boolean {
  return (
    each?.claim.ranges.some(
      (range) => range !== null && (range.start < block.start || range.end > block.end)
    ) ?? false
  )
}

function isSameList(left: readonly ClaimId[], right: readonly ClaimId[]): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index])
}
