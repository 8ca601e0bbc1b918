import { textOfBlock } from '../../src/core/article/block-schema'
import type { ImportedArticle } from '../../src/core/article/imported-article'
import { importArticle } from '../../src/formats/import/import-article'
import type { ImportProblem } from '../../src/formats/import/import-problem'

/** The article in a file of the given name and content; throws with the problem's sentence when it is refused. */
export async function articleOf(fileName: string, content: string | Uint8Array): Promise<ImportedArticle> {
  const result = await importArticle(bytesOf(content), fileName)
  if (!result.ok) throw new Error(`${result.problem.message} (${result.problem.detail})`)
  return result.value
}

/** The problem that a file meets; throws when it is read without one. */
export async function problemOf(fileName: string, content: string | Uint8Array): Promise<ImportProblem> {
  const result = await importArticle(bytesOf(content), fileName)
  if (result.ok) throw new Error(`${fileName} was read: ${linesOf(result.value).join(' / ')}`)
  return result.problem
}

/** The texts of the article's blocks. */
export function linesOf(article: ImportedArticle): readonly string[] {
  return article.blocks.map(textOfBlock)
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
