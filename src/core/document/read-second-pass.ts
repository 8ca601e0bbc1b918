import type { PassId } from '../model/ids'
import type { PassMark } from '../model/passage-mark'
import { PassageIndex } from './passage-index'
import type { ProjectSnapshot } from './project-snapshot'
import { type CoveredIn, readSentenceLines } from './read-coverage'
import { parsePassMark } from './read-entries'
import { listSecondPass, type PassItem } from './second-pass'

/** What is read again in the second pass, read once and whole. The window follows changes instead. */
export function readSecondPass(
  { document, article, outside }: CoveredIn,
  { claims, info }: Pick<ProjectSnapshot, 'claims' | 'info'>
): readonly PassItem[] {
  const ranges = new Map(claims.map(({ claim, anchors }) => [claim.id, anchors.map(({ range }) => range)]))
  const passes = new PassageIndex<PassId, PassMark>(document.passes, parsePassMark, article, {
    outside,
    map: 'passes'
  })
  Array.from(passes.settleInSteps())
  return listSecondPass({
    article,
    claims,
    rangesOf: (id) => ranges.get(id) ?? [],
    coverage: { lines: readSentenceLines({ document, article, outside }, claims, info.language) },
    passes
  })
}
