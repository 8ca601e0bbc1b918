import type { StatementId } from '../../core/model/author'
import { pageWords } from '../../core/words/page-words'
import type { ExportData } from './export-data'

/** What a reader should know of whose signature a statement bears; "" where it is whose it says, and where nothing is signed. */
export function doubtOf({ authorship }: Pick<ExportData, 'authorship'>, id: StatementId): string {
  const found = authorship.get(id)
  if (found === undefined || found.standing === 'member' || found.standing === 'self') return ''
  return found.standing === 'other person'
    ? pageWords.report.signedBy(found.owner?.name ?? pageWords.report.somebodyElse)
    : pageWords.report.doubts[found.standing]
}
