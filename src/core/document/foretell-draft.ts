import * as Y from 'yjs'
import { isSameWords } from '../anchoring/compare-words'
import { ArticleText } from '../article/article-text'
import type { ClaimId } from '../model/ids'
import { applyDraft, type DraftText } from './apply-draft'
import type { LiveClaim } from './live-claims'
import { ProjectView } from './project-view'
import { openDocument, type ProjectDocument } from './schema'

/**
 * What becomes of a claim. `keeps`: its very words, wherever they stand. `changes`: other words at its place.
 * `searched`: its words, or nearly, were found elsewhere and must be confirmed. `loses`: none are left. `lost`: it
 * was an orphan before and stays one.
 */
export type ClaimFate = 'keeps' | 'changes' | 'searched' | 'loses' | 'lost'

/** A claim and what a draft would do to it. */
export interface ForetoldClaim {
  readonly id: ClaimId
  /** Its number today. */
  readonly number: number
  readonly fate: ClaimFate
  readonly wordsBefore: string
  /** An orphan's are its old ones. */
  readonly wordsAfter: string
}

/** What the draft would do to each claim, tried on a copy of the project. Nothing is changed. */
export function foretellDraft(
  document: ProjectDocument,
  view: ProjectView,
  draft: DraftText
): readonly ForetoldClaim[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(document.doc))
  const copy = openDocument(doc)
  const article = new ArticleText(copy.article)
  const after = new ProjectView(copy, article)
  applyDraft(copy, article, after, draft, null)
  after.settle()
  const foretold = view.claims.map((claim) => foretell(claim, after.claim(claim.claim.id)))
  after.destroy()
  article.destroy()
  doc.destroy()
  return foretold
}

function foretell(before: LiveClaim, after: LiveClaim | undefined): ForetoldClaim {
  const wordsAfter = after?.words ?? before.words
  return {
    id: before.claim.id,
    number: before.number,
    fate: fateOf(before, after),
    wordsBefore: before.words,
    wordsAfter
  }
}

function fateOf(before: LiveClaim, after: LiveClaim | undefined): ClaimFate {
  const wasOrphan = isOrphan(before)
  if (after === undefined || isOrphan(after)) return wasOrphan ? 'lost' : 'loses'
  const isNewlyMoved = after.anchorStates.includes('moved') && !before.anchorStates.includes('moved')
  if (isNewlyMoved || wasOrphan) return 'searched'
  return isSameWords(before.words, after.words) ? 'keeps' : 'changes'
}

function isOrphan({ anchorStates }: LiveClaim): boolean {
  return anchorStates.every((state) => state === 'orphan')
}
