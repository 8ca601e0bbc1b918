import { textOfBlock } from '../../core/article/block-schema'
import { directionOfText } from '../../core/article/text-direction'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { asSentence } from '../../core/model/as-sentence'
import { type Correction, type CorrectionView, type Decision, isUndecided } from '../../core/model/correction'
import { standingOf } from '../../core/model/standing'
import { memoWords } from '../../core/words/memo-words'
import { languageAttribute } from './article-html'
import { type Html, html, nothing } from './escape-html'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { fillHtml } from './fill-html'
import { timeHtml } from './format-time'
import { memoStyle } from './memo-style'
import { personHtml } from './person-html'
import { proofHtml } from './proof-html'
import { publicationSection } from './publication-html'
import { reportPage } from './report-page'
import { linkedCitation } from './source-list-html'
import { fromFileHtml } from './threads-html'

/**
 * The corrections of an article as one numbered table, to be printed or opened in a word processor: what it reads, what it
 * should read, why, on what source, and who decided what. Names and addresses of withheld sources stay out.
 */
export function exportCorrectionsMemo(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  return reportPage(data, {
    name: memoWords.title,
    summary: countsOf(data.snapshot.corrections),
    words: memoWords,
    style: memoStyle,
    head: html`${proofHtml(options.proof, data.snapshot.style)}${publicationSection(data)}`,
    main: correctionsHtml(data)
  })
}

/** All corrections as a table. */
export function correctionsHtml(data: ExportData): Html {
  const rows = data.snapshot.corrections.map((correction) => rowHtml(data, correction))
  return rows.length === 0 ? html`<p class="none">${memoWords.noneProposed}</p>\n` : tableHtml(rows)
}

function tableHtml(rows: readonly Html[]): Html {
  return html`<table class="memo">
<thead><tr>${memoWords.columns.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
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
    correction.words === '' ? html`<i>${memoWords.cut}</i>` : html`<ins ${lang}>${correction.words}</ins>`
  const reason = correction.reason === '' ? nothing : html`<p>${correction.reason}</p>\n`
  return html`<tr>
<th scope="row">${number}</th>
<td>${placeOf(data, view)}</td>
<td dir="${directionOfText(quote.exact)}"><bdi ${lang}>${reads}</bdi></td>
<td dir="${directionOfText(correction.words)}">${should}</td>
<td>${reason}<p class="small">${fillHtml(memoWords.proposed, {
    severity: correction.severity,
    who: proposerHtml(data, correction),
    time: timeHtml(correction.at)
  })}</p></td>
<td>${sourcesHtml(data, view)}</td>
<td>${decisionHtml(data, view)}</td>
</tr>
`
}

/** Whoever proposed it; of what came with a file, who the file says it was, and behind that who brought it in. */
function proposerHtml(data: ExportData, { id, by, fromFile }: Correction): Html {
  return html`${fromFile === undefined ? nothing : fromFileHtml(fromFile)}${personHtml(data, by, id)}`
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
    range === null ? memoWords.notInArticle : memoWords.paragraph(paragraphAt(snapshot, range.start))
  return claim === undefined ? asSentence(paragraph) : memoWords.place(claim.number, paragraph)
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
  if (evidence.length === 0) return html`<p class="none">${memoWords.noSource}</p>`
  const lines = evidence.map((item) => {
    const cited = data.sources.get(item.sourceId)
    if (cited === undefined) return html`<li>${memoWords.unknownSource}</li>`
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
  const now = wordsNow === null ? memoWords.wordsGone : memoWords.today(wordsNow)
  const warning = differs ? html`<p class="warning">${memoWords.readsOtherwise(now)}</p>` : nothing
  const changed =
    isUndecided(state) && !isAsSaid ? html`<p class="warning">${memoWords.changedSince(now)}</p>` : nothing
  return html`<p><b>${memoWords.states[state]}</b></p>${who}${warning}${changed}`
}

function whoDecided(data: ExportData, { correction }: CorrectionView, decision: Decision): Html {
  const { id, by, at, outcome, words, reason } = decision
  const others =
    outcome === 'accepted' && words !== correction.words
      ? html`<p>${fillHtml(memoWords.otherWords, { words: html`<ins>${words === '' ? memoWords.noWords : words}</ins>` })}</p>`
      : nothing
  const why = reason === '' ? nothing : html`<p>${reason}</p>`
  return html`<p class="small">${fillHtml(memoWords.decided, {
    outcome: asSentence(outcome),
    who: personHtml(data, by, id),
    time: timeHtml(at)
  })}</p>${others}${why}`
}

function countsOf(corrections: readonly CorrectionView[]): string {
  if (corrections.length === 0) return memoWords.none
  const open = corrections.filter(({ state }) => isUndecided(state)).length
  return memoWords.counts(corrections.length, open)
}
