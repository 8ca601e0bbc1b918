import type { FromFile } from '../../../core/model/from-file'
import type { PersonId } from '../../../core/model/ids'
import { showOnOneLine } from '../../../core/model/show-hidden'
import { docxWords } from '../../../core/words/docx-words'
import { pageWords } from '../../../core/words/page-words'
import type { ExportData } from '../export-data'
import type { Saying } from './remark'
import { attributeText, longestAttribute } from './word-text'

/** The name of a person, as they introduced themselves, with hidden characters shown: it could turn what stands beside it. */
export function nameOf({ people }: Pick<ExportData, 'people'>, id: PersonId): string {
  return showOnOneLine(people.get(id)?.name ?? '') || pageWords.unknownPerson
}

/**
 * The name of whoever exports, as it stands in the file's properties and in the head of its pages: on one line, its hidden
 * characters shown, and no longer than Word reads.
 */
export function exporterInFile(name: string): string {
  return attributeText(showOnOneLine(name)).trim()
}

/** Who said something and when; of what came in with a file, who the file says it was. */
export function signatureOf(
  data: Pick<ExportData, 'people'>,
  { by, at, fromFile }: { readonly by: PersonId; readonly at: string; readonly fromFile?: FromFile }
): Pick<Saying, 'author' | 'at'> {
  return fromFile === undefined
    ? { author: nameOf(data, by), at }
    : { author: nameInFile(fromFile), at: fromFile.at }
}

/** Marked as what it is: anybody can type the name of a person of the project. See readFromFile. */
function nameInFile({ name }: FromFile): string {
  const { inWordFile } = docxWords
  const shown = attributeText(showOnOneLine(name), longestAttribute - inWordFile.length)
  return shown === '' ? '' : shown + inWordFile
}
