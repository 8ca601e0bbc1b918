import { ArticleText } from '../article/article-text'
import type { ImportedArticle } from '../article/imported-article'
import type { HouseStyle } from '../model/house-style'
import type { FillRandom } from '../model/ids'
import type { Person } from '../model/person'
import { bringInTalk } from './bring-in-talk'
import { rememberPerson } from './people'
import type { ProjectDocument } from './schema'
import { seedArticle } from './seed-article'

/** What a new project begins with, and who begins it. */
export interface ImportSeed {
  readonly imported: ImportedArticle
  readonly originalName: string
  readonly style: HouseStyle | null
  readonly creator: Person
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly fillRandom: FillRandom
}

/** Writes an imported article into an empty project, and what was said and changed beside it. */
export function seedImport(document: ProjectDocument, seed: ImportSeed): void {
  const { imported, originalName, style, creator, at, fillRandom } = seed
  seedArticle(document, imported, originalName, style)
  const { comments = [], changes = [] } = imported
  if (comments.length === 0 && changes.length === 0) return
  const origin = 'stet:import'
  // whoever reads the record without this window reads their name
  rememberPerson(document, creator, origin)
  const article = new ArticleText(document.article)
  bringInTalk({ document, article, by: creator.id, at, fillRandom, origin }, { comments, changes })
}
