import { type CorrectionView, isUndecided } from '../../core/model/correction'
import type { CorrectionId } from '../../core/model/ids'
import type { ProjectSession } from '../session/project-session'
import type { Store } from '../session/store'
import type { ArticlePage } from './article-page'
import { type HighlightName, HighlightSets } from './highlight-sets'

/** Proposed words, above the line of those that they would replace. */
export interface CorrectionMark {
  readonly id: CorrectionId
  readonly words: string
  /** CSS pixels from the left and the top of the page element. */
  readonly left: number
  readonly top: number
}

export interface CorrectionPainterOptions {
  readonly session: ProjectSession
  readonly page: ArticlePage
  readonly pageRect: () => DOMRect
  readonly marks: Store<readonly CorrectionMark[]>
}

const struckName: HighlightName = 'stet-struck'

/** How far around the window corrections are shown, CSS pixels. */
const around = 200

/**
 * Shows what is proposed as a copy editor would on paper: the words that are to go are struck, those in their place stand
 * above the line. Highlights and elements over the page only: the text and its nodes are left alone.
 */
export class CorrectionPainter {
  private frame: number | null = null
  private readonly highlights = new HighlightSets()
  private isPainted = false
  private readonly stop: () => void

  constructor(private readonly options: CorrectionPainterOptions) {
    this.stop = options.session.corrections.subscribe(() => this.schedule())
    this.schedule()
  }

  /** Paints before the next frame; asks for none where there is nothing to paint and nothing painted. */
  schedule(): void {
    const { corrections, view } = this.options.session
    if (!this.isPainted && (!view.isRead || corrections.list.length === 0)) return
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null
      this.paint()
    })
  }

  destroy(): void {
    this.stop()
    if (this.frame !== null) cancelAnimationFrame(this.frame)
    this.highlights.clear()
  }

  private paint(): void {
    const { session, page, marks } = this.options
    if (!session.view.isRead) return
    const all = session.reading.get() ? [] : session.secondChecks.shownCorrections()
    const open = all.filter(({ state, range }) => isUndecided(state) && range !== null)
    const near = open.length === 0 ? null : page.nearbyRange(around)
    const struck = new Set<AbstractRange>()
    const places: CorrectionMark[] = []
    for (const view of open) {
      const { range } = view
      if (near === null || range === null || range.end < near.start || range.start >= near.end) continue
      for (const piece of page.pieces(range)) struck.add(piece.range)
      const mark = this.markOf(view, range.start)
      if (mark !== null) places.push(mark)
    }
    this.isPainted = struck.size > 0 || places.length > 0
    this.highlights.show(struck.size === 0 ? new Map() : new Map([[struckName, struck]]))
    if (JSON.stringify(marks.get()) !== JSON.stringify(places)) marks.set(places)
  }

  private markOf({ correction }: CorrectionView, start: number): CorrectionMark | null {
    const caret = this.options.page.caretAt(start)
    if (caret === null) return null
    const rect = this.options.pageRect()
    const place = { left: Math.round(caret.left - rect.left), top: Math.round(caret.top - rect.top) }
    return { id: correction.id, words: correction.words, ...place }
  }
}
