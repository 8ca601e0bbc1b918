import { type FromFile, longestNameInFile } from '../../core/model/from-file'
import { docxWords } from '../../core/words/docx-words'
import { attributeOf, type XmlTag } from './xml-events'

/** Who is named in a comment or tracked change, and when. What is no date is none. */
export function readFromFile(tag: XmlTag): FromFile {
  const at = attributeOf(tag, 'date').trim()
  return {
    name: asTyped(oneLine(attributeOf(tag, 'author'))).slice(0, longestNameInFile),
    at: /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(at)
      ? at
      : ''
  }
}

/** A name without what a copy of ours has put behind it, so that it is known again. */
function asTyped(name: string): string {
  const { inWordFile } = docxWords
  return name.endsWith(inWordFile) ? name.slice(0, -inWordFile.length) : name
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}
