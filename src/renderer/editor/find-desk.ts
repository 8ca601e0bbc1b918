import { shiftRange } from '../../core/anchoring/shift-range'
import { shiftOffset } from '../../core/article/article-delta'
import { ArticleSearch } from '../../core/article/article-search'
import { type FindQuery, openFinder } from '../../core/article/find-text'
import { countReplaced, replaceText } from '../../core/article/replace-text'
import type { TextRange } from '../../core/model/anchor'
import { undoAction } from '../session/actions/undo-redo'
import type { ProjectSession } from '../session/project-session'
import { Signal } from '../session/signal'
import { Store } from '../session/store'
import { strings } from '../ui/strings'
import type { ArticlePage } from './article-page'

/** Characters searched between two keys: a few milliseconds, so that typing in the field never waits. */
const searchedAtOnce = 30_000

/** Longest selection that is taken over into the field, characters. */
const longestSelection = 200

/** What the bar shows. */
export interface FindState {
  readonly isOpen: boolean
  readonly isReplacing: boolean
  readonly query: FindQuery
  readonly replacement: string
  readonly count: number
  /** Which match is the current one, from 1; 0 for none. */
  readonly ordinal: number
  readonly isDone: boolean
}

const closed: FindState = {
  isOpen: false,
  isReplacing: false,
  query: { words: '', matchCase: false, wholeWords: false, ignoreDiacritics: false },
  replacement: '',
  count: 0,
  ordinal: 0,
  isDone: true
}

/** Finds and replaces words of the article for the find bar, and paints what was found near the window. */
export class FindDesk {
  readonly state = new Store<FindState>(closed)
  private readonly opened = new Signal<null>()
  /** Calls the bar when it is asked for, until the returned function is called. */
  readonly onOpen = this.opened.on
  private search: ArticleSearch | null = null
  private current: TextRange | null = null
  /** Where looking began: the place the person came from. */
  private origin = 0
  private timer: ReturnType<typeof setTimeout> | null = null
  private frame: number | null = null
  private isPainted = false
  private readonly stop: () => void

  constructor(
    private readonly session: ProjectSession,
    private readonly page: Pick<ArticlePage, 'nearbyRange' | 'pieces'>
  ) {
    this.stop = session.article.observe(({ delta }) => {
      const { current } = this
      this.origin = shiftOffset(delta, this.origin, 'right')
      if (current !== null) {
        this.current = shiftRange(current, delta)
      }
      if (this.search !== null) this.goOn()
    })
  }

  /** Opens the bar, with the selected words to look for. */
  open(isReplacing: boolean): void {
    const selected = this.session.textSelection.get()
    const words = selected === null ? '' : this.session.article.slice(selected.start, selected.end)
    const isUsable = words !== '' && words.length <= longestSelection && !/[\n\u2028]/.test(words)
    const { isOpen, query } = this.state.get()
    if (!isOpen) this.origin = selected?.start ?? 0
    this.change({ isOpen: true, isReplacing })
    this.look(isUsable ? { ...query, words } : query)
    this.opened.emit(null)
  }

  /** Closes the bar; the cursor goes to the match it showed. */
  close(): void {
    const { current } = this
    this.forget()
    this.change({ isOpen: false })
    this.schedulePaint()
    if (current !== null) this.session.revealRange(current)
    this.session.focusArticle()
  }

  /** Looks for something else, from the same place. */
  look(query: FindQuery): void {
    this.forget()
    const finder = openFinder(query)
    this.search = finder === null ? null : new ArticleSearch(this.session.article, finder)
    this.change({ query, count: 0, ordinal: 0, isDone: this.search === null })
    if (this.search !== null) this.goOn()
    this.schedulePaint()
  }

  setReplacement(replacement: string): void {
    this.change({ replacement })
  }

  /** Goes to the next match (1) or the one before (-1), round at the ends. Opens a closed bar again. */
  step(direction: 1 | -1): void {
    const { isOpen, query, isReplacing } = this.state.get()
    if (!isOpen) {
      this.change({ isOpen: true })
      this.origin = this.session.textSelection.get()?.start ?? 0
      if (query.words === '') this.open(isReplacing)
      else this.look(query)
    }
    const from = this.current
    const found =
      direction === 1
        ? this.search?.atOrAfter(from === null ? this.origin : from.start + 1)
        : this.search?.before(from?.start ?? this.origin)
    this.show(found ?? null)
  }

  /** Replaces the current match and goes to the next. */
  replaceOne(): void {
    const { current, session } = this
    const { replacement } = this.state.get()
    // words that were edited since they were found are looked at first, never replaced unseen
    const still = current === null ? null : this.search?.atOrAfter(current.start)
    if (current === null || still?.start !== current.start || still.end !== current.end) {
      this.step(1)
      return
    }
    session.step(() =>
      session.article.change(replaceText(session.article, [current], replacement), session.origin)
    )
    this.show(this.search?.atOrAfter(current.start + replacement.length) ?? null)
  }

  /** Replaces every match, as one step of undo, and says how many. */
  replaceAll(): void {
    const { session, search } = this
    const { replacement } = this.state.get()
    if (search === null) return
    const matches = search.all()
    const count = countReplaced(session.article, matches, replacement)
    if (count === 0) {
      session.messages.say(strings.find.nothingReplaced)
      return
    }
    session.step(() =>
      session.article.change(replaceText(session.article, matches, replacement), session.origin)
    )
    session.messages.say(strings.find.replaced(count), undoAction(session))
  }

  /** Paints the matches before the next frame, because the page has moved. Asks for no frame while there are none. */
  schedulePaint(): void {
    if (this.search === null && !this.isPainted) return
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null
      this.paint()
    })
  }

  destroy(): void {
    this.stop()
    this.forget()
    if (this.frame !== null) cancelAnimationFrame(this.frame)
    CSS.highlights.delete(foundName)
    CSS.highlights.delete(currentName)
  }

  private forget(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.search?.destroy()
    this.search = null
    this.current = null
  }

  private change(patch: Partial<FindState>): void {
    this.state.set({ ...this.state.get(), ...patch })
  }

  private show(match: TextRange | null): void {
    this.current = match
    if (match !== null) this.session.revealed.emit({ range: match, isSelected: false })
    this.tell()
  }

  private goOn(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      const isDone = this.search?.advance(searchedAtOnce) ?? true
      if (isDone && this.current === null) this.show(this.search?.atOrAfter(this.origin) ?? null)
      else this.tell()
      if (!isDone) this.goOn()
    }, 0)
  }

  private tell(): void {
    const { search, current } = this
    this.change({
      count: search?.count ?? 0,
      ordinal: search === null || current === null ? 0 : search.ordinalOf(current),
      isDone: search?.isDone ?? true
    })
    this.schedulePaint()
  }

  private paint(): void {
    const isHidden = this.search === null || this.session.reading.get()
    const near = isHidden ? null : this.page.nearbyRange(nearby)
    const found = near === null ? [] : (this.search?.in(near) ?? [])
    this.isPainted = !isHidden
    setHighlight(
      foundName,
      found.flatMap((match) => this.rangesOf(match)),
      3
    )
    const isNear = near !== null && this.current !== null && this.current.start < near.end
    setHighlight(currentName, isNear && this.current !== null ? this.rangesOf(this.current) : [], 4)
  }

  private rangesOf(match: TextRange): readonly StaticRange[] {
    return this.page.pieces(match).map(({ range }) => range)
  }
}

/** How far beyond the window matches are painted, CSS pixels: what a turn of the wheel brings in. */
const nearby = 400

const foundName = 'stet-found'
const currentName = 'stet-found-current'

function setHighlight(name: string, ranges: readonly StaticRange[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
