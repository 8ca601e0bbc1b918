import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import type { FileContent } from '../../core/model/file-verdict'
import { approachWords } from '../../core/words/approach-words'
import { memoWords } from '../../core/words/memo-words'
import { standingWords } from '../../core/words/standing-words'
import { annotationContext } from './annotations'
import { claimReviewHead } from './claim-review'
import { compareParts, free, isSameBut, shownInPage, splitOnce } from './compare-pages'
import type { ExportOptions, PlainFormat } from './export-options'
import { exportSnapshot } from './export-snapshot'
import { bibtexHead } from './sources/bibtex-sources'
import { risHead, risLineEnd } from './sources/ris-sources'

/** What a file is made of again: the project as it stands and what its folder holds. */
export interface RemadeFrom extends Pick<ExportOptions, 'proof' | 'images' | 'absentFiles'> {
  readonly snapshot: ProjectSnapshot
}

/**
 * Holds an export against one that is made anew of the same version. The same is one that differs in nothing but the name of
 * whoever exported and the version of Stet. Another text of the article, or another claim or finding, is a difference;
 * where only the rest differs (sign-offs and discussion that came later, names, another version's form) nothing is said.
 * `bytes` are those of a page without its record. Undefined for what cannot be compared: a PDF, a form that is not known.
 */
export function compareExport(
  bytes: Uint8Array,
  exportedAt: string,
  { snapshot, ...from }: RemadeFrom
): FileContent | undefined {
  const file = new TextDecoder().decode(bytes)
  const format = formatOf(file)
  if (format === null) return undefined
  const make = (withTalk: boolean): string => {
    const options = { ...from, exportedAt, exportedBy: free.by, appVersion: free.version, withTalk }
    return new TextDecoder().decode(exportSnapshot(snapshot, format, options))
  }
  const remade = make(false)
  const closes = format === 'text' ? /\n/ : format === 'annotations' ? /["\n]/ : /[<>\n]/
  if (isSameBut(remade, file, closes) || isSameBut(make(true), file, closes)) return { isSame: true }
  if (!isCompared(format)) return undefined
  return compareParts(shownIn(remade, format), shownIn(file, format))
}

/** Whether differences in the article and the claims can be told in files of this format. */
function isCompared(format: PlainFormat): boolean {
  return format === 'text' || format === 'html'
}

function formatOf(file: string): PlainFormat | null {
  if (file.startsWith('%PDF')) return null
  if (file.startsWith('Number,Claim,State,')) return 'claims'
  if (file.startsWith(claimReviewHead)) return 'claim-review'
  if (file.startsWith('{') && file.includes(annotationContext)) return 'annotations'
  if (file.startsWith('[\n') || file === '[]\n') return 'sources-csl'
  if (file.startsWith(bibtexHead)) return 'sources-bib'
  if (file.startsWith(risHead) || file === risLineEnd) return 'sources-ris'
  if (!/^<!doctype html>/i.test(file)) return 'text'
  if (file.includes(`<title>${standingWords.title}: `)) return 'standing'
  if (file.includes(`<title>${approachWords.title}: `)) return 'approaches'
  return file.includes(`<title>${memoWords.title}: `) ? 'memo' : 'html'
}

/** The article's text and each claim with what was found, as the file shows them; null where it has no such parts. */
function shownIn(file: string, format: PlainFormat): readonly string[] | null {
  return format === 'text' ? shownInText(file) : shownInPage(file)
}

function shownInText(file: string): readonly string[] | null {
  const [, rest] = splitOnce(file, '\n\nARTICLE\n\n')
  const [article, behind] = splitOnce(rest, '\n\nCLAIMS\n\n')
  const [claims, sources] = splitOnce(behind, '\n\nSOURCES\n\n')
  if (sources === '') return null
  const heads = [...claims.matchAll(/^\[\d+\] .*\n {4}.*$/gm)].map(([head]) => head)
  return [article, ...heads]
}
