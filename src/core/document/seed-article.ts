import { blocksToDelta } from '../article/block-delta'
import type { ImportedArticle } from '../article/imported-article'
import type { HouseStyle } from '../model/house-style'
import { chooseStyle } from './house-style'
import type { ProjectDocument } from './schema'

/**
 * Writes an imported article into an empty project, in one transaction of the origin 'stet:import'. Only the replica
 * that creates the project may do this, once: a second import in another replica would merge to a doubled article.
 * Throws on a project that has a text already.
 */
export function seedArticle(
  document: ProjectDocument,
  imported: ImportedArticle,
  originalName: string,
  style: HouseStyle | null = null
): void {
  if (document.article.length > 0) throw new Error('The project already has an article.')
  const { title, byline, dateline, language, direction } = imported
  document.doc.transact(() => {
    document.article.applyDelta([...blocksToDelta(imported.blocks)])
    for (const [key, value] of Object.entries({
      title,
      byline,
      dateline,
      language,
      direction,
      originalName
    })) {
      document.info.set(key, value)
    }
    if (imported.isOriginal === true) document.info.set('asOriginal', true)
    if (style !== null) chooseStyle(document, style, 'stet:import')
  }, 'stet:import')
}
