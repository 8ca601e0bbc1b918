import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { pageWords } from '../../core/words/page-words'
import { articleSection, claimsSection, sourcesSection } from './annotated-html'
import { html, nothing } from './escape-html'
import { gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { pageHtml } from './page-html'
import { printStyle } from './print-style'
import { proofHtml } from './proof-html'
import { publicationSection } from './publication-html'
import { headerHtml, summaryHtml } from './summary-html'
import { threadsSections } from './threads-html'

/**
 * The annotated copy laid out for paper, to be printed to a PDF: A4, light, the cards after the article. Its headings
 * make the outline: the title, then Article, Claims and Sources, with every claim by its words. The margins of 22 mm
 * above and below leave room for a running title and page numbers.
 */
export function exportPrintHtml(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  const body = html`<header class="head">
${headerHtml(data)}
${summaryHtml(data)}${proofHtml(data.options.proof, data.snapshot.style)}${publicationSection(data)}</header>
<main>
${articleSection(data)}${claimsSection(data)}${sourcesSection(data)}${options.withTalk ? threadsSections(data) : nothing}</main>
<footer>
<p>${pageWords.timesAndMaker(options.appVersion)}</p>
</footer>
`
  return pageHtml(data, printStyle, body)
}
