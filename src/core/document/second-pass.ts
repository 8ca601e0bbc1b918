import type { ArticleText } from '../article/article-text'
import { type Block, textOfBlock } from '../article/block-schema'
import type { TextRange } from '../model/anchor'
import type { ClaimId, PassId } from '../model/ids'
import type { NothingMark, PassMark } from '../model/passage-mark'
import { foldWords } from '../model/words-of-claim'
import type { CoverageIndex } from './coverage-index'
import type { PassageIndex } from './passage-index'
import type { ClaimView } from './project-snapshot'

/** Why something is read again. */
export type PassReason =
  | { readonly kind: 'headline' | 'dek' | 'caption' }
  /** A claim reads otherwise than it was checked. */
  | { readonly kind: 'changed claim'; readonly number: number; readonly was: string }
  /** A sentence reads otherwise than when somebody said that there is nothing to check. */
  | { readonly kind: 'changed sentence'; readonly mark: NothingMark }

/** Something of the second pass. */
export interface PassItem {
  /** Names it among the items as long as the article stays as it is. */
  readonly key: string
  readonly reason: PassReason
  readonly range: TextRange
  readonly words: string
  readonly claimId: ClaimId | null
  /** Who has read it again as it reads now; empty while nobody has. */
  readonly passes: readonly PassMark[]
  /** Who had read it again before it changed. */
  readonly earlier: readonly PassMark[]
}

/** What the second pass is told from. */
export interface PassSources {
  readonly article: ArticleText
  readonly claims: readonly Pick<ClaimView, 'claim' | 'number' | 'status' | 'words' | 'checks'>[]
  readonly rangesOf: (id: ClaimId) => readonly (TextRange | null)[]
  readonly coverage: Pick<CoverageIndex, 'lines'>
  readonly passes: PassageIndex<PassId, PassMark>
}

type NewItem = Pick<PassItem, 'reason' | 'range' | 'words' | 'claimId'>

/**
 * What is read once more at the end: headline, dek and captions, and everything that has changed since it was checked, in
 * reading order. What somebody has read again stays, with who and when, until it reads otherwise.
 */
export function listSecondPass(sources: PassSources): readonly PassItem[] {
  const byClaim = new Map<ClaimId, PassMark[]>()
  for (const mark of sources.passes.all) {
    if (mark.claimId === null) continue
    byClaim.set(mark.claimId, [...(byClaim.get(mark.claimId) ?? []), mark])
  }
  return [...partsOfArticle(sources), ...changedClaims(sources), ...changedSentences(sources)]
    .toSorted((left, right) => left.range.start - right.range.start || left.range.end - right.range.end)
    .map((item) => withPasses(item, marksOn(item, sources, byClaim)))
}

/** How many of them nobody has read again as they read now. */
export function countUnread(items: readonly PassItem[]): number {
  return items.filter(({ passes }) => passes.length === 0).length
}

function partsOfArticle({ article }: PassSources): readonly NewItem[] {
  const hasHeadline = article.blocks.some(({ attributes }) => attributes.role === 'headline')
  const first = article.blocks.findIndex(({ attributes }) => attributes.type === 'heading')
  return article.blocks.flatMap((block, index): NewItem[] => {
    const kind = kindOf(block, !hasHeadline && index === first)
    const text = textOfBlock(block)
    const words = text.trim()
    if (kind === null || words === '') return []
    const start = article.offsetOfBlock(index) + text.indexOf(words)
    return [{ reason: { kind }, range: { start, end: start + words.length }, words, claimId: null }]
  })
}

/** An article whose headline nobody has named has its first heading for one. */
function kindOf({ attributes }: Block, isFirstHeading: boolean): 'headline' | 'dek' | 'caption' | null {
  if (attributes.role === 'headline' || isFirstHeading) return 'headline'
  if (attributes.role === 'dek') return 'dek'
  return attributes.type === 'caption' || attributes.type === 'image' ? 'caption' : null
}

function changedClaims({ claims, rangesOf }: PassSources): readonly NewItem[] {
  return claims.flatMap(({ claim, number, status, words, checks }): NewItem[] => {
    const range = rangesOf(claim.id).find((each) => each !== null)
    if (status.state !== 'changed since checked' || !range) return []
    const was = checks.findLast((check) => foldWords(check.words) !== words)?.words ?? ''
    return [{ reason: { kind: 'changed claim', number, was }, range, words, claimId: claim.id }]
  })
}

function changedSentences({ article, coverage }: PassSources): readonly NewItem[] {
  return coverage.lines.flatMap(({ state, range, marks: [mark] }): NewItem[] => {
    if (state !== 'changed' || mark === undefined) return []
    const words = article.slice(range.start, range.end)
    return [{ reason: { kind: 'changed sentence', mark }, range, words, claimId: null }]
  })
}

function marksOn(
  { claimId, range }: NewItem,
  { passes }: PassSources,
  byClaim: ReadonlyMap<ClaimId, readonly PassMark[]>
): readonly PassMark[] {
  if (claimId !== null) return byClaim.get(claimId) ?? []
  return passes
    .in(range)
    .flatMap(({ mark }) => (mark.claimId === null && mark.finding === undefined ? mark : []))
}

function withPasses(item: NewItem, marks: readonly PassMark[]): PassItem {
  const isNow = ({ words }: PassMark): boolean => foldWords(words) === foldWords(item.words)
  return {
    ...item,
    key: `${item.claimId ?? item.reason.kind} ${item.range.start}`,
    passes: marks.filter(isNow),
    earlier: marks.filter((mark) => !isNow(mark))
  }
}
