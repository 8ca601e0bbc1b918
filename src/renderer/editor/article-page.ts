import type { LexicalEditor } from 'lexical'
import type { ArticleText } from '../../core/article/article-text'
import { lengthOfBlock } from '../../core/article/block-delta'
import type { Block } from '../../core/article/block-schema'
import type { TextRange } from '../../core/model/anchor'
import type { ArticleBinding } from './article-binding'
import { type DomPlace, domPlaceAt, offsetOfDomPlace } from './dom-places'
import { type LineRect, LineRects, liveRange } from './line-rects'

/** More characters than a block has, so that two offsets in it make one number. */
const beyondBlocks = 2 ** 26

/** Words on the page, within one block. */
export interface PagePiece {
  /** The block's. */
  readonly element: HTMLElement
  readonly range: StaticRange
}

/** A block that is in the window or near it. */
export interface NearBlock {
  /** The same object as long as its words and formats stay as they are. */
  readonly block: Block
  readonly element: HTMLElement
  /** Of its text, with the newline that ends it. */
  readonly range: TextRange
}

/** From the first block's beginning to the last one's end; null for none. */
export function rangeOfBlocks(blocks: readonly NearBlock[]): TextRange | null {
  const [first] = blocks
  const last = blocks.at(-1)
  return first === undefined || last === undefined ? null : { start: first.range.start, end: last.range.end }
}

/** Where the article's text stands on the screen: offsets to places in the page and back. */
export class ArticlePage {
  /** Pieces made for a block, by their offsets in it, as long as the block stays as it is. */
  private readonly made = new WeakMap<Block, Map<number, PagePiece>>()
  private readonly lines = new LineRects()

  constructor(
    private readonly editor: LexicalEditor,
    private readonly binding: ArticleBinding,
    private readonly article: ArticleText
  ) {}

  /** The blocks in the window and this many CSS pixels around it, from the top down; none while nothing is shown. */
  blocksNear(around: number): readonly NearBlock[] {
    const beyond = this.firstBlock((rect) => rect.top > window.innerHeight + around)
    const near: NearBlock[] = []
    for (let index = this.firstBlock((rect) => rect.bottom > -around); index < beyond; index += 1) {
      const block = this.article.blocks[index]
      const element = this.elementOfBlock(index)
      if (block === undefined || element === null) continue
      const start = this.article.offsetOfBlock(index)
      near.push({ block, element, range: { start, end: this.article.offsetOfBlock(index + 1) } })
    }
    return near
  }

  /** The range of the text in the window and this many CSS pixels around it; null while nothing is shown. */
  nearbyRange(around: number): TextRange | null {
    return rangeOfBlocks(this.blocksNear(around))
  }

  /**
   * A range of the text on the page, a piece for each block it touches. Pieces are the same objects as the last time
   * where nothing has changed, and do not follow changes of the page.
   */
  pieces(range: TextRange): readonly PagePiece[] {
    const last = this.article.blockAt(Math.max(range.start, range.end - 1))
    const pieces: PagePiece[] = []
    for (let index = this.article.blockAt(range.start); index <= last; index += 1) {
      const start = this.article.offsetOfBlock(index)
      const piece = this.pieceOf(index, Math.max(0, range.start - start), range.end - start)
      if (piece !== null) pieces.push(piece)
    }
    return pieces
  }

  /**
   * Measures for one painting: it looks at each block once, however many pieces there are in it. Lines are the same array
   * as the last time where nothing has moved.
   */
  measure(): {
    /** In the window, CSS pixels. */
    readonly rectOfBlock: (element: HTMLElement) => DOMRect
    /** The lines of a piece in its block's box; none where it shows nothing. */
    readonly linesOf: (piece: PagePiece) => readonly LineRect[]
    /** What else moves words in a block that keeps its size: the article's direction. */
    readonly setting: string
  } {
    const places = new Map<HTMLElement, DOMRect>()
    const setting = this.editor.getRootElement()?.dir ?? ''
    const rectOfBlock = (element: HTMLElement): DOMRect => {
      const place = places.get(element) ?? element.getBoundingClientRect()
      places.set(element, place)
      return place
    }
    return {
      rectOfBlock,
      setting,
      linesOf: ({ element, range }) => this.lines.linesOf(range, rectOfBlock(element), setting)
    }
  }

  /** The rectangle around a range of the text, or around its first block's part; null where it shows nothing. */
  rectOf(range: TextRange): DOMRect | null {
    const [first] = this.pieces(range)
    return first === undefined ? null : liveRange(first.range).getBoundingClientRect()
  }

  /** Where a cursor before this character stands in the window; null where nothing is shown. */
  caretAt(offset: number): Pick<DOMRect, 'left' | 'top' | 'height'> | null {
    const [piece] = this.pieces({ start: offset, end: offset + 1 })
    if (piece === undefined) return null
    const rect = liveRange(piece.range).getClientRects()[0] ?? piece.element.getBoundingClientRect()
    const isRightToLeft = getComputedStyle(piece.element).direction === 'rtl'
    return { left: isRightToLeft ? rect.right : rect.left, top: rect.top, height: rect.height }
  }

  /** Offset of the text under a point of the window; null beside the text. */
  offsetAtPoint(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y)
    return caret === null ? null : this.offsetOfPlace({ node: caret.offsetNode, offset: caret.offset })
  }

  private offsetOfPlace(place: DomPlace): number | null {
    const root = this.editor.getRootElement()
    for (let element: Node | null = place.node; element !== null; element = element.parentNode) {
      if (element.parentNode === root && element instanceof HTMLElement) {
        const index = this.indexOfElement(element)
        return index < 0 ? null : this.article.offsetOfBlock(index) + offsetOfDomPlace(element, place)
      }
    }
    return null
  }

  /** Blocks lie one below the other, so the block of an element is found by halving. */
  private indexOfElement(element: HTMLElement): number {
    const top = element.getBoundingClientRect().top
    const index = this.firstBlock((rect) => rect.top >= top)
    for (let near = index; near < this.article.blocks.length; near += 1) {
      if (this.elementOfBlock(near) === element) return near
    }
    return -1
  }

  private pieceOf(index: number, start: number, end: number): PagePiece | null {
    const block = this.article.blocks[index]
    const element = this.elementOfBlock(index)
    if (block === undefined || element === null || start >= end) return null
    const made = this.made.get(block) ?? new Map<number, PagePiece>()
    if (made.size === 0) this.made.set(block, made)
    const place = start * beyondBlocks + Math.min(end, lengthOfBlock(block) - 1)
    const known = made.get(place)
    if (known?.element === element && isIn(element, known.range)) return known
    const piece = { element, range: makeRange(element, start, end) }
    made.set(place, piece)
    return piece
  }

  /** The element that shows the block. */
  elementOfBlock(index: number): HTMLElement | null {
    const key = this.binding.keyOfBlock(index)
    return key === undefined ? null : this.editor.getElementByKey(key)
  }

  /** Index of the first block whose rectangle passes; the number of blocks when none does. */
  firstBlock(passes: (rect: DOMRect) => boolean): number {
    let low = 0
    let high = this.article.blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const element = this.elementOfBlock(middle)
      if (element !== null && passes(element.getBoundingClientRect())) high = middle
      else low = middle + 1
    }
    return low
  }
}

function makeRange(element: HTMLElement, start: number, end: number): StaticRange {
  const from = domPlaceAt(element, start)
  const to = domPlaceAt(element, end)
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset
  })
}

/** Whether the range's nodes still belong to the element: Lexical may have made others for the same words. */
function isIn(element: HTMLElement, { startContainer, endContainer }: StaticRange): boolean {
  return element.contains(startContainer) && element.contains(endContainer)
}
