import type { ArticleText } from '../article/article-text'
import type { Person } from '../model/person'
import type { Source } from '../model/source'
import { ClaimPlaces } from './claim-places'
import { EntryIndex } from './entry-index'
import { LiveClaims } from './live-claims'
import type { Outside } from './outside'
import type { ProjectDocument } from './schema'

/** What a project says beside the article's text, read whole and then kept up to date by ProjectView. */
export interface ProjectContents {
  readonly entries: EntryIndex
  readonly places: ClaimPlaces
  readonly live: LiveClaims
  sources: readonly Source[]
  people: readonly Person[]
}

/** Reads every claim, check, source, piece of evidence and person, and finds the claims' words in the text. */
export function readContents(
  document: ProjectDocument,
  article: ArticleText,
  outside?: Outside
): ProjectContents {
  const entries = new EntryIndex(document, outside)
  const places = new ClaimPlaces(article)
  const live = new LiveClaims(article, entries, places)
  live.refresh(new Set([...entries.claims.values()].map(({ id }) => id)))
  return { entries, places, live, sources: entries.allSources(), people: entries.allPeople() }
}
