import type { ArticleText } from '../article/article-text'
import type { CorrectionView } from '../model/correction'

/** Why a correction is not decided along with others. */
export type LeftOut = 'decided' | 'disputed' | 'gone' | 'changed' | 'paragraphs' | 'overlaps'

/** What becomes of corrections that are to be decided at once. */
export interface PlannedDecisions {
  readonly take: readonly CorrectionView[]
  readonly leave: readonly { readonly view: CorrectionView; readonly why: LeftOut }[]
}

/**
 * Which of these corrections can be accepted, or rejected, without looking at each by itself. People who have decided
 * differently have to be read; to accept, the words must stand as they did when it was proposed, and no other of them
 * may be about the same words, for which of the two is right nobody has said.
 */
export function planDecisions(
  article: Pick<ArticleText, 'slice'>,
  views: readonly CorrectionView[],
  outcome: 'accepted' | 'rejected'
): PlannedDecisions {
  const alone = views.map((view) => ({ view, why: whyNotAlone(article, view, outcome) }))
  const could = alone.flatMap(({ view, why }) => (why === null ? [view] : []))
  const judged = alone.map(({ view, why }) => ({
    view,
    why: why ?? (outcome === 'accepted' && could.some((each) => overlap(each, view)) ? 'overlaps' : null)
  }))
  return {
    take: judged.flatMap(({ view, why }) => (why === null ? [view] : [])),
    leave: judged.flatMap(({ view, why }) => (why === null ? [] : [{ view, why }]))
  }
}

function whyNotAlone(
  article: Pick<ArticleText, 'slice'>,
  { state, range, isAsSaid }: CorrectionView,
  outcome: 'accepted' | 'rejected'
): LeftOut | null {
  if (state === 'disputed') return 'disputed'
  if (state !== 'open') return 'decided'
  if (outcome === 'rejected') return null
  if (range === null) return 'gone'
  if (article.slice(range.start, range.end).includes('\n')) return 'paragraphs'
  return isAsSaid ? null : 'changed'
}

function overlap(left: CorrectionView, right: CorrectionView): boolean {
  if (left === right || left.range === null || right.range === null) return false
  return left.range.start < right.range.end && right.range.start < left.range.end
}
