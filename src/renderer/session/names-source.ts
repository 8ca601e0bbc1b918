import { makeTellsIn, readConfidentialNames } from '../../core/document/confidential-names'
import type { ProjectSession } from './project-session'

/** Whether one of these texts tells who a confidential source of the project is, under any name that it had. */
export function namesSource({ article, document }: ProjectSession, texts: readonly string[]): boolean {
  const { tells } = makeTellsIn(article.blocks, readConfidentialNames(document))
  return texts.some(tells)
}
