import type { FromFile } from '../../../core/model/from-file'
import type { PersonId } from '../../../core/model/ids'
import { showOnOneLine } from '../../../core/model/show-hidden'
import { pageWords } from '../../../core/words/page-words'
import type { ExportData } from '../export-data'
import type { Saying } from './remark'

/** The name of a person, as they introduced themselves, with hidden characters shown: it could turn what stands beside it. */
export function nameOf({ people }: Pick<ExportData, 'people'>, id: PersonId): string {
  return showOnOneLine(people.get(id)?.name ?? '') || pageWords.unknownPerson
}

/** Who said something and when; of what came in with a file, who the file says it was. */
export function signatureOf(
  data: Pick<ExportData, 'people'>,
  { by, at, fromFile }: { readonly by: PersonId; readonly at: string; readonly fromFile?: FromFile }
): Pick<Saying, 'author' | 'at'> {
  return fromFile === undefined
    ? { author: nameOf(data, by), at }
    : { author: showOnOneLine(fromFile.name), at: fromFile.at }
}
