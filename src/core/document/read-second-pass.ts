import type { ArticleText } from '../article/article-text'
import type { PassId } from '../model/ids'
import type { PassMark } from '../model/passage-mark'
import { PassageIndex } from './passage-index'
import type { ProjectSnapshot } from './project-snapshot'
import { readSentenceLines } from './read-coverage'
import { parsePassMark } from './read-entries'
import type { ProjectDocument } from './schema'
import { listSecondPass, type PassItem } from './second-pass'

/** What is read again in the second pass, read once and whole. The window follows changes instead. */
export function readSecondPass(
  document: ProjectDocument,
  article: ArticleText,
  { claims, info }: Pick<ProjectSnapshot, 'claims' | 'info'>
): readonly PassItem[] {
  const ranges = new Map(claims.map(({ claim, anchors }) => [claim.id, anchors.map(({ range }) => range)]))
  const passes = new PassageIndex<PassId, PassMark>(document.passes, parsePassMark, article)
  Array.from(passes.settleInSteps())
  return listSecondPass({
    article,
    claims,
    rangesOf: (id) => ranges.get(id) ?? [],
    coverage: { lines: readSentenceLines(document, article, claims, info.language) },
    passes
  })
}
