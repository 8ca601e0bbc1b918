import { fail, type Result, succeed } from '../../../core/ipc/result'
import type { ReadSources } from '../../../core/model/read-sources'
import { sourcesFileWords } from '../../../core/words/sources-file-words'
import { decodeText } from '../decode-text'
import { readBibtex } from './read-bibtex'
import { readCslJson } from './read-csl-json'
import { readRis } from './read-ris'

/** Most entries of one file that are read; the others are named. */
const mostEntries = 5000

/** Why a file gave no sources. */
type SourcesProblem = 'no-sources' | 'damaged-file'

/**
 * Reads the sources of a file from a reference manager: BibTeX or BibLaTeX, RIS, CSL-JSON, whatever it is called. No entry
 * is passed over in silence.
 */
export function readSources(
  bytes: Uint8Array
): Result<ReadSources, { readonly code: SourcesProblem; readonly message: string }> {
  const decoded = decodeText(bytes)
  const { noSources, damaged } = sourcesFileWords.refused
  if (!decoded.ok) return fail('no-sources', noSources)
  const { text } = decoded.value
  if (/^\s*[[{]/.test(text)) {
    const read = readCslJson(text, mostEntries)
    return read === null ? fail('damaged-file', damaged('CSL-JSON')) : finish('CSL-JSON', read)
  }
  if (/^\s{0,4}TY {0,3}-/m.test(text)) return finish('RIS', readRis(text, mostEntries))
  if (!/@\s*[A-Za-z]+\s*[{(]/.test(text)) return fail('no-sources', noSources)
  try {
    return finish('BibTeX', readBibtex(text, mostEntries))
  } catch {
    // a parser of TeX gives up at what is nested too deep
    return fail('damaged-file', damaged('BibTeX'))
  }
}

function finish(
  format: ReadSources['format'],
  read: Omit<ReadSources, 'format'>
): Result<ReadSources, { readonly code: SourcesProblem; readonly message: string }> {
  if (read.sources.length === 0 && read.unread.length === 0)
    return fail('no-sources', sourcesFileWords.refused.noSources)
  return succeed({ format, ...read })
}
