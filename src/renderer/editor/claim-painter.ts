import type { Block } from '../../core/article/block-schema'
import type { SentenceState } from '../../core/document/cover-sentences'
import type { TextRange } from '../../core/model/anchor'
import type { ClaimState } from '../../core/model/claim-status'
import type { ClaimId } from '../../core/model/ids'
import { type ArticlePage, type NearBlock, type PagePiece, rangeOfBlocks } from './article-page'
import { ClaimDetails } from './claim-details'
import { type HighlightName, HighlightSets, leftSelectionName, selectedName } from './highlight-sets'
import { dimmedStroke, type Stroke, strokeOfSentence, strokeOfState, WordStrokes } from './word-strokes'

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
  /** Another object when anything but the ranges has changed. */
  readonly version: unknown
}

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

/** A claim in one block. */
interface ClaimInBlock {
  readonly claim: PaintedClaim
  readonly pieces: readonly PagePiece[]
}

/** What a block's words carry; the same object until that changes. */
interface BlockPaint {
  readonly block: Block
  readonly element: HTMLElement
  readonly claims: readonly ClaimInBlock[]
  readonly strokes: readonly Stroke[]
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
  private known = new Map<HTMLElement, BlockPaint>()
  private readonly touched = new Set<ClaimId>()
  private painted: readonly BlockPaint[] = []
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
    const places = page.measure()
    const blocks = new Map(paints.map(({ element, strokes }) => [element, strokes]))
    const marks = this.placeMarks(paints, places)
    this.strokes.show(blocks, places)
    this.highlights.show(this.highlighted(paints, rangeOfBlocks(near)))
    this.nameDetails(paints)
    const grouped = marks.map((mark) => ({ ...mark, groups: (this.groups.get(mark.id) ?? []).join(' ') }))
    if (isSameMarks(this.marks, grouped)) return
    this.marks = grouped
    this.options.onMarks(grouped)
  }

  private readBlocks(near: readonly NearBlock[]): readonly BlockPaint[] {
    const moved = [...this.touched].flatMap((id) => this.options.rangesOf(id))
    const paints = near.map((each) => {
      const known = this.known.get(each.element)
      const isKnown =
        known?.block === each.block &&
        known.strokes.every(({ piece }) => piece.range.startContainer.isConnected) &&
        !known.claims.some(({ claim }) => this.hasChanged(claim)) &&
        !moved.some((range) => range !== null && range.start < each.range.end && range.end > each.range.start)
      return isKnown ? known : this.readBlock(each)
    })
    this.touched.clear()
    this.known = new Map(paints.map((paint) => [paint.element, paint]))
    return paints
  }

  private hasChanged({ id, version }: PaintedClaim): boolean {
    return this.touched.has(id) || this.options.versionOf(id) !== version
  }

  private readBlock({ block, element, range }: NearBlock): BlockPaint {
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
    return { block, element, claims, strokes }
  }

  /** The numbers of the claims, each where its first line in sight begins. */
  private placeMarks(
    paints: readonly BlockPaint[],
    places: ReturnType<ArticlePage['measure']>
  ): readonly Omit<MarginMark, 'groups'>[] {
    const pageTop = this.options.pageTop()
    const marks = new Map<ClaimId, Omit<MarginMark, 'groups'>>()
    for (const { element, claims } of paints) {
      for (const { claim, pieces } of claims) {
        const [first] = pieces
        const line = first === undefined || marks.has(claim.id) ? undefined : places.linesOf(first)[0]
        if (line === undefined) continue
        const top = places.rectOfBlock(element).top + line.top - pageTop
        marks.set(claim.id, markOf(claim, claim.id === this.options.selected(), top))
      }
    }
    return [...marks.values()]
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
    if (
      paints.length === this.painted.length &&
      paints.every((each, index) => each === this.painted[index])
    ) {
      return
    }
    this.painted = paints
    const named = paints.filter(({ claims }) => claims.length > 0)
    this.groups = this.details.show(
      new Map(named.map(({ element, claims }) => [element, claims.map(({ claim }) => claim.id)]))
    )
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
