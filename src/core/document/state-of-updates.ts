import { type ArticleState, ArticleStateReader } from './article-state'
import { readUpdates } from './read-updates'

/** The state of the project that these Yjs V1 updates make up. The updates must have been verified. */
export function stateOfUpdates(updates: readonly Uint8Array[], projectId: string): ArticleState {
  return readUpdates(updates, (document, article) => {
    const reader = new ArticleStateReader(document, article, projectId)
    const state = reader.read()
    reader.destroy()
    return state
  })
}
