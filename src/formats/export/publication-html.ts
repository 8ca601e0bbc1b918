import { directionOfText } from '../../core/article/text-direction'
import type { JudgedSignoff } from '../../core/document/judge-signoffs'
import { asSentence } from '../../core/model/as-sentence'
import { wordOfRole } from '../../core/model/house-words'
import type { Notice, PublicationStep } from '../../core/model/publication'
import { pageWords } from '../../core/words/page-words'
import { languageAttribute } from './article-html'
import { canonicalLink } from './canonical-link'
import { type Html, html, nothing } from './escape-html'
import type { ExportData } from './export-data'
import { fillHtml } from './fill-html'
import { timeHtml } from './format-time'
import { personHtml } from './person-html'

const words = pageWords.publication

/** Digits of a version that are shown to tell it from others. */
const shownDigits = 16

/** Where the article was published, in which versions, and what readers were told since. Nothing before it ever was. */
export function publicationSection(data: ExportData): Html {
  const { publication } = data.snapshot
  if (publication === undefined) return nothing
  const { status, steps, notices, published } = publication
  const state = data.options.proof?.state
  const isSame = published !== null && published.state === state
  const standing = status === 'reopened' ? words.reopened : isSame ? words.isSame : words.differs
  return html`<section class="publication" id="publication" aria-labelledby="publication-heading">
<h2 id="publication-heading">${words.heading}</h2>
<p>${standing}</p>
<ol>
${steps.map((step) => stepHtml(data, step))}</ol>
${noticesHtml(data, notices)}</section>
`
}

function stepHtml(data: ExportData, step: PublicationStep): Html {
  const { id, act, on, place, url, note, state, by, at } = step
  const link = canonicalLink(url)
  const address =
    link === null ? nothing : html`, <a class="address" href="${link}" rel="noopener noreferrer">${link}</a>`
  const what =
    act === 'published'
      ? fillHtml(words.publishedOn, {
          act: html`<b>${words.publishedAct}</b>`,
          day: on,
          place: html`<bdi>${place}</bdi>${address}`
        })
      : html`<b>${words.reopenedAct}</b>`
  const remark = note === '' ? nothing : html`\n<p class="note" dir="${directionOfText(note)}">${note}</p>`
  const signers = (data.options.proof?.signoffs ?? []).filter(
    (each) => each.state === state && each.doubts.every((doubt) => doubt === 'stale')
  )
  return html`<li><p>${what} <span class="small">${personHtml(data, by, id)}, ${timeHtml(at)}</span></p>${remark}
<p class="small">${fillHtml(words.version, { version: html`<code>${state.slice(0, shownDigits)}</code>` })}${act === 'published' ? signersHtml(signers, data) : nothing}</p></li>
`
}

function signersHtml(signers: readonly JudgedSignoff[], { snapshot }: ExportData): Html {
  if (signers.length === 0) return html`${words.nobodySigned}`
  return fillHtml(words.signedBy, {
    who: signers.map(
      ({ name, role }, index) =>
        html`${index === 0 ? '' : ', '}<bdi>${name}</bdi> (${wordOfRole(role, snapshot.style)})`
    )
  })
}

function noticesHtml(data: ExportData, notices: readonly Notice[]): Html {
  if (notices.length === 0) return html`<p class="none">${words.noNotices}</p>\n`
  const lang = languageAttribute(data.snapshot.info.language)
  return html`<p>${words.notices}</p>
<ul>
${notices.map(
  (
    notice
  ) => html`<li><p><b>${asSentence(notice.kind)}:</b> <bdi dir="${directionOfText(notice.wording)}" ${lang}>${notice.wording}</bdi></p>
<p class="small">${claimLinks(data, notice)}${fillHtml(words.onVersion, { version: html`<code>${notice.state.slice(0, shownDigits)}</code>` })}; ${personHtml(data, notice.by, notice.id)}, ${timeHtml(notice.at)}</p></li>
`
)}</ul>
`
}

function claimLinks({ snapshot }: ExportData, { claims }: Notice): Html {
  const numbers = snapshot.claims.flatMap(({ claim: { id, mergedFrom = [] }, number }) =>
    [id, ...mergedFrom].some((each) => claims.includes(each)) ? [number] : []
  )
  if (numbers.length === 0) return nothing
  const links = numbers.map(
    (number, index) => html`${index === 0 ? '' : ', '}<a href="#claim-${number}">${number}</a>`
  )
  return html`${words.claims(numbers.length)} ${links}. `
}
