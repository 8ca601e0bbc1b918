import { textOfBlock } from '../../core/article/block-schema'
import { directionOfText } from '../../core/article/text-direction'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { type CorrectionView, type Decision, isUndecided } from '../../core/model/correction'
import { standingOf } from '../../core/model/standing'
import { languageAttribute } from './article-html'
import { type Html, html, nothing } from './escape-html'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { timeHtml } from './format-time'
import { memoStyle } from './memo-style'
import { pageHtml } from './page-html'
import { personHtml } from './person-html'
import { proofHtml } from './proof-html'
import { publicationSection } from './publication-html'
import { linkedCitation } from './source-list-html'
import { titleOf } from './summary-html'

const stateNames: Readonly<Record<CorrectionView['state'], string>> = {
  open: 'To decide',
  disputed: 'Decided differently by two people',
  accepted: 'Accepted',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn'
}

/**
 * The corrections of an article as one numbered table, to be printed or opened in a word processor: what it reads, what it
 * should read, why, on what source, and who decided what. Names and addresses of withheld sources stay out.
 */
export function exportCorrectionsMemo(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  const { corrections, info } = data.snapshot
  const body = html`<header class="head">
<p class="banner"><strong>Corrections memo</strong> <span>${countsOf(corrections)}</span></p>
<h1 dir="${directionOfText(titleOf(data))}" ${languageAttribute(info.language)}>${titleOf(data)}</h1>
<p class="small">Written ${timeHtml(options.exportedAt)} by <bdi>${options.exportedBy}</bdi> with Stet ${options.appVersion}. Project <bdi>${snapshot.projectId}</bdi>.</p>
${proofHtml(options.proof, data.snapshot.style)}${publicationSection(data)}</header>
<main>
${correctionsHtml(data)}</main>
<footer>
<p>Times are as each person’s computer told them.</p>
</footer>
`
  return pageHtml(data, memoStyle, body, 'Corrections memo')
}

/** All corrections as a table. */
export function correctionsHtml(data: ExportData): Html {
  const rows = data.snapshot.corrections.map((correction) => rowHtml(data, correction))
  return rows.length === 0 ? html`<p class="none">No correction was proposed.</p>\n` : tableHtml(rows)
}

function tableHtml(rows: readonly Html[]): Html {
  const heads = ['No.', 'Where', 'Reads', 'Should read', 'Why', 'Source', 'Decision']
  return html`<table class="memo">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`
}

function rowHtml(data: ExportData, view: CorrectionView): Html {
  const { correction, number } = view
  const { quote } = correction.place
  const lang = languageAttribute(data.snapshot.info.language)
  const context = (text: string): Html => html`<span class="around">${text}</span>`
  const reads = html`${context(wordsBefore(quote.prefix))}<del>${quote.exact}</del>${context(wordsAfter(quote.suffix))}`
  const should =
    correction.words === '' ? html`<i>Cut these words.</i>` : html`<ins ${lang}>${correction.words}</ins>`
  const reason = correction.reason === '' ? nothing : html`<p>${correction.reason}</p>\n`
  return html`<tr>
<th scope="row">${number}</th>
<td>${placeOf(data, view)}</td>
<td dir="${directionOfText(quote.exact)}"><bdi ${lang}>${reads}</bdi></td>
<td dir="${directionOfText(correction.words)}">${should}</td>
<td>${reason}<p class="small">${correction.severity}; proposed by ${personHtml(data, correction.by)}, ${timeHtml(correction.at)}</p></td>
<td>${sourcesHtml(data, view)}</td>
<td>${decisionHtml(data, view)}</td>
</tr>
`
}

/** The whole words of the same paragraph that an anchor keeps before its own. */
function wordsBefore(prefix: string): string {
  const [line = '', ...earlier] = prefix.split('\n').reverse()
  return earlier.length > 0 || !/\s/.test(line) ? line : line.replace(/^\S*\s+/, '… ')
}

/** Those behind them. */
function wordsAfter(suffix: string): string {
  const [line = '', ...later] = suffix.split('\n')
  return later.length > 0 || !/\s/.test(line) ? line : line.replace(/\s+\S*$/, ' …')
}

/** The claim it was proposed on, and the paragraph it stands in today. */
function placeOf({ snapshot }: ExportData, { correction, range }: CorrectionView): string {
  const claim = snapshot.claims.find(
    ({ claim: { id, mergedFrom = [] } }) =>
      correction.claimId !== null && [id, ...mergedFrom].includes(correction.claimId)
  )
  const paragraph =
    range === null ? 'no longer in the article' : `paragraph ${paragraphAt(snapshot, range.start)}`
  return claim === undefined ? capitalized(paragraph) : `Claim ${claim.number}, ${paragraph}`
}

function paragraphAt({ blocks }: ProjectSnapshot, offset: number): number {
  let end = 0
  for (const [index, block] of blocks.entries()) {
    end += textOfBlock(block).length + 1
    if (offset < end) return index + 1
  }
  return blocks.length
}

function sourcesHtml(data: ExportData, { correction }: CorrectionView): Html {
  const evidence = correction.evidence.flatMap((id) => data.evidence.get(id) ?? [])
  if (evidence.length === 0) return html`<p class="none">No source named.</p>`
  const lines = evidence.map((item) => {
    const cited = data.sources.get(item.sourceId)
    if (cited === undefined) return html`<li>Unknown source</li>`
    const locator = cited.isWithheld || item.locator === '' ? '' : `, ${item.locator}`
    return html`<li>${linkedCitation(cited)}${locator}</li>`
  })
  return html`<ul>${lines}</ul>`
}

function decisionHtml(data: ExportData, view: CorrectionView): Html {
  const { state, isAsSaid, wordsNow, decisions } = view
  const standing = standingOf(decisions)
  const who = standing.map((decision) => whoDecided(data, view, decision))
  const differs = state === 'accepted' && !isAsSaid
  const now = wordsNow === null ? 'These words are no longer in the article.' : `Today: ${wordsNow}`
  const warning = differs ? html`<p class="warning">The article reads otherwise. ${now}</p>` : nothing
  const changed =
    isUndecided(state) && !isAsSaid
      ? html`<p class="warning">The words have changed since. ${now}</p>`
      : nothing
  return html`<p><b>${stateNames[state]}</b></p>${who}${warning}${changed}`
}

function whoDecided(data: ExportData, { correction }: CorrectionView, decision: Decision): Html {
  const { by, at, outcome, words, reason } = decision
  const others =
    outcome === 'accepted' && words !== correction.words
      ? html`<p>With other words: <ins>${words === '' ? 'none' : words}</ins></p>`
      : nothing
  const why = reason === '' ? nothing : html`<p>${reason}</p>`
  return html`<p class="small">${capitalized(outcome)} by ${personHtml(data, by)}, ${timeHtml(at)}</p>${others}${why}`
}

function countsOf(corrections: readonly CorrectionView[]): string {
  if (corrections.length === 0) return 'None.'
  const open = corrections.filter(({ state }) => isUndecided(state)).length
  const all = corrections.length === 1 ? '1 correction' : `${corrections.length} corrections`
  return open === 0 ? `${all}, all decided.` : `${all}, ${open} to decide.`
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
