import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { pageWords } from '../../core/words/page-words'
import { annotatedStyle } from './annotated-style'
import { articleHtml } from './article-html'
import { claimCardHtml } from './claim-card-html'
import { type ClaimReport, reportClaim } from './claim-report'
import { type Html, html, nothing } from './escape-html'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { pageHtml } from './page-html'
import { proofHtml } from './proof-html'
import { publicationSection } from './publication-html'
import { sourceListHtml } from './source-list-html'
import { headerHtml, summaryHtml } from './summary-html'
import { threadsSections } from './threads-html'

/**
 * The annotated copy as one HTML file in UTF-8: the article with numbered marks, a card for every claim, the sources.
 * It needs no script and no network, and the same snapshot and options give the same bytes.
 */
export function exportAnnotatedHtml(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  const body = html`<a class="skip" href="#article">${pageWords.skip}</a>
<header class="head">
${headerHtml(data)}
${summaryHtml(data)}${proofHtml(data.options.proof, data.snapshot.style)}${publicationSection(data)}</header>
<main>
${articleSection(data)}${claimsSection(data)}${sourcesSection(data)}${options.withTalk ? threadsSections(data) : nothing}</main>
<footer>
<p>${pageWords.timesAndMaker(options.appVersion)}</p>
</footer>
`
  return pageHtml(data, annotatedStyle, body)
}

/** The article under its heading. */
export function articleSection(data: ExportData): Html {
  return html`<section class="text" id="article" tabindex="-1" aria-labelledby="article-heading">
<h2 id="article-heading">${pageWords.article}</h2>
${articleHtml(data.snapshot, data.options.images)}
</section>
`
}

/** The cards of the claims, those that stand in the article before those that no longer do. */
export function claimsSection(data: ExportData): Html {
  const reports = data.snapshot.claims.map((claim) => reportClaim(data, claim))
  const standing = reports.filter((report) => report.isMarked)
  const gone = reports.filter((report) => !report.isMarked)
  const none = reports.length === 0 ? html`<p class="none">${pageWords.noClaims}</p>\n` : nothing
  const goneHeading = html`<h2 id="gone-heading">${pageWords.goneHeading}</h2>\n`
  return html`<section class="claims" id="claims" aria-labelledby="claims-heading">
<h2 id="claims-heading">${pageWords.claims}</h2>
${none}${cards(data, standing)}${gone.length === 0 ? nothing : goneHeading}${cards(data, gone)}</section>
`
}

function cards(data: ExportData, reports: readonly ClaimReport[]): readonly Html[] {
  return reports.map((report) => claimCardHtml(report, data.snapshot.info.language, data.options.fileLinks))
}

/** The list of sources under its heading. */
export function sourcesSection(data: ExportData): Html {
  return html`<section class="source-list" id="sources" aria-labelledby="sources-heading">
<h2 id="sources-heading">${pageWords.sources}</h2>
${sourceListHtml(data)}
</section>
`
}
