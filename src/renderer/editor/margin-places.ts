import type { ClaimState } from '../../core/model/claim-status'
import type { ClaimId } from '../../core/model/ids'
import type { BlockPaint, ClaimInBlock } from './block-paint'
import type { StrokePlaces } from './word-strokes'

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

/** What the numbers show beside where their claims stand. */
interface MarginFacts {
  /** Top of the page element, CSS pixels from the window's top. */
  readonly pageTop: number
  readonly selected: ClaimId | null
  /** The groups that each claim is in; the same map until one is in others. */
  readonly groups: ReadonlyMap<ClaimId, readonly string[]>
}

/** What the numbers of one block were placed by. */
interface PlacedBlock extends Omit<MarginFacts, 'pageTop'> {
  readonly paint: BlockPaint
  /** Of the block, CSS pixels from the top of the page element. */
  readonly top: number
  readonly size: Pick<DOMRect, 'width' | 'height'>
  readonly setting: string
  readonly marks: readonly MarginMark[]
}

/** Places the numbers of the claims, each where its first line in sight begins. A block that stays as it is keeps its. */
export class MarginPlaces {
  private placed = new Map<HTMLElement, PlacedBlock>()

  /** The numbers beside these blocks, which come from the top down. */
  place(paints: readonly BlockPaint[], places: StrokePlaces, facts: MarginFacts): readonly MarginMark[] {
    const placed = paints.map((paint) => this.placeBlock(paint, places, facts))
    this.placed = new Map(placed.map((block) => [block.paint.element, block]))
    const begun = new Set<ClaimId>()
    return placed.flatMap(({ paint, marks }) => {
      if (paint.reaching.size === 0) return marks
      return marks.filter(({ id }) => {
        if (begun.has(id)) return false
        if (paint.reaching.has(id)) begun.add(id)
        return true
      })
    })
  }

  private placeBlock(paint: BlockPaint, places: StrokePlaces, facts: MarginFacts): PlacedBlock {
    const { setting } = places
    const { selected, groups } = facts
    const size = places.rectOfBlock(paint.element)
    const top = size.top - facts.pageTop
    const known = this.placed.get(paint.element)
    const isKnown =
      known?.paint === paint &&
      known.top === top &&
      known.size.width === size.width &&
      known.size.height === size.height &&
      known.setting === setting &&
      known.selected === selected &&
      known.groups === groups
    if (isKnown) return known
    const marks = paint.claims.flatMap((each) => markOf(each, top, places, facts) ?? [])
    return { paint, top, size, setting, selected, groups, marks }
  }
}

function markOf(
  { claim, pieces }: ClaimInBlock,
  blockTop: number,
  places: StrokePlaces,
  { selected, groups }: MarginFacts
): MarginMark | null {
  const [first] = pieces
  const line = first === undefined ? undefined : places.linesOf(first)[0]
  if (line === undefined) return null
  const { id, number, state, isDimmed } = claim
  return {
    id,
    number,
    state,
    isSelected: id === selected,
    isDimmed,
    groups: (groups.get(id) ?? []).join(' '),
    top: Math.round(blockTop + line.top)
  }
}

/** Whether two lists of numbers look the same. */
export function isSameMarks(left: readonly MarginMark[], right: readonly MarginMark[]): boolean {
  return left.length === right.length && left.every((mark, index) => isSameMark(mark, right[index]))
}

function isSameMark(left: MarginMark, right: MarginMark | undefined): boolean {
  return (
    left === right ||
    (left.id === right?.id &&
      left.number === right.number &&
      left.state === right.state &&
      left.isSelected === right.isSelected &&
      left.isDimmed === right.isDimmed &&
      left.groups === right.groups &&
      left.top === right.top)
  )
}
