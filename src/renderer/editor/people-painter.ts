import type { TextRange } from '../../core/model/anchor'
import { initialsOf } from '../session/initials-of'
import type { PeopleHere, ShownPerson } from '../session/people-here'
import type { Store } from '../session/store'
import type { ArticlePage } from './article-page'
import { type HighlightName, HighlightSets, personHighlightName } from './highlight-sets'

/** Somebody's cursor on the page, and their initials beside its line. */
export interface PersonMark {
  readonly replica: string
  readonly name: string
  readonly initials: string
  readonly colour: number
  /** CSS pixels from the left and the top of the page element. */
  readonly left: number
  readonly top: number
  readonly height: number
}

export interface PeoplePainterOptions {
  readonly page: ArticlePage
  readonly here: PeopleHere
  readonly isHidden: () => boolean
  /** The page element's rectangle in the window. */
  readonly pageRect: () => DOMRect
  readonly marks: Store<readonly PersonMark[]>
}

/**
 * Shows where others are: the words they have selected as CSS highlights, their cursors over the page. The page's own
 * nodes are left alone, and nothing is done while nobody else is there.
 */
export class PeoplePainter {
  private frame: number | null = null
  private readonly highlights = new HighlightSets()
  private readonly stop: () => void

  constructor(private readonly options: PeoplePainterOptions) {
    this.stop = options.here.shown.subscribe(() => this.paintSoon())
  }

  /** Paints before the next frame, if there is anybody to show. */
  schedule(): void {
    if (this.options.here.shown.get().length > 0) this.paintSoon()
  }

  destroy(): void {
    this.stop()
    if (this.frame !== null) cancelAnimationFrame(this.frame)
    this.highlights.clear()
  }

  private paintSoon(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null
      this.paint()
    })
  }

  private paint(): void {
    const { here, page, marks, isHidden } = this.options
    const near = isHidden() ? null : page.nearbyRange(around)
    const wanted = new Map<HighlightName, Set<AbstractRange>>()
    const places: PersonMark[] = []
    for (const person of here.shown.get()) {
      const range = here.rangeOf(person.replica)
      if (near === null || range === null || range.end < near.start || range.start >= near.end) continue
      const clipped = { start: Math.max(range.start, near.start), end: Math.min(range.end, near.end) }
      if (clipped.start < clipped.end) {
        const pieces = page.pieces(clipped).map((piece) => piece.range)
        wanted.set(personHighlightName(person.colour), new Set(pieces))
      }
      const mark = this.markOf(person, range)
      if (mark !== null) places.push(mark)
    }
    this.highlights.show(wanted)
    if (!isSameMarks(marks.get(), places)) marks.set(places)
  }

  private markOf({ replica, name, colour }: ShownPerson, { end }: TextRange): PersonMark | null {
    const caret = this.options.page.caretAt(end)
    if (caret === null) return null
    const page = this.options.pageRect()
    const place = { left: Math.round(caret.left - page.left), top: Math.round(caret.top - page.top) }
    return { replica, name, initials: initialsOf(name), colour, ...place, height: Math.round(caret.height) }
  }
}

/** How far around the window people are shown, CSS pixels: more than a turn of the wheel. */
const around = 200

function isSameMarks(left: readonly PersonMark[], right: readonly PersonMark[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
