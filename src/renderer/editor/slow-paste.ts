import type { LexicalEditor } from 'lexical'
import { PASTE_TAG } from 'lexical'
import { type FollowedRange, followRange } from '../../core/anchoring/follow-range'
import { shiftOffset } from '../../core/article/article-delta'
import type { Block } from '../../core/article/block-schema'
import { fitsPaste } from '../../core/article/paste-limits'
import type { TextRange } from '../../core/model/anchor'
import type { ProjectSession } from '../session/project-session'
import { Store } from '../session/store'
import { strings } from '../ui/strings'
import type { ArticleBinding } from './article-binding'
import { $insertBlocks, blocksFromWords } from './paste'

/**
 * Pastes HTML that is too long to be read in the window: the worker reads it while the person goes on, and it goes to
 * the place where it was asked for, wherever edits have moved that meanwhile.
 */
export class SlowPaste {
  /** Whether a paste is under way, for the bar that says so. */
  readonly isBusy = new Store(false)
  /** Where the paste under way was asked for. */
  private waiting: FollowedRange | null = null

  constructor(
    private readonly session: ProjectSession,
    private readonly editor: LexicalEditor,
    private readonly binding: ArticleBinding
  ) {}

  /** Reads the HTML and pastes it in the place of the range; a paste under way is given up for it. */
  async start(html: string, words: string, place: TextRange): Promise<void> {
    this.cancel()
    const waiting = followRange(this.session.article, place)
    this.waiting = waiting
    this.isBusy.set(true)
    const read = await this.session.api.request('paste:read-html', html)
    if (this.waiting !== waiting) return
    this.end()
    if (read.ok) this.put(read.value, waiting.now())
    else this.putWords(words, waiting.now(), read.problem.message)
  }

  /** Gives the paste under way up. */
  cancel(): void {
    if (this.waiting === null) return
    this.end()
    void this.session.api.request('paste:cancel')
  }

  private end(): void {
    this.waiting?.stop()
    this.waiting = null
    this.isBusy.set(false)
  }

  /** Where the markup could not be read, its words can: they come without formats, and the person is told. */
  private putWords(words: string, place: TextRange, why: string): void {
    const blocks = blocksFromWords(words)
    if (words.trim() === '' || blocks === null || !fitsPaste(blocks)) this.session.messages.warn(why)
    else {
      this.put(blocks, place)
      this.session.messages.say(strings.paste.wordsOnly)
    }
  }

  private put(blocks: readonly Block[], place: TextRange): void {
    if (blocks.length === 0) return
    const { editor, binding } = this
    const caret: { place: TextRange | null } = { place: null }
    const stop = this.session.article.observe(({ delta }) => {
      if (caret.place === null) return
      const { start, end } = caret.place
      caret.place = { start: shiftOffset(delta, start, 'left'), end: shiftOffset(delta, end, 'left') }
    })
    editor.update(
      () => {
        const selected = binding.$selectedRange()
        const isElsewhere = selected !== null && selected.start !== place.start && selected.end !== place.end
        caret.place = isElsewhere ? selected : null
        binding.$select(place.start, place.end)
        $insertBlocks(blocks)
      },
      { discrete: true, tag: PASTE_TAG }
    )
    stop()
    const back = caret.place
    if (back !== null) editor.update(() => binding.$select(back.start, back.end), { discrete: true })
  }
}
