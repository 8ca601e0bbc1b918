import type { ImportNote } from '../../core/article/imported-article'
import { importWords } from '../../core/words/import-words'
import { elementsBelow, type HtmlTreeNode } from './html-tree'

/** The parts of a Word file by name. */
interface Parts {
  exists(name: string): boolean
  read(name: string, encoding: string): Promise<string>
}

/**
 * The report on what stands beside a Word file's text (tracked changes, comments, footnotes, deep headings) and on what
 * of it could not be read. `warnings` are mammoth's, `remarks` counts the comments.
 */
export async function noteDocx(
  parts: Parts,
  root: HtmlTreeNode,
  warnings: readonly string[],
  remarks: number
): Promise<readonly ImportNote[]> {
  const document = await readIfThere(parts, 'word/document.xml')
  const changes = count(document, /<w:(?:ins|del|moveFrom|moveTo)\s[^<>]*?w:author=/g)
  const notes = countElements(root, (element) =>
    /^(?:foot|end)note-\d/.test(element.getAttribute('id') ?? '')
  )
  const symbols = warnings.filter((warning) => warning.includes('w:sym')).length
  const formulas = count(document, /<m:oMath[\s>]/g)
  const drawings = count(document, /<(?:c:chart|dgm:relIds)\s/g)
  const deep = countElements(root, (element) => /^h[4-6]$/.test(element.nodeName))
  return [
    ...note('tracked-changes', changes, [
      importWords.docxNotes.trackedChange,
      importWords.docxNotes.trackedChanges(changes)
    ]),
    ...note('comments', remarks, [importWords.docxNotes.comment, importWords.docxNotes.comments(remarks)]),
    ...note('symbols', symbols, [
      importWords.docxNotes.symbol,
      `${symbols} characters of symbol fonts could not be read and are missing; compare with the original.`
    ]),
    ...note('formulas', formulas, [
      importWords.docxNotes.formula,
      `${formulas} formulas were left out; look at them in the original.`
    ]),
    ...note('drawings', drawings, [
      importWords.docxNotes.chart,
      `${drawings} charts and diagrams were left out; look at them in the original.`
    ]),
    ...note('footnotes', notes, [
      importWords.docxNotes.footnote,
      `${notes} footnotes stand at the end of the text.`
    ]),
    ...note('headings', deep, [
      importWords.docxNotes.headings,
      `${deep} headings below the third level were brought up to it.`
    ])
  ]
}

function note(code: string, amount: number, [one, many]: readonly [string, string]): readonly ImportNote[] {
  return amount === 0 ? [] : [{ code, message: amount === 1 ? one : many }]
}

async function readIfThere(parts: Parts, name: string): Promise<string> {
  return parts.exists(name) ? parts.read(name, 'utf-8') : ''
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function countElements(root: HtmlTreeNode, matches: (element: HtmlTreeNode) => boolean): number {
  let found = 0
  for (const element of elementsBelow(root)) if (matches(element)) found += 1
  return found
}
