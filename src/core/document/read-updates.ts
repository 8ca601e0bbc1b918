import * as Y from 'yjs'
import { ArticleText } from '../article/article-text'
import { dropsContent } from './confidential-names'
import { openDocument, type ProjectDocument } from './schema'

/**
 * What is read of the project that these Yjs V1 updates make up, in whatever order they come. They must have been
 * verified, and what is given to `read` is not to be kept.
 */
export function readUpdates<T>(
  updates: readonly Uint8Array[],
  read: (document: ProjectDocument, article: ArticleText) => T
): T {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  for (const update of updates) Y.applyUpdate(doc, update)
  const document = openDocument(doc)
  const article = new ArticleText(document.article)
  const found = read(document, article)
  article.destroy()
  doc.destroy()
  return found
}
