/** Shorter articles are laid out whole: there is nothing to win. */
const longArticle = 60

/** Blocks this far from the window, CSS pixels, are laid out before they come into sight. */
const reach = 2400

/** Blocks this far away may be skipped again. */
const wideReach = 3 * reach

/** Blocks laid out ahead in one frame: more than anybody scrolls past in it. */
const perFrame = 6

export interface NearBlocksOptions {
  /** The element that holds the blocks. */
  readonly root: HTMLElement
  readonly countBlocks: () => number
  readonly elementOfBlock: (index: number) => HTMLElement | null
  /** Index of the first block whose rectangle passes; the number of blocks when none does. */
  readonly firstBlock: (passes: (rect: DOMRect) => boolean) => number
}

/**
 * Lets Chromium skip the layout of blocks far from the window (content-visibility, see article.css), and has those
 * that will come into sight laid out a few at a time. Skipping makes each key and the opening of a long article
 * cheaper; but a block that comes into sight unprepared makes its frame late.
 */
export class NearBlocks {
  private readonly near = new Set<HTMLElement>()
  private frame: number | null = null
  private isLong = false

  constructor(private readonly options: NearBlocksOptions) {
    this.markLong()
  }

  /**
   * Looks at once for what comes near, and changes it in the next frame, behind whatever was asked for before: between
   * a change and the next look Chromium would have to lay the page out one more time.
   */
  schedule(): void {
    this.markLong()
    if (this.frame !== null || !this.isLong) return
    const missing = this.elementsWithin(reach).filter((element) => !this.near.has(element))
    const kept = new Set(this.elementsWithin(wideReach))
    this.frame = requestAnimationFrame(() => {
      this.frame = null
      for (const element of this.near) if (!kept.has(element)) this.drop(element)
      for (const element of missing.slice(0, perFrame)) this.add(element)
      if (missing.length > perFrame) requestAnimationFrame(() => this.schedule())
    })
  }

  destroy(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame)
  }

  private markLong(): void {
    const isLong = this.options.countBlocks() > longArticle
    if (isLong === this.isLong) return
    this.isLong = isLong
    this.options.root.classList.toggle('article-long', isLong)
  }

  private add(element: HTMLElement): void {
    element.dataset.near = ''
    this.near.add(element)
  }

  private drop(element: HTMLElement): void {
    delete element.dataset.near
    this.near.delete(element)
  }

  private elementsWithin(distance: number): readonly HTMLElement[] {
    const { firstBlock, elementOfBlock } = this.options
    const from = firstBlock((rect) => rect.bottom > -distance)
    const to = firstBlock((rect) => rect.top > window.innerHeight + distance)
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => elementOfBlock(from + index)).filter(
      (element) => element !== null
    )
  }
}
