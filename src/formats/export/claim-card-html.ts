import { directionOfText } from '../../core/article/text-direction'
import { asSentence } from '../../core/model/as-sentence'
import { isInertName } from '../../core/model/inert-name'
import { pageWords } from '../../core/words/page-words'
import { languageAttribute } from './article-html'
import { findChangedWords } from './changed-words'
import type { CheckReport, ClaimReport, EvidenceReport, ItemReport, Signed } from './claim-report'
import { type Html, html, nothing } from './escape-html'
import { fillHtml } from './fill-html'
import { timeHtml } from './format-time'
import { quoteMarksFor } from './quote-words'
import { linkedCitation } from './source-list-html'
import { classOfState } from './state-class'

/** Longest words of a claim that its heading shows whole; longer ones follow the heading. In characters. */
const longestHeading = 160

/** Where files of evidence stand beside the page, by their hashes; those that are not there have none. */
export type FileLinks = ReadonlyMap<string, string>

/** The card of one claim: its words, status, checks and evidence. `language` is the article's. */
export function claimCardHtml(claim: ClaimReport, language: string, links: FileLinks = new Map()): Html {
  const lang = languageAttribute(language)
  const id = `claim-${claim.number}`
  return html`<article class="card ${classOfState(claim.state)}" id="${id}" aria-labelledby="${id}-words">
${headingHtml(claim, lang)}
${statusHtml(claim)}
${factsHtml(claim)}
${changeHtml(claim, lang)}${checksHtml(claim, id, lang)}${checklistHtml(claim, id)}${evidenceListHtml(claim, id, links)}${relationsHtml(claim, id)}</article>
`
}

function headingHtml(claim: ClaimReport, lang: Html): Html {
  const number = claim.isMarked
    ? html`<a class="number" href="#mark-${claim.number}" aria-label="${pageWords.claim.toArticle(claim.number)}">${claim.number}</a>`
    : html`<span class="number">${claim.number}</span>`
  const characters = [...claim.words]
  const isLong = characters.length > longestHeading
  const shown = isLong ? `${characters.slice(0, longestHeading - 1).join('')}…` : claim.words
  const whole = isLong
    ? html`\n<blockquote ${dirOf(claim.words)} ${lang}>${claim.words}</blockquote>`
    : nothing
  return html`<h3 id="claim-${claim.number}-words">${number} <span>${quoted(shown, lang)}</span></h3>${whole}`
}

function quoted(words: string, lang: Html): Html {
  if (words === '') return html`<i>${pageWords.claim.noWords}</i>`
  const [open, close] = quoteMarksFor(words)
  return html`${open}<bdi ${dirOf(words)} ${lang}>${words}</bdi>${close}`
}

/** The direction of somebody's words; by their first letter alone a page would take "NATO" for the whole. */
function dirOf(words: string): Html {
  return html`dir="${directionOfText(words)}"`
}

function statusHtml(claim: ClaimReport): Html {
  const verdict =
    claim.verdict === null
      ? nothing
      : html` ${fillHtml(pageWords.claim.verdict, { verdict: html`<b>${claim.verdict}</b>` })}`
  return html`<p class="status"><span class="pill">${claim.label}</span>${verdict} ${claim.reason}</p>`
}

function factsHtml(claim: ClaimReport): Html {
  const flags = [
    claim.risk === 'normal' ? '' : pageWords.claim.risk(asSentence(claim.risk)),
    claim.legal ? pageWords.claim.legal : '',
    claim.isRemoved ? pageWords.claim.takenOff : ''
  ].filter((flag) => flag !== '')
  return html`<ul class="facts" aria-label="${pageWords.claim.about}"><li>${pageWords.claim.kind(claim.kind)}</li>${flags.map((flag) => html`<li><b>${flag}</b></li>`)}<li>${fillHtml(pageWords.claim.markedBy, { who: signedHtml(claim.marked) })}</li></ul>`
}

function changeHtml(claim: ClaimReport, lang: Html): Html {
  if (claim.checkedWords === null) return nothing
  const { before, removed, added, after } = findChangedWords(claim.checkedWords, claim.words)
  const old = removed === '' ? nothing : html`<del>${removed}</del>`
  const now = added === '' ? nothing : html`<ins>${added}</ins>`
  return html`<dl class="change">
<div><dt>${pageWords.claim.checked}</dt> <dd ${dirOf(claim.checkedWords)} ${lang}>${before}${old}${after}</dd></div>
<div><dt>${pageWords.claim.now}</dt> <dd ${dirOf(claim.words)} ${lang}>${before}${now}${after}</dd></div>
</dl>
`
}

function checksHtml({ checks }: ClaimReport, id: string, lang: Html): Html {
  if (checks.length === 0) return html`<p class="none">${pageWords.claim.noChecks}</p>\n`
  return html`<p class="label" id="${id}-checks">${pageWords.claim.checks}</p>
<ol class="checks" aria-labelledby="${id}-checks">
${checks.map((check) => checkHtml(check, lang))}</ol>
`
}

function relationsHtml({ relations }: ClaimReport, id: string): Html {
  if (relations.length === 0) return nothing
  const items = relations.map(
    ({ how, number, words }) =>
      html`<li>${how} <a href="#claim-${number}">${pageWords.talk.claim(number)}</a> <span class="small"><bdi ${dirOf(words)}>${words}</bdi></span></li>\n`
  )
  return html`<p class="label" id="${id}-relations">${pageWords.claim.relations}</p>
<ul class="files" aria-labelledby="${id}-relations">
${items}</ul>
`
}

function checklistHtml({ checklist }: ClaimReport, id: string): Html {
  if (checklist.length === 0) return nothing
  const by = (item: ItemReport): Html =>
    item.by.length === 0
      ? nothing
      : html` <span class="small">${item.by.map((each, index) => html`${index === 0 ? '' : '; '}${signedHtml(each)}${each.note === '' ? nothing : html`: <bdi ${dirOf(each.note)}>${each.note}</bdi>`}`)}</span>`
  const then = (item: ItemReport): Html =>
    html`${item.readThen.map((text) => html` <span class="small">${fillHtml(pageWords.claim.tickedWhen, { text: html`<bdi>${text}</bdi>` })}</span>`)}`
  return html`<p class="label" id="${id}-checklist">${pageWords.claim.checklist}</p>
<ul class="checks" aria-labelledby="${id}-checklist">
${checklist.map(
  (
    item
  ) => html`<li><p><b>${asSentence(item.state)}</b>: <bdi>${item.text}</bdi>${then(item)}${by(item)}</p></li>
`
)}</ul>
`
}

function evidenceListHtml({ evidence }: ClaimReport, id: string, links: FileLinks): Html {
  if (evidence.length === 0) return html`<p class="none">${pageWords.claim.noEvidence}</p>\n`
  return html`<p class="label" id="${id}-evidence">${pageWords.claim.evidence}</p>
<ol class="evidence" aria-labelledby="${id}-evidence">
${evidence.map((item) => evidenceHtml(item, links))}</ol>
`
}

function checkHtml(check: CheckReport, lang: Html): Html {
  const superseded = check.isSuperseded
    ? html` <span class="tag">${pageWords.claim.superseded}</span>`
    : nothing
  const note = check.note === '' ? nothing : html`\n<p class="note" ${dirOf(check.note)}>${check.note}</p>`
  const correction =
    check.correction === ''
      ? nothing
      : html`\n<p class="small">${fillHtml(pageWords.claim.shouldRead, { words: quoted(check.correction, lang) })}</p>`
  const words =
    check.words === null
      ? nothing
      : html`\n<p class="small">${fillHtml(pageWords.claim.readAs, { words: quoted(check.words, lang) })}</p>`
  const rests =
    check.evidence.length === 0 ? nothing : html`${pageWords.claim.restsOn(check.evidence.join(', '))}`
  return html`<li${check.isSuperseded ? html` class="superseded"` : nothing}><p><b>${check.statement}</b>${superseded} <span class="small">${signedHtml(check.by)}${rests}</span></p>${correction}${note}${words}</li>
`
}

function evidenceHtml(evidence: EvidenceReport, links: FileLinks): Html {
  const removed = evidence.isRemoved
    ? html` <span class="tag">${pageWords.claim.takenOffSince}</span>`
    : nothing
  const locator = evidence.locator === '' ? nothing : html`, <bdi>${evidence.locator}</bdi>`
  const stop = (evidence.locator || evidence.citation).endsWith('.') ? '' : '.'
  const excerpt =
    evidence.excerpt === ''
      ? nothing
      : html`\n<blockquote ${dirOf(evidence.excerpt)}>${evidence.excerpt}</blockquote>`
  return html`<li><p><b class="stance">${asSentence(evidence.stance)}</b>${removed} ${linkedCitation(evidence)}${locator}${stop} ${qualitiesHtml(evidence)}</p>${excerpt}${filesHtml(evidence, links)}${withheldHtml(evidence)}</li>
`
}

function filesHtml({ files }: EvidenceReport, links: FileLinks): Html {
  if (files.length === 0) return nothing
  const items = files.map(({ name, facts, sha256 }) => {
    const link = links.get(sha256)
    const named =
      link === undefined ? html`<bdi>${name}</bdi>` : html`<a href="${link}"><bdi>${name}</bdi></a>`
    const asText = link !== undefined && isInertName(link) ? pageWords.claim.asText : ''
    const hash =
      sha256 === ''
        ? nothing
        : html`, ${fillHtml(pageWords.claim.hash, { hash: html`<code class="hash">${sha256}</code>` })}`
    return html`<li>${named} <span class="small">${facts}${asText}${hash}</span></li>\n`
  })
  return html`\n<ul class="files" aria-label="${pageWords.claim.files}">\n${items}</ul>`
}

function qualitiesHtml({ qualities, sourceNumber }: EvidenceReport): Html {
  if (sourceNumber === null) return nothing
  const link = html`<a href="#source-${sourceNumber}">${pageWords.claim.source(sourceNumber)}</a>`
  return html`<span class="small">${asSentence(qualities.join(', '))}, ${link}</span>`
}

function withheldHtml(evidence: EvidenceReport): Html {
  if (!evidence.isWithheld) return nothing
  const what = evidence.sourceNumber === null ? pageWords.claim.withheldUnknown : pageWords.claim.withheld
  return html`\n<p class="withheld">${what}</p>`
}

function signedHtml({ name, role, at, doubt }: Signed): Html {
  const capacity = role === '' ? nothing : html`, ${role}`
  const tag = doubt === '' ? nothing : html` <span class="tag"><bdi>${doubt}</bdi></span>`
  return html`<bdi>${name}</bdi>${capacity}, ${timeHtml(at)}${tag}`
}
