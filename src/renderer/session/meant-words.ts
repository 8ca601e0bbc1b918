import { type FollowedRange, followRange } from '../../core/anchoring/follow-range'
import type { ArticleText } from '../../core/article/article-text'
import type { TextRange } from '../../core/model/anchor'
import type { ClaimId } from '../../core/model/ids'
import type { Store } from './store'

/** What it needs of the session. */
interface Selecting {
  readonly article: ArticleText
  readonly selectedClaim: Store<ClaimId | null>
  readonly textSelection: Store<TextRange | null>
  readonly view: { rangesOf(id: ClaimId): readonly (TextRange | null)[] }
}

/**
 * Which of the words selected in the article a person still means. The article keeps its selection, out of sight, while
 * they go on to another claim in the list or with a key: what they do then is about that claim.
 */
export class MeantWords {
  /** What was selected when a claim was gone to that it does not touch. */
  private left: FollowedRange | null = null
  private readonly stopFollowing: () => void

  constructor(private readonly session: Selecting) {
    this.stopFollowing = session.selectedClaim.subscribe(() => this.leave())
  }

  /** The selected words; null where nothing is selected, or a claim elsewhere was gone to since. */
  now(): TextRange | null {
    const range = this.session.textSelection.get()
    const left = this.left?.now()
    return range !== null && range.start === left?.start && range.end === left.end ? null : range
  }

  destroy(): void {
    this.stopFollowing()
    this.left?.stop()
    this.left = null
  }

  private leave(): void {
    this.left?.stop()
    this.left = null
    const { article, selectedClaim, textSelection, view } = this.session
    const range = textSelection.get()
    const claim = selectedClaim.get()
    if (range === null || claim === null) return
    const isTouched = view
      .rangesOf(claim)
      .some((each) => each !== null && each.start < range.end && range.start < each.end)
    if (!isTouched) this.left = followRange(article, range)
  }
}
