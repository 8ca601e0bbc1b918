import { directionOfText } from '../../core/article/text-direction'
import { claimStates } from '../../core/model/claim-status'
import { plainStyle } from '../../core/model/house-style'
import { labelOfState } from '../../core/model/house-words'
import { pageWords } from '../../core/words/page-words'
import { languageAttribute } from './article-html'
import { type Html, html, nothing } from './escape-html'
import type { ExportData } from './export-data'
import { fillHtml } from './fill-html'
import { timeHtml } from './format-time'
import { classOfState } from './state-class'

/** The head of an export: what the copy may call itself, the article's title and where the copy comes from. */
export function headerHtml(data: ExportData): Html {
  const { info } = data.snapshot
  const lang = languageAttribute(info.language)
  const credits = [info.byline, info.dateline].filter((credit) => credit !== '')
  const line = credits.map((credit, index) => html`${index === 0 ? '' : ' · '}<bdi ${lang}>${credit}</bdi>`)
  return html`${bannerHtml(data)}
<h1 dir="${directionOfText(titleOf(data))}" ${lang}>${titleOf(data)}</h1>
${credits.length === 0 ? nothing : html`<p class="credits">${line}</p>\n`}${originHtml(data)}`
}

/** The article's title, or a stand-in where it has none. */
export function titleOf(data: ExportData): string {
  return data.snapshot.info.title.trim() || pageWords.untitled
}

function bannerHtml({ standing }: ExportData): Html {
  const kind = standing.name === pageWords.standing.draft ? 'draft' : 'verified'
  return html`<p class="banner banner-${kind}"><strong>${standing.name}</strong> <span>${standing.sentence}</span></p>`
}

function originHtml({ snapshot, options }: ExportData): Html {
  const original = snapshot.info.originalName
  const from =
    original === ''
      ? nothing
      : html`<div><dt>${pageWords.origin.from}</dt> <dd><bdi>${original}</bdi></dd></div>\n`
  const style =
    snapshot.style.name === plainStyle.name
      ? nothing
      : html`<div><dt>${pageWords.origin.style}</dt> <dd><bdi>${snapshot.style.name}</bdi></dd></div>\n`
  const exported =
    options.exportedAt === '' && options.exportedBy === ''
      ? nothing
      : html`<div><dt>${pageWords.origin.exported}</dt> <dd>${fillHtml(pageWords.origin.exportedBy, { time: timeHtml(options.exportedAt), who: html`<bdi>${options.exportedBy}</bdi>` })}</dd></div>\n`
  return html`<dl class="origin">
${exported}<div><dt>${pageWords.origin.with}</dt> <dd>${pageWords.origin.stet(options.appVersion)}</dd></div>
<div><dt>${pageWords.origin.project}</dt> <dd><bdi>${snapshot.projectId}</bdi></dd></div>
${from}${style}</dl>`
}

/** The counts by state, each drawn as it is drawn in the article: the summary and the key to the marks. */
export function summaryHtml({ counts, snapshot }: ExportData): Html {
  const states = claimStates.filter((state) => counts.byState[state] > 0)
  const rows = states.map(
    (state) =>
      html`<li class="${classOfState(state)}"><mark class="${classOfState(state)} lane-0">${labelOfState(state, snapshot.style)}</mark> <b>${counts.byState[state]}</b></li>\n`
  )
  const list = rows.length === 0 ? nothing : html`\n<ul class="counts">\n${rows}</ul>`
  return html`<section class="summary" aria-labelledby="summary">
<h2 id="summary">${pageWords.summary.heading}</h2>
<p>${fillHtml(pageWords.summary.counts, {
    claims: pageWords.summary.claims(counts.total),
    settled: html`<b>${pageWords.summary.settled(counts.settled)}</b>`,
    open: html`<b>${pageWords.summary.open(counts.open)}</b>`
  })}</p>${list}
</section>
`
}
