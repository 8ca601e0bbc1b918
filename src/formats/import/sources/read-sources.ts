import { fail, type Result, succeed } from '../../../core/ipc/result'
import type { ReadSources, SourcesFormat } from '../../../core/model/read-sources'
import { sourcesFileWords } from '../../../core/words/sources-file-words'
import { decodeText } from '../decode-text'
import { readBibtex } from './read-bibtex'
import { readCslJson } from './read-csl-json'
import { readRis } from './read-ris'

/** Most entries of one file that are read; the others are named. */
const mostEntries = 5000

/** Most entries that are not read and named one by one: nobody reads a longer list. */
const mostNamed = 200

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
  const { text, report } = decoded.value
  const remarks = report.map(({ message }) => message)
  const finish = (format: SourcesFormat, found: Omit<ReadSources, 'format'>) =>
    finishReading(format, found, remarks)
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

function finishReading(
  format: SourcesFormat,
  { sources, unread, leftOut }: Omit<ReadSources, 'format'>,
  remarks: readonly string[]
): Result<ReadSources, { readonly code: SourcesProblem; readonly message: string }> {
  if (sources.length === 0 && unread.length === 0)
    return fail('no-sources', sourcesFileWords.refused.noSources)
  const named = unread.slice(0, mostNamed)
  const unnamed = unread.length - named.length
  return succeed({
    format,
    sources,
    unread: named,
    leftOut,
    ...(unnamed === 0 ? {} : { unnamed }),
    ...(remarks.length === 0 ? {} : { remarks })
  })
}
