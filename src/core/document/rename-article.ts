import type { ProjectDocument } from './schema'

/** Gives the article another headline, which is what its project is called by. Undo takes it back. */
export function renameArticle({ doc, info }: ProjectDocument, title: string, origin: unknown): void {
  doc.transact(() => info.set('title', title), origin)
}
