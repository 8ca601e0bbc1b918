/** One line's part of a range, CSS pixels from the left and the top of its block's box. */
export interface LineRect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface KnownLines {
  readonly width: number
  readonly height: number
  readonly setting: string
  readonly lines: readonly LineRect[]
}

/** Where ranges stand in their blocks, measured once for as long as their block keeps its size. */
export class LineRects {
  private readonly known = new WeakMap<StaticRange, KnownLines>()
  /** One for all that is measured: Chromium moves every range there is with each change of the page's words. */
  private readonly ruler = document.createRange()

  /**
   * The range's lines in their order; none where it shows nothing.
   *
   * @param place The block's rectangle in the window.
   * @param setting What else moves words in a block that keeps its size: the article's direction.
   */
  linesOf(range: StaticRange, place: DOMRect, setting: string): readonly LineRect[] {
    const known = this.known.get(range)
    if (known?.width === place.width && known.height === place.height && known.setting === setting) {
      return known.lines
    }
    layAlong(this.ruler, range)
    const lines = joinTouching(Array.from(this.ruler.getClientRects(), (rect) => rectFrom(place, rect)))
    this.ruler.selectNodeContents(document)
    this.ruler.collapse(true)
    this.known.set(range, { width: place.width, height: place.height, setting, lines })
    return lines
  }
}

function rectFrom(place: DOMRect, { left, top, width, height }: DOMRect): LineRect {
  return { left: left - place.left, top: top - place.top, width, height }
}

/** Below this two edges are the same, CSS pixels. */
const hair = 0.5

/** Parts of a line that touch are one: Chromium has one for each format, and one for the space where a line breaks. */
function joinTouching(rects: readonly LineRect[]): readonly LineRect[] {
  const lines: LineRect[] = []
  for (const rect of rects) {
    if (rect.width === 0) continue
    const last = lines.at(-1)
    if (last !== undefined && isTouching(last, rect)) {
      const left = Math.min(last.left, rect.left)
      const right = Math.max(last.left + last.width, rect.left + rect.width)
      lines[lines.length - 1] = { ...last, left, width: right - left }
    } else lines.push(rect)
  }
  return lines
}

function isTouching(one: LineRect, other: LineRect): boolean {
  return (
    Math.abs(one.top - other.top) < hair &&
    Math.abs(one.height - other.height) < hair &&
    other.left <= one.left + one.width + hair &&
    one.left <= other.left + other.width + hair
  )
}

/** A range that can be measured. */
export function liveRange(range: AbstractRange): Range {
  const live = document.createRange()
  layAlong(live, range)
  return live
}

function layAlong(
  live: Range,
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange
): void {
  live.setStart(startContainer, Math.min(startOffset, lengthOfNode(startContainer)))
  live.setEnd(endContainer, Math.min(endOffset, lengthOfNode(endContainer)))
}

/** An input method may have shortened a node that the article does not know of yet. */
function lengthOfNode(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length
}
