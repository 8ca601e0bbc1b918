interface KnownTop {
  readonly width: number
  readonly height: number
  /** From the block's own top; null where the range shows nothing. */
  readonly inside: number | null
}

/** Where ranges begin on the screen, measured once for as long as their block keeps its size. */
export class LineTops {
  private readonly known = new WeakMap<StaticRange, KnownTop>()
  /** One for all that is measured: Chromium moves every range there is with each change of the page's words. */
  private readonly ruler = document.createRange()

  /**
   * Top of the range's first line, CSS pixels from the window's top; null where it shows nothing.
   *
   * @param place The block's rectangle in the window.
   */
  topOf(range: StaticRange, { top, width, height }: DOMRect): number | null {
    const known = this.known.get(range)
    if (known?.width === width && known.height === height) return fromTop(known.inside, top)
    layAlong(this.ruler, range)
    const line = this.ruler.getClientRects()[0]
    this.ruler.selectNodeContents(document)
    this.ruler.collapse(true)
    const inside = line === undefined ? null : line.top - top
    this.known.set(range, { width, height, inside })
    return fromTop(inside, top)
  }
}

function fromTop(inside: number | null, top: number): number | null {
  return inside === null ? null : top + inside
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
