import type { SignedStatement } from '../model/author'
import { type PublishedVersion, publishedVersions } from '../model/publication'
import { type ArticleState, ArticleStateReader } from './article-state'
import { publicationOf } from './publications'
import { parsePerson } from './read-entries'
import { readUpdates } from './read-updates'
import { readStatements } from './roster'

/** A state of the project, which states were published, and the lines of its list of people, whoever wrote them. */
export interface StateWithLife extends ArticleState {
  readonly published: readonly PublishedVersion[]
  readonly list: readonly SignedStatement[]
}

/** The state of the project that these Yjs V1 updates make up. The updates must have been verified. */
export function stateOfUpdates(updates: readonly Uint8Array[], projectId: string): StateWithLife {
  return readUpdates(updates, (document, article) => {
    const reader = new ArticleStateReader(document, article, projectId)
    const state = reader.read()
    reader.destroy()
    const people = [...document.people.entries()].flatMap(([id, value]) => parsePerson(id, value) ?? [])
    const published = publishedVersions(publicationOf(document), people)
    return { ...state, published, list: readStatements(document.roster) }
  })
}
