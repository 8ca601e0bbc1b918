import { type PublishedVersion, publishedVersions } from '../model/publication'
import { type ArticleState, ArticleStateReader } from './article-state'
import { publicationOf } from './publications'
import { parsePerson } from './read-entries'
import { readUpdates } from './read-updates'

/** A state of the project, and which states were published. */
export interface StateWithLife extends ArticleState {
  readonly published: readonly PublishedVersion[]
}

/** The state of the project that these Yjs V1 updates make up. The updates must have been verified. */
export function stateOfUpdates(updates: readonly Uint8Array[], projectId: string): StateWithLife {
  return readUpdates(updates, (document, article) => {
    const reader = new ArticleStateReader(document, article, projectId)
    const state = reader.read()
    reader.destroy()
    const people = [...document.people.entries()].flatMap(([id, value]) => parsePerson(id, value) ?? [])
    return { ...state, published: publishedVersions(publicationOf(document), people) }
  })
}
