import type { LexicalEditor } from 'lexical'
import type { ArticleText } from '../../core/article/article-text'
import type { TextRange } from '../../core/model/anchor'
import type { ArticleBinding } from './article-binding'
import { type DomPlace, domPlaceAt, offsetOfDomPlace } from './dom-places'

/** How far beyond the window blocks still count as near, in CSS pixels: about one page of scrolling. */
const nearby = 1000

/** Where the article's text stands on the screen: offsets to places in the page and back. */
export class ArticlePage {
  constructor(
    private readonly editor: LexicalEditor,
    private readonly binding: ArticleBinding,
    private readonly article: ArticleText
  ) {}

  /** The range of the text in and near the window; null while nothing is shown. */
  nearbyRange(): TextRange | null {
    const count = this.article.blocks.length
    const first = this.firstBlock((rect) => rect.bottom > -nearby)
    const beyond = this.firstBlock((rect) => rect.top > window.innerHeight + nearby)
    if (first >= count || beyond <= first) return null
    return { start: this.article.offsetOfBlock(first), end: this.article.offsetOfBlock(beyond) }
  }

  /** Ranges of the page for a range of the text, one for each block it touches. */
  domRanges(range: TextRange): Range[] {
    const last = this.article.blockAt(Math.max(range.start, range.end - 1))
    const ranges: Range[] = []
    for (let index = this.article.blockAt(range.start); index <= last; index += 1) {
      const start = this.article.offsetOfBlock(index)
      const dom = this.domRange(index, Math.max(0, range.start - start), range.end - start)
      if (dom !== null) ranges.push(dom)
    }
    return ranges
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

  private domRange(index: number, start: number, end: number): Range | null {
    const element = this.elementOfBlock(index)
    if (element === null || start >= end) return null
    const range = document.createRange()
    const from = domPlaceAt(element, start)
    const to = domPlaceAt(element, end)
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  private elementOfBlock(index: number): HTMLElement | null {
    const key = this.binding.keyOfBlock(index)
    return key === undefined ? null : this.editor.getElementByKey(key)
  }

  /** Index of the first block whose rectangle passes; the number of blocks when none does. */
  private firstBlock(passes: (rect: DOMRect) => boolean): number {
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
