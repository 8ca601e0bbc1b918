import type { PersonId } from '../../../core/model/ids'
import { showOnOneLine } from '../../../core/model/show-hidden'
import { pageWords } from '../../../core/words/page-words'
import type { ExportData } from '../export-data'

/** The name of a person, as they introduced themselves, with hidden characters shown: it could turn what stands beside it. */
export function nameOf({ people }: Pick<ExportData, 'people'>, id: PersonId): string {
  return showOnOneLine(people.get(id)?.name ?? '') || pageWords.unknownPerson
}
