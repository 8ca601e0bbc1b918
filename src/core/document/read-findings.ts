import { type ConsistencyReport, checkConsistency } from '../consistency/check-consistency'
import type { Signing } from '../model/author'
import type { PassId, ProjectId } from '../model/ids'
import type { PassMark } from '../model/passage-mark'
import { type ListedFinding, listFindings } from './dismissed-findings'
import { PassageIndex } from './passage-index'
import type { ProjectSnapshot } from './project-snapshot'
import { readAuthorship } from './read-authorship'
import { parsePassMark } from './read-entries'
import { readUpdates } from './read-updates'

/** A finding with the words of its places, in the same order. */
export interface FindingInWords extends ListedFinding {
  readonly words: readonly string[]
}

/** What the consistency check finds in a project, and which of it somebody said is no problem. */
export interface ReadFindings extends Pick<ConsistencyReport, 'rules' | 'leftOut'> {
  readonly findings: readonly FindingInWords[]
}

/** The findings in the project that these Yjs V1 updates make up, read once and whole. They must have been verified. */
export function readFindings(
  updates: readonly Uint8Array[],
  projectId: ProjectId,
  signing: Signing,
  { language, dateline }: ProjectSnapshot['info']
): ReadFindings {
  return readUpdates(updates, (document, article) => {
    const { outside } = readAuthorship(document, projectId, signing)
    const { findings, ...rest } = checkConsistency({ article, language, dateline })
    const passes = new PassageIndex<PassId, PassMark>(document.passes, parsePassMark, article, {
      outside,
      map: 'passes'
    })
    Array.from(passes.settleInSteps())
    const inWords = listFindings(findings, passes).map((finding) => ({
      ...finding,
      words: finding.places.map(({ start, end }) => article.slice(start, end))
    }))
    return { findings: inWords, ...rest }
  })
}
