import { makeTellsIn, readConfidentialNames } from '../../core/document/confidential-names'
import type { Tells } from '../../core/model/telling-words'
import type { ProjectSession } from './project-session'

/** Whether one of these texts tells who a confidential source of the project is, under any name that it had. */
export function namesSource(session: ProjectSession, texts: readonly string[]): boolean {
  return texts.some(tellsSource(session))
}

/** What says of a text whether it tells who one of the project's confidential sources is. */
export function tellsSource({ article, document }: ProjectSession): Tells {
  return makeTellsIn(article.blocks, readConfidentialNames(document)).tells
}
