import { languageAttribute } from './article-html'
import { findChangedWords } from './changed-words'
import type { CheckReport, ClaimReport, EvidenceReport, Signed } from './claim-report'
import { type Html, html, nothing } from './escape-html'
import { timeHtml } from './format-time'
import { linkedCitation } from './source-list-html'
import { classOfState, labelOfState } from './state-words'

/** Longest words of a claim that its heading shows whole; longer ones follow the heading. In characters. */
const longestHeading = 160

/** The card of one claim: its words, status, checks and evidence. `language` is the article's. */
export function claimCardHtml(claim: ClaimReport, language: string): Html {
  const lang = languageAttribute(language)
  const id = `claim-${claim.number}`
  return html`<article class="card ${classOfState(claim.state)}" id="${id}" aria-labelledby="${id}-words">
${headingHtml(claim, lang)}
${statusHtml(claim)}
${changeHtml(claim, lang)}${listHtml(
  'Checks',
  `${id}-checks`,
  claim.checks.map((check) => checkHtml(check, lang))
)}${listHtml('Evidence', `${id}-evidence`, claim.evidence.map(evidenceHtml))}<p class="small">Marked by ${signedHtml(claim.marked)}</p>
</article>
`
}

function headingHtml(claim: ClaimReport, lang: Html): Html {
  const number = claim.isMarked
    ? html`<a class="number" href="#mark-${claim.number}" aria-label="Claim ${claim.number}, to its words in the article">${claim.number}</a>`
    : html`<span class="number">${claim.number}</span>`
  const characters = [...claim.words]
  const isLong = characters.length > longestHeading
  const shown = isLong ? `${characters.slice(0, longestHeading - 1).join('')}…` : claim.words
  const whole = isLong ? html`\n<blockquote dir="auto" ${lang}>${claim.words}</blockquote>` : nothing
  return html`<h3 id="claim-${claim.number}-words">${number} ${quoted(shown, lang)}</h3>${whole}`
}

function quoted(words: string, lang: Html): Html {
  return words === '' ? html`<i>no words</i>` : html`“<bdi ${lang}>${words}</bdi>”`
}

function statusHtml(claim: ClaimReport): Html {
  const verdict = claim.verdict === null ? nothing : html` Verdict: <b>${claim.verdict}</b>.`
  const facts = [
    labelOf(claim.kind),
    claim.risk === 'normal' ? '' : `${labelOf(claim.risk)} risk`,
    claim.legal ? 'Legal' : '',
    claim.isRemoved ? 'Mark taken off' : ''
  ].filter((fact) => fact !== '')
  return html`<p class="status"><span class="pill">${labelOfState(claim.state)}</span>${verdict} ${claim.reason}</p>
<ul class="facts" aria-label="Kind and flags">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>`
}

function labelOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function changeHtml(claim: ClaimReport, lang: Html): Html {
  if (claim.checkedWords === null) return nothing
  const { before, removed, added, after } = findChangedWords(claim.checkedWords, claim.words)
  const old = removed === '' ? nothing : html`<del>${removed}</del>`
  const now = added === '' ? nothing : html`<ins>${added}</ins>`
  return html`<dl class="change">
<div><dt>Checked</dt><dd dir="auto" ${lang}>${before}${old}${after}</dd></div>
<div><dt>Now</dt><dd dir="auto" ${lang}>${before}${now}${after}</dd></div>
</dl>
`
}

function listHtml(label: string, id: string, items: readonly Html[]): Html {
  if (items.length === 0) return html`<p class="label">${label}: <span class="none">none</span></p>\n`
  return html`<p class="label" id="${id}">${label}</p>
<ol class="${label.toLowerCase()}" aria-labelledby="${id}">
${items}</ol>
`
}

function checkHtml(check: CheckReport, lang: Html): Html {
  const superseded = check.isSuperseded ? html` <span class="tag">superseded</span>` : nothing
  const note = check.note === '' ? nothing : html`\n<p class="note" dir="auto">${check.note}</p>`
  const words =
    check.words === null ? nothing : html`\n<p class="small">Read as ${quoted(check.words, lang)}</p>`
  const rests =
    check.evidence.length === 0
      ? nothing
      : html`\n<p class="small">Rests on evidence ${check.evidence.join(', ')}</p>`
  return html`<li${check.isSuperseded ? html` class="superseded"` : nothing}><p><b>${check.statement}</b>${superseded}</p>
<p class="small">${signedHtml(check.by)}</p>${note}${words}${rests}</li>
`
}

function evidenceHtml(evidence: EvidenceReport): Html {
  const removed = evidence.isRemoved ? html` <span class="tag">taken off since</span>` : nothing
  const locator = evidence.locator === '' ? nothing : html` At <bdi>${evidence.locator}</bdi>.`
  const excerpt =
    evidence.excerpt === '' ? nothing : html`\n<blockquote dir="auto">${evidence.excerpt}</blockquote>`
  return html`<li><p><b class="stance">${labelOf(evidence.stance)}</b>${removed} ${linkedCitation(evidence)}${locator} ${qualitiesHtml(evidence)}</p>${excerpt}${withheldHtml(evidence)}</li>
`
}

function qualitiesHtml({ qualities, sourceNumber }: EvidenceReport): Html {
  if (sourceNumber === null) return nothing
  const link = html`<a href="#source-${sourceNumber}">source ${sourceNumber}</a>`
  return html`<span class="small">${labelOf(qualities.join(', '))}, ${link}</span>`
}

function withheldHtml(evidence: EvidenceReport): Html {
  if (!evidence.isWithheld) return nothing
  const what =
    evidence.sourceNumber === null
      ? 'Withheld: the project does not hold this source.'
      : 'Withheld: name, address and words of this source stay in the project.'
  return html`\n<p class="withheld">${what}</p>`
}

function signedHtml({ name, role, at }: Signed): Html {
  const capacity = role === '' ? nothing : html`, ${role}`
  return html`<bdi>${name}</bdi>${capacity}, ${timeHtml(at)}`
}
