import * as Y from 'yjs'
import { ArticleText } from '../article/article-text'
import { type ArticleState, ArticleStateReader } from './article-state'
import { openDocument } from './schema'

/** The state of the project that these Yjs V1 updates make up. The updates must have been verified. */
export function stateOfUpdates(updates: readonly Uint8Array[], projectId: string): ArticleState {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const document = openDocument(doc)
  const article = new ArticleText(document.article)
  const reader = new ArticleStateReader(document, article, projectId)
  const state = reader.read()
  reader.destroy()
  article.destroy()
  doc.destroy()
  return state
}
