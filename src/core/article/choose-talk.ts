import { importWords } from '../words/import-words'
import type { ImportedArticle, ImportNote } from './imported-article'

/** What becomes of the comments of a file. */
export const commentChoices = ['in', 'leave'] as const
export type CommentChoice = (typeof commentChoices)[number]

/** What becomes of its tracked changes. */
export const changeChoices = ['corrections', 'accept', 'reject'] as const
export type ChangeChoice = (typeof changeChoices)[number]

export interface TalkChoice {
  readonly comments: CommentChoice
  readonly changes: ChangeChoice
}

/** Nothing is lost, and nobody's change is made before somebody here has decided on it. */
export const usualTalk: TalkChoice = { comments: 'in', changes: 'corrections' }

/** How much of it there is. */
export interface TalkCounts {
  /** Replies counted. */
  readonly comments: number
  readonly commenters: number
  readonly resolved: number
  readonly changes: number
  readonly changers: number
}

/** An article as it is read, with what people said and changed beside it. */
type TalkedArticle = Pick<ImportedArticle, 'report' | 'comments' | 'changes'> & {
  readonly original?: Pick<ImportedArticle, 'changes'>
}

/** What people said and changed in a file; null where nobody did. */
export function countTalk({ comments = [], original, ...article }: TalkedArticle): TalkCounts | null {
  const changes = original?.changes ?? article.changes ?? []
  if (comments.length === 0 && original === undefined && changes.length === 0) return null
  const remarks = comments.flatMap((comment) => [...(comment.isOfStet ? [] : [comment]), ...comment.replies])
  return {
    comments: remarks.length,
    commenters: new Set(remarks.map(({ from }) => from.name)).size,
    resolved: comments.filter(({ isResolved }) => isResolved).length,
    changes: changes.length,
    changers: new Set(changes.flatMap(({ names }) => names)).size
  }
}

/**
 * The article as the person wants it: which text, which comments, and which changes as corrections to be decided. What
 * is left out is said in its report.
 */
export function chooseTalk<Article extends TalkedArticle & { readonly original?: Article }>(
  article: Article,
  choice: TalkChoice
): Article {
  const counts = countTalk(article)
  if (counts === null) return article
  const base: Article =
    article.original === undefined || choice.changes === 'accept' ? article : article.original
  // of a file in which all is deleted there is no other text to choose
  const changes = article.original === undefined ? 'corrections' : choice.changes
  return {
    ...base,
    report: [...notesOf(counts, { ...choice, changes }), ...besideTalk(base.report, counts)],
    comments: choice.comments === 'in' ? (base.comments ?? []) : [],
    changes: changes === 'corrections' ? (base.changes ?? []) : []
  }
}

/** An importer's report without what it says of comments and changes that the person chooses about. */
export function besideTalk(
  report: readonly ImportNote[],
  { comments, changes }: TalkCounts
): readonly ImportNote[] {
  return report.filter(
    ({ code }) => !(code === 'comments' && comments > 0) && !(code === 'tracked-changes' && changes > 0)
  )
}

function notesOf({ comments, changes }: TalkCounts, choice: TalkChoice): readonly ImportNote[] {
  const { word } = importWords
  const said = choice.comments === 'in' ? word.discussed : word.left
  const done = { accept: word.accepted, reject: word.rejected, corrections: word.proposed }[choice.changes]
  return [
    ...(changes > 0 ? [{ code: 'tracked-changes', message: done(changes) }] : []),
    ...(comments > 0 ? [{ code: 'comments', message: said(comments) }] : [])
  ]
}
